package dev.runsheet.cli;

import dev.runsheet.facts.Facts;
import dev.runsheet.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/** Facts as a table: aligned for people, or with commas for programs. */
final class FactsTable {
    private static final int WIDTH = 24;

    private FactsTable() {}

    /** One block a file: field, line, and what else is known. */
    static String text(List<Facts> files) {
        StringBuilder out = new StringBuilder();
        for (Facts facts : files) {
            out.append(out.isEmpty() ? "" : "\n").append(visible(facts.file())).append('\n');
            String last = "";
            for (Facts.Row row : facts.rows()) {
                String field = row.field().equals(last) ? "" : row.field();
                last = row.field();
                String line = row.line().map(number -> ":" + number).orElse("");
                out.append(("  " + pad(field, WIDTH) + " " + pad(line, 6) + " " + details(row)).stripTrailing())
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** A line for each fact: {@code file,field,line,name,value}, as RFC 4180 has it but for the line end. */
    static String csv(List<Facts> files) {
        StringBuilder out = new StringBuilder("file,field,line,details\n");
        for (Facts facts : files) {
            for (Facts.Row row : facts.rows()) {
                out.append(quoted(facts.file()))
                        .append(',')
                        .append(row.field())
                        .append(',')
                        .append(row.line().map(String::valueOf).orElse(""))
                        .append(',')
                        .append(quoted(details(row)))
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** {@code metric=error rate op=< value=1}; a value that stands alone has no name. */
    private static String details(Facts.Row row) {
        return row.details().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Json.Null))
                .map(entry -> entry.getKey().equals("value") && row.line().isEmpty()
                        ? plain(entry.getValue())
                        : entry.getKey() + "=" + plain(entry.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String plain(Json value) {
        if (value instanceof Json.Num number) {
            return number.value().toPlainString();
        }
        return visible(value instanceof Json.Str text ? text.value() : value.compact());
    }

    /** A terminal acts on control characters, and a document may hold any. */
    private static String visible(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** In quotes where commas, quotes or line ends ask for it; spreadsheets take a leading = for a formula. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean needs = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needs ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
