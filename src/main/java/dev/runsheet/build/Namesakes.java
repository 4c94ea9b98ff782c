package dev.runsheet.build;

import dev.runsheet.inline.PlainText;
import dev.runsheet.source.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which checklists of a run have the same title or id. Only the head of each file is read for it, when first asked. */
final class Namesakes {
    private static final int HEAD = 16 << 10;
    private static final Pattern TITLE = Pattern.compile("(?m)^# +(.+?)(?: +#+)?[ \\t]*\\r?$");
    private static final Pattern FRONT =
            Pattern.compile("\\A\\uFEFF?---\\r?\\n.*?\\n---[ \\t]*\\r?\\n", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)");
    private static final Pattern YAML = Pattern.compile("(?m)^(?:title|id):[ \\t]+[\"']?(.+?)[\"']?[ \\t]*\\r?$");

    private final List<Input> inputs;
    private final AtomicReference<Map<String, List<String>>> byKey = new AtomicReference<>();

    private Namesakes(List<Input> inputs) {
        this.inputs = inputs;
    }

    static Namesakes of(List<Input> inputs) {
        return new Namesakes(List.copyOf(inputs));
    }

    /** The files but {@code self} whose title or id is {@code key}. */
    List<String> of(String key, String self) {
        if (inputs.size() < 2 || key.isBlank()) {
            return List.of();
        }
        Map<String, List<String>> found = byKey.get();
        if (found == null) {
            found = read();
            byKey.set(found);
        }
        return found.getOrDefault(folded(key), List.of()).stream()
                .filter(name -> !name.equals(self))
                .toList();
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> found = new ConcurrentHashMap<>();
        for (Input input : inputs) {
            keys(input)
                    .map(Namesakes::folded)
                    .distinct()
                    .forEach(key ->
                            found.computeIfAbsent(key, one -> new ArrayList<>()).add(input.name()));
        }
        return found;
    }

    private static String folded(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> keys(Input input) {
        // a pipe can be read only once
        if (!Files.isRegularFile(input.path())) {
            return Stream.empty();
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(input.path())) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            return Stream.empty();
        }
        String text = Decoding.of(input.name(), head).source().text();
        if (Documents.isYaml(input.name())) {
            return YAML.matcher(text).results().map(match -> match.group(1));
        }
        String body = FRONT.matcher(text).replaceFirst("");
        Matcher title = TITLE.matcher(body);
        Matcher fence = FENCE.matcher(body);
        boolean titled = title.find() && !(fence.find() && fence.start() < title.start());
        return titled ? Stream.of(PlainText.of(title.group(1)).text()) : Stream.empty();
    }
}
