package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.inline.PlainText;
import dev.runsheet.lint.Document;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Match;
import dev.runsheet.run.Matching;
import dev.runsheet.run.Question;
import dev.runsheet.run.Questions;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunHeader;
import dev.runsheet.run.RunRecord;
import dev.runsheet.run.RunState;
import dev.runsheet.template.OutputFile;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import dev.runsheet.testing.SubmittedBody;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is filled into the forms and templates of real checklists at random is read back: every value and every tick. */
class FilledFormsTest {
    private static final List<String> VALUES =
            List.of("212", "Maria Löwe", "0.3%", "a_b*c `d` [e] <f> & ~g~ \\h", "x | y", "# 1. *+", "1. first", "完了");

    @TestFactory
    Stream<DynamicTest> ourFormsAndTemplatesAreReadBack() {
        return RealDocuments.all().map(FilledFormsTest::readBack);
    }

    @TestFactory
    Stream<DynamicTest> foreignFormsAndTemplatesAreReadBack() {
        return RealDocuments.in(External.seeds()).map(FilledFormsTest::readBack);
    }

    private static DynamicTest readBack(Path file) {
        return dynamicTest(file.getFileName().toString(), () -> {
            for (long seed = 0; seed < 2; seed++) {
                new Submission(file, new Random(seed)).form();
                new Submission(file, new Random(seed)).template();
            }
        });
    }

    /** One filling of the forms or templates of a checklist. */
    private static final class Submission {
        private final Document document;
        private final Random random;
        private final Map<String, String> typed = new HashMap<>();
        private final List<String> ticked = new ArrayList<>();

        Submission(Path file, Random random) throws IOException {
            this.document = Read.document(file);
            this.random = random;
        }

        private IssueFiles.Made made(Checklist checklist, IssueOptions options) {
            return new IssueFiles(Issues.TEMPLATES, options).of(List.of(new Planned(checklist, document.plan())));
        }

        private Copy copy(List<String> bodies) {
            return FilledCopy.of(
                    document.checklist(),
                    document.plan(),
                    bodies.stream()
                            .map(Read::document)
                            .map(body -> Copy.of(body.source(), body.checklist(), body.positions()))
                            .toList());
        }

        void form() {
            List<String> bodies = made(
                            document.checklist(), IssueOptions.USUAL.withRepository("https://github.com/acme/ops"))
                    .forms()
                    .stream()
                    .map(form -> filled(form.file().content()))
                    .toList();
            String all = String.join("\n", bodies);
            Copy copy = copy(bodies);
            Run run = Run.of(document.checklist(), document.plan(), copy);
            Map<String, String> labels = Questions.of(document.checklist(), document.plan()).stream()
                    .filter(question -> question.entry().isPresent())
                    .collect(Collectors.toMap(question -> key(question.entry().get()), Question::label));
            Map<String, String> read = run.entries().stream()
                    .filter(entry -> !entry.box() && entry.value().isPresent())
                    .collect(Collectors.toMap(
                            entry -> entry.value().get(),
                            entry -> labels.getOrDefault(key(entry), ""),
                            (a, b) -> a + b));
            assertAll(
                    () -> assertEquals(List.of(), strange(run.matching()), all),
                    () -> typed.forEach((value, label) -> assertEquals(
                            true,
                            label.endsWith(plain(read.getOrDefault(value, "?"))),
                            () -> value + " below " + label + " in " + read + all)),
                    () -> assertEquals(
                            List.of(), without(ticked, done(run, copy)), () -> "ticked and not read: " + all),
                    () -> assertEquals(
                            List.of(), without(done(run, copy), ticked), () -> "read and not ticked: " + all));
        }

        private static List<String> without(List<String> some, List<String> others) {
            List<String> left = new ArrayList<>(some);
            others.forEach(left::remove);
            return left;
        }

        private static String key(Entry entry) {
            return entry.at() + " " + entry.text() + " " + entry.slot();
        }

        private List<String> strange(Matching matching) {
            Stream<String> removed = matching.removed().stream().map(at -> "removed " + at);
            Stream<String> other = matching.matches().stream()
                    .filter(match -> match.kind() == Match.Kind.EDITED || match.kind() == Match.Kind.MOVED)
                    .map(Object::toString);
            return Stream.concat(removed, other).toList();
        }

