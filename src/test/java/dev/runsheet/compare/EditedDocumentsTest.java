package dev.runsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Span;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One line of a real checklist is edited, each that matters in turn: that is told, and of no other line anything. */
class EditedDocumentsTest {

    /** Of the edits of a document, which are made: each, or one of six. */
    private static final int EVERY = Effort.of(1, 6);

    /** One edit of a document: what it should be told as, where, and the text that comes of it. */
    private record Edit(String what, Pointer at, List<Change.Kind> kinds, String text) {}

    @TestFactory
    Stream<DynamicTest> ours() {
        return RealDocuments.in(Path.of("checklists")).map(EditedDocumentsTest::edited);
    }

    @TestFactory
    Stream<DynamicTest> seeds() {
        return RealDocuments.in(External.seeds()).map(EditedDocumentsTest::edited);
    }

    private static DynamicTest edited(Path file) {
        return dynamicTest(file.getFileName().toString(), () -> {
            Document document = Read.document(Files.readString(file));
            List<Edit> edits = edits(document).toList();
            List<String> wrong = IntStream.iterate(0, i -> i < edits.size(), i -> i + EVERY)
                    .mapToObj(edits::get)
                    .flatMap(edit -> judge(document, edit).stream())
                    .toList();
            assertEquals(List.of(), wrong);
        });
    }

    private static Stream<Edit> edits(Document document) {
        Plan plan = document.plan();
        return Stream.of(
                        plan.limits().stream().flatMap(limit -> looser(document, limit).stream()),
                        without(
                                document,
                                plan.rollback().triggers().stream().map(Trigger::at),
                                Change.Kind.TRIGGER_REMOVED),
                        without(
                                document,
                                plan.approvals().stream().map(Approval::at).distinct(),
                                Change.Kind.APPROVER_REMOVED),
                        without(
                                document,
                                plan.backups().stream(),
                                Change.Kind.BACKUP_REMOVED,
                                Change.Kind.ROLLBACK_STEP_REMOVED),
                        without(
                                document,
                                plan.rollback().steps().stream(),
                                Change.Kind.ROLLBACK_STEP_REMOVED,
                                Change.Kind.WAY_BACK_REMOVED))
                .flatMap(edits -> edits);
    }

    private static Stream<Edit> without(Document document, Stream<Pointer> parts, Change.Kind... kinds) {
        return parts.flatMap(at -> without(document, at, kinds).stream());
    }

    /** What is wrong with what is told of an edit; empty when nothing is. */
    private static Optional<String> judge(Document old, Edit edit) {
        Document now = Read.document(edit.text());
        List<Change> changes =
                Comparison.of(old.checklist(), old.plan(), now.checklist(), now.plan(), old.vocabulary());
        boolean told = changes.stream()
                .anyMatch(change -> edit.kinds().contains(change.kind())
                        && change.before().filter(at -> at.contains(edit.at())).isPresent());
        boolean only = changes.stream()
                .allMatch(change -> change.before()
                        .filter(at -> line(old, at) == line(old, edit.at())
                                || edit.at().contains(at)
                                || at.contains(edit.at())
                                || isAnswer(edit, change, at))
                        .isPresent());
        return told && only ? Optional.empty() : Optional.of(edit.what() + " is told as " + changes + "\n");
    }

    /** What stands under a condition is no step of the way back without it. */
    private static boolean isAnswer(Edit edit, Change change, Pointer at) {
        return edit.kinds().contains(Change.Kind.TRIGGER_REMOVED)
                && change.kind() == Change.Kind.ROLLBACK_STEP_REMOVED
                && edit.at().parent().parent().contains(at);
    }

    private static int line(Document document, Pointer at) {
        return document.source().lines().line(document.positions().span(at).start());
    }

    private static Optional<Edit> without(Document document, Pointer at, Change.Kind... kinds) {
        LineMap lines = document.source().lines();
        String text = document.source().text();
        Span span = document.positions().span(at);
        Span first = lines.span(lines.line(span.start()));
        int last = lines.line(span.end());
        if (last == lines.lines()) {
            return Optional.empty();
        }
        int from = first.start();
        int to = text.startsWith("\n", span.end()) ? span.end() + 1 : span.end();
        return Optional.of(new Edit(
                "\"" + lines.text(lines.line(span.start())) + "\" taken out",
                at,
                List.of(kinds),
                text.substring(0, from) + text.substring(to)));
    }

    /** The first number of the limit five times as far away, where it stands in its line once. */
    private static Optional<Edit> looser(Document document, At<Threshold> limit) {
        Threshold threshold = limit.value();
        if (threshold.values().size() != 1) {
            return Optional.empty();
        }
        BigDecimal value = threshold.values().get(0).value();
        boolean upper =
                threshold.operator() == Threshold.Operator.MORE || threshold.operator() == Threshold.Operator.AT_LEAST;
        boolean larger = upper == (threshold.sense() == Threshold.Sense.FIRE);
        boolean plain = threshold.operator() != Threshold.Operator.EQUAL && value.signum() > 0 && value.scale() <= 2;
        String number = value.toPlainString();
        Span span = document.positions().span(limit.at());
        String text = document.source().text();
        String line = text.substring(span.start(), span.end());
        if (!plain || line.contains("\n") || line.split(number.replace(".", "\\."), -1).length != 2) {
            return Optional.empty();
        }
        BigDecimal five = BigDecimal.valueOf(5);
        BigDecimal other = larger ? value.multiply(five) : value.divide(five);
        String edited = line.replace(number, other.toPlainString());
        return Optional.of(new Edit(
                "\"" + line + "\" with " + other.toPlainString(),
                limit.at(),
                List.of(Change.Kind.LIMIT_LOOSENED),
                text.substring(0, span.start()) + edited + text.substring(span.end())));
    }
}
