package dev.runsheet.inline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Raw HTML in a run: the tags that pass into a page, and only where they are closed. */
final class Tags {
    private static final Set<String> PAIRED = Set.of("details", "summary", "kbd", "sub", "sup", "ins", "del", "mark");

    private Tags() {}

    /** The tags beneath {@code root} that may pass; what opens and closes does so in one parent, properly nested. */
    static Set<Node> passing(Node root) {
        Set<Node> passing = new HashSet<>();
        Map<Node, Open> open = new HashMap<>();
        Tree.walk(root, new Tree.Visit() {
            @Override
            public boolean enter(Node node) {
                if (node instanceof HtmlInline tag) {
                    String name = name(tag.getLiteral());
                    if (name.equals("br")) {
                        passing.add(tag);
                    } else if (PAIRED.contains(name)) {
                        open.computeIfAbsent(tag.getParent(), parent -> new Open())
                                .take(tag, name, passing);
                    }
                }
                return true;
            }

            @Override
            public void leave(Node node) {
                open.remove(node);
            }
        });
        return passing;
    }

    /** The tag without its attributes; browsers read {@code </br>} as a line break, so it is one. */
    static String plain(HtmlInline tag) {
        return (isClosing(tag) && !name(tag.getLiteral()).equals("br") ? "</" : "<") + name(tag.getLiteral()) + ">";
    }

    static boolean isComment(HtmlInline tag) {
        return tag.getLiteral().startsWith("<!--");
    }

    /** Whether it is a line break in the plain text. */
    static boolean isBreak(HtmlInline tag) {
        return tag.getLiteral().toLowerCase(Locale.ROOT).matches("<br\\s*/?>");
    }

    private static boolean isClosing(HtmlInline tag) {
        return tag.getLiteral().startsWith("</");
    }

    private static String name(String literal) {
        int start = literal.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
            end++;
        }
        return literal.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The tags still open within one parent. */
    private static final class Open {
        private final Deque<HtmlInline> tags = new ArrayDeque<>();
        private final Map<String, Integer> counts = new HashMap<>();

        void take(HtmlInline tag, String name, Set<Node> passing) {
            if (!isClosing(tag)) {
                tags.push(tag);
                counts.merge(name, 1, Integer::sum);
                return;
            }
            if (counts.getOrDefault(name, 0) == 0) {
                return;
            }
            // What was opened within and never closed stays text.
            while (true) {
                HtmlInline opening = tags.pop();
                String opened = name(opening.getLiteral());
                counts.merge(opened, -1, Integer::sum);
                if (opened.equals(name)) {
                    passing.add(opening);
                    passing.add(tag);
                    return;
                }
            }
        }
    }
}
