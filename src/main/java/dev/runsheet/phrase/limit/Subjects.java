package dev.runsheet.phrase.limit;

import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a limit is about: mostly the words before it, sometimes a label further back, sometimes the words behind. */
final class Subjects {
    /** How many clauses before the limit are looked at, and how many tokens of each. */
    private static final int CLAUSES = 5;

    private static final int WORDS = 16;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;

    Subjects(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
    }

    /** A clause without the words that name no metric. */
    private record Clause(int begin, int end, Optional<Metric> known, boolean negated, Optional<String> statistic) {
        boolean isEmpty() {
            return begin >= end;
        }
    }

    /** The metric that the whole text names, without its statistic. */
    String name() {
        return text(trim(0, reading.size()));
    }

    Subject of(Limit limit, int floor) {
        List<Clause> before = limit.form() == Limit.Form.LEADING ? List.of() : clausesBefore(limit.begin(), floor);
        Clause behind = behind(limit, before.stream().allMatch(Clause::isEmpty));
        Optional<Clause> known =
                before.stream().filter(clause -> clause.known.isPresent()).findFirst();
        Optional<Clause> nearest =
                before.stream().filter(clause -> !clause.isEmpty()).findFirst();
        boolean countsBehind = behind.known.isPresent() || measures(behind);
        Clause chosen = known.filter(clause -> !isBracketed(limit, behind))
                .or(() -> countsBehind || nearest.isEmpty() ? Optional.of(behind) : nearest)
                .get();
        boolean leads = chosen.equals(behind);
        if (limit.form() != Limit.Form.SIGN && !leads && chosen.known.isEmpty() && behind.known.isPresent()) {
            chosen = behind;
            leads = true;
        }
        Optional<String> statistic = statistic(limit, before);
        boolean negated = negated(before, chosen);
        Optional<String> restriction =
                restriction(leads ? chosen.end : limit.end()).or(() -> nearestOther(before, known, limit));
        return new Subject(
                text(chosen),
                chosen.known,
                statistic,
                restriction,
                negated,
                leads ? limit.begin() : Math.min(chosen.begin, limit.begin()),
                leads ? Math.max(chosen.end, limit.end()) : limit.end());
    }

    private List<Clause> clausesBefore(int index, int floor) {
        List<Clause> clauses = new ArrayList<>();
        int end = index;
        int stop = Math.max(segments.hardStartBefore(index), floor);
        while (end > stop && clauses.size() < CLAUSES) {
            int start = Math.max(Math.max(segments.startBefore(end), end - WORDS), stop);
            if (!isFigure(start, end) && !qualifies(start, end, floor)) {
                clauses.add(trim(start, end));
            }
            boolean cut = start > segments.startBefore(end);
            if (cut || start == 0 || segments.isHard(start - 1)) {
                break;
            }
            end = start - 1;
        }
        return clauses;
    }

    /** "(15 min)" names nothing. */
    private boolean isFigure(int start, int end) {
        return reading.at(start - 1).isSign("(")
                && reading.at(end).isSign(")")
                && reading.at(start).isNumber()
                && end - start <= 2;
    }

    /** "< 2 s (warm) / < 5 s (cold)": a bracket right behind a limit says what that holds for, and names no other. */
    private boolean qualifies(int start, int end, int floor) {
        return floor > 0
                && start - 1 == floor
                && reading.at(floor).isSign("(")
                && reading.at(end).isSign(")");
    }

    private boolean negated(List<Clause> before, Clause chosen) {
        for (Clause clause : before) {
            if (clause.negated) {
                return true;
            }
            if (clause.equals(chosen)) {
                // "No critical findings (CVSS > 7)": the bracket belongs to what is ruled out
                int previous = before.indexOf(clause) + 1;
                return clause.begin > 0
                        && reading.at(clause.begin - 1).isSign("(")
                        && previous < before.size()
                        && before.get(previous).negated;
            }
        }
        return false;
    }

    private Optional<String> nearestOther(List<Clause> before, Optional<Clause> known, Limit limit) {
        if (known.isEmpty() || before.isEmpty() || limit.form() == Limit.Form.CONSEQUENCE) {
            return Optional.empty();
        }
        Clause nearest = before.get(0);
        boolean names = !nearest.equals(known.get()) && nearest.end - nearest.begin > 0 && !onlySeverity(nearest);
        return names ? Optional.of(text(nearest)) : Optional.empty();
    }

    private boolean onlySeverity(Clause clause) {
        for (Word word : new Word[] {Word.TARGET, Word.WARNING, Word.ALERT, Word.ROLLBACK, Word.STATE}) {
            if (vocabulary.anyIn(word, reading, clause.begin, clause.end)) {
                return true;
            }
        }
        return false;
    }

    /** "At least 99% of the jobs": with nothing before it, a limit is about what follows. */
    private Clause behind(Limit limit, boolean alone) {
        boolean share = (alone || limit.form() == Limit.Form.LEADING)
                && reading.at(limit.end()).is("of");
        int past = limit.end() + vocabulary.match(Word.BASELINE, reading, limit.end()); // "2x baseline latency"
        int start = share ? limit.end() + 1 : past;
        int end = Math.min(segments.endFrom(start), start + WORDS);
        int stop = start;
        while (stop < end
                && !preposition(stop)
                && !reading.at(stop).isSign("____")
                && !Comparison.isPlainAt(vocabulary, reading, stop)) {
            stop++;
        }
        return trim(start, stop);
    }

