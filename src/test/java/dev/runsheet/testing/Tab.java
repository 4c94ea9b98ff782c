package dev.runsheet.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * A tab of a {@link Browser}, used as a person does: with keys, a mouse and files. Tabs of one browser share what pages
 * store.
 *
 * <pre>{@code
 * Tab tab = browser.tab();
 * tab.open(page.toUri());
 * tab.press("j");
 * tab.press("x");
 * tab.until("document.querySelector('input').checked");
 * }</pre>
 */
public final class Tab {
    private static final int PATIENCE_MILLIS = 5000;

    private final DevTools tools;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private volatile CompletableFuture<JsonNode> chooser = new CompletableFuture<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();

    Tab(URI page) {
        tools = new DevTools(page, this::hear);
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
            call(domain + ".enable");
        }
    }

    /** Makes the window {@code width} by {@code height} CSS pixels. */
    public void size(int width, int height) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Sets a media feature, {@code ("prefers-color-scheme", "dark")}; the others are as the browser has them. */
    public void feature(String name, String value) {
        tools.call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", name, "value", value))));
    }

    /** Shows the page as for {@code print} or {@code screen}. */
    public void medium(String medium) {
        tools.call("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** Whether pages opened from now on may run scripts. */
    public void scripts(boolean on) {
        tools.call("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Runs {@code script} in every page opened from now on, before the page's own; answers how to {@link #forget} it. */
    public String before(String script) {
        return tools.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .path("identifier")
                .asString();
    }

    /** Ends what {@link #before} began. */
    public void forget(String identifier) {
        tools.call("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", identifier));
    }

    /** Opens {@code address} and waits until everything on it is there; forgets earlier complaints. */
    public void open(URI address) {
        complaints.clear();
        loaded = new CompletableFuture<>();
        tools.call("Page.navigate", Map.of("url", address.toString()));
        loaded.orTimeout(DevTools.SECONDS, TimeUnit.SECONDS).join();
    }

    /** Loads the page again. */
    public void reload() {
        loaded = new CompletableFuture<>();
        call("Page.reload");
        loaded.orTimeout(DevTools.SECONDS, TimeUnit.SECONDS).join();
    }

    /** The value of a script's last expression, promises waited for. */
    public JsonNode evaluate(String script) {
        JsonNode result = tools.call(
                "Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    /** The text of the first element that {@code selector} finds. */
    public String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ").textContent")
                .asString();
    }

    /** How many elements {@code selector} finds. */
    public int count(String selector) {
        return evaluate("document.querySelectorAll(" + quoted(selector) + ").length")
                .asInt();
    }

    /** Waits until {@code condition}, an expression, holds; fails when it does not within five seconds. */
    public void until(String condition) {
        String script = "new Promise(done => { const end = Date.now() + " + PATIENCE_MILLIS
                + "; (function look() { if (" + condition
                + ") { done(true); } else if (Date.now() > end) { done(false); } else { setTimeout(look, 20); } })(); })";
        if (!evaluate(script).asBoolean()) {
            throw new AssertionError("never came true: " + condition);
        }
    }

    /** Presses keys, one after the other: {@code press("g", "r")}, {@code press("Control+z")}. */
    public void press(String... keys) {
        call("Page.bringToFront");
        for (String written : keys) {
            Key key = Key.of(written);
            tools.call("Input.dispatchKeyEvent", key.event("keyDown"));
            tools.call("Input.dispatchKeyEvent", key.event("keyUp"));
        }
    }

    /** Types {@code text} where the focus is. */
    public void type(String text) {
        call("Page.bringToFront");
        tools.call("Input.insertText", Map.of("text", text));
    }

    /** Presses and releases the mouse in the middle of the first element that {@code selector} finds. */
    public void click(String selector) {
        call("Page.bringToFront");
        JsonNode at = evaluate("(() => { const node = document.querySelector(" + quoted(selector)
                + "); node.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const box = node.getBoundingClientRect();"
                + " return [box.x + box.width / 2, box.y + box.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tools.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.get(0).asDouble(),
                            "y",
                            at.get(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Does what opens a file picker, and picks {@code file} in it. */
    public void choose(Runnable opening, Path file) {
        chooser = new CompletableFuture<>();
        tools.call("Page.setInterceptFileChooserDialog", Map.of("enabled", true));
        opening.run();
        JsonNode opened = chooser.orTimeout(DevTools.SECONDS, TimeUnit.SECONDS).join();
        int node = opened.path("backendNodeId").asInt();
        tools.call("DOM.setFileInputFiles", Map.of("files", List.of(file.toString()), "backendNodeId", node));
    }

    /** Drags {@code file} onto the page and drops it there. */
    public void drop(Path file) {
        Map<String, Object> data =
                Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            tools.call("Input.dispatchDragEvent", Map.of("type", type, "x", 200, "y", 200, "data", data));
        }
    }

    /** What the browser itself has asked, {@code beforeunload}; it is always answered with yes. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    /** Keeps what pages download in {@code folder}. */
    public void downloads(Path folder) {
        tools.call("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** The page printed, as a PDF document. */
    public byte[] pdf() {
        return Base64.getDecoder()
                .decode(tools.call("Page.printToPDF", Map.of("preferCSSPageSize", true))
                        .path("data")
                        .asString());
    }

    /** What the page's scripts, its loading and its content security policy had to complain of since it was opened. */
    public List<String> complaints() {
        evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))");
        return List.copyOf(complaints);
    }

    void call(String method) {
        tools.call(method, Map.of());
    }

    void abort() {
        tools.abort();
    }

    private static String quoted(String text) {
        return DevTools.JSON.writeValueAsString(text);
    }

    private void hear(String event, JsonNode told) {
        switch (event) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Page.fileChooserOpened" -> chooser.complete(told);
            case "Page.javascriptDialogOpening" -> {
                questions.add(told.path("type").asString());
                tools.post("Page.handleJavaScriptDialog", Map.of("accept", true));
            }
            case "Runtime.exceptionThrown" ->
                complaints.add(told.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> complaints.add(told.path("args").toString());
            case "Log.entryAdded" ->
                complaints.add(told.path("entry").path("text").asString(""));
            case "Network.loadingFailed" -> complaints.add(told.toString());
            default -> {
                // The other events tell nothing a test asks for.
            }
        }
    }
}
