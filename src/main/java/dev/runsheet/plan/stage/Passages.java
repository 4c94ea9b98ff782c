package dev.runsheet.plan.stage;

import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.util.regex.Pattern;

/**
 * Tells titles of what has to hold between one stage and the next, {@code Ring 0 → Ring 1}: they count stages and are none.
 */
final class Passages {
    private static final String ARROW = "\\s*(?:→|⇒|[-=]>)\\s*";

    /** The same name with another number. */
    private static final Pattern NEXT = Pattern.compile(
            "^\\P{L}*(?<name>\\p{L}{2,20})\\s*\\d{1,2}" + ARROW + "\\k<name>\\s*\\d", Pattern.CASE_INSENSITIVE);

    private static final Pattern ONWARD = Pattern.compile("^\\P{L}*\\p{L}{2,20}\\s*\\d{1,2}" + ARROW + "\\p{L}");

    private Passages() {}

    /** Whether {@code section} is one; {@code Ring 1 → everybody} is behind another that counts both sides. */
    static boolean is(Spot section, Outline outline) {
        return NEXT.matcher(section.text()).find()
                || (ONWARD.matcher(section.text()).find()
                        && outline.before(section)
                                .filter(last -> last.part() instanceof Section)
                                .filter(last -> NEXT.matcher(last.text()).find())
                                .isPresent());
    }
}
