package dev.runsheet.phrase.time;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells by a name, a column's title or the title of a list whether the times there say how long something takes. */
final class TimeNames {
    /** How many words, numbers and signs a name has at most. */
    private static final int LABEL = 10;

    /** The metrics that say how soon something has to be back. */
    static final Set<String> BACK = Set.of("rto", "rpo", "recovery time");

    private static final Pattern OBJECTIVE = Pattern.compile("\\bR[TP]O\\b");

    private final Vocabulary vocabulary;

    TimeNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether {@code name} is one of the words for how long something takes, and no more: {@code Estimated time}. */
    boolean isLengthOnly(String name) {
        return vocabulary.isAll(Word.LENGTH, name);
    }

    /** Whether a property of this name holds a length of time: {@code Rollback time}. */
    boolean isLength(String name) {
        if (OBJECTIVE.matcher(name).find()) {
            return false;
        }
        if (vocabulary.isAll(Word.LENGTH, name)) {
            return true;
        }
        Reading reading = Reading.of(name);
        if (vocabulary.is(Word.TOOK, reading, 0)) {
            return false;
        }
        // "Planned downtime" is no metric
        boolean planned = IntStream.range(0, Math.min(reading.size(), LABEL))
                .anyMatch(i -> vocabulary.match(Word.LENGTH, reading, i) > 1);
        boolean other = vocabulary
                        .known(name)
                        .filter(metric -> !planned || BACK.contains(metric.name()))
                        .isPresent()
                || vocabulary.anyIn(Word.SETTING, reading, 0, reading.size());
        boolean names = reading.size() <= LABEL
                && (vocabulary.anyIn(Word.LENGTH, reading, 0, reading.size())
                        || vocabulary.is(Word.ROLLOUT, reading, reading.size() - 1)
                        || isEffort(reading));
        return names && !other;
    }

    /** "Estimated hours invested". */
    private boolean isEffort(Reading reading) {
        return vocabulary.is(Word.ESTIMATE, reading, 0)
                && vocabulary
                        .unitAt(reading, 1)
                        .filter(unit -> Units.isTime(unit.meaning()))
                        .isPresent();
    }

    /** "Sprint 2 (2 weeks)", "Step 2 (1 h)". */
    boolean isCounted(String name) {
        Reading reading = Reading.of(name);
        return (vocabulary.is(Word.STAGE, reading, 0) || vocabulary.is(Word.SLOT, reading, 0))
                && reading.at(1).isNumber()
                && TimeBrackets.opens(reading.at(2))
                && TimeBrackets.shuts(reading.at(reading.size() - 1));
    }

    /** "Testing phase", "Step 2". */
    boolean isPart(String name) {
        Reading reading = Reading.of(name);
        return vocabulary.is(Word.STAGE, reading, reading.size() - 1)
                || (vocabulary.is(Word.STAGE, reading, 0) && reading.at(1).isNumber());
    }

    /**
     * Whether a column of this name holds how long rows take. How soon something has to be back is no such time, nor is the
     * window in which something is looked at, nor every other time ("Escalation time").
     */
    boolean isLengthOfRow(String name) {
        Reading reading = Reading.of(name);
        return isLength(name)
                && (isLengthOnly(name) || saysLength(reading))
                && !(vocabulary.isAll(Word.WHEN, name) && vocabulary.isAll(Word.WINDOW_COLUMN, name))
                && vocabulary
                        .known(name)
                        .filter(metric -> BACK.contains(metric.name()))
                        .isEmpty();
    }

    private boolean saysLength(Reading name) {
        for (int i = 0; i < name.size(); i++) {
            int length = vocabulary.match(Word.LENGTH, name, i);
            if (length > 1 || (length == 1 && vocabulary.match(Word.WHEN, name, i) == 0)) {
                return true;
            }
        }
        return name.size() > 0 && vocabulary.anyIn(Word.ESTIMATE, name, 0, name.size());
    }

    /** Whether what is called so is set, watched or measured. */
    boolean isSet(String name) {
        Reading reading = Reading.of(name);
        int size = reading.size();
        return vocabulary.anyIn(Word.SETTING, reading, 0, size)
                || vocabulary.anyIn(Word.SOAK, reading, 0, size)
                || vocabulary.anyIn(Word.SOAKING, reading, 0, size)
                || vocabulary.known(reading, 0, size).isPresent();
    }

    /** Whether a title or a lead names how long things take: {@code ⏱️ Estimated timeline}, {@code Time per step:}. */
    boolean areNamedBelow(String title) {
        Reading reading = Reading.of(title);
        return reading.size() <= LABEL
                && vocabulary.anyIn(Word.TIMES, reading, 0, reading.size())
                && !vocabulary.anyIn(Word.SETTING, reading, 0, reading.size());
    }
}
