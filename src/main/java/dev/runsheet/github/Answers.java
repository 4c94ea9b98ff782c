package dev.runsheet.github;

import dev.runsheet.model.Blank;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the field that a question is answered in. */
final class Answers {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What is known when a run is opened, in the languages that checklists are read in. */
    private static final Pattern KNOWN = Pattern.compile(
            "^release$|\\brelease (?:version|tag|number|date)|\\b(?:version|date|owner|datum|verantwortlich\\w*|fecha|versión|responsable|data d\\w+|versão|responsável|"
                    + "versione|responsabile|tarih\\w*|sürüm\\w*|sorumlu|дата|версия|ответственн\\w*)\\b"
                    + "|日期|版本|负责人|日付|バージョン|担当|責任者|날짜|버전|담당자",
            FLAGS);

    /** What is known only later, or may never be. */
    private static final Pattern LATER = Pattern.compile(
            "\\b(?:end|ended|complet\\w*|finish\\w*|clos\\w*|review\\w*|sign\\w*|approv\\w*|roll\\w*|previous|last|next|notes?)\\b",
            FLAGS);

    private static final Pattern DATE =
            Pattern.compile("\\b(?:date|datum|fecha|data d\\w+|tarih\\w*|дата)\\b|日期|日付|날짜", FLAGS);

    private static final Pattern SEVERAL = Pattern.compile("\\[[^\\[\\]/]+(?:\\s/\\s[^\\[\\]/]+)+\\]");

    private Answers() {}

    /**
     * The field.
     *
     * @param label its label, that of the question with titles of sections before it
     * @param value what is filled in already; blank for nothing
     * @param early whether it stands where what is known early is stated
     */
    static FormField field(Question question, String label, String value, boolean early) {
        List<String> choices = choices(question);
        if (choices.size() > 1) {
            return new FormField.Dropdown(label, choices);
        }
        boolean required = early
                && KNOWN.matcher(question.label()).find()
                && !LATER.matcher(question.label()).find();
        boolean date = question.kind() == Question.Kind.FILL
                && DATE.matcher(question.label()).find();
        Optional<String> stands =
                FieldLabel.says(value) && question.kind() == Question.Kind.FACT ? Optional.of(value) : Optional.empty();
        return new FormField.Input(
                label,
                date ? Optional.of("A date") : Optional.empty(),
                date ? Optional.of("YYYY-MM-DD") : placeholder(question),
                stands,
                required);
    }

    private static Optional<String> placeholder(Question question) {
        return question.entry()
                .flatMap(Entry::blank)
                .filter(blank -> blank.form() == Blank.Form.PLACEHOLDER)
                .map(blank -> blank.text().replaceAll("^[\\[<{]+|[\\]>}]+$", "").strip())
                .filter(text -> FieldLabel.says(text) && text.length() <= 80);
    }

    /** What a blank offers: its choices, or {@code [live / rolled back]}. */
    private static Stream<String> stated(Blank blank) {
        boolean several =
                blank.choices().isEmpty() && SEVERAL.matcher(blank.text()).matches();
        return several
                ? Stream.of(blank.text().substring(1, blank.text().length() - 1).split("\\s/\\s"))
                : blank.choices().stream();
    }

    /** {@code None} is GitHub's own word for nothing chosen. */
    private static List<String> choices(Question question) {
        Set<String> choices = new LinkedHashSet<>();
        question.entry().flatMap(Entry::blank).stream()
                .flatMap(Answers::stated)
                .map(FieldLabel::of)
                .filter(FieldLabel::says)
                .forEach(choice -> choices.add(choice.equalsIgnoreCase("none") ? choice + "." : choice));
        return List.copyOf(choices);
    }
}
