package dev.runsheet.markdown;

import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Reads tables. */
final class TableReader {
    private final Notes notes;

    TableReader(Notes notes) {
        this.notes = notes;
    }

    Block.Table read(TableBlock table, Pointer at) {
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    columns(row, columns, at.child("columns"));
                } else if (part instanceof TableBody) {
                    rows.add(row(row, at.child("rows").child(rows.size())));
                }
            }
        }
        return new Block.Table(Optional.empty(), columns, rows);
    }

    private void columns(Node row, List<Column> columns, Pointer at) {
        List<Raw> titles = cells(row);
        Node cell = row.getFirstChild();
        for (Raw title : titles) {
            notes.positions.text(at.child(columns.size()), title.map());
            Column.Alignment alignment = cell instanceof TableCell known ? alignment(known) : Column.Alignment.NONE;
            columns.add(new Column(title.text(), alignment));
            cell = cell == null ? null : cell.getNext();
        }
    }

    private Row row(Node row, Pointer at) {
        notes.place(at, row);
        List<String> texts = new ArrayList<>();
        Pointer all = at.child("cells");
        for (Raw cell : cells(row)) {
            Pointer pointer = all.child(texts.size());
            notes.positions.text(pointer, cell.map());
            if (!cell.text().isEmpty()) {
                notes.positions.span(pointer, cell.map().origin(0, cell.text().length()));
            }
            texts.add(cell.text());
        }
        return new Row(texts, Phrases.NONE);
    }

    private List<Raw> cells(Node row) {
        Span span = notes.span(row);
        return RowCells.of(notes.file.text().substring(span.start(), span.end()), span.start());
    }

    private static Column.Alignment alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        return alignment == null ? Column.Alignment.NONE : Column.Alignment.valueOf(alignment.name());
    }
}
