package dev.runsheet.plan;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a line can speak of; the words for it are data, see {@code words.txt}. */
enum Word {
    BACK,
    BACK_ASIDE,
    TAKEN,
    RESTORE,
    ABORT,
    STOPS,
    TRIGGER,
    FAILS,
    ANY,
    REHEARSED,
    UNDOES,
    BACKUP,
    BACKED_UP,
    BACKUP_ASIDE,
    MIGRATION,
    APPLIED,
    FILLED,
    MIGRATION_ASIDE,
    SIGN,
    SIGNER,
    SIGNER_FIRST,
    DEPARTMENT,
    ROLE_COLUMN,
    PERSON_COLUMN,
    DEED_COLUMN,
    TICKED,
    CALLED,
    ON_CALL,
    NOT_WHOM,
    WHERE,
    STILL_TO_WRITE,
    READ,
    WAY,
    TURN,
    UNNEEDED,
    THAT,
    TIME_LABEL,
    DATE,
    CLOCK,
    FIRST,
    ALLOWS,
    HOLD,
    OBLIGED,
    AHEAD,
    VERIFIES,
    RUNS,
    PROBES,
    PAPERWORK,
    DOCUMENTED,
    READY,
    LOOKS,
    DECIDES,
    CONDITION,
    IF_NEEDED,
    BREACH,
    LIMIT,
    BAND,
    EXECUTION,
    STEPS,
    WHEN,
    CHANGE,
    CHANGES,
    SETS_UP,
    ALTERNATIVE,
    PLATFORM,
    DEED_NOUN,
    WAITS,
    ENVIRONMENT,
    REACHED,
    AFTER,
    RESPONSE,
    TRIAL,
    LIVE;

    static final Map<String, Word> BY_LABEL =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Word::label, word -> word));

    /** The concept's name in the data. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
