package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/** Finds what follows from a limit, where its own wording says so. */
final class Stakes {
    /** How many words a label has at most. */
    private static final int LONGEST_LABEL = 6;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;

    Stakes(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
    }

    /**
     * @param floor the token behind the limit before this one
     * @param ceiling the first token of the limit behind this one, or the end
     */
    Optional<Severity> of(Limit limit, int end, int floor, int ceiling) {
        int first = Math.max(segments.hardStartBefore(limit.begin()), floor);
        if (isHowSoon(limit, first)) {
            return Optional.of(Severity.TARGET);
        }
        return before(first, limit.begin())
                .or(() -> behind(end, Math.min(ceiling, segments.hardEndFrom(end))))
                .or(() -> labelled(limit.begin()));
    }

    /** "Rollback: the old flag is back in < 30 s", "rollback (< 5 min)": how soon it has to be done. */
    private boolean isHowSoon(Limit limit, int first) {
        boolean soon = limit.operator() == Operator.LESS || limit.operator() == Operator.AT_MOST;
        boolean named = false;
        for (int i = first; i < limit.begin() && soon && limit.isTime(); i++) {
            if (vocabulary.is(Word.CONDITION, reading, i)) {
                return false;
            }
            named |= reading.at(i).isWord() && vocabulary.match(Word.ROLLBACK, reading, i) == 1;
        }
        return named;
    }

    /** "Alerts configured: CPU > 80%, memory > 90%": what the label in front of them all says. */
    private Optional<Severity> labelled(int index) {
        int first = segments.hardStartBefore(index);
        int colon = first;
        while (colon < index
                && colon - first <= LONGEST_LABEL
                && !reading.at(colon).isSign(":")) {
            colon++;
        }
        if (!reading.at(colon).isSign(":") || colon >= index) {
            return Optional.empty();
        }
        // "Rollback trigger: errors > 10 % or fewer than 100 logins", "Back out: if …"
        boolean back = vocabulary.anyIn(Word.ROLLBACK, reading, first, colon)
                && vocabulary.is(Word.CONDITION, reading, colon + 1);
        if (back || vocabulary.anyIn(Word.STOPS, reading, first, colon)) {
            return Optional.of(Severity.ROLLBACK);
        }
        for (int i = first; i < colon; i++) {
            Optional<Severity> severity =
                    at(i).map(Lexicon.Hit::meaning).filter(said -> said == Severity.ALERT || said == Severity.WARNING);
            if (severity.isPresent() && vocabulary.metricAt(reading, i).isEmpty()) {
                return severity;
            }
        }
        return Optional.empty();
    }

    /** "warn at", "alert if …", "target:": the last one before the limit that leads on to it. */
    private Optional<Severity> before(int first, int index) {
        Optional<Severity> found = Optional.empty();
        for (int i = first; i < index; i++) {
            Optional<Lexicon.Hit<Severity>> hit = at(i);
            if (hit.isEmpty()) {
                found = reading.at(i).isSign(",") || reading.at(i).isSign("(") ? Optional.empty() : found;
                continue;
            }
            int next = hit.get().end();
            String follows = reading.at(next).text();
            // "throughput degraded > 50%" is what happens, "degraded: > 50%" what it is called
            boolean happens = vocabulary.is(Word.STATE, reading, i)
                    && i > first
                    && reading.at(i - 1).isWord();
            boolean leads = (next >= index && !happens)
                    || follows.equals(":")
                    || follows.equals("at")
                    || follows.equals("on")
                    || follows.equals("(")
                    || follows.equals("\"")
                    || follows.equals("-")
                    || follows.equals("is")
                    || (next + 1 >= index && vocabulary.is(Word.FILLER, reading, next))
                    || follows.equals("of")
                    || vocabulary.is(Word.AT, reading, next)
                    || (hit.get().meaning() == Severity.ALERT && vocabulary.is(Word.WINDOW, reading, next))
                    || vocabulary.is(Word.BOUNDARY, reading, next)
                    || reading.at(i).kind() == Token.Kind.SIGN;
            found = leads ? Optional.of(hit.get().meaning()) : found;
            i = Math.max(i, next - 1);
        }
        return found;
    }

    /** "→ ROLLBACK", "(target)", "🔴": behind the limit, but not what leads on to the next one. */
    private Optional<Severity> behind(int index, int ceiling) {
        int end = ceiling;
        for (int i = index; i < ceiling; i++) {
            boolean last = ceiling >= segments.hardEndFrom(index);
            if (!last
                    && (reading.at(i).isSign(",") || (i > index && reading.at(i).isSign("(")))) {
                end = Math.min(end, i);
            }
        }
        if (end == ceiling
                && ceiling < segments.hardEndFrom(index)
                && reading.at(index).isSign("(")) {
            return Optional.empty();
        }
        boolean led = vocabulary.is(Word.LEADS_TO, reading, index);
        Optional<Severity> told = told(index, end);
        if (told.isPresent()) {
            return told;
        }
        for (int i = index; i < end; i++) {
            Optional<Lexicon.Hit<Severity>> hit = at(i);
            boolean set = i == index
                    || led
                    || segments.isEnd(i - 1)
                    || reading.at(i).kind() == Token.Kind.SIGN
                    || reading.raw(i).equals("ROLLBACK")
                    || segments.isEnd(hit.map(Lexicon.Hit::end).orElse(i));
            boolean things = i > index && !isApart(i - 1) && vocabulary.is(Word.COUNTED, reading, i);
            if (hit.isPresent() && set && !things) {
                return Optional.of(hit.get().meaning());
            }
        }
        return Optional.empty();
    }

