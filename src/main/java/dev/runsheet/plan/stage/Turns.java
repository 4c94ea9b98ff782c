package dev.runsheet.plan.stage;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the things that a section says are changed one after the other ({@code Node by node}, {@code in this order}): its
 * parts, or the points that name one each.
 */
final class Turns {
    /** A point that names something: in code or bold at its beginning, or nothing but a name or two. */
    private static final Pattern NAMED =
            Pattern.compile("\\W{0,4}(?:`[^`\\s]+`|\\*\\*[^*]+\\*\\*|__[^_]+__).*", Pattern.DOTALL);

    private static final int MOST_WORDS = 3;

    private final Outline outline;
    private final Deeds deeds;
    private final Set<Spot> found = new HashSet<>();

    Turns(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
        outline.sections()
                .filter(section -> !section.role().isRollback()
                        && isInTurn(section)
                        && !outline.words().titles().numbered(section.text()))
                .forEach(this::take);
        outline.spots().stream()
                .filter(spot -> spot.part() instanceof Block.ItemList
                        && !spot.role().isRollback()
                        && outline.before(spot).filter(this::isLead).isPresent())
                .map(list -> points(Optional.of(list)))
                .filter(points -> points.size() > 1)
                .forEach(found::addAll);
    }

    /** {@code Regions in this order:}, right above a list. */
    private boolean isLead(Spot spot) {
        boolean line = spot.part() instanceof Block.Paragraph
                || (spot.part() instanceof Block.Property field && field.value().isBlank());
        return line && spot.says(Word.ONE_BY_ONE) && !spot.role().isRollback();
    }

    boolean has(Spot spot) {
        return found.contains(spot);
    }

    /** Whether its title, or what it says before its first list or part, says so. */
    private boolean isInTurn(Spot section) {
        return section.says(Word.ONE_BY_ONE)
                || outline.inside(section)
                        .takeWhile(spot -> !(spot.part() instanceof Section) && !spot.isItem())
                        .anyMatch(spot -> spot.part() instanceof Block.Paragraph && spot.says(Word.ONE_BY_ONE));
    }

    private void take(Spot section) {
        List<Spot> parts = outline.inside(section)
                .filter(spot -> spot.part() instanceof Section
                        && spot.parent().equals(Optional.of(section))
                        && !StageFinder.isApart(spot)
                        && !spot.says(Word.FIRST)
                        && !spot.says(Word.AFTER)
                        && deeds.isDone(spot))
                .toList();
        List<Spot> turns = parts.size() > 1 && section.says(Word.ONE_BY_ONE) ? parts : points(section);
        if (turns.size() > 1) {
            found.addAll(turns);
        }
    }

    /** The points of the first list in {@code section} that name something. */
    private List<Spot> points(Spot section) {
        Optional<Spot> list = outline.inside(section)
                .filter(spot ->
                        spot.part() instanceof Block.ItemList && spot.parent().equals(Optional.of(section)))
                .findFirst();
        return points(list);
    }

    private List<Spot> points(Optional<Spot> list) {
        return list.stream()
                .flatMap(outline::inside)
                .filter(spot ->
                        spot.part() instanceof Item item && spot.parent().equals(list) && isNamed(item, spot))
                .toList();
    }

    private boolean isNamed(Item item, Spot spot) {
        if (deeds.isDeed(spot) || spot.verifies() || spot.text().codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        String text = spot.text().replaceAll("[（(][^（()）]*[）)]", "").strip();
        return NAMED.matcher(item.text()).matches() || text.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS;
    }
}
