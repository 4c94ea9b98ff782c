package dev.runsheet.phrase.amount;

import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.math.BigDecimal;
import java.util.Optional;

/** The grammar of amounts: {@code [~] [$] number [k] [range] [unit] [out of] [rate]}. Looks a bounded way ahead. */
public final class Amounts {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final Character.UnicodeBlock CYRILLIC = Character.UnicodeBlock.CYRILLIC;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final WrittenUnits units;

    public Amounts(Vocabulary vocabulary, Reading reading) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.units = new WrittenUnits(vocabulary, reading);
    }

    /** A number, where the next token is. */
    private record Numeral(BigDecimal value, int end) {}

    /** The amount whose first token, a number or a mark before one, is at {@code index}. */
    public Optional<Amount> at(int index) {
        Optional<Amount> between = between(index + vocabulary.match(Word.APPROXIMATE, reading, index), index);
        return between.isPresent() ? between : single(index);
    }

    private Optional<Amount> single(int index) {
        int i = index;
        boolean approximate = false;
        int about = vocabulary.match(Word.APPROXIMATE, reading, i);
        if (about > 0) {
            approximate = true;
            i += about;
        }
        Optional<String> currency = currency(i);
        if (currency.isPresent()) {
            i += Math.max(1, vocabulary.match(Word.CURRENCY, reading, i));
        }
        Optional<Lexicon.Hit<Integer>> named = currency.isPresent() ? Optional.empty() : vocabulary.timeAt(reading, i);
        if (named.isPresent()) {
            BigDecimal minutes = BigDecimal.valueOf(named.get().meaning());
            int end = named.get().end();
            return Optional.of(
                    new Amount(minutes, Optional.empty(), "min", Optional.empty(), false, approximate, index, end));
        }
        Optional<Numeral> first = number(i);
        if (first.isEmpty()) {
            return inverted(i, index);
        }
        i = first.get().end();
        WrittenUnit unit = currency.map(sign ->
                        new WrittenUnit(sign, Optional.empty(), first.get().end()))
                .orElseGet(() -> units.at(first.get().end()));
        boolean plus = reading.at(i).isSign("+") && reading.joined(i);
        if (plus && unit.isNone()) {
            unit = units.at(i + 1);
            i = unit.isNone() ? i + 1 : i;
        }
        i = Math.max(i, unit.end());
        Optional<Numeral> last = rangeEnd(i);
        if (last.isPresent()) {
            WrittenUnit lastUnit = units.at(last.get().end());
            boolean fits = unit.isNone() || lastUnit.isNone() || Units.sameDimension(unit.name(), lastUnit.name());
            BigDecimal low = lastUnit.isNone()
                    ? first.get().value()
                    : Units.convert(first.get().value(), unit.name(), lastUnit.name());
            if (fits && low.compareTo(last.get().value()) < 0) {
                WrittenUnit shared = lastUnit.isNone()
                        ? new WrittenUnit(unit.name(), unit.per(), last.get().end())
                        : lastUnit;
                return Optional.of(finish(low, Optional.of(last.get().value()), shared, approximate, index));
            }
        }
        if (reading.at(i).isSign("+") && reading.joined(i)) {
            return Optional.of(new Amount(
                    first.get().value(), Optional.empty(), unit.name(), unit.per(), true, approximate, index, i + 1));
        }
        Amount amount = finish(first.get().value(), Optional.empty(), unit, approximate, index);
        Amount whole = compound(amount);
        return Optional.of(plus ? whole.orMore(Math.max(i, whole.end())) : whole);
    }

    /** "минут 40": the unit before its number says about. */
    private Optional<Amount> inverted(int index, int begin) {
        Token word = reading.at(index);
        boolean cyrillic = word.isWord()
                && CYRILLIC.equals(Character.UnicodeBlock.of(word.text().charAt(0)));
        boolean number = cyrillic
                && reading.at(index + 1).isNumber()
                && !reading.at(index - 1).isNumber();
        return Optional.of(number ? units.plain(index) : WrittenUnit.none(index))
                .filter(unit -> Units.isTime(unit.name()) && units.at(index + 2).isNone())
                .map(unit -> new Amount(
                        new BigDecimal(reading.at(index + 1).text()),
                        Optional.empty(),
                        unit.name(),
                        Optional.empty(),
                        false,
                        true,
                        begin,
                        index + 2));
    }

    /** "between 20 and 30 minutes"; of what is measured, it is a limit. */
    private Optional<Amount> between(int index, int begin) {
        int link = vocabulary.match(Word.BETWEEN, reading, index);
        Optional<Lexicon.Hit<Integer>> word =
                link == 0 || reading.at(index + link).isNumber()
                        ? Optional.empty()
                        : vocabulary.numberAt(reading, index + link);
        if (link == 0 || (word.isEmpty() && !reading.at(index + link).isNumber())) {
            return Optional.empty();
        }
        BigDecimal low = word.map(hit -> BigDecimal.valueOf(hit.meaning()))
                .orElseGet(() -> new BigDecimal(reading.at(index + link).text()));
        int and = word.map(Lexicon.Hit::end).orElse(index + link + 1);
        return single(and + vocabulary.match(Word.AND, reading, and))
                .filter(last -> last.begin() > and && last.high().isEmpty() && last.isLongTime())
                .filter(last -> low.compareTo(last.low()) < 0)
                .map(last -> new Amount(
                        low, Optional.of(last.low()), last.unit(), last.per(), false, false, begin, last.end()));
    }

    /** The length of time at {@code index}, also that of one of several: "15 min per node", not "5 min per hour". */
    public Optional<Amount> timeAt(int index) {
        return at(index).filter(amount -> Units.isTime(amount.unit())).flatMap(amount -> {
            if (amount.per().isEmpty()) {
                return Optional.of(amount);
            }
            int end = amount.begin();
            while (end < amount.end() && units.perLength(end) == 0) {
                end++;
            }
            return Units.isTime(amount.per().get()) || end == amount.end()
                    ? Optional.empty()
                    : Optional.of(amount.alone(end));
        });
    }

    /** The amount of one of the unit at {@code index}, where the number is left out: "the first hour". */
    public Optional<Amount> unitAlone(int index) {
        WrittenUnit unit = units.plain(index);
        return unit.isNone()
                ? Optional.empty()
                : Optional.of(finish(BigDecimal.ONE, Optional.empty(), unit, false, index));
    }

    private Amount finish(BigDecimal low, Optional<BigDecimal> high, WrittenUnit unit, boolean approximate, int begin) {
        WrittenUnit rated = unit.per().isPresent() ? unit : units.rated(unit);
        return new Amount(low, high, rated.name(), rated.per(), false, approximate, begin, rated.end());
    }

    private Optional<Numeral> number(int index) {
        Token token = reading.at(index);
        if (isSigned(index)) {
            return number(index + 1)
                    .map(n -> token.is("-") ? new Numeral(n.value().negate(), n.end()) : n);
        }
        if (token.isNumber()) {
            return Optional.of(multiplied(new BigDecimal(token.text()), index + 1));
        }
        Optional<Lexicon.Hit<Integer>> word = token.isWord() ? vocabulary.numberAt(reading, index) : Optional.empty();
        return word.filter(hit -> isTimed(hit.end()) || isCompared(index, hit))
                .map(hit -> new Numeral(BigDecimal.valueOf(hit.meaning()), hit.end()));
    }

    /** "-5", "≥+50", not the dash of "3-5". */
    private boolean isSigned(int index) {
        Token sign = reading.at(index);
        boolean apart = !reading.joined(index) || Comparison.isPlainAt(vocabulary, reading, index - 1);
        return (sign.is("+") || sign.is("-"))
                && apart
                && reading.joined(index + 1)
                && reading.at(index + 1).isNumber();
    }

    /** "Two or more wards", "more than three calls": a number in words that something is compared with. */
    private boolean isCompared(int index, Lexicon.Hit<Integer> number) {
        // "the suite passes on main": Turkish has ten in it
        if (number.meaning() < 2 || vocabulary.is(Word.AMID, reading, index)) {
            return false;
        }
        if (vocabulary.is(Word.OR_MORE, reading, number.end())
                || vocabulary.is(Word.OR_LESS, reading, number.end())
                || isRow(number.end())) {
            return true;
        }
        // "over two restarts" says how many there are
        boolean spread = reading.at(index - 1).is("over");
        for (int length = 1; length <= 3 && !spread; length++) {
            int first = index - length;
            if (vocabulary.match(Word.MORE, reading, first) == length
                    || vocabulary.match(Word.LESS, reading, first) == length
                    || vocabulary.match(Word.AT_LEAST, reading, first) == length
                    || vocabulary.match(Word.AT_MOST, reading, first) == length) {
                return true;
            }
        }
        return false;
    }

    /** "Three consecutive failed probes". */
    private boolean isRow(int index) {
        int consecutive = vocabulary.match(Word.CONSECUTIVE, reading, index);
        return consecutive > 0 && vocabulary.is(Word.COUNTED, reading, index + consecutive);
    }

    /** Whether a unit of time follows, also behind the end of a range: "minutes", "full days", "to ten minutes". */
    private boolean isTimed(int index) {
        int link = vocabulary.match(Word.RANGE, reading, index);
        int last = link == 0
                ? index
                : reading.at(index + link).isNumber()
                        ? index + link + 1
                        : vocabulary
                                .numberAt(reading, index + link)
                                .map(Lexicon.Hit::end)
                                .orElse(index);
        WrittenUnit unit = units.plain(last + units.inside(last));
        // "a second opinion", "apply a tag"
        Token word = reading.at(index);
        boolean ordinal = word.is("second") && reading.at(unit.end()).isWord();
        boolean label = word.is("tag") && reading.at(index - 1).is("a");
        return Units.isTime(unit.name()) && (link > 0 || !(ordinal || label));
    }

    /** {@code 10k} and {@code 5M}, joined and not followed by more of a word. */
    private Numeral multiplied(BigDecimal value, int next) {
        if (reading.joined(next) && reading.at(next).isWord()) {
            String raw = reading.raw(next);
            if (raw.equals("k") || raw.equals("K")) {
                return new Numeral(value.multiply(THOUSAND), next + 1);
            }
            if (raw.equals("M")) {
                return new Numeral(value.multiply(THOUSAND).multiply(THOUSAND), next + 1);
            }
        }
        // "80 K", not "80 k" of which nobody knows
        if (reading.raw(next).equals("K") && !reading.at(next + 1).isSign(".")) {
            return new Numeral(value.multiply(THOUSAND), next + 1);
        }
        // "20 m EUR": of money nobody counts metres
        boolean money = vocabulary.is(Word.CURRENCY, reading, next + 1)
                && reading.raw(next).matches("[mM]|mn|[mM]io");
        if (money || reading.at(next).is("million")) {
            return new Numeral(value.multiply(THOUSAND).multiply(THOUSAND), next + 1);
        }
        return new Numeral(value, next);
    }

    private Optional<String> currency(int index) {
        int length = reading.at(index).isSign("%") ? 1 : vocabulary.match(Word.CURRENCY, reading, index);
        return length > 0 && reading.at(index + length).isNumber()
                ? Optional.of(reading.slice(index, index + length))
                : Optional.empty();
    }

    private Optional<Numeral> rangeEnd(int index) {
        Token token = reading.at(index);
        boolean dash = token.isSign("-") || token.isSign("--") || token.isSign("~") || token.isSign("—");
        int length = dash ? 1 : vocabulary.match(Word.RANGE, reading, index);
        return length > 0 ? number(index + length) : Optional.empty();
    }

    /** The minutes of {@code 2 h 05}, and no version or share. */
    private boolean isTwoDigits(int index) {
        Token next = reading.at(index + 1);
        return reading.raw(index).matches("[0-5]\\d")
                && !(next.kind() == Token.Kind.SIGN
                        && reading.joined(index + 1)
                        && !next.isSign(")")
                        && !next.isSign(",")
                        && !next.isSign("."));
    }

    /** {@code 1h30}, {@code 1 h 30}, {@code 1 h 30 min}, {@code 1 hour and 30 minutes}: added up in the smaller unit. */
    private Amount compound(Amount amount) {
        if (!amount.isTime() || amount.high().isPresent()) {
            return amount;
        }
        int i = amount.end();
        int second = reading.at(i).is("and") || reading.at(i).is("und") ? i + 1 : i;
        if (!reading.at(second).isNumber()) {
            return amount;
        }
        WrittenUnit unit = units.plain(second + 1);
        boolean minutes = unit.isNone()
                && amount.unit().equals("h")
                && (reading.joined(second) || isTwoDigits(second))
                && reading.at(second - 1).is("h");
        String name = minutes ? "min" : unit.name();
        if (!Units.isTime(name) || Units.milliseconds(name).compareTo(Units.milliseconds(amount.unit())) >= 0) {
            return amount;
        }
        BigDecimal sum = Units.convert(amount.low(), amount.unit(), name)
                .add(new BigDecimal(reading.at(second).text()));
        return new Amount(
                sum,
                Optional.empty(),
                name,
                Optional.empty(),
                false,
                amount.approximate(),
                amount.begin(),
                unit.isNone() ? second + 1 : unit.end());
    }
}
