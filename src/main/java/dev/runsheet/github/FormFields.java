package dev.runsheet.github;

import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.run.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Collects what stands one below the other in a checklist into fields: tasks with tasks, text with text. */
final class FormFields {
    /** One field takes no more, so that a form can be split between fields. */
    static final int LONGEST = 15_000;

    private static final int LONGEST_OPTION = 1_500;

    private final UnaryOperator<String> links;
    private final SectionLabels labels;
    private final List<FormField> fields = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Question> ticks = new ArrayList<>();
    private final List<Question> asked = new ArrayList<>();
    private Optional<String> owner = Optional.empty();
    private int length;

    /** @param questions all that will be asked */
    FormFields(List<Question> questions, UnaryOperator<String> links) {
        this.labels = new SectionLabels(questions.stream().map(Question::label).toList());
        this.links = links;
    }

    void enter(String title, Optional<Role> role) {
        flush();
        labels.enter(title, role);
    }

    void leave() {
        flush();
        if (labels.isUnsaid()) {
            add(new FormField.Textarea(titled(), "Nothing is written here."));
        }
        labels.leave();
    }

    /** The fields since the last time. */
    List<FormField> stage() {
        flush();
        List<FormField> stage = List.copyOf(fields);
        fields.clear();
        return stage;
    }

    /** How many fields the stage has so far. */
    int flushed() {
        flush();
        return fields.size();
    }

    /** A task that stands in {@code depth} others. */
    void task(String text, int depth, List<Question> questions) {
        if (!blocks.isEmpty() || !ticks.isEmpty() || length > LONGEST) {
            flush();
        }
        String line = links.apply(FieldLabel.onOneLine(text));
        String option = "↳ ".repeat(depth) + (FieldLabel.says(line) ? line : "(no text)");
        options.add(Shortened.to(option, LONGEST_OPTION));
        length += Math.min(option.length(), LONGEST_OPTION);
        ask(questions);
        if (option.length() > LONGEST_OPTION) {
            text(new Block.Html(line), Optional.of(text), List.of());
        }
    }

    /** Text that has to be in the issue. {@code within} is the task it stands in. */
    void text(Block block, Optional<String> within, List<Question> questions) {
        boolean behindBoxes = blocks.isEmpty() && !ticks.isEmpty();
        if (!options.isEmpty() || !within.equals(owner) || behindBoxes) {
            flush();
        }
        owner = within;
        blocks.add(block);
        ask(questions);
    }

    /** A field that states something or leaves it open: an input of its own. */
    void fact(Question question, String value) {
        if (!options.isEmpty() || !blocks.isEmpty() || !asked.isEmpty()) {
            flush();
        }
        answer(question, value, labels.isKnownEarly());
    }

    /** What is to be asked behind what stands before. */
    void ask(List<Question> questions) {
        questions.forEach(question -> (question.isTicked() ? ticks : asked).add(question));
    }

    /** Text with a label of its own. */
    void extra(String label, List<Block> content) {
        flush();
        pieces(content, () -> labels.unique(label));
    }

    private void flush() {
        if (!options.isEmpty()) {
            List<String> together = List.copyOf(options);
            options.clear();
            length = 0;
            add(new FormField.Checkboxes(titled(), together));
        }
        if (!blocks.isEmpty()) {
            List<Block> together = List.copyOf(blocks);
            blocks.clear();
            Optional<String> task = owner;
            pieces(together, () -> task.isPresent() ? labels.details(task.get()) : titled());
        }
        if (!ticks.isEmpty()) {
            boolean signed = ticks.stream().anyMatch(question -> question.kind() == Question.Kind.SIGN);
            add(new FormField.Checkboxes(
                    labels.boxes(signed), ticks.stream().map(Question::label).toList()));
            ticks.clear();
        }
        List<Question> questions = List.copyOf(asked);
        asked.clear();
        questions.forEach(question -> answer(question, "", false));
    }

    private void pieces(List<Block> content, Supplier<String> label) {
        String markdown = links.apply(MarkdownWriter.write(content));
        if (FieldLabel.says(markdown)) {
            MarkdownCut.of(markdown, LONGEST).forEach(piece -> add(new FormField.Textarea(label.get(), piece)));
        }
    }

    /** A label that says the titles not said yet; those that no label can say are written out before. */
    private String titled() {
        if (labels.isUnsaid() && !labels.isSayable("")) {
            String titles = labels.unsaid().stream()
                    .map(FieldLabel::onOneLine)
                    .filter(FieldLabel::says)
                    .map(title -> "**" + links.apply(title) + "**")
                    .collect(Collectors.joining("\n\n"));
            labels.said("Section");
            add(new FormField.Textarea(labels.said(), FieldLabel.says(titles) ? titles : "Without a title."));
        }
        return labels.next();
    }

    private void answer(Question question, String value, boolean early) {
        if (labels.isUnsaid() && !labels.isSayable(question.label())) {
            add(new FormField.Textarea(titled(), "To be filled in below."));
        }
        add(Answers.field(question, labels.before(question.label()), links.apply(value), early));
    }

    private void add(FormField field) {
        fields.add(field);
    }
}
