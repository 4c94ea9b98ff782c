package dev.runsheet.plan.trigger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a block of code as a tree, as the indentation says: of YAML, of JSON, of objects in programs. */
final class SettingTree {
    /**
     * A setting, a point of a list, or another line.
     *
     * @param index its line, from 0
     * @param name in words and small letters, {@code error rate} for {@code errorRate}; empty where it has none
     * @param value without quotes; empty where what belongs to it is indented below
     * @param point whether it is a point of a list, or an object in one
     * @param members what is indented below it
     */
    record Node(int index, String name, String value, boolean point, List<Node> members) {
        /** The values right below it, or its own. */
        List<String> values() {
            return members.isEmpty()
                    ? List.of(value)
                    : members.stream().map(Node::value).toList();
        }
    }

    private record Open(int indent, Node node) {}

    private static final Pattern SETTING = Pattern.compile(
            "[\"']?(?<name>[A-Za-z_][\\w.$ -]{0,60}?)[\"']?\\s{0,20}(?::(?=\\s|$|[\"'\\[{\\d<>≤≥])|=(?![=~>]))\\s*(?<value>.*)");

    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)(?:#|//).*$");
    private static final Pattern CLOSES = Pattern.compile("[)}\\]]+[,;]?");
    private static final Pattern OPENS = Pattern.compile("[{\\[(]|[|>][-+]?\\d?");
    private static final Pattern QUOTED = Pattern.compile("([\"'`])(?<text>.*)\\1");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z\\d])(?=[A-Z])");

    private final Node root = node(0, "", "", false);
    private final Deque<Open> open = new ArrayDeque<>();

    private SettingTree() {
        open.push(new Open(-1, root));
    }

    /** The tree of {@code lines}; its root is no line. Cost is linear in their length. */
    static Node of(List<String> lines) {
        SettingTree tree = new SettingTree();
        for (int i = 0; i < lines.size(); i++) {
            String text = COMMENT.matcher(lines.get(i).strip()).replaceFirst("").strip();
            if (!text.isEmpty() && !CLOSES.matcher(text).matches()) {
                tree.add(i, indent(lines.get(i)), text);
            }
        }
        return tree.root;
    }

    private void add(int index, int indent, String text) {
        boolean point = text.startsWith("- ");
        String body = point ? text.substring(2).strip() : text;
        while (open.element().indent() > indent || (open.element().indent() == indent && !isListOf(point))) {
            open.pop();
        }
        Matcher setting = SETTING.matcher(body);
        if (body.equals("{")) {
            push(indent, node(index, "", "", true));
        } else if (setting.matches()) {
            if (point) {
                push(indent, node(index, "", "", true));
            }
            int own = point ? indent + text.length() - body.length() : indent;
            push(own, node(index, words(setting.group("name")), bare(setting.group("value")), false));
        } else {
            boolean listed = point || QUOTED.matcher(ended(body)).matches();
            open.element().node().members().add(node(index, "", bare(body), listed));
        }
    }

    /** Whether a point belongs to the setting above it though it is indented no further. */
    private boolean isListOf(boolean point) {
        Node above = open.element().node();
        return point && !above.point() && above.value().isEmpty();
    }

    private void push(int indent, Node node) {
        open.element().node().members().add(node);
        open.push(new Open(indent, node));
    }

    private static Node node(int index, String name, String value, boolean point) {
        return new Node(index, name, value, point, new ArrayList<>());
    }

    /** {@code rollback on} for {@code rollbackOn} and {@code rollback_on}. */
    static String words(String name) {
        return HUMP.matcher(name.replaceAll("[_.$-]+", " "))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String bare(String value) {
        String ended = ended(value);
        Matcher quoted = QUOTED.matcher(ended);
        String text = quoted.matches() ? quoted.group("text") : ended;
        return OPENS.matcher(text).matches() ? "" : text;
    }

    private static String ended(String value) {
        return value.replaceFirst("[,;]$", "").strip();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
