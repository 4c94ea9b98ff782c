package dev.runsheet.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A block of a document. Nothing is dropped because it is unknown: what has no type of its own is {@link Html} or
 * {@link Paragraph}, verbatim.
 *
 * <p>Inline text everywhere is the author's own Markdown without line prefixes, lines separated by {@code \n}.
 */
public sealed interface Block extends Part {

    /**
     * One stated fact, {@code **Service:** billing}.
     *
     * @param name inline text without the bold marks and the colon
     * @param value inline text; empty when nothing stands there
     * @param phrases what the value states: blanks, choices, a duration, thresholds
     */
    record Property(String name, String value, Phrases phrases) implements Block {}

    /** Running text. */
    record Paragraph(String text, Phrases phrases) implements Block {}

    /**
     * A list, bulleted or numbered; {@link Item#number} tells which.
     *
     * @param role what its lead paragraph says it is, where that differs from the section's role
     */
    record ItemList(Optional<Role> role, List<Item> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /**
     * A fenced or indented block of code.
     *
     * @param info the fence's info string as written, usually a language; empty for none
     * @param text the code, verbatim, each line ended by {@code \n}
     * @param expected what its comments say it should print
     * @param thresholds limits that its comments, or a text in it, state
     * @param blanks places still to be filled in before it can be run or used: {@code <host>}, {@code YOUR_KEY}
     * @param soaks how long its comments say to wait or to watch
     * @param durations how long its comments say that something takes
     */
    record Command(
            String info,
            String text,
            Optional<String> expected,
            List<Threshold> thresholds,
            List<Blank> blanks,
            List<Timespan> soaks,
            List<Timespan> durations)
            implements Block {
        public Command {
            thresholds = List.copyOf(thresholds);
            blanks = List.copyOf(blanks);
            soaks = List.copyOf(soaks);
            durations = List.copyOf(durations);
        }

        /** Code as it is read, nothing in it recognised yet. */
        public Command(String info, String text) {
            this(info, text, Optional.empty(), List.of(), List.of(), List.of(), List.of());
        }

        /** The first word of the info string in lower case, {@code bash}; empty when there is none. */
        public String language() {
            String first = info.strip().split("[\\s{,]", 2)[0];
            return first.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A table.
     *
     * @param role what its header says it holds; empty until recognised
     * @param columns at least one
     * @param rows may have fewer or more cells than there are columns, as written
     */
    record Table(Optional<TableRole> role, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A quotation.
     *
     * @param alert the kind of alert it is on GitHub in lower case, {@code warning} for {@code > [!WARNING]}
     */
    record Quote(Optional<String> alert, List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** Foldable content: {@code <details>} with its Markdown. The summary is inline text. */
    record Details(String summary, boolean open, List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }
    }

    /** A heading inside a list item, quote or details, where no section can begin. */
    record Heading(int level, String text) implements Block {}

    /** A thematic break. */
    record Divider() implements Block {}

    /** Raw HTML, verbatim. */
    record Html(String text) implements Block {}

    /** An HTML comment standing alone, verbatim, its marks included. */
    record Comment(String text) implements Block {}

    /** A link reference definition, verbatim: {@code [label]: destination "title"}. */
    record LinkDefinition(String text) implements Block {}

    /** A footnote's content, {@code [^label]: …}. */
    record Footnote(String label, List<Block> blocks) implements Block {
        public Footnote {
            blocks = List.copyOf(blocks);
        }
    }
}
