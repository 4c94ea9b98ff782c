package dev.runsheet.plan;

import dev.runsheet.phrase.Concepts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds what texts speak of. */
final class Words {
    private final Concepts concepts;

    Words(Concepts concepts) {
        this.concepts = concepts;
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