    /** What a grade stands behind: {@code (warning)}, {@code : Warning}, {@code → critical}. */
    private boolean isApart(int index) {
        Token token = reading.at(index);
        return token.isSign("(")
                || token.isSign(":")
                || token.isSign("->")
                || token.isSign("=>")
                || token.isSign("=")
                || (token.isSign("-") && !reading.joined(index + 1));
    }

    /** "→ ticket", "→ call the duty": who is told, and how loudly. */
    private Optional<Severity> told(int index, int end) {
        // "fewer than 4: swap back"
        if (reading.at(index).isSign(":") && vocabulary.is(Word.STOP_COLUMN, reading, index + 1)) {
            return Optional.of(Severity.ROLLBACK);
        }
        for (int i = index; i < end && i < index + LONGEST_LABEL; i++) {
            if (reading.at(i).isSign("->") || reading.at(i).isSign("=>")) {
                return vocabulary.is(Word.NOTE, reading, i + 1)
                        ? Optional.of(Severity.WARNING)
                        : vocabulary.is(Word.CALL, reading, i + 1)
                                ? Optional.of(Severity.ALERT)
                                : vocabulary.is(Word.STOP_COLUMN, reading, i + 1)
                                        ? Optional.of(Severity.ROLLBACK)
                                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Lexicon.Hit<Severity>> at(int index) {
        int rollback = vocabulary.match(Word.ROLLBACK, reading, index);
        // "after rollback" speaks of what is so then
        if (rollback > 0 && !vocabulary.is(Word.AFTER, reading, index - 1)) {
            return hit(Severity.ROLLBACK, index, rollback);
        }
        int alert = vocabulary.match(Word.ALERT, reading, index);
        if (alert > 0 && !isCounted(index, alert) && !isNoun(index)) {
            return hit(Severity.ALERT, index, alert);
        }
        int warning = vocabulary.match(Word.WARNING, reading, index);
        if (warning > 0 && !isCounted(index, warning)) {
            return hit(Severity.WARNING, index, warning);
        }
        int critical = vocabulary.match(Word.CRITICAL, reading, index);
        boolean bracketed = reading.at(index - 1).isSign("(")
                && reading.at(index + critical).isSign(")")
                && !reading.at(index + critical + 1).isWord();
        // "> 80 %: critical"
        boolean graded = isApart(index - 1)
                && (reading.at(index - 2).isNumber() || isUnitEnd(index - 2))
                && segments.isHard(index + critical);
        boolean when = vocabulary.is(Word.AT, reading, index + critical)
                || vocabulary.is(Word.CONDITION, reading, index + critical)
                || isLabel(index, index + critical);
        if (critical > 0 && (bracketed || graded || when)) {
            return hit(Severity.ALERT, index, critical);
        }
        int target = vocabulary.match(Word.TARGET, reading, index);
        boolean compared = vocabulary.is(Word.BASELINE, reading, index) && index > 0 && !segments.isEnd(index - 1);
        return target > 0 && !compared ? hit(Severity.TARGET, index, target) : Optional.empty();
    }

    /** "On the page", "landing page", "pages per week": what is looked at or counted, not what wakes people. */
    private boolean isNoun(int index) {
        boolean page = reading.at(index).text().startsWith("page")
                && !reading.at(index).text().startsWith("pager");
        boolean opens = segments.isEnd(index - 1)
                || reading.at(index - 1).kind() != Token.Kind.WORD
                || vocabulary.is(Word.FILLER, reading, index - 1);
        String before = reading.at(index - 1).text();
        boolean article = vocabulary.is(Word.ARTICLE, reading, index - 1)
                || vocabulary.is(Word.PER, reading, index - 1)
                || before.equals("all");
        // "Page de paie", "page shown": somebody is paged, or at a value
        boolean called = !reading.at(index + 1).isWord()
                || (vocabulary.is(Word.AT, reading, index + 1)
                        && reading.at(index + 2).isNumber())
                || reading.at(index + 1).is("the")
                || vocabulary.is(Word.WINDOW, reading, index + 1)
                || vocabulary.is(Word.CALL, reading, index + 1)
                || vocabulary.is(Word.BOUNDARY, reading, index + 1)
                || vocabulary.is(Word.AUDIENCE, reading, index + 1)
                || vocabulary.is(Word.PEOPLE, reading, index + 1);
        boolean measured = vocabulary.is(Word.MEASURE, reading, index + 1) || !called;
        return page && (measured || !opens || article || vocabulary.is(Word.PER, reading, index + 1));
    }

    /** "Zero compiler warnings", "fewer than 10 alerts a week": these are what is counted. */
    private boolean isCounted(int index, int length) {
        if (vocabulary.match(Word.COUNTED, reading, index) != length
                || !reading.at(index).isWord()) {
            return false;
        }
        if (reading.at(index + 1).isSign(":") && reading.at(index + 2).isNumber() && segments.isEnd(index + 3)) {
            return true;
        }
        for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
            if (reading.at(i).isNumber() || vocabulary.is(Word.ZERO, reading, i)) {
                return true;
            }
            if (!reading.at(i).isWord() || vocabulary.is(Word.LEADS_TO, reading, i)) {
                return false;
            }
        }
        return false;
    }

    /** "Critical: > 5 %": all that is said of what exceeds it. */
    private boolean isLabel(int index, int end) {
        Token sign = reading.at(end + 1);
        return segments.opens(reading, index) && reading.at(end).isSign(":") && (sign.isSign(">") || sign.isSign(">="));
    }

    private boolean isUnitEnd(int index) {
        return vocabulary.unitAt(reading, index).isPresent();
    }

    private static Optional<Lexicon.Hit<Severity>> hit(Severity severity, int index, int length) {
        return Optional.of(new Lexicon.Hit<>(severity, index, index + length));
    }
}
