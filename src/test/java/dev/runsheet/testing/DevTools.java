package dev.runsheet.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The debugging protocol of one page of a Chromium: calls with answers, and events. */
final class DevTools {
    static final int SECONDS = 30;
    static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final BiConsumer<String, JsonNode> events;

    /** Connects to {@code page}; {@code events} hears the name and the parameters of each event. */
    DevTools(URI page, BiConsumer<String, JsonNode> events) {
        this.events = events;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** The result of {@code method}; fails with what the browser says is wrong with the call. */
    JsonNode call(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message(id, method, parameters), true).join();
        JsonNode told = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.path("error"));
        }
        return told.path("result");
    }

    /** Calls {@code method} and waits for nothing, as whoever hears events must not. */
    void post(String method, Map<String, Object> parameters) {
        CompletableFuture<WebSocket> unused = socket.sendText(message(ids.incrementAndGet(), method, parameters), true);
    }

    private static String message(int id, String method, Map<String, Object> parameters) {
        return JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    }

    void abort() {
        socket.abort();
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
            if (told.has("method")) {
                events.accept(told.path("method").asString(""), told.path("params"));
                return;
            }
            CompletableFuture<JsonNode> answer = answers.remove(told.path("id").asInt());
            if (answer != null) {
                answer.complete(told);
            }
        }
    }
}
