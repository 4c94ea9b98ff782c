package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds what asks that the way back was tried before. */
final class Rehearsals {
    /** A longer paragraph tells a story. */
    private static final int MOST_PROSE = 200;

    private final Outline outline;

    Rehearsals(Outline outline) {
        this.outline = outline;
    }

    /** Whether {@code spot}, or a line in it, is such a line; the title of a trial is, where nothing in it is. */
    boolean isOne(Spot spot) {
        return isLine(spot) || !lines(spot).isEmpty() || isTrial(spot);
    }

    /** Of code and of a paragraph of several lines, the lines that do, counted from 0. */
    List<Integer> lines(Spot spot) {
        if (spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK_VERIFICATION) {
            return List.of();
        }
        if (spot.part() instanceof Block.Command command) {
            List<String> texts = CodeLines.texts(command);
            return texts.isEmpty()
                    ? CodeLines.comments(command).stream()
                            .filter(comment -> tries(outline.words().in(comment.text())))
                            .map(CodeLines.Line::index)
                            .toList()
                    : rehearsed(texts, line -> true);
        }
        if (spot.part() instanceof Block.Paragraph) {
            return rehearsed(spot.text().lines().toList(), Rehearsals::isReported);
        }
        return List.of();
    }

    private List<Integer> rehearsed(List<String> lines, Predicate<String> wanted) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() <= MOST_PROSE && wanted.test(lines.get(i)))
                .filter(i -> tries(outline.words().in(lines.get(i))))
                .boxed()
                .toList();
    }

    /** {@code ✅ Rollback rehearsed}, {@code 2.2 Rollback rehearsed}: a point that is set as a paragraph. */
    private static boolean isReported(String line) {
        return line.strip().matches("(?:[✅✔☑❌☐□•]|\\d+(?:\\.\\d+){0,9}[.)]?\\s).*");
    }

    private boolean isLine(Spot spot) {
        boolean text = spot.isItem() || spot.part() instanceof Row || spot.part() instanceof Block.Property;
        if (!text
                || spot.says(Word.AFTER)
                || outline.says(spot.text().strip().split("\\s+", 2)[0], Word.ABSENT)
                || spot.role() == Role.ROLLBACK_STEP
                || spot.role() == Role.ROLLBACK_TRIGGER
                || spot.role() == Role.ROLLBACK_VERIFICATION) {
            return false;
        }
        return tries(spot.words()) || (spot.says(Word.PRACTISED) && !spot.says(Word.BACKUP) && isOfWayBack(spot));
    }

    /** {@code Rehearsed on staging} below {@code Rollback}. */
    private static boolean isOfWayBack(Spot spot) {
        return spot.outerItem().filter(outer -> outer.says(Word.BACK)).isPresent()
                || spot.role() == Role.ROLLBACK_READINESS
                || (spot.isItem()
                        && spot.role() == Role.ROLLBACK
                        && spot.section()
                                .filter(section -> section.says(Word.BACK))
                                .isPresent());
    }

    private static boolean tries(Set<Word> said) {
        return said.contains(Word.BACK)
                && said.contains(Word.REHEARSED)
                && !said.contains(Word.CAUSES)
                && !said.contains(Word.AFTER);
    }

    private boolean isTrial(Spot spot) {
        return spot.part() instanceof Section
                && tries(spot.words())
                && spot.role() == Role.ROLLBACK_READINESS
                && outline.inside(spot)
                        .noneMatch(inner -> isLine(inner) || !lines(inner).isEmpty());
    }
}
