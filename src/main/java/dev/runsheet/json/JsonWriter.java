package dev.runsheet.json;

import java.util.Iterator;
import java.util.Map;

/** Writes one value. */
final class JsonWriter {
    private final boolean indented;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    JsonWriter(boolean indented) {
        this.indented = indented;
    }

    String write(Json value) {
        value(value);
        return out.toString();
    }

    private void value(Json value) {
        if (value instanceof Json.Str text) {
            string(text.value());
        } else if (value instanceof Json.Num number) {
            out.append(number.value());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else if (value instanceof Json.Arr array) {
            array(array);
        } else if (value instanceof Json.Obj object) {
            object(object);
        } else {
            out.append("null");
        }
    }

    private void array(Json.Arr array) {
        open('[');
        for (Iterator<Json> i = array.elements().iterator(); i.hasNext(); ) {
            line();
            value(i.next());
            separate(i.hasNext());
        }
        close(']', array.elements().isEmpty());
    }

    private void object(Json.Obj object) {
        open('{');
        for (Iterator<Map.Entry<String, Json>> i = object.members().entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<String, Json> member = i.next();
            line();
            string(member.getKey());
            out.append(indented ? ": " : ":");
            value(member.getValue());
            separate(i.hasNext());
        }
        close('}', object.members().isEmpty());
    }

    private void open(char bracket) {
        out.append(bracket);
        depth++;
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            line();
        }
        out.append(bracket);
    }

    private void separate(boolean more) {
        if (more) {
            out.append(',');
        }
    }

    private void line() {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isISOControl(c) || isLineEndOfJavaScript(c) || isLone(text, at)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** JSON allows them in strings, scripts did not for a long time. */
    private static boolean isLineEndOfJavaScript(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Half of a surrogate pair: UTF-8 would replace it. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
