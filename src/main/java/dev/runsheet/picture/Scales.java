package dev.runsheet.picture;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.picture.Figure.Cell;
import dev.runsheet.picture.Figure.Message;
import dev.runsheet.picture.Figure.Row;
import dev.runsheet.picture.Figure.Table;
import dev.runsheet.plan.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The limits of a document, one scale for each measure, wherever in the document they stand.
 *
 * @param telling scales with something to compare or something that happens at a limit, those with a late alert first
 * @param single scales of what is only wanted
 * @param message what there is to see
 * @param table every limit in words, those on a state too
 * @param left how many scales are not drawn, in words; empty where all are
 */
public record Scales(
        List<Drawn> telling, List<Drawn> single, List<Message> message, Table table, Optional<String> left) {
    private static final int MOST_SCALES = 60;
    private static final int FEW = 12;
    private static final int MOST_ROWS = 400;
    private static final int MOST_NAMES = 3;

    /**
     * One scale.
     *
     * @param name what is measured
     * @param logarithmic whether each tenfold is equally long
     * @param broken whether it begins somewhere else than at zero
     * @param left how many of its limits are not drawn, in words
     */
    public record Drawn(String name, boolean logarithmic, boolean broken, Drawing drawing, Optional<String> left) {
        /** What the drawing shows, for those who do not see it. */
        public String label() {
            return "Scale of " + name;
        }
    }

    public Scales {
        telling = List.copyOf(telling);
        single = List.copyOf(single);
        message = List.copyOf(message);
    }

    /** What they show. */
    public String title() {
        return "Limits";
    }

    /** Whether some have something to compare. */
    public boolean hasTelling() {
        return !telling.isEmpty();
    }

    /** Whether some only say what is wanted. */
    public boolean hasSingle() {
        return !single.isEmpty();
    }

    /** What the single ones are called together. */
    public String more() {
        return Wording.counted(single.size(), telling.isEmpty() ? "measure" : "more measure") + " with one limit each";
    }

    /** Of {@code limits}; empty where none has a number. */
    static Optional<Scales> of(List<At<Threshold>> limits, Vocabulary vocabulary, Reference reference) {
        List<Scale> all = scales(limits, vocabulary, reference);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Scale> telling = all.stream()
                .filter(Scale::isTelling)
                .sorted(Comparator.comparing(Scale::hasLate).reversed())
                .toList();
        List<Scale> single = all.stream().filter(scale -> !scale.isTelling()).toList();
        if (telling.isEmpty() && single.size() <= FEW) {
            telling = single;
            single = List.of();
        }
        int room = Math.max(0, MOST_SCALES - telling.size());
        int left = Math.max(0, telling.size() - MOST_SCALES) + Math.max(0, single.size() - room);
        return Optional.of(new Scales(
                telling.stream()
                        .limit(MOST_SCALES)
                        .map(scale -> drawn(scale, reference))
                        .toList(),
                single.stream()
                        .limit(room)
                        .map(scale -> drawn(scale, reference))
                        .toList(),
                late(telling, reference),
                table(limits, all, reference),
                Wording.left(left, "scale")));
    }

    /** Each limit with a number is on exactly one of them. */
    static List<Scale> scales(List<At<Threshold>> limits, Vocabulary vocabulary, Reference reference) {
        Measures measures = new Measures(limits, vocabulary);
        Map<Object, List<At<Threshold>>> groups = new LinkedHashMap<>();
        for (At<Threshold> limit : limits) {
            if (!limit.value().values().isEmpty()) {
                Object measure = measures.measure(limit.value())
                        .<Object>map(known -> known)
                        .orElse(limit);
                groups.computeIfAbsent(measure, key -> new ArrayList<>()).add(limit);
            }
        }
        return groups.values().stream().map(group -> scale(group, reference)).toList();
    }

    private static Scale scale(List<At<Threshold>> group, Reference reference) {
        Threshold first = group.get(0).value();
        boolean percent = Units.base(first.values().get(0)).unit().equals("%");
        return new Scale(
                name(group, reference), percent, group.stream().map(Limit::of).toList());
    }

    /** As written; in all ways it is written, where these are few. */
    private static String name(List<At<Threshold>> group, Reference reference) {
        Map<String, String> names = new LinkedHashMap<>();
        for (At<Threshold> limit : group) {
            String name = reference.text(Measures.alerted(limit.value().metric()));
            names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        Threshold first = group.get(0).value();
        String name = names.values().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        String statistic = first.statistic()
                .filter(word -> !name.toLowerCase(Locale.ROOT).contains(word))
                .map(word -> " " + word)
                .orElse("");
        String subject =
                first.subject().map(words -> " (" + reference.text(words) + ")").orElse("");
        String full = (name + statistic + subject).strip();
        return full.isEmpty() ? "No name: " + reference.text(first.text()) : full;
    }

    private static Drawn drawn(Scale scale, Reference reference) {
        Axis axis = scale.axis();
        return new Drawn(
                scale.name(),
                axis.isLogarithmic(),
                axis.isBroken(),
                ScaleDrawing.of(scale, reference),
                Wording.left(scale.marks().size() - ScaleDrawing.MOST_MARKS, "limit"));
    }

    private static List<Message> late(List<Scale> scales, Reference reference) {
        List<Scale> late = scales.stream().filter(Scale::hasLate).toList();
        if (late.isEmpty()) {
            return List.of();
        }
        Scale first = late.get(0);
        String words = late.size() == 1
                ? "Late alert: " + first.name() + " tells people at " + words(first, reference, first.late())
                        + ", the rollback begins at " + words(first, reference, Limit::isRollback) + "."
                : late.size() + " alerts come no earlier than the rollback: "
                        + late.stream().limit(MOST_NAMES).map(Scale::name).collect(Collectors.joining("; "))
                        + (late.size() > MOST_NAMES ? "; \u2026" : ".");
        return List.of(new Message(words, true));
    }

    private static String words(Scale scale, Reference reference, Predicate<Limit> chosen) {
        return scale.limits().stream()
                .filter(chosen)
                .map(limit -> reference.text(limit.words()))
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
    }

    private static Table table(List<At<Threshold>> limits, List<Scale> scales, Reference reference) {
        List<Row> rows = new ArrayList<>();
        for (Scale scale : scales) {
            Predicate<Limit> lateness = scale.late();
            for (Limit limit : scale.limits()) {
                boolean late = lateness.test(limit);
                rows.add(row(
                        reference,
                        limit.at(),
                        scale.name(),
                        limit.severity(),
                        late,
                        limit.words() + " " + limit.rest()));
            }
        }
        for (At<Threshold> limit : limits) {
            limit.value()
                    .state()
                    .ifPresent(state -> rows.add(row(
                            reference,
                            limit.at(),
                            reference.text(limit.value().metric()),
                            limit.value().severity() == Threshold.Severity.OTHER
                                    ? "limit"
                                    : limit.value().severity().label(),
                            false,
                            "= " + state)));
        }
        return new Table(
                List.of("Measure", "Kind", "Limit"),
                rows.stream().limit(MOST_ROWS).toList(),
                Wording.left(rows.size() - MOST_ROWS, "limit"));
    }

    private static Row row(Reference reference, Pointer at, String name, String severity, boolean late, String words) {
        return new Row(
                reference.href().apply(at),
                name.isEmpty() ? "State" : name,
                List.of(
                        new Cell(late ? severity + ", late" : severity, late ? "late" : severity),
                        new Cell(reference.text(words), "")));
    }
}
