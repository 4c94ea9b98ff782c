package dev.runsheet.testing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A real Chromium, spoken to over its debugging protocol. It can reach nothing but files and this machine.
 *
 * <pre>{@code
 * try (Browser browser = Browser.start(External.chromium())) {
 *     browser.size(375, 800);
 *     browser.open(page.toUri());
 *     browser.evaluate("document.title");
 *     browser.complaints();        // errors of scripts, of loading, of the content security policy
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    private final Process process;
    private final Path profile;
    private final int port;
    private final Tab first;
    private final List<Tab> others = new CopyOnWriteArrayList<>();

    private Browser(Process process, Path profile, int port) throws IOException {
        this.process = process;
        this.profile = profile;
        this.port = port;
        this.first = new Tab(page(port));
    }

    /** Starts {@code chromium} with an empty profile. */
    public static Browser start(Path chromium) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("runsheet-browser");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(process, profile, port(process, profile));
    }

    private static int port(Process process, Path profile) throws IOException, InterruptedException {
        Path told = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < DevTools.SECONDS * 20; tries++) {
            if (Files.exists(told) && Files.readString(told).contains("\n")) {
                return Integer.parseInt(
                        Files.readString(told).lines().findFirst().orElseThrow());
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IOException("the browser did not start");
    }

    private static URI page(int port) throws IOException {
        try (var in =
                URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            for (JsonNode target : DevTools.JSON.readTree(in.readAllBytes())) {
                if (target.path("type").asString().equals("page")) {
                    return URI.create(target.path("webSocketDebuggerUrl").asString());
                }
            }
        }
        throw new IOException("the browser has no page");
    }

    /** The tab it starts with. */
    public Tab first() {
        return first;
    }

    /** Opens a further tab. */
    public Tab tab() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + port + "/json/new?about:blank");
        HttpURLConnection ask = (HttpURLConnection) address.toURL().openConnection();
        ask.setRequestMethod("PUT");
        try (var in = ask.getInputStream()) {
            JsonNode target = DevTools.JSON.readTree(in.readAllBytes());
            Tab tab = new Tab(URI.create(target.path("webSocketDebuggerUrl").asString()));
            others.add(tab);
            return tab;
        }
    }

    /** {@link Tab#size} of the first tab. */
    public void size(int width, int height) {
        first.size(width, height);
    }

    /** {@code dark} or {@code light}, in the first tab. */
    public void colours(String scheme) {
        first.feature("prefers-color-scheme", scheme);
    }

    /** {@link Tab#open} in the first tab. */
    public void open(URI address) {
        first.open(address);
    }

    /** {@link Tab#evaluate} in the first tab. */
    public JsonNode evaluate(String script) {
        return first.evaluate(script);
    }

    /** {@link Tab#complaints} of the first tab. */
    public List<String> complaints() {
        return first.complaints();
    }

    @Override
    public void close() throws IOException {
        try {
            first.call("Browser.close");
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        first.abort();
        others.forEach(Tab::abort);
        try (Stream<Path> files = Files.walk(profile)) {
            // What a last child process of the browser still holds is left to the system's cleaning of its folder.
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
