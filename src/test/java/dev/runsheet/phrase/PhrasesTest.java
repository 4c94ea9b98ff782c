package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Exposures;
import dev.runsheet.phrase.amount.Quantities;
import dev.runsheet.phrase.blank.Blanks;
import dev.runsheet.phrase.time.Slots;
import dev.runsheet.phrase.time.SoakTitles;
import dev.runsheet.phrase.time.Soaks;
import dev.runsheet.phrase.time.Timespans;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PhrasesTest {
    private static final Vocabulary WORDS = Vocabularies.all();

    /** Columns: what is sought, the text, what is found. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = {
                "phrases.psv",
                "timespans.psv",
                "times-in-sentences.psv",
                "steady-times.psv",
                "estimates.psv",
                "stand-ins.psv",
                "open-places.psv",
                "names-and-dates.psv",
                "numbers.psv"
            },
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = false)
    void finds(String kind, String text, String expected) {
        assertEquals(expected == null ? "" : expected, find(kind, text));
    }

    /** {@code ⏎} stands for the end of a line. */
    static String find(String kind, String text) {
        return find(kind, Reading.of(text.replace('⏎', '\n')));
    }

    private static String find(String kind, Reading reading) {
        return switch (kind) {
            case "duration" ->
                new Timespans(WORDS)
                        .duration(reading, false)
                        .map(PhrasesTest::draw)
                        .orElse("");
            case "title" ->
                new Timespans(WORDS)
                        .duration(reading, true)
                        .map(PhrasesTest::draw)
                        .orElse("");
            case "part" ->
                new Timespans(WORDS).part(reading).map(PhrasesTest::draw).orElse("");
            case "value" ->
                new Timespans(WORDS).value(reading).map(PhrasesTest::draw).orElse("");
            case "length" -> String.valueOf(new Timespans(WORDS).isLength(reading.text()));
            case "amount" ->
                new Quantities(WORDS)
                        .in(reading).stream()
                                .map(Found::value)
                                .map(quantity -> quantity.value().toPlainString()
                                        + quantity.unit()
                                        + quantity.per().map(per -> "/" + per).orElse(""))
                                .collect(Collectors.joining("; "));
            case "number" ->
                new Amounts(WORDS, reading).at(0).map(PhrasesTest::draw).orElse("");
            case "times" ->
                IntStream.range(0, reading.size())
                        .mapToObj(new Amounts(WORDS, reading)::timeAt)
                        .flatMap(Optional::stream)
                        .map(PhrasesTest::draw)
                        .collect(Collectors.joining("; "));
            case "soak" -> new Soaks(WORDS).in(reading).map(PhrasesTest::draw).orElse("");
            case "opening" ->
                new Soaks(WORDS).opening(reading, true).map(PhrasesTest::draw).orElse("");
            case "titlesoak" ->
                new SoakTitles(WORDS).in(reading).map(PhrasesTest::draw).orElse("");
            case "watch" ->
                new SoakTitles(WORDS).under(reading).map(PhrasesTest::draw).orElse("");
            case "slot" -> new Slots(WORDS).in(reading).map(Found::value).orElse("");
            case "exposure" -> exposure(reading, false);
            case "titleexposure" -> exposure(reading, true);
            case "choice" -> options(new Blanks(WORDS).in(reading));
            case "blank" -> draw(reading, new Blanks(WORDS).in(reading));
            case "span" -> draw(reading, new Blanks(WORDS).in(reading, offset -> true));
            case "commands" -> draw(reading, new Blanks(WORDS).inCode("bash", reading.text()));
            case "settings" -> draw(reading, new Blanks(WORDS).inCode("env", reading.text()));
            case "message" -> draw(reading, new Blanks(WORDS).inCode("", reading.text()));
            case "program" -> draw(reading, new Blanks(WORDS).inCode("java", reading.text()));
            case "mention" ->
                new Mentions(WORDS).in(reading).stream().map(Found::value).collect(Collectors.joining("; "));
            case "outcome" -> new Outcomes(WORDS).in(reading).map(Found::value).orElse("");
            case "optional" -> String.valueOf(new Optionality(WORDS).in(reading));
            case "date" ->
                new Dates(WORDS)
                        .in(reading).stream()
                                .map(Found::value)
                                .map(date -> date.text() + " " + (date.exists() ? date.days() : "[]"))
                                .collect(Collectors.joining("; "));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String exposure(Reading reading, boolean title) {
        return new Exposures(WORDS)
                .in(reading, title)
                .map(found -> found.value().percents().toString())
                .orElse("");
    }

    private static String options(List<Found<Blank>> blanks) {
        return blanks.stream()
                .map(blank -> blank.from() + "-" + blank.to() + " "
                        + blank.value().text() + " " + blank.value().choices())
                .collect(Collectors.joining("; "));
    }

    private static String draw(Reading reading, List<Found<Blank>> blanks) {
        blanks.forEach(
                blank -> assertEquals(blank.value().text(), reading.text().substring(blank.from(), blank.to())));
        return blanks.stream()
                .map(Found::value)
                .map(blank -> blank.text() + " " + blank.form().label())
                .collect(Collectors.joining("; "));
    }

    /** With the tokens from the first to the one behind the last. */
    private static String draw(Amount amount) {
        return amount.low().toPlainString()
                + amount.high().map(high -> ".." + high.toPlainString()).orElse("")
                + amount.unit()
                + amount.per().map(per -> "/" + per).orElse("")
                + (amount.plus() ? " plus" : "")
                + (amount.approximate() ? " about" : "")
                + (" " + amount.begin() + "-" + amount.end());
    }

    private static String draw(Found<Timespan> found) {
        Timespan span = found.value();
        String about = span.approximate() ? " about" : "";
        return (span.min().equals(span.max()) ? "" + span.min() : span.min() + ".." + span.max()) + about;
    }
}
