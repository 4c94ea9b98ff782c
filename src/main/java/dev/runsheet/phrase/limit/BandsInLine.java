package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import dev.runsheet.phrase.amount.CountedThings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads bands set in one line, from good to bad or the other way round: {@code Queue: calm < 10 | busy 10-20 | full > 20}
 * has a target, a warning and an alert, whatever the bands are called.
 */
final class BandsInLine {
    private static final Set<String> PARTS = Set.of("|", ",", "/", ";");

    private static final int FEWEST = 3;

    /** How many tokens the name of a band, or what is measured before the first one, has at most. */
    private static final int NAME = 6;

    /** How many tokens behind a value still belong to its band. */
    private static final int REST = 4;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Amounts amounts;
    private final CountedThings things;

    BandsInLine(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.amounts = new Amounts(vocabulary, reading);
        this.things = new CountedThings(vocabulary, reading, segments);
    }

    /** One of the bands: what it is called, and from where to where it reaches. */
    private record Band(int begin, int end, Operator operator, Amount amount) {
        boolean isUpper() {
            return operator == Operator.LESS || operator == Operator.AT_MOST;
        }

        boolean isLower() {
            return operator == Operator.MORE || operator == Operator.AT_LEAST;
        }
    }

    /** The limits of the bands that the line consists of; none where it is no such line. */
    List<Found<Threshold>> all() {
        int colon = 0;
        while (colon < Math.min(NAME, reading.size()) && !reading.at(colon).isSign(":")) {
            colon++;
        }
        int first = reading.at(colon).isSign(":") ? colon + 1 : 0;
        List<Band> bands = bands(first);
        if (bands.size() < FEWEST || !goFromOneEndToTheOther(bands)) {
            return List.of();
        }
        String metric = first > 0 ? reading.slice(0, first - 1) : name(bands.get(0));
        List<Found<Threshold>> found = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            found.add(limit(bands.get(i), metric, severity(bands, i)));
        }
        return List.copyOf(found);
    }

    private List<Band> bands(int first) {
        List<Band> bands = new ArrayList<>();
        String sign = "";
        int at = first;
        while (at < reading.size()) {
            Optional<Band> band = band(at);
            if (band.isEmpty()) {
                return List.of();
            }
            bands.add(band.get());
            int end = band.get().amount().end();
            int last = Math.min(reading.size(), end + REST);
            while (end < last && !PARTS.contains(reading.at(end).text())) {
                end++;
            }
            boolean parted = end < reading.size();
            String part = reading.at(end).text();
            if (parted && (!PARTS.contains(part) || !(sign.isEmpty() || sign.equals(part)))) {
                return List.of();
            }
            sign = part;
            at = end + 1;
        }
        return bands;
    }

    /** A few words or a mark, and a value: {@code busy 10-20}, {@code full = > 20}. */
    private Optional<Band> band(int begin) {
        for (int i = begin; i < Math.min(reading.size(), begin + NAME); i++) {
            int at = i;
            Optional<Comparison> comparison = Comparison.at(vocabulary, reading, i)
                    .filter(Comparison::plain)
                    .filter(found -> found.operator() != Operator.EQUAL);
            Optional<Amount> amount = amounts.at(comparison.map(Comparison::end).orElse(i));
            boolean range = amount.flatMap(Amount::high).isPresent();
            if (amount.isPresent() && at > begin && (comparison.isPresent() != range)) {
                Operator operator = comparison.map(Comparison::operator).orElse(Operator.BETWEEN);
                return Optional.of(new Band(begin, at, operator, amount.get()));
            }
            if (amount.isPresent() || PARTS.contains(reading.at(i).text())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** One end open below, the other above, ranges of the same unit between them. */
    private static boolean goFromOneEndToTheOther(List<Band> bands) {
        Band first = bands.get(0);
        Band last = bands.get(bands.size() - 1);
        boolean ends = (first.isUpper() && last.isLower()) || (first.isLower() && last.isUpper());
        boolean middle =
                bands.subList(1, bands.size() - 1).stream().allMatch(band -> band.operator() == Operator.BETWEEN);
        boolean alike = bands.stream()
                        .map(band -> band.amount().unit())
                        .filter(unit -> !unit.isEmpty())
                        .distinct()
                        .count()
                <= 1;
        return ends && middle && alike;
    }

    /** What a band says of itself, else what its place does. */
    private Severity severity(List<Band> bands, int i) {
        Band band = bands.get(i);
        for (int at = band.begin(); at < band.end(); at++) {
            if (vocabulary.is(Word.ROLLBACK, reading, at)) {
                return Severity.ROLLBACK;
            }
            if (vocabulary.is(Word.WARNING, reading, at) && i > 0) {
                return Severity.WARNING;
            }
        }
        return i == 0 ? Severity.TARGET : i < bands.size() - 1 ? Severity.WARNING : Severity.ALERT;
    }

    private String name(Band first) {
        int end = first.end();
        while (end > first.begin()
                && (!reading.at(end - 1).isWord()
                        || vocabulary.is(Word.TARGET, reading, end - 1)
                        || vocabulary.is(Word.STATE, reading, end - 1))) {
            end--;
        }
        return reading.slice(first.begin(), end);
    }

    private Found<Threshold> limit(Band band, String metric, Severity severity) {
        Amount amount = things.counted(band.amount());
        List<Quantity> values = amount.quantities(things.written(amount));
        int from = reading.at(band.begin()).from();
        int to = reading.at(Math.max(band.begin(), amount.end() - 1)).to();
        return new Found<>(
                new Threshold(
                        reading.text().substring(from, to),
                        metric,
                        Statistics.in(vocabulary, reading, 0, band.end()),
                        band.operator(),
                        values,
                        Optional.empty(),
                        Optional.empty(),
                        Context.sense(severity),
                        severity,
                        Optional.empty()),
                from,
                to);
    }
}
