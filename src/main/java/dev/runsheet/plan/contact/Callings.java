package dev.runsheet.plan.contact;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the parts that list people to call by what stands in them: where half of the lines hold a number or an address, all
 * lines are for somebody to call, whatever the part is called; under a title for people one such line is enough.
 */
final class Callings {
    /** Parts that hold numbers and addresses for something else. */
    private static final Set<Role> OTHERS = EnumSet.of(
            Role.APPROVAL,
            Role.STAGE,
            Role.ACTION,
            Role.COMMUNICATION,
            Role.THRESHOLD,
            Role.REFERENCE,
            Role.VERIFICATION);

    /** ☎, 📞, 📱 and the like. */
    private static final Pattern PHONE = Pattern.compile("[\\u260e\\u260f\\x{1f4de}\\x{1f4f1}\\x{1f4f2}]");

    private static final Pattern HANDLE = Pattern.compile("\\s*@[\\w.-]{1,40}\\s*");

    private static final int LEAST = 2;

    private final Outline outline;

    /** What is known of sections, each asked once. */
    private final Map<Pointer, Boolean> known = new HashMap<>();

    private final Map<Pointer, Boolean> inLines = new HashMap<>();

    Callings(Outline outline) {
        this.outline = outline;
    }

    /** Whether {@code spot}, a paragraph or one of its lines, stands right in such a part, in which paragraphs list people. */
    boolean holdsLines(Spot spot) {
        return holds(spot)
                && spot.section()
                        .filter(section -> inLines.computeIfAbsent(section.at(), at -> listsInLines(section)))
                        .isPresent();
    }

    private boolean listsInLines(Spot section) {
        return outline.inside(section)
                .filter(inner -> inner.part() instanceof Block.Paragraph)
                .filter(inner -> inner.section().equals(Optional.of(section)))
                .anyMatch(inner -> Turning.reach(inner.text()) || outline.says(inner.text(), Word.PHONE));
    }

    /** Whether {@code spot} stands right in such a part. */
    boolean holds(Spot spot) {
        Optional<Spot> section = spot.section().filter(around -> !around.equals(spot));
        return section.isPresent() && known.computeIfAbsent(section.get().at(), at -> isCalling(section.get()));
    }

    private boolean isCalling(Spot section) {
        boolean aside = section.role().isRollback() || OTHERS.contains(section.role());
        boolean communicates = section.around().anyMatch(outer -> outer.role() == Role.COMMUNICATION);
        if (aside || communicates || (section.says(Word.NOT_WHOM) && !section.says(Word.ON_CALL))) {
            return false;
        }
        List<String> lines = outline.inside(section)
                .filter(inner -> inner.section().equals(Optional.of(section)))
                .flatMap(this::lines)
                .toList();
        long reached = lines.stream().filter(this::reaches).count();
        boolean any = reached > 0 || lines.stream().anyMatch(Turning::reach);
        boolean who = outline.words().length(List.of(section.text().strip().split("\\s+", -1)), 0, Word.WHO_LABEL) > 0
                && section.text().strip().indexOf(' ') < 0;
        any |= who && lines.stream().anyMatch(line -> outline.says(line, Word.WAY) || outline.says(line, Word.PAGED));
        boolean titled = who
                || section.says(Word.PEOPLE)
                || (section.role() == Role.CONTACT && section.says(Word.ON_CALL))
                || PHONE.matcher(section.text()).find();
        // "## Release managers" above nothing but names to write to
        boolean named = section.says(Word.SIGNER) && areHandles(section);
        return named || (titled ? any : reached >= LEAST && 2 * reached >= lines.size());
    }

    private boolean areHandles(Spot section) {
        List<String> items = outline.inside(section)
                .filter(inner -> inner.isItem() && inner.section().equals(Optional.of(section)))
                .map(Spot::text)
                .toList();
        return !items.isEmpty() && items.stream().allMatch(HANDLE.asMatchPredicate());
    }

    private Stream<String> lines(Spot spot) {
        if (spot.part() instanceof Block.Paragraph) {
            return spot.text().lines();
        }
        boolean line = spot.part() instanceof Row || (spot.isItem() && !spot.isGroup() && !spot.isTask());
        return line ? Stream.of(spot.text()) : Stream.empty();
    }

    private boolean reaches(String line) {
        return Turning.isReached(line) || outline.says(line, Word.PHONE);
    }
}
