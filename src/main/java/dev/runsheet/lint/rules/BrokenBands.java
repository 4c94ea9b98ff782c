package dev.runsheet.lint.rules;

import dev.runsheet.inline.PlainText;
import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.Measures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags green, yellow and red of one metric where a value is in two of them, or in none. */
final class BrokenBands implements Rule {
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:green|yellow|amber|orange|red|ok|normal|healthy|good|warn(?:ing)?|degraded|critical|bad)\\b|🟢|🟡|🟠|🔴",
            Pattern.CASE_INSENSITIVE);

    /** More bands of one metric in one place are no scale. */
    private static final int MOST = 6;

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH06", "broken-bands", Severity.WARNING, Audience.ALL, "Bands of one metric overlap or leave a gap");
    }

    /** Where a scale stands: the part around its bands, and what it measures. */
    private record Scope(Pointer around, Measures.Measure measure) {}

    @Override
    public Stream<Problem> check(Subject subject) {
        Map<Scope, List<Band>> scales = new LinkedHashMap<>();
        // a long line may state many limits, and is looked through once
        Map<Pointer, Optional<String>> names = new HashMap<>();
        new Measures(subject.plan().limits(), subject.vocabulary())
                .group(subject.plan().limits().stream())
                .forEach((measure, limits) -> limits.forEach(limit -> band(subject, limit, names)
                        .ifPresent(band -> scales.computeIfAbsent(
                                        new Scope(scope(subject, limit.at()), measure), key -> new ArrayList<>())
                                .add(band))));
        return scales.values().stream()
                .filter(bands -> bands.size() > 1 && bands.size() <= MOST)
                .flatMap(bands -> problems(subject, bands).stream());
    }

    private static Optional<Band> band(Subject subject, At<Threshold> limit, Map<Pointer, Optional<String>> names) {
        return name(subject, limit, names).flatMap(name -> Band.of(limit, name));
    }

    /** A row is a scale by itself; lists of bands stand in one section. */
    private static Pointer scope(Subject subject, Pointer at) {
        return subject.place(at).part() instanceof Row ? at : Sections.of(subject, at);
    }

    /** What the line, the column, or the item around it calls the band. */
    private static Optional<String> name(Subject subject, At<Threshold> limit, Map<Pointer, Optional<String>> names) {
        Place place = subject.place(limit.at());
        if (place.part() instanceof Row row) {
            return column(place, row, limit.value().text());
        }
        return Stream.concat(Stream.of(place), place.ancestors().limit(2))
                .flatMap(one -> names
                        .computeIfAbsent(one.at(), at -> found(subject.text(at)).findFirst())
                        .stream())
                .findFirst();
    }

    private static Optional<String> column(Place place, Row row, String text) {
        Block.Table table = (Block.Table) place.parent().orElseThrow().part();
        return cell(row, text)
                .filter(index -> index < table.columns().size())
                .flatMap(index -> found(
                                PlainText.of(table.columns().get(index).title()).text())
                        .findFirst());
    }

    private static Stream<String> found(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.find() ? Stream.of(matcher.group().toLowerCase(Locale.ROOT)) : Stream.empty();
    }

    /** Only where one band has two ends are they meant to exclude each other: "warn at 1%, page at 5%" are not. */
    private static List<Problem> problems(Subject subject, List<Band> bands) {
        boolean scale = bands.stream().anyMatch(Band::isRange)
                && bands.stream().map(Band::name).distinct().count() == bands.size();
        List<Problem> problems = new ArrayList<>();
        List<Band> sorted = bands.stream().sorted(Band.BY_VALUE).toList();
        for (int i = 1; scale && i < sorted.size(); i++) {
            Band below = sorted.get(i - 1);
            Band above = sorted.get(i);
            Optional<String> fault = below.leaves(above)
                    ? Optional.of("leaves a gap to ")
                    : below.overlaps(above) ? Optional.of("overlaps ") : Optional.empty();
            fault.ifPresent(words -> problems.add(Problem.at(
                            where(subject, above),
                            Quote.of(above.limit().value().text()) + " (" + above.name() + ") " + words
                                    + Quote.of(below.limit().value().text()) + " (" + below.name() + ")",
                            "begin each band where the one before it ends")
                    .with(where(subject, below), "the band below it")));
        }
        return problems;
    }

    /** Of a row, the cell of the band. */
    private static Where where(Subject subject, Band band) {
        Pointer at = band.limit().at();
        String text = band.limit().value().text();
        return subject.place(at).part() instanceof Row row
                ? cell(row, text)
                        .map(index -> Where.at(at.child("cells").child(index)))
                        .orElse(Where.at(at))
                : Where.words(subject, at, text);
    }

    private static Optional<Integer> cell(Row row, String text) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = PlainText.of(row.cells().get(i)).text().strip();
            if (!cell.isEmpty() && text.endsWith(cell)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
