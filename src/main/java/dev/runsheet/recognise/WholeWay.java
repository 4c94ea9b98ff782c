package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.Concepts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells documents that are about going back as a whole, {@code Rollback plan}, and which of their parts are for something else. */
final class WholeWay {
    /** From here on a word tells what a part is for. */
    private static final int TOLD = 5;

    private final Concepts lexicon;
    private final JoinedTitles joined;

    WholeWay(Concepts lexicon, JoinedTitles joined) {
        this.lexicon = lexicon;
        this.joined = joined;
    }

    /** What the sections of {@code checklist} stand in: the way back, where its title says so and nothing else. */
    Outer around(Checklist checklist) {
        if (isTitled(checklist)) {
            return Outer.TITLED;
        }
        return checklist
                .title()
                .map(title -> PlainText.of(title).text())
                .filter(title -> !joined.isJoined(title)
                        && (RoleFinder.saysBack(lexicon.scores(title)) || isRecoveryPlan(title, checklist))
                        && RoleFinder.score(lexicon.scores(title), "policy") == 0)
                .map(title -> new Outer(Optional.of(Role.ROLLBACK), false, extent(checklist), false, Set.of()))
                .orElse(Outer.NOTHING);
    }

    /** Where a part is called the way back, with its steps, those that are not need not be one. */
    private Outer.Extent extent(Checklist checklist) {
        boolean named = titles(checklist)
                .anyMatch(scores -> RoleFinder.saysBack(scores)
                        && RoleFinder.score(scores, "after") == 0
                        && RoleFinder.score(scores, "trigger") < TOLD
                        && RoleFinder.score(scores, "verification") < TOLD
                        && RoleFinder.score(scores, "preparation") < TOLD);
        return named ? Outer.Extent.REST : Outer.Extent.WHOLE;
    }

    /** Whether a part of a document that is about going back is for it too, though its title, {@code title}, does not say so. */
    boolean mayBeFor(String title, Outer.Extent extent) {
        Map<String, Integer> scores = lexicon.scores(title);
        boolean retreats = RoleFinder.score(scores, "retreat") > 0 || RoleFinder.score(scores, "recovery") > 0;
        return (extent == Outer.Extent.WHOLE || (extent == Outer.Extent.REST && retreats))
                && !isElse(title)
                && RoleFinder.score(scores, "aside") < TOLD;
    }

    /** What the titles say of the sections of {@code checklist} and of those right below them. */
    private Stream<Map<String, Integer>> titles(Checklist checklist) {
        return checklist.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section), section.sections().stream()))
                .map(section -> lexicon.scores(PlainText.of(section.title()).text()));
    }

    /** {@code Recovery plan} with {@code Recovery triggers} in it: the way back in other words, and not after a disaster. */
    private boolean isRecoveryPlan(String title, Checklist checklist) {
        return isRecovery(title)
                && titles(checklist)
                        .anyMatch(scores ->
                                RoleFinder.score(scores, "recovery") > 0 && RoleFinder.score(scores, "trigger") > TOLD);
    }

    /**
     * Whether the one section of {@code checklist} only serves as its title, {@code ### Playbook (promote / rollback)}: such a
     * one is for the way back no more than for the rest.
     */
    private boolean isTitled(Checklist checklist) {
        return checklist.title().isEmpty()
                && checklist.sections().size() == 1
                && !checklist.sections().get(0).sections().isEmpty()
                && joined.isJoined(
                        PlainText.of(checklist.sections().get(0).title()).text());
    }

    /** {@code Database recovery}: of a system, not of a time or of copies. */
    boolean isRecovery(String title) {
        Map<String, Integer> scores = lexicon.scores(title);
        return RoleFinder.score(scores, "recovery") > 0 && !isElse(title);
    }

    private boolean isElse(String title) {
        Map<String, Integer> scores = lexicon.scores(title);
        return Stream.of("backup", "trial", "checklist", "remark")
                .anyMatch(concept -> RoleFinder.score(scores, concept) > 0);
    }
}
