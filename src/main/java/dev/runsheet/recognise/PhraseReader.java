package dev.runsheet.recognise;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads what texts state, each in the light of where it stands. */
public interface PhraseReader {

    /** What the title of a section states: a duration, an exposure. */
    Phrases title(String inline);

    /** The place in time a title names, as written: {@code T-24h}, {@code Day 2}. */
    Optional<String> window(String inline);

    /** What an item states in a section or list of {@code role}. */
    Phrases item(String inline, Role role);

    /** The bold lead of an item, plain. */
    Optional<String> label(String inline);

    /** What a paragraph states in a section of {@code role}. */
    Phrases paragraph(String inline, Role role);

    /** What the property {@code name: value} states. */
    Phrases property(String name, String value, Role role);

    /**
     * What a table's row states.
     *
     * @param columns plain titles
     * @param cells inline Markdown
     * @param open the columns that are there to be filled in, because nothing stands in them in any row
     */
    Phrases row(List<String> columns, List<String> cells, BitSet open, TableRole table, Role role);

    /** What has still to be filled in in a block of code in {@code language}. */
    List<Blank> code(String language, String code);

    /** What the comments of a command say it should print. */
    Optional<String> expected(String command);
}
