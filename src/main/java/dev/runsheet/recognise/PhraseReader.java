package dev.runsheet.recognise;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.limit.Context;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads what texts state, each in the light of where it stands. */
public interface PhraseReader {

    /**
     * What a block of code states.
     *
     * @param limits limits on measured quantities, in the order of the code
     * @param soaks how long it says to wait or to watch
     * @param durations how long something is said to take
     */
    record InCode(List<Threshold> limits, List<Timespan> soaks, List<Timespan> durations) {}

    /** What the title of a section states: a duration, an exposure. */
    default Phrases title(String inline) {
        return title(inline, Context.PLAIN);
    }

    /** The same, below what makes {@code context} of a limit that does not say itself what follows from it. */
    Phrases title(String inline, Context context);

    /** How long to watch a title says under one that is about watching: {@code Week 1-2}, {@code Immediate (0-1 hour)}. */
    Optional<Timespan> watch(String inline);

    /** How long the title of a section within another says to look, that is nothing but {@code First day}. */
    Optional<Timespan> first(String inline);

    /** The place in time a title names, as written: {@code T-24h}, {@code Day 2}. */
    Optional<String> window(String inline);

    /** What an item states in a section or list. */
    Phrases item(String inline, Around around);

    /** The bold lead of an item, plain. */
    Optional<String> label(String inline);

    /** What a paragraph states in a section. */
    Phrases paragraph(String inline, Around around);

    /** What the property {@code name: value} states. */
    Phrases property(String name, String value, Around around);

    /** For how long the limits have to hold that stand below {@code lead}: {@code All of these for 10 minutes:}. */
    Optional<Window> held(String lead);

    /**
     * What a table's row states.
     *
     * @param columns plain titles
     * @param cells inline Markdown
     * @param open the columns that are there to be filled in, because nothing stands in them in any row
     */
    Phrases row(List<String> columns, List<String> cells, BitSet open, TableRole table, Around around);

    /**
     * The titles of a table's columns; those of bands from good to bad, whatever they are called, by what follows from
     * the limits in them: {@code target}, {@code warning}, {@code alert} or {@code rollback}; and that of a column most
     * of whose cells compare, {@code threshold}.
     *
     * @param columns plain titles
     * @param rows the cells of every row, inline Markdown
     * @param own what the titles say that the table holds
     */
    List<String> bands(List<String> columns, List<List<String>> rows, TableRole own);

    /**
     * The titles of a table's columns, that of how long each row takes as one that says so, whatever it is called.
     *
     * @param columns plain titles
     * @param rows the cells of every row, inline Markdown
     */
    List<String> times(List<String> columns, List<List<String>> rows);

    /** Whether names and times below {@code title} say how long what is named takes: {@code Timeline}, {@code Time estimates:}. */
    boolean tellsTimes(String title);

    /** What a limit is under {@code lead}, a title or what stands above a list: {@code Yellow flags} warn. */
    Context led(String lead, Context around);

    /** What has still to be filled in in a block of code. */
    List<Blank> blanks(Block.Command command);

    /** What the comments of a block of code, its rules of alerting, or the text in one without, state under {@code lead}. */
    InCode said(Block.Command command, String lead, Around around);

    /** What the comments of a command say it should print. */
    Optional<String> expected(String command);
}