    /** "Performance steady (< 5 % deviation)": all that the bracket says is how much of what. */
    private boolean isBracketed(Limit limit, Clause behind) {
        return reading.at(limit.begin() - 1).isSign("(")
                && reading.at(behind.end).isSign(")")
                && behind.known.isEmpty()
                && vocabulary.anyIn(Word.MEASURE, reading, behind.begin, behind.end);
    }

    private boolean measures(Clause clause) {
        return vocabulary.anyIn(Word.MEASURE, reading, clause.begin, clause.end)
                || vocabulary.anyIn(Word.COUNTED, reading, clause.begin, clause.end)
                || vocabulary.anyIn(Word.PEOPLE, reading, clause.begin, clause.end);
    }

    private Clause trim(int first, int last) {
        int begin = first;
        int end = last;
        boolean negated = false;
        while (begin < end) {
            int none = vocabulary.match(Word.NONE, reading, begin);
            int length = Math.max(none, skippedInFront(begin));
            negated |= none > 0;
            if (length == 0 || begin + length > end) {
                break;
            }
            begin += length;
        }
        int named = vocabulary.knownEnd(reading, begin, end);
        // "Readers notice nothing: p75 < 120 ms": what a label rules out stands before its colon
        boolean label = reading.at(last).isSign(":");
        while (end > Math.max(begin, named) && skippedBehind(end - 1)) {
            negated |= !label && vocabulary.is(Word.NONE, reading, end - 1);
            end--;
        }
        Optional<Metric> known = vocabulary.known(reading, begin, end);
        return new Clause(begin, end, known, negated, Statistics.in(vocabulary, reading, first, last));
    }

    private int skippedInFront(int i) {
        Token token = reading.at(i);
        Optional<Lexicon.Hit<Metric>> metric = vocabulary.metricAt(reading, i);
        if (metric.isPresent()) {
            return 0;
        }
        int statistic =
                Statistics.at(vocabulary, reading, i).map(hit -> hit.end() - i).orElse(0);
        int longest = Math.max(statistic, vocabulary.match(Word.FILLER, reading, i));
        longest = Math.max(longest, vocabulary.match(Word.IMPERATIVE, reading, i));
        longest = Math.max(longest, vocabulary.match(Word.HISTORY, reading, i));
        boolean mark = token.kind() == Token.Kind.SIGN;
        return Math.max(longest, mark ? 1 : 0);
    }

    private boolean skippedBehind(int i) {
        Token token = reading.at(i);
        boolean statistic = Statistics.at(vocabulary, reading, i).isPresent() || token.is("percentile");
        boolean unit = reading.at(i - 1).isSign("____")
                && vocabulary.unitAt(reading, i).isPresent();
        return token.kind() == Token.Kind.SIGN
                || statistic
                || unit
                || vocabulary.is(Word.FILLER, reading, i)
                || vocabulary.is(Word.NONE, reading, i)
                || (token.isWord() && !token.text().endsWith("s") && vocabulary.is(Word.WARNING, reading, i));
    }

    /** The words of a clause without a statistic in their midst. */
    private String text(Clause clause) {
        StringBuilder text = new StringBuilder();
        int i = clause.begin;
        while (i < clause.end) {
            int statistic =
                    Statistics.at(vocabulary, reading, i).map(Lexicon.Hit::end).orElse(i);
            if (statistic > i) {
                i = statistic;
                continue;
            }
            boolean first = text.length() == 0;
            if (!first) {
                text.append(reading.joined(i) ? "" : " ");
            }
            text.append(reading.raw(i));
            i++;
        }
        return text.toString().strip();
    }

    private Optional<String> statistic(Limit limit, List<Clause> before) {
        int end = Math.min(segments.endFrom(limit.end()), limit.end() + 5);
        Optional<String> behind = Statistics.in(vocabulary, reading, limit.end(), end);
        Optional<String> bracketed = reading.at(limit.end()).isSign("(")
                ? Statistics.in(vocabulary, reading, limit.end() + 1, limit.end() + 4)
                : Optional.empty();
        return before.stream()
                .limit(1)
                .flatMap(clause -> clause.statistic.stream())
                .findFirst()
                .or(() -> behind)
                .or(() -> bracketed)
                .or(() -> before.stream()
                        .flatMap(clause -> clause.statistic.stream())
                        .findFirst());
    }

    /** {@code for basic endpoints}, {@code under normal load}: to the end of the clause, without times. */
    private Optional<String> restriction(int from) {
        int end = Math.min(segments.endFrom(from), from + WORDS);
        for (int i = from; i < end; i++) {
            if (!preposition(i)) {
                continue;
            }
            int stop = i + 1;
            while (stop < end
                    && (reading.at(stop).isWord() || reading.at(stop).isSign("/"))
                    && (stop == i + 1 || !preposition(stop))) {
                stop++;
            }
            boolean time = reading.at(stop).isNumber()
                    || Comparison.at(vocabulary, reading, stop).isPresent();
            boolean dropped = reading.at(i).is("for")
                    || reading.at(i).is("on")
                    || reading.at(i).is("in")
                    || reading.at(i).is("across");
            if (stop > i + 1 && !time) {
                return Optional.of(reading.slice(dropped ? i + 1 : i, stop));
            }
        }
        return Optional.empty();
    }

    private boolean preposition(int i) {
        String word = reading.at(i).text();
        return word.equals("for")
                || word.equals("under")
                || word.equals("on")
                || word.equals("across")
                || word.equals("during")
                || word.equals("in")
                || word.equals("per")
                || word.equals("at")
                || word.equals("with")
                || word.equals("over")
                || word.equals("within")
                || word.equals("of");
    }
}
