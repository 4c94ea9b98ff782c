package dev.runsheet.cli;

import java.util.List;

/** The rows of a reference page's tables that begin with a name in code, as {@code name second-cell}. */
final class NamedRows {
    private NamedRows() {}

    static List<String> of(String page) {
        return page.lines()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| .*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> cells[1].strip().replace("`", "") + " " + cells[2].strip())
                .toList();
    }
}
