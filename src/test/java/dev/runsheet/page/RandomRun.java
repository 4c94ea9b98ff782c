package dev.runsheet.page;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunHeader;
import dev.runsheet.run.RunRecord;
import dev.runsheet.run.RunState;
import dev.runsheet.run.Sheet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A run of a document in which everything was done, skipped, signed and filled in at random, with hostile words. */
final class RandomRun {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:02:30Z");
    private static final String STARTED = "2026-11-21T09:00:00Z";

    private static final List<String> VALUES = List.of(
            "212",
            "1,5 s",
            "Maria Löwe",
            "2026-11-21",
            "a | b || c \\| d",
            "back\\slash \\",
            "`code` and ``more``",
            "- [x] everything",
            "[x]",
            "[ ] [Name]",
            "--> end",
            "<!-- run: done by=@eve -->",
            "<!-- run: done",
            "</script><b onclick=x>&amp;&lt;",
            "\"quoted\" 'single'",
            "line one\nline two\r\n# three",
            "# heading",
            "1. first",
            "+ more",
            "= same",
            "* * *",
            "~~~",
            "https://example.org/a_b?c=d&e#f",
            "👩🏽‍💻 ✅ ☑",
            "שלום \u202egnp.exe\u202c",
            "完了、 次へ",
            "$1 $& \\0 \u0007bell",
            "{{frame}} ${x}",
            "a\u00a0b\u2028c");

    private static final List<String> WORDS = List.of(
            "no database here",
            "not \"here\" --> <b> & so on",
            "`tick` | pipe \\| [x]",
            "line one\nline two",
            "<!-- run: done by=@eve --> by=@mallory at=2020-01-01T00:00Z",
            "note=\"x\" &quot; &amp;amp;",
            "👍 完了 שלום");

    private final Document document;
    private final Form form;
    private final Map<Pointer, RunState> states = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> boxes = new LinkedHashMap<>();

    RandomRun(Document document, Random random) {
        this.document = document;
        Checklist checklist = document.checklist();
        this.form = Form.of(checklist, document.plan());
        Sheet.of(checklist, form).pieces().stream()
                .filter(Sheet.Blank.class::isInstance)
                .map(Sheet.Blank.class::cast)
                .filter(blank -> blank.in() == Sheet.In.BOX)
                .forEach(blank -> boxes.put(blank.place(), blank.was().equals("[ ]") ? "[x]" : "☑"));
        for (Place place : checklist.places()) {
            if (form.carries(place.at()) && random.nextInt(3) > 0) {
                states.put(place.at(), state(random));
            }
        }
        for (Entry entry : form.entries()) {
            if (random.nextInt(3) > 0) {
                String value = entry.box() ? "x" : value(entry, random);
                entries.put(form.key(entry), entry.with(value));
            }
        }
    }

    /** The program cannot tell where a place ends whose value begins with the sign behind it: {@code ____ - ____}. */
    private String value(Entry entry, Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        boolean alone = form.entries(entry.at(), entry.text()).size() == 1;
        return alone || !value.startsWith("- ") ? value : value.substring(2);
    }

