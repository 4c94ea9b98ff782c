package dev.runsheet.run;

import dev.runsheet.model.Quantity;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.plan.Asking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words by which what people fill in is understood.
 *
 * @param vocabulary of measures: units, metrics, comparisons
 * @param lines those by which lines tell what they are about, as for {@link dev.runsheet.plan.Plan}
 */
public record Words(Vocabulary vocabulary, Concepts lines) {

    /** None: nothing that is filled in is understood. */
    public static final Words NONE = new Words(Vocabulary.parse(""), Concepts.parse(""));

    /**
     * A unit people may write.
     *
     * @param name normalised: {@code ms}, {@code request/s}
     * @param base the unit it is compared in, {@code ms} for {@code s}; empty where it has no size of its own
     * @param factor how many of those it is, exact; empty with {@code base}
     * @param words how it is written, in small letters, tokens parted by spaces
     */
    public record Unit(String name, String base, String factor, List<String> words) {
        public Unit {
            words = List.copyOf(words);
        }
    }

    /** What a place asks for that is called {@code label}, plain. */
    public Asking asking(String label) {
        return Asking.of(label, lines);
    }

    /** The units people may write, by name. */
    public List<Unit> units() {
        Map<String, List<String>> byName = new TreeMap<>();
        vocabulary
                .units()
                .forEach((word, name) ->
                        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(word));
        return byName.entrySet().stream()
                .map(entry -> unit(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Unit unit(String name, List<String> words) {
        Optional<Quantity> worth = Units.worth(name.split("/", 2)[0]);
        return new Unit(
                name,
                worth.map(Quantity::unit).orElse(""),
                worth.map(one -> one.value().toPlainString()).orElse(""),
                words);
    }

    /** The words that matter in measures besides units: by {@code approximate}, {@code range}, {@code per}, {@code out-of}. */
    public Map<String, Set<String>> measures() {
        Map<String, Set<String>> measures = new LinkedHashMap<>();
        for (Word word : List.of(Word.APPROXIMATE, Word.RANGE, Word.PER, Word.OUT_OF)) {
            measures.put(word.label(), vocabulary.phrases(word));
        }
        return measures;
    }
}
