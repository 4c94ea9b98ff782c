package dev.runsheet.plan;

import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.StageTitles;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds what texts speak of. */
final class Words {
    private final Concepts concepts;
    private final StageTitles titles;

    Words(Concepts concepts) {
        this.concepts = concepts;
        this.titles = new StageTitles(concepts);
    }

    /** How titles place parts in the order of the change. */
    StageTitles titles() {
        return titles;
    }

    /** What {@code text}, plain, speaks of. */
    Set<Word> in(String text) {
        Set<Word> found = EnumSet.noneOf(Word.class);
        concepts.in(text)
                .forEach(label -> Optional.ofNullable(Word.BY_LABEL.get(label)).ifPresent(found::add));
        return found;
    }

    /** Whether {@code text} shows that something works, in itself or by what it runs. */
    boolean verifies(String text) {
        Set<Word> words = in(text);
        return words.contains(Word.VERIFIES) || (words.contains(Word.RUNS) && words.contains(Word.PROBES));
    }
}