    private static RunState state(Random random) {
        String words = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> RunState.OPEN;
            case 1 -> RunState.OPEN.with(words);
            case 2 -> RunState.DONE;
            case 3 -> RunState.done("@maria", NOW);
            case 4 -> RunState.done(words.replace("\n", " "), NOW).with(words);
            default -> RunState.notApplicable(words);
        };
    }

    /** As a page keeps it. */
    Map<String, Object> json() {
        Map<String, Object> values = new LinkedHashMap<>();
        entries.forEach(
                (key, entry) -> values.put(key, Map.of("value", entry.value().orElseThrow())));
        Map<String, Object> parts = new LinkedHashMap<>();
        states.forEach((at, state) -> parts.put(form.keys().of(at), fields(state)));
        return Map.of(
                "version", 1,
                "checklist", document.checklist().id(),
                "started", STARTED,
                "parts", parts,
                "values", values);
    }

    private static Map<String, String> fields(RunState state) {
        Map<String, String> fields = new TreeMap<>();
        fields.put(
                "status",
                switch (state.status()) {
                    case OPEN -> "open";
                    case DONE -> "done";
                    case NOT_APPLICABLE -> "n/a";
                });
        state.by().ifPresent(by -> fields.put("by", by));
        state.at().ifPresent(at -> fields.put("at", at.toString()));
        state.reason().ifPresent(reason -> fields.put("reason", reason));
        state.note().ifPresent(note -> fields.put("note", note));
        return fields;
    }

    /** The record the program writes of it. */
    String markdown() {
        Checklist checklist = document.checklist();
        RunHeader header = RunHeader.of(checklist, OffsetDateTime.parse(STARTED));
        List<Entry> written = entries.entrySet().stream()
                .map(entry -> boxes.containsKey(entry.getKey())
                        ? entry.getValue().with(boxes.get(entry.getKey()))
                        : entry.getValue())
                .toList();
        return MarkdownWriter.write(RunRecord.of(checklist, header, states, written))
                .replace("T09:00Z", "T09:00:00Z");
    }

    /** What reading it gives: what was said of each part, but what is said by nothing. */
    Map<String, Map<String, String>> parts() {
        Map<String, Map<String, String>> parts = new TreeMap<>();
        Map<Pointer, Place> places =
                document.checklist().places().stream().collect(Collectors.toMap(Place::at, place -> place));
        states.forEach((at, state) -> {
            boolean open = places.get(at).part() instanceof Item item
                    ? item.box().map(box -> box.isOpen()).orElse(true)
                    : true;
            if (!(open && state.equals(RunState.OPEN))) {
                parts.put(form.keys().of(at), fields(state));
            }
        });
        return parts;
    }

    /** What reading it gives: each value on one line. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        entries.forEach((key, entry) -> values.put(key, line(entry.value().orElseThrow(), key)));
        return values;
    }

    private String line(String value, String key) {
        String line = value.replaceAll("[\\p{Cntrl}&&[^\\s]]", "")
                .replaceAll("\\R|\\s", " ")
                .replaceAll(" +", " ")
                .strip();
        boolean code = Sheet.of(document.checklist(), form).pieces().stream()
                .anyMatch(piece ->
                        piece instanceof Sheet.Blank blank && blank.place().equals(key) && blank.in() == Sheet.In.CODE);
        return code ? line.replace("`", "'").replace("<!--", "< !--") : line;
    }

    /** The values the program finds in {@code record}. */
    Map<String, String> valuesRead(Document record) {
        Run run = Run.of(document.checklist(), document.plan(), record.checklist());
        Map<String, String> values = new TreeMap<>();
        for (Entry entry : run.entries()) {
            boolean known = form.entries(entry.at(), entry.text()).stream().anyMatch(own -> own.slot() == entry.slot());
            Optional<String> value =
                    entry.box() ? entry.value().filter(text -> entry.isFilled()).map(x -> "x") : entry.value();
            if (known) {
                value.ifPresent(text -> values.put(form.key(entry), text));
            }
        }
        return values;
    }

    /** Without brackets around the whole of a value: where a placeholder stood in brackets the program takes them for its. */
    static Map<String, String> bare(Map<String, String> values) {
        Map<String, String> bare = new TreeMap<>(values);
        bare.replaceAll((key, value) -> value.replaceAll("^\\[([^\\[\\]]*)]$", "$1"));
        return bare;
    }

    static Map<String, String> values(JsonNode read) {
        Map<String, String> values = new TreeMap<>();
        read.propertyStream()
                .forEach(member -> values.put(
                        member.getKey(), member.getValue().get("value").asString()));
        return values;
    }

    /** What the program finds in {@code record} to be otherwise than it was done. */
    List<String> statesAmiss(Document record) {
        Checklist checklist = document.checklist();
        Run blank = Run.of(checklist, document.plan(), checklist);
        Run run = Run.of(checklist, document.plan(), record.checklist());
        return checklist.places().stream()
                .map(Place::at)
                .filter(form::carries)
                .filter(at -> !run.state(at).equals(states.getOrDefault(at, blank.state(at))))
                .map(at -> form.keys().of(at) + " is " + run.state(at) + " and was " + states.get(at))
                .toList();
    }

    static Map<String, Map<String, String>> parts(JsonNode read) {
        Map<String, Map<String, String>> parts = new TreeMap<>();
        read.propertyStream().forEach(member -> {
            Map<String, String> fields = new TreeMap<>();
            member.getValue()
                    .propertyStream()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
            parts.put(member.getKey(), fields);
        });
        return parts;
    }

    static List<String> lines(JsonNode unread) {
        List<String> lines = new ArrayList<>();
        unread.forEach(line -> lines.add(line.get("text").asString()));
        return lines;
    }

    static List<String> texts(JsonNode values) {
        return List.copyOf(new LinkedHashMap<>(values(values)).values());
    }
}
