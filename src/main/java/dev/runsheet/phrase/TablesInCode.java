package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rows of the tables in a block of code that is only text: a form to copy, a template. */
final class TablesInCode {

    /**
     * A row under its header.
     *
     * @param columns the titles
     * @param cells what stands under them
     * @param text the row as it is written
     * @param lead the heading above the table
     */
    record Line(List<String> columns, List<String> cells, String text, String lead) {}

    private TablesInCode() {}

    /** The rows of every table in {@code code}, in order; none where {@code language} is one of commands or programs. */
    static List<Line> rows(String language, String code) {
        if (Ground.of(language) != Ground.TEMPLATE) {
            return List.of();
        }
        List<Line> rows = new ArrayList<>();
        List<String> columns = List.of();
        String before = "";
        String lead = "";
        for (String line : code.split("\n", -1)) {
            String text = line.strip();
            if (!text.startsWith("|")) {
                columns = List.of();
                lead = text.startsWith("#") ? text.replaceFirst("^#+", "").strip() : lead;
            } else if (isRule(text)) {
                columns = cells(before);
            } else if (!columns.isEmpty()) {
                rows.add(new Line(columns, cells(text), text, lead));
            }
            before = text;
        }
        return rows;
    }

    /** {@code |---|:--|}: what stands between the header of a table and its rows. */
    private static boolean isRule(String text) {
        return text.indexOf('-') > 0 && text.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    private static List<String> cells(String row) {
        String inner = row.endsWith("|") && row.length() > 1 ? row.substring(1, row.length() - 1) : row.substring(1);
        return Stream.of(inner.split("\\|", -1))
                .map(cell -> cell.replace("**", "").replace("`", "").strip())
                .toList();
    }
}
