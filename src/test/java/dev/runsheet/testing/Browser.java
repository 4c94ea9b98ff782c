package dev.runsheet.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

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
    private static final int SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Browser(Process process, Path profile, URI page) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
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
        return new Browser(process, profile, page(port(process, profile)));
    }

    private static int port(Process process, Path profile) throws IOException, InterruptedException {
        Path told = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < SECONDS * 20; tries++) {
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
            for (JsonNode target : JSON.readTree(in.readAllBytes())) {
                if (target.path("type").asString().equals("page")) {
                    return URI.create(target.path("webSocketDebuggerUrl").asString());
                }
            }
        }
        throw new IOException("the browser has no page");
    }

    /** Makes the window {@code width} by {@code height} CSS pixels. */
    public void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** {@code dark} or {@code light}. */
    public void colours(String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Opens {@code address} and waits until everything on it is there; forgets earlier complaints. */
    public void open(URI address) {
        complaints.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", address.toString()));
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** The value of a script's last expression, promises waited for. */
    public JsonNode evaluate(String script) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    /** What the page's scripts, its loading and its content security policy had to complain of since it was opened. */
    public List<String> complaints() {
        evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))");
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String message = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(message, true).join();
        JsonNode told = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.path("error"));
        }
        return told.path("result");
    }

    @Override
    public void close() throws IOException {
        try {
            call("Browser.close", Map.of());
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        socket.abort();
        try (Stream<Path> files = Files.walk(profile)) {
            // What a last child process of the browser still holds is left to the system's cleaning of its folder.
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                JsonNode told = JSON.readTree(message.toString());
                message.setLength(0);
                hear(told);
            }
            from.request(1);
            return null;
        }

        private void hear(JsonNode told) {
            JsonNode parameters = told.path("params");
            switch (told.path("method").asString("")) {
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Runtime.exceptionThrown" ->
                    complaints.add(parameters.path("exceptionDetails").toString());
                case "Runtime.consoleAPICalled" ->
                    complaints.add(parameters.path("args").toString());
                case "Log.entryAdded" ->
                    complaints.add(parameters.path("entry").path("text").asString(""));
                case "Network.loadingFailed" -> complaints.add(parameters.toString());
                case "" -> {
                    CompletableFuture<JsonNode> answer =
                            answers.remove(told.path("id").asInt());
                    if (answer != null) {
                        answer.complete(told);
                    }
                }
                default -> {
                    // The other events tell nothing a test asks for.
                }
            }
        }
    }
}
