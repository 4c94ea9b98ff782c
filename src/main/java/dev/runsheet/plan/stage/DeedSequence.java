package dev.runsheet.plan.stage;

import dev.runsheet.model.Role;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the sections beside each other that are a sequence of deeds, by their numbers or by what they say is changed. */
final class DeedSequence {
    /** A sequence of numbers says that a document is worked through from this length on. */
    private static final int LONG = 3;

    /** What is numbered among deeds and is none. */
    private static final Set<Role> TOLD = EnumSet.of(Role.SUCCESS, Role.CONTACT, Role.REFERENCE, Role.OVERVIEW);

    /** A title of more words says more than which part of a release it is. */
    private static final int MOST_WORDS = 5;

    private final Outline outline;
    private final Deeds deeds;
    private final ExecutionParts parts;

    DeedSequence(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
        this.parts = new ExecutionParts(outline);
    }

    /** Where the document itself is one sequence: {@code ## 1. Run the migrations}, {@code ## Publish the page}. */
    List<Spot> ofDocument(List<Spot> siblings, Set<Spot> found) {
        List<Spot> numbered = numbered(siblings);
        boolean split = siblings.stream()
                .anyMatch(
                        spot -> outline.isCounted(spot) || outline.inside(spot).anyMatch(found::contains));
        if (!numbered.isEmpty() || split) {
            return numbered;
        }
        List<Spot> changes = siblings.stream().filter(this::isUnnumberedChange).toList();
        if (changes.size() < 2 || parts.areChoices(changes)) {
            return List.of();
        }
        int first = changes.get(0).index();
        int last = changes.get(changes.size() - 1).index();
        Set<Spot> changing = new HashSet<>(changes);
        return siblings.stream()
                .filter(spot -> changing.contains(spot)
                        || (first < spot.index()
                                && spot.index() < last
                                && deeds.isDone(spot)
                                && !StageFinder.isApart(spot)))
                .toList();
    }

    private boolean isUnnumberedChange(Spot spot) {
        if (StageFinder.isApart(spot) || PlaceInOrder.isIn(spot.text()) || spot.says(Word.ALTERNATIVE)) {
            return false;
        }
        boolean around = spot.says(Word.FIRST) || spot.says(Word.AFTER);
        boolean somewhere = spot.says(Word.CHANGE) && spot.says(Word.ENVIRONMENT) && !around;
        boolean changes = deeds.isChange(spot) || deeds.isChangeOfSomething(spot);
        boolean released = isReleasePart(spot) && deeds.isDone(spot);
        return somewhere || (changes && spot.role() != Role.VERIFICATION) || released;
    }

    private static boolean isReleasePart(Spot spot) {
        return spot.says(Word.RELEASE_PART)
                && !spot.says(Word.FIRST)
                && !spot.says(Word.AFTER)
                && PlaceInOrder.without(spot.text()).strip().split("\\s+").length <= MOST_WORDS;
    }

    /** Where only some are numbered, from 1 on, behind a part that comes first, these are the steps. */
    List<Spot> amid(List<Spot> siblings) {
        List<Spot> numbered =
                siblings.stream().filter(spot -> PlaceInOrder.isIn(spot.text())).toList();
        boolean prepared = !numbered.isEmpty()
                && siblings.stream()
                        .anyMatch(spot -> spot.index() < numbered.get(0).index()
                                && (spot.role() == Role.PREPARATION || spot.says(Word.FIRST)));
        boolean inOrder = IntStream.range(0, numbered.size())
                .allMatch(i -> PlaceInOrder.of(numbered.get(i).text()).getAsInt() == i + 1);
        return prepared && inOrder && numbered.stream().allMatch(deeds::isDone)
                ? numbered.stream().filter(spot -> !StageFinder.isApart(spot)).toList()
                : List.of();
    }

    /** The numbered among {@code siblings}, where they are deeds. */
    List<Spot> numbered(List<Spot> siblings) {
        Set<Spot> bare = BareNumbers.in(siblings);
        List<Spot> numbered = siblings.stream()
                .filter(spot -> hasPlace(spot) || bare.contains(spot))
                .toList();
        long doing = numbered.stream()
                .filter(spot -> deeds.isDeed(spot)
                        || deeds.isNoun(spot)
                        || deeds.isForSome(spot)
                        || isReleasePart(spot)
                        || (spot.says(Word.CHANGE) && !spot.says(Word.AFTER) && !spot.says(Word.FIRST)))
                .count();
        boolean acts = numbered.stream()
                .anyMatch(spot -> deeds.isChange(spot)
                        || (deeds.isNoun(spot) && spot.says(Word.CHANGE) && !spot.says(Word.AFTER)));
        // a document that numbers its chapters numbers approvals, limits and contacts as well
        long aside = numbered.stream()
                .filter(spot -> StageFinder.isApart(spot) && spot.role() != Role.PREPARATION)
                .count();
        boolean most = doing * 2 > numbered.size()
                || (doing * 2 == numbered.size()
                        && !BeforeAndAfter.run(numbered).isEmpty());
        return aside * 3 <= numbered.size() && numbered.size() >= LONG && most && acts
                ? numbered.stream().filter(spot -> !TOLD.contains(spot.role())).toList()
                : List.of();
    }

    /** Whether it is counted: within its own part by {@code 3.1 Restart}, where that part has no number itself. */
    private boolean hasPlace(Spot spot) {
        return PlaceInOrder.isIn(spot.text())
                || (PlaceInOrder.isWithinAnother(spot.text())
                        && spot.parent()
                                .filter(outer -> PlaceInOrder.isIn(outer.text()) || outline.isCounted(outer))
                                .isEmpty());
    }
}
