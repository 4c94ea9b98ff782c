package dev.runsheet.yaml;

import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.Optional;

/** Reads tables: columns by their titles, rows as lists of cells. */
final class TableReader {
    private final Notes notes;
    private final PhraseReader phrases;
    private final Values values;

    TableReader(Notes notes, PhraseReader phrases) {
        this.notes = notes;
        this.phrases = phrases;
        this.values = new Values(notes);
    }

    Block.Table table(Members members) {
        List<Column> columns = members.list("columns", this::column);
        if (members.node("columns").orElse(null) instanceof Node.Sequence sequence
                && sequence.elements().isEmpty()) {
            members.problem("a table has no columns", "write their titles as in \"columns: [Metric, Limit]\"");
        }
        return new Block.Table(
                members.choice("role", "role of a table", TableRole.values(), TableRole::label),
                columns,
                members.list("rows", this::row));
    }

    private Optional<Column> column(Node node, Pointer at) {
        notes.place(at, node);
        if (node instanceof Node.Mapping mapping) {
            Members members = new Members(mapping, at, notes, "a column");
            String title = members.inline("title", at);
            Column.Alignment alignment = members.choice(
                            "alignment", "alignment", Column.Alignment.values(), Column.Alignment::label)
                    .orElse(Column.Alignment.NONE);
            members.end();
            return Optional.of(new Column(title, alignment));
        }
        return cell(node, at).map(title -> new Column(title, Column.Alignment.NONE));
    }

    private Optional<Row> row(Node node, Pointer at) {
        notes.place(at, node);
        if (node instanceof Node.Mapping mapping) {
            Members members = new Members(mapping, at, notes, "a row");
            members.require("cells", members.node("cells"));
            Row row = new Row(members.list("cells", this::cell), phrases.of(members));
            members.end();
            return Optional.of(row);
        }
        // Cells have the same pointer whether the row is a list or has more to say.
        List<String> cells = values.list(node, at, "a row", (cell, place) -> {
            Optional<String> text = cell(cell, place);
            Pointer inCells =
                    at.child("cells").child(place.text().substring(at.text().length() + 1));
            notes.place(inCells, cell);
            if (cell instanceof Node.Scalar scalar) {
                notes.text(inCells, scalar);
            }
            return text;
        });
        return Optional.of(new Row(cells, Phrases.NONE));
    }

    private Optional<String> cell(Node node, Pointer at) {
        notes.place(at, node);
        if (node instanceof Node.Scalar scalar) {
            notes.text(at, scalar);
        }
        return values.text(node, at, "a cell");
    }
}
