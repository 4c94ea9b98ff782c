package dev.runsheet.plan.data;

import dev.runsheet.model.Item;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.regex.Pattern;

/** Tells what is tried out on another system than that which is changed: {@code Run the migrations on the copy of production}. */
final class Trials {
    /** {@code copy of production}, {@code production-like data}: named after the live system, and not it. */
    private static final Pattern COPY = Pattern.compile(
            "\\bprod(?:uction)?[- ](?:like|sized?|scale|shaped)\\b|\\bproduktions(?:nah|ähnlich)\\p{L}*|\\b(?:copy|clone|kopie|klon|copie|copia|cópia|копи[ияею])\\s+(?:\\p{L}{1,4}\\s+){0,2}\\p{L}+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Outline outline;

    Trials(Outline outline) {
        this.outline = outline;
    }

    /** Whether it, or what it stands in, is about another system than that which is changed. */
    boolean isTried(Spot spot) {
        String told = Brackets.without(spot.text());
        boolean apart = outline.says(told, Word.TRIAL)
                && !outline.says(COPY.matcher(told).replaceAll(" "), Word.LIVE);
        return apart || isRehearsed(spot);
    }

    /** Whether what it stands in is a trial. */
    static boolean isRehearsed(Spot spot) {
        return spot.around()
                .filter(outer -> outer.part() instanceof Section || outer.part() instanceof Item)
                .anyMatch(outer -> outer.says(Word.TRIAL) && !outer.says(Word.LIVE));
    }
}
