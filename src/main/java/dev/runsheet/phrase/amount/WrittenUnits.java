package dev.runsheet.phrase.amount;

import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.MetricNames;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds the unit behind a number, and what makes it a rate: {@code 5 requests per second}. */
final class WrittenUnits {
    private final Vocabulary vocabulary;
    private final Reading reading;

    WrittenUnits(Vocabulary vocabulary, Reading reading) {
        this.vocabulary = vocabulary;
        this.reading = reading;
    }

    /** The unit of the number before {@code index}, whatever joins the two: {@code 24-hour}, {@code 3 full days}, {@code 4:1}. */
    WrittenUnit at(int index) {
        WrittenUnit plain = plain(index);
        if (!plain.isNone()) {
            return plain;
        }
        int currency = vocabulary.match(Word.CURRENCY, reading, index);
        if (currency > 0 && !reading.at(index + currency).isNumber()) {
            return new WrittenUnit(reading.slice(index, index + currency), Optional.empty(), index + currency);
        }
        if (reading.at(index).isSign("/")
                && reading.joined(index)
                && reading.joined(index + 1)
                && reading.at(index + 1).isNumber()) {
            return new WrittenUnit("/" + reading.at(index + 1).text(), Optional.empty(), index + 2);
        }
        // "4.5:1"
        if (reading.at(index).isSign(":")
                && reading.joined(index)
                && reading.joined(index + 1)
                && reading.at(index + 1).is("1")
                && reading.at(index + 1).isNumber()) {
            return new WrittenUnit(":1", Optional.empty(), index + 2);
        }
        int outOf = vocabulary.match(Word.OUT_OF, reading, index);
        Token whole = reading.at(index + outOf);
        if (outOf > 0 && whole.isNumber() && reading.at(index + outOf + 1).isWord() && !isOf(index)) {
            return new WrittenUnit("/" + whole.text(), Optional.empty(), index + outOf + 1);
        }
        int row = inside(index);
        if (row > 0 && Units.isTime(plain(index + row).name())) {
            return plain(index + row);
        }
        // "24-hour monitoring"
        if (reading.at(index).isSign("-") && reading.joined(index) && reading.joined(index + 1)) {
            WrittenUnit hyphened = plain(index + 1);
            return hyphened.isNone() ? WrittenUnit.none(index) : hyphened;
        }
        return WrittenUnit.none(index);
    }

    /** "of" behind a larger number than the whole is none: "16 of 8 May". */
    private boolean isOf(int index) {
        int outOf = vocabulary.match(Word.OUT_OF, reading, index);
        Token part = reading.at(index - 1);
        return !part.isNumber()
                || new BigDecimal(part.text())
                                .compareTo(
                                        new BigDecimal(reading.at(index + outOf).text()))
                        > 0;
    }

    /** The unit that begins at {@code index}. */
    WrittenUnit plain(int index) {
        Optional<Lexicon.Hit<String>> hit = vocabulary.unitAt(reading, index);
        if (hit.isEmpty()) {
            return WrittenUnit.none(index);
        }
        String written = reading.raw(index);
        boolean letter = written.length() == 1 && Character.isLetter(written.charAt(0)) && written.charAt(0) < 0x80;
        boolean loose = !reading.joined(index);
        if (letter && loose && "shd".indexOf(Character.toLowerCase(written.charAt(0))) < 0) {
            return WrittenUnit.none(index);
        }
        String[] parts = hit.get().meaning().split("/", 2);
        return new WrittenUnit(
                parts[0],
                parts.length == 2 ? Optional.of(parts[1]) : Optional.empty(),
                hit.get().end());
    }

    /** What follows an amount to make it a rate: {@code /sec}, {@code per user}, {@code requests/second}. */
    WrittenUnit rated(WrittenUnit unit) {
        int i = unit.end();
        // "5 P1/P2 bugs" and "0 high/critical findings" are no rates
        boolean either = reading.at(i + 1).isSign("/")
                && reading.at(i + 3).isWord()
                && plain(i + 2).isNone();
        // "0 after each node", "< 0.2 for every feature"
        boolean linked = vocabulary.is(Word.WINDOW, reading, i) || vocabulary.is(Word.RELATIVE, reading, i);
        boolean named = either || linked || reading.at(i).text().chars().anyMatch(Character::isDigit);
        int noun = unit.isNone() && reading.at(i).isWord() && !named && i > 0 && perLength(i + 1) > 0 ? 1 : 0;
        int per = perLength(i + noun);
        if (per == 0) {
            return unit;
        }
        int of = i + noun + per;
        if (reading.at(i + noun).isSign("/") && reading.at(of + 1).isNumber()) {
            // "RTO 15 minutes / RPO 1 hour"
            return unit;
        }
        String name = noun == 1 ? MetricNames.singular(reading.at(i).text()) : unit.name();
        WrittenUnit time = plain(of);
        if (!time.isNone()) {
            return new WrittenUnit(name, Optional.of(time.name()), time.end());
        }
        return reading.at(of).isWord()
                ? new WrittenUnit(
                        name, Optional.of(MetricNames.singular(reading.at(of).text())), of + 1)
                : unit;
    }

    /** How many tokens from {@code index} on say "per"; 0 for none. */
    int perLength(int index) {
        boolean slash = reading.at(index).isSign("/") && reading.at(index + 1).isWord();
        int per = vocabulary.match(Word.PER, reading, index);
        boolean window = vocabulary.match(Word.WINDOW, reading, index) > per;
        return slash ? 1 : window ? 0 : per > 0 ? per : oneOf(index);
    }

    /** "20 a day", "5 entries a minute": as many in one. */
    private int oneOf(int index) {
        Optional<Lexicon.Hit<Integer>> one = vocabulary.numberAt(reading, index).filter(hit -> hit.meaning() == 1);
        boolean article = one.isPresent() && reading.raw(index).length() <= 2;
        return article
                        && Units.isTime(plain(one.get().end()).name())
                        && !Units.isTime(plain(index - 1).name())
                ? one.get().end() - index
                : 0;
    }

    /** How many words stand between a number and its unit and change nothing: "full", "consecutive". */
    int inside(int index) {
        return Math.max(
                vocabulary.match(Word.CONSECUTIVE, reading, index), vocabulary.match(Word.WHOLE, reading, index));
    }
}
