package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the way back that stands in one line behind its name: {@code Putting back: interface off, old box on, copy in}.
 * Below conditions the name need not say of what: {@code Then: lamps out, old lamps in, bell}.
 */
final class ToldProcedure {
    private static final Pattern NAMED = Pattern.compile(
            "(?s)[^\\p{L}]{0,6}(?<name>\\p{L}[^:：=.!?\\n]{0,60}?)\\s*(?:[:：=]|\\s[–—-]\\s)[*_ \\t]*(?<value>\\S.*)");

    private static final Pattern PARTS = Pattern.compile(",\\s|[，、；]|;\\s|\\s*(?:→|➜|⇒|->|=>)\\s*|\\s[–—-]\\s");

    private static final Pattern ARROW = Pattern.compile("→|➜|⇒|->|=>");

    private static final int LEAST_PARTS = 3;
    private static final int LEAST_WORDS = 3;
    private static final int NAME_WORDS = 5;

    /** A longer paragraph is a chapter. */
    private static final int LONGEST = 600;

    /** How many parts above it conditions may stand. */
    private static final int NEAR = 2;

    private final Outline outline;
    private final Set<Pointer> conditions;

    ToldProcedure(Outline outline, Set<Pointer> conditions) {
        this.outline = outline;
        this.conditions = conditions;
    }

    boolean isOne(Spot spot) {
        boolean line = spot.isProse();
        if (!line || spot.text().length() > LONGEST || conditions.contains(spot.at()) || isPlaced(spot)) {
            return false;
        }
        Matcher named = NAMED.matcher(spot.text());
        return named.matches()
                && leads(named.group("name"), spot)
                && isSequence(named.group("value"))
                && !spot.isToBeWritten();
    }

    /** Among the steps other signs tell. */
    private static boolean isPlaced(Spot spot) {
        return spot.role().isRollback() && spot.role() != Role.ROLLBACK_TRIGGER;
    }

    private boolean leads(String name, Spot spot) {
        Set<Word> said = outline.words().in(name);
        boolean about = Stream.of(
                        Word.TRIGGER,
                        Word.CONDITION,
                        Word.CRITERION,
                        Word.DECIDES,
                        Word.TIME_LABEL,
                        Word.WHO_LABEL,
                        Word.REHEARSED,
                        Word.PRACTISED,
                        Word.BACKUP,
                        Word.CALLED)
                .anyMatch(said::contains);
        boolean back = said.contains(Word.BACK)
                || said.contains(Word.RETURN)
                || said.contains(Word.RESTORE)
                || said.contains(Word.WAY_NAME);
        boolean then = said.contains(Word.HOW_COLUMN) || said.contains(Word.THEN);
        return !about && name.split("\\s+", -1).length <= NAME_WORDS && (back || (then && isBelowConditions(spot)));
    }

    private boolean isBelowConditions(Spot spot) {
        return Stream.iterate(outline.before(spot), before -> before.flatMap(outline::before))
                .limit(NEAR)
                .flatMap(Optional::stream)
                .anyMatch(before -> conditions.contains(before.at())
                        || (before.part() instanceof Block.ItemList
                                && outline.inside(before).anyMatch(inner -> conditions.contains(inner.at()))));
    }

    /** Several things to do, not several names. */
    private static boolean isSequence(String value) {
        List<String> parts = PARTS.splitAsStream(value)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() >= LEAST_PARTS
                && (ARROW.matcher(value).find()
                        || parts.stream()
                                .anyMatch(part -> Character.isIdeographic(part.codePointAt(0))
                                        || part.split("\\s+", -1).length >= LEAST_WORDS));
    }
}
