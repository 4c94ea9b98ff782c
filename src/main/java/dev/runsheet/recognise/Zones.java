package dev.runsheet.recognise;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the entries of a zone of names from people to fill in: {@code | A | @ | 192.0.2.7 |}. */
final class Zones {
    /** An address of a machine, by number or by name. */
    private static final Pattern ADDRESS = Pattern.compile("[\\p{Alnum}_-]+(?:[.:][\\p{Alnum}_-]+)+\\.?");

    private Zones() {}

    /** Whether the cell at {@code index} is the name of the zone itself, in a row that says where it leads. */
    static boolean isRoot(List<String> cells, int index) {
        return cells.get(index).strip().equals("@")
                && cells.stream().anyMatch(cell -> ADDRESS.matcher(cell.strip()).matches());
    }
}
