package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Answers;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Match;
import dev.runsheet.run.Matching;
import dev.runsheet.run.Question;
import dev.runsheet.run.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts what was submitted with a form back into the shape of its checklist: each field goes under the headings it stood
 * under, and what was answered in a field of its own becomes an answer.
 */
final class SubmittedForm {
    private static final String ABOUT = "About this run";
    private static final String TOP = "Overview";
    private static final Pattern TITLES = Pattern.compile("Section(?: \\(\\d+\\))?(?:, continued(?: \\d+)?)?");
    private static final Pattern TITLE = Pattern.compile("\\*\\*.+?\\*\\*(?=\\s|$)");
    private static final String UNTITLED = "Without a title.";
    private static final String FRONT_MATTER = "Front matter";
    private static final Pointer ANSWERS = Pointer.ROOT.child("answers");

    private final Checklist checklist;
    private final List<SubmittedFields.Field> fields;
    private final FormLabels labels;
    private final FieldContent content;
    private final List<Question> questions;
    private final Map<Question, Answers.Answer> answers = new LinkedHashMap<>();
    private final List<SubmittedFields.Field> answered = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private boolean known;

    /** What goes into a section, or states again the line a question is about. */
    private record Placed(FormLabels.Path path, List<FieldContent.Piece> pieces, Optional<StatedLines.Stated> stated) {}

    SubmittedForm(Checklist checklist, Plan plan, List<Copy> bodies) {
        this.checklist = checklist;
        this.questions = Questions.of(checklist, plan);
        this.fields = bodies.stream()
                .flatMap(body -> SubmittedFields.of(body).stream())
                .toList();
        this.labels = new FormLabels(checklist, questions);
        this.content = new FieldContent(checklist, questions);
    }

    /** The copy; empty where no label of the form is found. */
    Optional<Copy> copy() {
        FormLabels.Path current = FormLabels.Path.TOP;
        for (SubmittedFields.Field field : fields) {
            current = place(field, current);
        }
        if (!known) {
            return Optional.empty();
        }
        Copy bare = joined(Set.of());
        Set<Pointer> found = Matching.of(checklist, bare.checklist()).matches().stream()
                .map(Match::before)
                .collect(Collectors.toSet());
        Set<Pointer> missing = new HashSet<>();
        placed.forEach(one -> one.stated()
                .map(stated -> stated.question().at())
                .filter(at -> !found.contains(at))
                .ifPresent(missing::add));
        return Optional.of(missing.isEmpty() ? bare : joined(missing));
    }

    /** Where the field after this one stands, unless its label says otherwise. */
    private FormLabels.Path place(SubmittedFields.Field field, FormLabels.Path current) {
        String label = field.label();
        if (label.equals(ABOUT)) {
            known = true;
            placed.add(new Placed(FormLabels.Path.TOP, content.comments(field), Optional.empty()));
            return current;
        }
        Optional<Question> question = labels.question(label);
        if (question.isPresent()) {
            known = true;
            Pointer in = ANSWERS.child(answered.size());
            answered.add(field);
            answers.putIfAbsent(
                    question.get(), new Answers.Answer(in, FieldContent.chosen(question.get(), field.value())));
            FormLabels.Path path = labels.around(question.get().at());
            placed.add(new Placed(path, List.of(), Optional.of(new StatedLines.Stated(question.get(), field))));
            return path;
        }
        if (label.equals(FRONT_MATTER) && checklist.frontMatter().isPresent()) {
            return current;
        }
        if (TITLES.matcher(label).matches() && labels.section(label, current).isEmpty()) {
            return titled(field, current);
        }
        Optional<FormLabels.Path> section =
                isTop(label) ? Optional.of(FormLabels.Path.TOP) : labels.section(label, current);
        known |= section.isPresent();
        FormLabels.Path path = section.orElse(current);
        placed.add(new Placed(path, content.of(field, this::ticked), Optional.empty()));
        return path;
    }

    private static boolean isTop(String label) {
        return label.isEmpty() || label.matches(TOP + "(, continued( \\d+)?)?");
    }

    /** Titles that no label can say are written below one that says nothing, and what stands in such a section continues it. */
    private FormLabels.Path titled(SubmittedFields.Field field, FormLabels.Path current) {
        boolean goesOn = field.label().contains(", continued");
        FormLabels.Path path = current;
        if (!goesOn && field.value().equals(UNTITLED)) {
            path = labels.section("", path).orElse(path);
        }
        Matcher title = TITLE.matcher(goesOn ? "" : field.value());
        while (title.find()) {
            path = labels.section(SubmittedFields.plain(title.group()), path).orElse(path);
        }
        placed.add(new Placed(path, goesOn ? content.of(field, this::ticked) : List.of(), Optional.empty()));
        return path;
    }

    private void ticked(Question question, SubmittedFields.Field field, boolean done) {
        known = true;
        Pointer in = ANSWERS.child(answered.size());
        answered.add(field);
        answers.putIfAbsent(question, new Answers.Answer(in, done ? "x" : ""));
        placed.add(new Placed(
                labels.around(question.at()), List.of(), Optional.of(new StatedLines.Stated(question, field))));
    }

    /** All fields as one copy; the lines at {@code missing} stand only in fields of their own and are stated again. */
    private Copy joined(Set<Pointer> missing) {
        StatedLines lines = new StatedLines(
                checklist,
                placed.stream()
                        .flatMap(one -> one.stated().stream())
                        .filter(stated -> missing.contains(stated.question().at()))
                        .toList());
        List<Copy> copies = new ArrayList<>();
        copies.add(Copy.of(new Checklist(
                checklist.id(),
                checklist.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of())));
        for (Placed one : placed) {
            List<FieldContent.Piece> pieces = new ArrayList<>(one.pieces());
            one.stated()
                    .filter(stated -> missing.contains(stated.question().at()))
                    .flatMap(lines::next)
                    .ifPresent(pieces::add);
            copies.add(FieldContent.copy(one.path(), pieces));
        }
        Copy joined = Copy.joined(copies, (one, other) -> one.id().equals(other.id()) && one.level() == other.level());
        Map<Pointer, SubmittedFields.Field> at = new HashMap<>();
        for (int i = 0; i < answered.size(); i++) {
            at.put(ANSWERS.child(i), answered.get(i));
        }
        return new Copy(
                joined.checklist(),
                pointer -> Optional.ofNullable(at.get(pointer))
                        .flatMap(field -> field.body().where().apply(field.at()))
                        .or(() -> joined.where().apply(pointer)),
                Answers.of(answers));
    }
}
