package dev.runsheet.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Word's lists: paragraphs that begin with a bullet or number in one font and blanks in another. How deep one is nested
 * is told by its margin.
 */
final class WordList {
    private static final Pattern MARGIN = Pattern.compile("margin-left\\s*:\\s*([\\d.]+)(pt|in|cm|mm|px)");
    private static final Pattern OFFICE_LEVEL = Pattern.compile("mso-list\\s*:[^;]*level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(\\d{1,9}|[A-Za-z]|[ivxIVX]{1,6})[.)]$");
    private static final double USUAL_MARGIN = 36;

    private record Level(double margin, Element list) {}

    private final Draft draft;
    private final Deque<Level> open = new ArrayDeque<>();

    private WordList(Draft draft) {
        this.draft = draft;
    }

    static void gather(Element content, Draft draft) {
        WordList lists = new WordList(draft);
        for (Element paragraph : Tree.all(content, "p[class^=MsoList], p[style*=text-indent], p[style*=mso-list]")) {
            marker(paragraph).ifPresent(marker -> lists.add(paragraph, marker));
        }
    }

    /** The span with the bullet or number: the outermost that ends in blanks of another font. */
    private static Optional<Element> marker(Element paragraph) {
        Optional<Element> blanks = Tree.all(paragraph, "span").stream()
                .filter(span -> span.attr("style").matches("(?s)\\s*font\\s*:\\s*7\\.0pt.*")
                        && Whitespace.isBlank(span.wholeText()))
                .findFirst();
        return blanks.flatMap(span -> {
            Element marker = span;
            Element up = marker.parent();
            while (up != null && !up.equals(paragraph) && up.normalName().equals("span")) {
                marker = up;
                up = marker.parent();
            }
            return Optional.of(marker);
        });
    }

    private void add(Element paragraph, Element marker) {
        String fonts = marker.outerHtml();
        StringBuilder mark = new StringBuilder();
        Node at = paragraph.childNodeSize() == 0 ? null : paragraph.childNode(0);
        while (at != null) {
            Node next = at.nextSibling();
            mark.append(
                    at instanceof TextNode text ? text.getWholeText() : at instanceof Element e ? e.wholeText() : "");
            if (!contains(at, marker)) {
                draft.discard(at);
                at = next;
                continue;
            }
            draft.discard(at);
            break;
        }
        String said = Whitespace.without(mark.toString());
        Matcher number = NUMBER.matcher(said);
        boolean numbered = number.find();
        Element list = listFor(paragraph, numbered);
        Element item = list.appendElement("li");
        if (numbered && number.group(1).matches("\\d+")) {
            item.attr("value", number.group(1));
        } else if (numbered) {
            draft.report(paragraph, "the item \"" + said + "\" is numbered anew");
        }
        String drawn = fonts.contains("Wingdings") ? drawn(said) : said;
        if (drawn.matches("[☐☑☒]")) {
            item.attr("md-box", drawn.equals("☐") ? " " : "x");
        }
        Tree.move(paragraph, item);
        paragraph.remove();
    }

    private static boolean contains(Node node, Element marker) {
        for (Node at = marker; at != null; at = at.parent()) {
            if (at.equals(node)) {
                return true;
            }
        }
        return false;
    }

    private Element listFor(Element paragraph, boolean numbered) {
        double margin = margin(paragraph);
        boolean goesOn = !open.isEmpty()
                && Tree.previous(paragraph)
                        .filter(node -> node.equals(open.getFirst().list()))
                        .isPresent();
        if (!goesOn) {
            open.clear();
        }
        while (!open.isEmpty() && open.getLast().margin() > margin + 1) {
            open.removeLast();
        }
        String name = numbered ? "ol" : "ul";
        if (!open.isEmpty() && Math.abs(open.getLast().margin() - margin) <= 1) {
            if (open.getLast().list().normalName().equals(name)) {
                return open.getLast().list();
            }
            open.removeLast();
        }
        Element list = new Element(name);
        Element item = open.isEmpty() ? null : open.getLast().list().lastElementChild();
        if (item == null) {
            paragraph.before(list);
        } else {
            item.appendChild(list);
        }
        open.addLast(new Level(margin, list));
        return list;
    }

    private static double margin(Element paragraph) {
        String style = paragraph.attr("style");
        Matcher level = OFFICE_LEVEL.matcher(style);
        if (level.find()) {
            return USUAL_MARGIN * Integer.parseInt(level.group(1));
        }
        Matcher margin = MARGIN.matcher(style);
        if (!margin.find()) {
            return USUAL_MARGIN;
        }
        double value = Double.parseDouble(margin.group(1).replaceAll("^\\.|\\.$|(?<=\\..{0,9})\\.", ""));
        return switch (margin.group(2)) {
            case "in" -> value * 72;
            case "cm" -> value * 28.35;
            case "mm" -> value * 2.835;
            case "px" -> value * 0.75;
            default -> value;
        };
    }

    /** What the letters of the font Wingdings look like, as far as they are boxes. */
    static String drawn(String letters) {
        return switch (Whitespace.without(letters)) {
            case "o", "q", "¨", "£", "\uF06F", "\uF071", "\uF0A8", "□", "❑" -> "☐";
            case "þ", "ý", "x", "R", "S", "T", "\uF0FE", "\uF0FD", "\uF078" -> "☑";
            default -> letters;
        };
    }
}
