package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.run.Entry;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the parts of a page and the places on it are called, in a few plain words. */
final class PartLabels {
    private static final int LONGEST = 80;
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Punct}]+|[\\s:*_|({\\[<-]+$");

    private static final Pattern SHEET_MARKS = Pattern.compile("\\*\\*|`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()\\s]*\\)");
    private static final Pattern CLAUSE = Pattern.compile("[:;,.|()\\n]|\\s{2,}|\\s[–—-]\\s");

    private final Prose prose;

    PartLabels(Prose prose) {
        this.prose = prose;
    }

    /** {@code inline} without marks, shortened. */
    String plain(String inline) {
        return cut(prose.plain(inline));
    }

    /** What a part says, shortened. */
    String of(Part part) {
        return cut(says(part));
    }

    /** The same of a row with all its cells. */
    String whole(Part part) {
        return part instanceof Row row
                ? cut(row.cells().stream()
                        .map(prose::plain)
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(", ")))
                : of(part);
    }

    private String says(Part part) {
        if (part instanceof Item item) {
            return prose.plain(item.text());
        } else if (part instanceof Section section) {
            return prose.plain(section.title());
        } else if (part instanceof Row row) {
            return prose.plain(row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse(""));
        } else if (part instanceof Block.Property property) {
            return prose.plain(property.name());
        } else if (part instanceof Block.Paragraph paragraph) {
            return prose.plain(paragraph.text());
        } else if (part instanceof Checklist checklist) {
            return prose.plain(checklist.title().orElse(checklist.id()));
        }
        return part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What is asked at a place: its row and column, its field, or the words before it. */
    String of(Place place, Entry entry) {
        if (place.part() instanceof Row row) {
            String column = column(place, entry.text());
            String first = row.cells().isEmpty() || entry.text() == 0
                    ? ""
                    : prose.plain(row.cells().get(0));
            return cut(first.isEmpty() || column.isEmpty() ? first + column : first + ", " + column);
        }
        String before = EDGES.matcher(entry.before()).replaceAll("").replaceAll("\\s+", " ");
        boolean first = entry.slot() == 0 || before.isEmpty();
        if (place.part() instanceof Block.Property property && (first || entry.text() == 1)) {
            return cut(prose.plain(property.name()));
        }
        return before.isEmpty() ? of(place.part()) : tail(before);
    }

    /** The words that stand nearest to a place: its column, its field, or what follows the last sign before it. */
    String nearest(Place place, Entry entry) {
        if (place.part() instanceof Row) {
            return column(place, entry.text());
        }
        String before = EDGES.matcher(entry.before()).replaceAll("");
        if (before.isEmpty() && place.part() instanceof Block.Property property && entry.text() == 1) {
            return EDGES.matcher(prose.plain(property.name())).replaceAll("");
        }
        String[] clauses = CLAUSE.split(before, -1);
        return clauses[clauses.length - 1].strip();
    }

    private String column(Place place, int number) {
        Optional<Block.Table> table = place.parent()
                .map(Place::part)
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast);
        return table.filter(in -> number < in.columns().size())
                .map(in -> prose.plain(in.columns().get(number).title()))
                .orElse("");
    }

    /** The end of a long text stands nearest to the place. */
    private static String tail(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : "…" + text.substring(text.offsetByCodePoints(0, length - LONGEST + 1));
    }

    /**
     * What {@code unfold.js} makes of an item's text in the run record, which strips only the commonest marks; empty for
     * texts that may be written otherwise there.
     */
    static Optional<String> ofSheet(String inline) {
        return inline.matches("(?s).*[\n<].*")
                ? Optional.empty()
                : Optional.of(cut(LINK.matcher(SHEET_MARKS.matcher(inline).replaceAll(""))
                        .replaceAll("$1")
                        .replaceAll(" +", " ")
                        .strip()));
    }

    /** {@code text}, shortened. */
    static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
