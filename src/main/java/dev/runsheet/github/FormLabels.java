package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.run.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what the labels of a form stand for: questions, and the sections in which fields stand. */
final class FormLabels {
    private static final String IN = " › ";
    private static final Pattern REPEATED = Pattern.compile(" \\(\\d+\\)$");
    private static final Pattern CONTINUED = Pattern.compile(", continued(?: \\d+)?$");

    private final Map<String, Question> questions = new HashMap<>();
    private final List<Path> paths = new ArrayList<>();
    private final Map<String, List<Integer>> sections = new HashMap<>();
    private final Map<Pointer, Integer> numbers = new HashMap<>();

    /**
     * A section with those around it, outermost first.
     *
     * @param at of each
     * @param sections the same
     */
    record Path(List<Pointer> at, List<Section> sections) {
        Path {
            at = List.copyOf(at);
            sections = List.copyOf(sections);
        }

        /** What stands before the first section. */
        static final Path TOP = new Path(List.of(), List.of());
    }

    FormLabels(Checklist checklist, List<Question> asked) {
        asked.forEach(question -> questions.putIfAbsent(key(SubmittedFields.plain(question.label())), question));
        checklist.places().stream()
                .filter(place -> place.part() instanceof Section)
                .forEach(this::learn);
    }

    private void learn(Place place) {
        List<Pointer> at = new ArrayList<>(List.of(place.at()));
        place.ancestors()
                .filter(outer -> outer.part() instanceof Section)
                .map(Place::at)
                .forEach(at::add);
        List<Section> around = new ArrayList<>(place.sections());
        String label = "";
        for (Section section : around) {
            String title = SubmittedFields.plain(section.title());
            label = label.isEmpty() ? title : title + IN + label;
            sections.computeIfAbsent(key(label), any -> new ArrayList<>()).add(paths.size());
        }
        Collections.reverse(at);
        Collections.reverse(around);
        numbers.put(place.at(), paths.size());
        paths.add(new Path(at, around));
    }

    /** The question whose label {@code label} is, titles of sections before it or not. */
    Optional<Question> question(String label) {
        Optional<Question> exact = Optional.ofNullable(questions.get(key(label)));
        if (exact.isPresent() || sections.containsKey(key(label))) {
            return exact;
        }
        for (int i = label.indexOf(IN); i >= 0; i = label.indexOf(IN, i + 1)) {
            Question found = questions.get(key(label.substring(i + IN.length())));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The section around the part at {@code at}. */
    Path around(Pointer at) {
        for (Pointer outer = at; !outer.equals(Pointer.ROOT); outer = outer.parent()) {
            Integer number = numbers.get(outer);
            if (number != null) {
                return paths.get(number);
            }
        }
        return Path.TOP;
    }

    /** The section that {@code label} says, when the field before it stood in {@code current}. */
    Optional<Path> section(String label, Path current) {
        int here = current.at().isEmpty()
                ? -1
                : numbers.getOrDefault(current.at().get(current.at().size() - 1), -1);
        boolean goesOn =
                CONTINUED.matcher(REPEATED.matcher(label).replaceFirst("")).find();
        String bare = REPEATED.matcher(label).replaceFirst("");
        String whole = CONTINUED.matcher(bare).replaceFirst("");
        for (String each : List.of(
                label,
                bare,
                CONTINUED.matcher(label).replaceFirst(""),
                whole,
                REPEATED.matcher(whole).replaceFirst(""))) {
            List<Integer> found = sections.getOrDefault(key(each), List.of());
            Optional<Integer> next = found.stream()
                    .filter(number -> goesOn ? number >= here : number > here)
                    .findFirst();
            if (!found.isEmpty()) {
                return Optional.of(paths.get(next.orElse(found.get(0))));
            }
        }
        return label.endsWith("…") ? cut(key(label.substring(0, label.length() - 1))) : Optional.empty();
    }

    private Optional<Path> cut(String begin) {
        return sections.entrySet().stream()
                .filter(each -> each.getKey().startsWith(begin))
                .flatMap(each -> each.getValue().stream())
                .min(Integer::compare)
                .map(paths::get);
    }

    /** Without the signs at its end that would close a heading. */
    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT).replaceFirst("[\\s#]+$", "");
    }
}
