package dev.runsheet.inline;

import dev.runsheet.source.Mojibake;
import dev.runsheet.source.Span;
import dev.runsheet.source.TextMap;
import java.util.List;
import java.util.Optional;

/**
 * What a run of inline Markdown says, without its marks, entities decoded and garbled characters repaired.
 *
 * <p>{@code **Error rate** &gt; 5%} says {@code Error rate > 5%}. Phrases are sought here, so that emphasis and code
 * marks do not cut them. Tags and comments say nothing, but {@code <br>} is a line break.
 *
 * @param text the words; a line break in the run is a {@code \n}
 * @param map from {@code text} to the run
 * @param links links, images and bare addresses, by their place in {@code text}; an image in a link comes after it
 * @param code the stretches of {@code text} that are code spans, ascending: {@code @latest} in them is no person
 */
public record PlainText(String text, TextMap map, List<Link> links, List<Span> code) {
    public PlainText {
        links = List.copyOf(links);
        code = List.copyOf(code);
    }

    /** The plain text of {@code inline}, in which reference links are text. Cost is linear in its length. */
    public static PlainText of(String inline) {
        Optional<Mojibake.Repair> repair = Mojibake.repair(inline);
        String run = repair.isPresent() ? repair.get().text() : inline;
        // Definitions loads the parser, which a run without marks does without.
        PlainText read = Unmarked.is(run, false) ? verbatim(run) : read(run, Definitions.NONE);
        return repair.isPresent() ? read.within(repair.get().map()) : read;
    }

    /** The plain text of {@code inline} in a document with {@code definitions}. */
    public static PlainText of(String inline, Definitions definitions) {
        Optional<Mojibake.Repair> repair = Mojibake.repair(inline);
        String run = repair.isPresent() ? repair.get().text() : inline;
        PlainText read = Unmarked.is(run, definitions != Definitions.NONE) ? verbatim(run) : read(run, definitions);
        return repair.isPresent() ? read.within(repair.get().map()) : read;
    }

    /** What its code spans say, in order. */
    public List<String> codeTexts() {
        return code.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /** Whether the character at {@code offset} of the text stands in a code span. */
    public boolean inCode(int offset) {
        int low = 0;
        int high = code.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (code.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < code.size() && code.get(low).start() <= offset;
    }

    private static PlainText verbatim(String run) {
        return new PlainText(run, TextMap.at(0), BareUrls.in(run, List.of(), List.of()), List.of());
    }

    private static PlainText read(String run, Definitions definitions) {
        return new PlainTextReader(run).read(definitions.parse(run));
    }

    private PlainText within(TextMap outer) {
        return new PlainText(text, map.then(outer), links, code);
    }
}
