package dev.runsheet.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps text from being read as Markdown, with as few backslashes as that takes. */
final class Escaping {
    private static final String ALWAYS = "\\`*_[]<>!~&#|";
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");

    /** Beginnings of lines that would make a block: bullets, numbers, headings, quotes, fences, rules. */
    private static final Pattern BEGINNING = Pattern.compile(
            "^(?:([-+*])(?=\\s|$)|(\\d{1,9})([.)])(?=\\s|$)"
                    + "|(#{1,6})(?=\\s|$)|(>)|(```|~~~)|([-=*_][-=*_ \\t]*+)(?=$)|(\\[[^\\]]{1,200}\\]:)|(\\|?\\s*:?-+:?\\s*\\|[-:|\\s]*$))");

    private Escaping() {}

    /** Every character that could be a mark, escaped. */
    static String whole(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ALWAYS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** What is a mark where it stands, escaped; {@code before} and {@code after} are the characters around the text. */
    static String light(String text, char before, char after) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char left = i == 0 ? before : text.charAt(i - 1);
            char right = i + 1 == text.length() ? after : text.charAt(i + 1);
            if (isMark(c, left, right, text, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isMark(char c, char left, char right, String text, int at) {
        return switch (c) {
            case '`' -> true;
            case '\\' -> isPunctuation(right);
            case '*' -> !(isSpace(left) && isSpace(right));
            case '_' -> !(isWord(left) && isWord(right)) && !(isSpace(left) && isSpace(right)) && !isLine(text, at);
            case '~' -> left == '~' || right == '~' || (isWord(left) && !Character.isDigit(right));
            case '<' -> Character.isLetter(right) || right == '/' || right == '!' || right == '?';
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
            case ']' -> right == '(' || right == '[';
            default -> false;
        };
    }

    /** Whether the underscore belongs to a line to write on. */
    private static boolean isLine(String text, int at) {
        int from = at;
        int to = at + 1;
        while (from > 0 && text.charAt(from - 1) == '_') {
            from--;
        }
        while (to < text.length() && text.charAt(to) == '_') {
            to++;
        }
        return to - from >= 3;
    }

    /** The line {@code markdown} of a paragraph, so that it begins no other block. */
    static String beginning(String markdown) {
        Matcher found = BEGINNING.matcher(markdown);
        if (!found.find()) {
            return markdown;
        }
        int at = found.group(2) != null ? found.start(3) : found.start();
        return markdown.substring(0, at) + "\\" + markdown.substring(at);
    }

    static boolean isSpace(char c) {
        return c == 0 || Character.isWhitespace(c);
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    static boolean isPunctuation(char c) {
        return c != 0 && !isWord(c) && !Character.isWhitespace(c) && !Character.isSurrogate(c);
    }
}
