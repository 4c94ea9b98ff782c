package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.build.Resources;
import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.markdown.Reading;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.source.SourceFile;
import dev.runsheet.testing.External;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Compares what texts are found to state with what people read in five real documents. */
class SeedPhrasesTest {
    private final Map<String, List<String>> expected = new TreeMap<>();
    private final Map<String, List<String>> found = new TreeMap<>();

    @Test
    void readsWhatPeopleRead() throws IOException {
        Path seeds = External.seeds();
        try (Stream<Path> files = Files.list(seeds.resolve("expected"))) {
            for (Path facts : files.sorted().toList()) {
                String name = facts.getFileName().toString().replace(".json", "");
                expect(name, facts);
                find(name, seeds.resolve(name));
            }
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String field : expected.keySet()) {
            scores.put(field, score(field));
        }
        assertTrue(scores.get("thresholds") >= 0.9, "thresholds: " + scores);
        assertTrue(scores.get("soaks") >= 0.8, "soaks: " + scores);
        assertTrue(scores.get("durations") >= 0.8, "durations: " + scores);
        assertTrue(scores.get("placeholders") >= 0.9, "placeholders: " + scores);
    }

    private double score(String field) {
        List<String> wanted = new ArrayList<>(expected.get(field));
        List<String> surplus = new ArrayList<>(found.getOrDefault(field, List.of()));
        int all = wanted.size();
        int got = surplus.size();
        List<String> hits = new ArrayList<>();
        for (String fact : List.copyOf(wanted)) {
            if (surplus.remove(fact)) {
                wanted.remove(fact);
                hits.add(fact);
            }
        }
        double precision = got == 0 ? 0 : (double) hits.size() / got;
        double recall = all == 0 ? 1 : (double) hits.size() / all;
        System.out.printf("%s: precision %.3f, recall %.3f%n", field, precision, recall);
        wanted.forEach(fact -> System.out.println("  missed  " + fact));
        surplus.forEach(fact -> System.out.println("  surplus " + fact));
        return 2 * precision * recall / Math.max(precision + recall, 0.001);
    }

    @SuppressWarnings("unchecked")
    private void expect(String name, Path facts) throws IOException {
        Map<String, Object> read =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(facts));
        for (Object each : (List<Object>) read.get("thresholds")) {
            Map<String, Object> fact = (Map<String, Object>) each;
            add(
                    expected,
                    "thresholds",
                    name,
                    fact.get("line"),
                    Stream.of("op", "value", "unit", "window", "kind")
                            .map(key -> Optional.ofNullable(fact.get(key))
                                    .map(Objects::toString)
                                    .orElse(""))
                            .map(SeedPhrasesTest::unit)
                            .collect(Collectors.joining(" | ")));
        }
        for (Object each : (List<Object>) read.get("durations")) {
            Map<String, Object> fact = (Map<String, Object>) each;
            add(expected, "durations", name, fact.get("line"), fact.get("minutes_min") + "-" + fact.get("minutes_max"));
        }
        for (String field : List.of("soaks", "placeholders", "pre_asserted")) {
            ((List<Object>) read.get(field)).forEach(line -> add(expected, field, name, line, ""));
        }
    }

    /** Units as people write them, in the form they are normalised to. */
    private static String unit(String written) {
        return switch (written) {
            case "second", "seconds" -> "s";
            case "minutes" -> "min";
            case "days" -> "d";
            case "/sec" -> "/s";
            case "/hour" -> "/h";
            case "req/min" -> "request/min";
            case "connections" -> "/20";
            default -> written;
        };
    }

    private static void add(Map<String, List<String>> to, String field, String name, Object line, String fact) {
        to.computeIfAbsent(field, any -> new ArrayList<>()).add(name.substring(0, 3) + " " + line + " " + fact);
    }

    private void find(String name, Path file) throws IOException {
        SourceFile source = SourceFile.of(name, Files.readString(file), "");
        Reading read = MarkdownReader.read(source);
        Recogniser recogniser = new Recogniser(
                Concepts.parse(Resources.BUILT_IN.roleWords()),
                Concepts.parse(Resources.BUILT_IN.kindWords()),
                Concepts.parse(Resources.BUILT_IN.columnWords()),
                new VocabularyPhraseReader(Vocabularies.all()));
        for (Place place : recogniser.recognise(read.checklist()).places()) {
            int line = source.lines().line(read.positions().span(place.at()).start());
            phrases(place).ifPresent(phrases -> find(name, line, place, phrases));
        }
    }

    private void find(String name, int line, Place place, Phrases phrases) {
        phrases.thresholds().forEach(threshold -> add(found, "thresholds", name, line, draw(threshold)));
        phrases.soak().ifPresent(soak -> add(found, "soaks", name, line, ""));
        phrases.duration()
                .ifPresent(time -> add(
                        found,
                        "durations",
                        name,
                        line,
                        time.min().toMinutes() + "-" + time.max().toMinutes()));
        if (!phrases.blanks().isEmpty()) {
            add(found, "placeholders", name, line, "");
        }
        boolean underTask = place.part() instanceof Item item
                && item.box().filter(box -> !box.isOpen()).isEmpty()
                && (item.isTask() || place.ancestors().anyMatch(p -> p.part() instanceof Item i && i.isTask()));
        if (phrases.outcome().isPresent() && underTask) {
            add(found, "pre_asserted", name, line, "");
        }
    }

    private static String draw(Threshold threshold) {
        String values = threshold.values().stream()
                .map(value -> value.value().toPlainString())
                .collect(Collectors.joining("-"));
        String unit = threshold.values().stream()
                .findFirst()
                .map(SeedPhrasesTest::unit)
                .orElse("");
        return String.join(
                " | ",
                threshold.operator().symbol(),
                threshold.state().orElse(values),
                unit,
                threshold.window().map(Threshold.Window::text).orElse(""),
                threshold.severity().label());
    }

    private static String unit(Quantity value) {
        boolean rate = value.per()
                .filter(per -> List.of("s", "min", "h").contains(per))
                .isPresent();
        return value.unit() + (rate ? "/" + value.per().get() : "");
    }

    private static Optional<Phrases> phrases(Place place) {
        if (place.part() instanceof Item item) {
            return Optional.of(item.phrases());
        } else if (place.part() instanceof Block.Property property) {
            return Optional.of(property.phrases());
        } else if (place.part() instanceof Block.Paragraph paragraph) {
            return Optional.of(paragraph.phrases());
        } else if (place.part() instanceof Row row) {
            return Optional.of(row.phrases());
        } else if (place.part() instanceof Section section) {
            return Optional.of(section.phrases());
        }
        return Optional.empty();
    }
}
