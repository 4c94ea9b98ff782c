package dev.runsheet.lint.house;

import dev.runsheet.inline.PlainText;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with a column for each of these, in any order, further columns beside them.
 *
 * @param columns at least one
 */
public record HasTable(List<WordPattern> columns) implements Feature {
    public HasTable {
        columns = List.copyOf(columns);
    }

    @Override
    public Stream<Hit> in(Subject subject) {
        return subject.parts(Block.Table.class)
                .filter(table -> columns.stream().allMatch(wanted -> has(table.value(), wanted)))
                .map(table -> new Hit(table.at(), Where.at(table.at()), header(table.value())));
    }

    private static boolean has(Block.Table table, WordPattern wanted) {
        return table.columns().stream()
                .anyMatch(column ->
                        wanted.first(PlainText.of(column.title()).text()).isPresent());
    }

    private static String header(Block.Table table) {
        return table.columns().stream().map(Column::title).collect(Collectors.joining(" | "));
    }

    @Override
    public String described() {
        return "a table with "
                + columns.stream()
                        .map(column -> "\"" + column.text() + "\"")
                        .collect(Collectors.joining(" and ", columns.size() == 1 ? "the column " : "the columns ", ""));
    }

    @Override
    public String added() {
        return columns.stream()
                .map(column -> column.text().replace("*", "…"))
                .collect(Collectors.joining(" | ", "add a table that begins with \"| ", " |\""));
    }
}