        private String filled(String form) {
            Map<String, String> values = new HashMap<>();
            Set<String> boxes = new HashSet<>();
            Set<String> seen = new HashSet<>();
            Set<String> questions = Questions.of(document.checklist(), document.plan()).stream()
                    .filter(question -> question.kind() == Question.Kind.FILL)
                    .map(Question::label)
                    .collect(Collectors.toSet());
            for (Map<String, Object> field : SubmittedBody.fields(form)) {
                String label = (String) attributes(field).getOrDefault("label", "");
                boolean asked = questions.stream().anyMatch(label::endsWith);
                switch ((String) field.get("type")) {
                    case "checkboxes" ->
                        SubmittedBody.options(field).stream()
                                .filter(option -> seen.add(option)
                                        ? random.nextBoolean() && boxes.add(option)
                                        : boxes.contains(option))
                                .forEach(option -> ticked.add(task(option)));
                    case "input" -> {
                        if (asked && random.nextInt(3) > 0) {
                            String value = VALUES.get(random.nextInt(VALUES.size())) + " " + typed.size();
                            values.put((String) field.get("id"), value);
                            typed.put(value, plain(label));
                        }
                    }
                    default -> {
                        // what stands there already is left as it is
                    }
                }
            }
            return SubmittedBody.of(form, values, boxes);
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> attributes(Map<String, Object> field) {
            return (Map<String, Object>) field.get("attributes");
        }

        private static String task(String option) {
            return bare(plain(option.replaceFirst("^(?:↳ )+", "")));
        }

        /** Without the number that tells it from another. */
        private static String bare(String text) {
            return text.replaceFirst(" \\(\\d+\\)$", "");
        }

        private static String plain(String inline) {
            return PlainText.of(inline).text().replaceAll("\\s+", " ").strip();
        }

        /** What the run says was ticked: tasks, boxes in tables and sign-offs. */
        private List<String> done(Run run, Copy copy) {
            List<String> done = new ArrayList<>();
            document.checklist()
                    .items()
                    .filter(item ->
                            item.value().isTask() && run.state(item.at()).isDone())
                    .forEach(item -> done.add(bare(text(item.value()))));
            Questions.of(document.checklist(), document.plan()).stream()
                    .filter(Question::isTicked)
                    .filter(question -> question.entry().isPresent()
                            ? run.entries().stream()
                                    .anyMatch(entry -> key(entry)
                                                    .equals(key(question.entry().get()))
                                            && entry.isFilled())
                            : copy.answers().signed().getOrDefault(question.at(), false))
                    .forEach(question -> done.add(task(question.label())));
            return done.stream().sorted().toList();
        }

        private static String text(Item item) {
            String text = plain(item.text());
            return text.isEmpty() ? "(no text)" : text;
        }

        void template() {
            Run blank = Run.of(document.checklist(), document.plan(), document.checklist());
            Map<Pointer, RunState> states = new HashMap<>();
            blank.states().keySet().forEach(at -> states.put(at, random.nextBoolean() ? RunState.DONE : RunState.OPEN));
            List<Entry> entries = blank.entries().stream()
                    .map(entry -> random.nextInt(3) == 0
                            ? entry
                            : entry.with(entry.box() ? "☑" : VALUES.get(random.nextInt(VALUES.size()))))
                    .toList();
            Checklist filled = RunRecord.of(
                    document.checklist(),
                    RunHeader.of(document.checklist(), OffsetDateTime.parse("2026-11-21T10:02Z")),
                    states,
                    entries);
            List<String> bodies = made(filled, IssueOptions.USUAL).templates().stream()
                    .map(OutputFile::content)
                    .map(template -> template.substring(template.indexOf("\n---\n", 4) + 5))
                    .toList();
            Run run = Run.of(document.checklist(), document.plan(), copy(bodies));
            String all = String.join("\n", bodies);
            assertAll(
                    () -> assertEquals(List.of(), strange(run.matching()), all),
                    () -> assertEquals(values(entries), values(run.entries()), all),
                    () -> blank.states()
                            .keySet()
                            .forEach(at -> assertEquals(
                                    states.get(at).isDone(), run.state(at).isDone(), () -> at + all)));
        }

        private static List<Optional<String>> values(List<Entry> entries) {
            // in code there is no way to write one
            return entries.stream()
                    .map(entry -> entry.value().map(value -> value.replace('`', '\'')))
                    .toList();
        }
    }
}
