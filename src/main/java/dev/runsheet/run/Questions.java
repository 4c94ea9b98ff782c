package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a form of a checklist asks besides its tasks. The same for equal checklists, so that a filled-in form is read with
 * the labels it was written with.
 *
 * <pre>{@code
 * for (Question question : Questions.of(checklist, plan)) {
 *     answers.put(question, submitted.get(question.label()));
 * }
 * }</pre>
 */
public final class Questions {
    /** GitHub refuses forms that ask for these, and an issue is no place for them. */
    private static final Pattern UNASKED = Pattern.compile(
            "(?i)pass[ _-]?(?:word|wd|phrase|code)|secret|credential|api[ _-]?key|private[ _-]?key|token|\\bssn\\b|credit[ _-]?card");

    private final Map<Pointer, Line> lines;
    private final Map<Pointer, Place> places = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();

    private Questions(Checklist checklist) {
        this.lines = Line.of(checklist).stream().collect(Collectors.toMap(Line::at, line -> line));
        checklist.places().forEach(place -> places.put(place.at(), place));
    }

    /** The questions in the order of the document; {@code plan} is the checklist's. */
    public static List<Question> of(Checklist checklist, Plan plan) {
        Questions found = new Questions(checklist);
        Set<Pointer> approvals = plan.approvals().stream().map(Approval::at).collect(Collectors.toSet());
        checklist.places().forEach(place -> found.ask(place, approvals.contains(place.at())));
        return found.told();
    }

    /** Whether an input of a form may have this label. */
    public static boolean mayAsk(String label) {
        return !UNASKED.matcher(label).find();
    }

    private void ask(Place place, boolean approval) {
        Line line = lines.get(place.at());
        if (line == null) {
            return;
        }
        int before = questions.size();
        List<Entry> own = RunReader.entries(line, Optional.empty());
        for (Entry entry : own) {
            if (entry.box() || entry.blank().isPresent()) {
                add(
                        QuestionLabel.of(place, line, entry),
                        entry.box() ? Question.Kind.TICK : Question.Kind.FILL,
                        place,
                        Optional.of(entry));
            }
        }
        if (own.isEmpty() && isFact(place)) {
            add(QuestionLabel.ofName(line), Question.Kind.FACT, place, Optional.empty());
        }
        if (approval) {
            List<Question> asked = questions.subList(before, questions.size());
            boolean boxed = (place.part() instanceof Item item && item.isTask())
                    || asked.stream().anyMatch(question -> question.kind() == Question.Kind.TICK);
            boolean named = asked.stream().anyMatch(question -> !question.isTicked());
            String text = QuestionLabel.of(line);
            if (!boxed) {
                add("Signed: " + text, Question.Kind.SIGN, place, Optional.empty());
            }
            if (!named) {
                add("Signed by, and when: " + text, Question.Kind.SIGNER, place, Optional.empty());
            }
        }
    }

    private static boolean isFact(Place place) {
        if (place.part() instanceof Row row) {
            return place.parent().map(Place::part).filter(Questions::isFacts).isPresent()
                    && row.cells().size() == 2
                    && row.cells().stream().noneMatch(String::isBlank);
        }
        return place.part() instanceof Block.Property property
                && !property.value().isBlank();
    }

    /** Whether a part is a table that lists facts under no titles: each row can then stand for itself. */
    public static boolean isFacts(Part part) {
        return part instanceof Block.Table table
                && table.role().filter(TableRole.PROPERTY::equals).isPresent()
                && table.columns().size() == 2
                && table.columns().stream().allMatch(column -> column.title().isBlank());
    }

    private void add(String label, Question.Kind kind, Place place, Optional<Entry> entry) {
        Question question = new Question(label, kind, place.at(), entry);
        if (question.isTicked() || mayAsk(label)) {
            questions.add(question);
        }
    }

    /** With labels made unique: by their section where that is enough, else by a number. */
    private List<Question> told() {
        Map<String, Long> counts = questions.stream()
                .collect(Collectors.groupingBy(question -> key(question.label()), Collectors.counting()));
        Set<String> taken = new HashSet<>();
        Map<String, Integer> repeats = new HashMap<>();
        List<Question> told = new ArrayList<>();
        for (Question question : questions) {
            boolean alone = counts.getOrDefault(key(question.label()), 0L) == 1;
            String label = alone ? question.label() : within(question) + question.label();
            String unique = label;
            while (!taken.add(key(unique))) {
                unique = label + " (" + repeats.merge(key(label), 2, (n, any) -> n + 1) + ")";
            }
            told.add(new Question(unique, question.kind(), question.at(), question.entry()));
        }
        return List.copyOf(told);
    }

    private String within(Question question) {
        String title = Optional.ofNullable(places.get(question.at()))
                .flatMap(Place::section)
                .map(section -> QuestionLabel.whole(Line.texts(section).get(0)))
                .orElse("");
        boolean sayable = question.isTicked() || mayAsk(title);
        return title.isEmpty() || !sayable ? "" : title + " › ";
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
