package dev.runsheet.github;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.run.Origins;
import dev.runsheet.run.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines of the checklist that a form has as fields only, label and value: stated again as the lines they are. */
final class StatedLines {
    private final Map<Pointer, Part> parts = new HashMap<>();
    private final List<Stated> stated;
    private final Set<Pointer> told = new HashSet<>();

    /** A question and the field it was answered in. */
    record Stated(Question question, SubmittedFields.Field field) {
        Origins.Origin origin() {
            return new Origins.Origin(field.body(), field.at());
        }
    }

    StatedLines(Checklist checklist, List<Stated> stated) {
        for (Place place : checklist.places()) {
            parts.put(place.at(), place.part());
        }
        this.stated = List.copyOf(stated);
    }

    /** The line of {@code one}, or the table it is a row of with all its rows; empty where that was given already. */
    Optional<FieldContent.Piece> next(Stated one) {
        Pointer at = one.question().at();
        if (parts.get(at) instanceof Block.Property property) {
            boolean fact = one.question().kind() == Question.Kind.FACT;
            Block line = fact ? new Block.Property(property.name(), one.field().value(), property.phrases()) : property;
            return told.add(at) ? Optional.of(new FieldContent.Piece(line, one.origin(), List.of())) : Optional.empty();
        }
        Pointer table = at.parent().parent();
        return parts.get(at) instanceof Row && parts.get(table) instanceof Block.Table whole && told.add(table)
                ? Optional.of(rows(table, whole, one.origin()))
                : Optional.empty();
    }

    private FieldContent.Piece rows(Pointer at, Block.Table table, Origins.Origin origin) {
        List<Row> rows = new ArrayList<>();
        List<Origins.Origin> origins = new ArrayList<>();
        Set<Pointer> seen = new HashSet<>();
        for (Stated one : stated) {
            Pointer row = one.question().at();
            if (row.parent().parent().equals(at) && parts.get(row) instanceof Row own && seen.add(row)) {
                boolean fact = one.question().kind() == Question.Kind.FACT;
                rows.add(fact ? new Row(List.of(own.cells().get(0), one.field().value()), own.phrases()) : own);
                origins.add(one.origin());
            }
        }
        return new FieldContent.Piece(new Block.Table(table.role(), table.columns(), rows), origin, origins);
    }
}
