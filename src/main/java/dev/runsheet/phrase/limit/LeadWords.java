package dev.runsheet.phrase.limit;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/** What a title, or a line above a list, says of the limits under it. */
public final class LeadWords {
    /** Longer leads speak of more than what their last word names. */
    private static final int LONGEST_TITLE = 8;

    private final Vocabulary vocabulary;

    public LeadWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What a limit under {@code lead} is that does not say itself what follows from it: under {@code Yellow flags} it
     * warns. Where the surroundings roll back or alert, they do, unless it says that those below it only warn.
     */
    public Context under(Reading lead, Context around) {
        Optional<Context> level = level(lead);
        if (level.isPresent() && around != Context.ROLLBACK) {
            return level.get();
        }
        if (around == Context.ROLLBACK || around == Context.ALERT) {
            // "Pause (investigate before going on):" beside what leads back at once
            boolean warns = vocabulary.anyIn(Word.WARNS, lead, 0, lead.size()) && !stops(lead);
            return warns && around == Context.ROLLBACK ? Context.WARNING : around;
        }
        if (stops(lead)) {
            return Context.ROLLBACK;
        }
        if (vocabulary.anyIn(Word.ALERTS, lead, 0, lead.size()) || calls(lead)) {
            return Context.ALERT;
        }
        if (vocabulary.anyIn(Word.WARNS, lead, 0, lead.size())) {
            return Context.WARNING;
        }
        boolean offline = vocabulary
                .known(lead, 0, lead.size())
                .filter(metric -> !metric.ofSystem())
                .isPresent();
        return offline && lead.size() <= LONGEST_TITLE ? Context.OFFLINE : around;
    }

    /** {@code Warning (by mail)}, {@code Critical alerts}: nothing but how grave what stands below is. */
    private Optional<Context> level(Reading lead) {
        int first = lead.at(0).kind() == Token.Kind.SIGN ? 1 : 0;
        // "Keep an eye on:" asks to watch, whatever comes of it
        if (vocabulary.is(Word.SOAK, lead, first)) {
            return Optional.empty();
        }
        int warning = vocabulary.match(Word.WARNING, lead, first);
        int length = Math.max(warning, vocabulary.match(Word.CRITICAL, lead, first));
        int end = first + length;
        while (length > 0 && (vocabulary.is(Word.ALERT, lead, end) || vocabulary.is(Word.LIMIT_COLUMN, lead, end))) {
            end++;
        }
        boolean whole =
                end >= lead.size() || lead.at(end).isSign("(") || lead.at(end).isSign(":");
        return length == 0 || !whole ? Optional.empty() : Optional.of(warning > 0 ? Context.WARNING : Context.ALERT);
    }

    /** "Ring the project lead at", "Call the duty when:": who is told, and on what follows. */
    private boolean calls(Reading lead) {
        int last = lead.at(lead.size() - 1).isWord() ? lead.size() - 1 : lead.size() - 2;
        boolean open = vocabulary.is(Word.AT, lead, last) || vocabulary.is(Word.CONDITION, lead, last);
        return open && vocabulary.is(Word.CALL, lead, 0) && lead.size() <= LONGEST_TITLE;
    }

    /** "No-go if", not "Go/no-go criteria" that hold both. */
    private boolean stops(Reading lead) {
        for (int i = 0; i < lead.size(); i++) {
            if (vocabulary.is(Word.STOPS, lead, i) && !lead.at(i - 1).isSign("/")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same of names above lines of code, which have no section of their own: under {@code rollback_triggers} they roll
     * back, under {@code success_criteria} they are demanded.
     */
    public Context inCode(Reading lead, Context around) {
        boolean back = false;
        for (int i = 0; i < lead.size(); i++) {
            back |= vocabulary.match(Word.ROLLBACK, lead, i) > 1;
        }
        boolean when = vocabulary.anyIn(Word.CONDITION, lead, 0, lead.size())
                || vocabulary.anyIn(Word.METRIC_COLUMN, lead, 0, lead.size())
                || vocabulary.anyIn(Word.LEADS_TO, lead, 0, lead.size());
        if (back || (when && vocabulary.anyIn(Word.ROLLBACK, lead, 0, lead.size()))) {
            return Context.ROLLBACK;
        }
        Context under = under(lead, around);
        return under == Context.PLAIN && expects(lead) ? Context.TARGET : under;
    }

    /** Whether it is a task to check something: {@code Verify latency ~100 ms}. */
    public boolean asks(Reading line) {
        return vocabulary.is(Word.IMPERATIVE, line, 0);
    }

    /** Whether it says that what follows is how things should be: {@code Expected results:}. */
    public boolean expects(Reading lead) {
        if (vocabulary.anyIn(Word.EXPECTED, lead, 0, lead.size())) {
            return true;
        }
        for (int i = 0; i < lead.size(); i++) {
            // how things were before is no demand
            if (vocabulary.is(Word.TARGET, lead, i) && !vocabulary.is(Word.BASELINE, lead, i)) {
                return true;
            }
        }
        return false;
    }
}
