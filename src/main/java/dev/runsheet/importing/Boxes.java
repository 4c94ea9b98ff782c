package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes tasks of boxes, whatever they are drawn with: inputs, classes and attributes of items, characters. A box at the
 * beginning of an item or of a line is a task; in a cell or amid a line it is a character.
 */
final class Boxes implements Step {
    private static final String OPEN = " ";
    private static final String DONE = "x";

    private static final Pattern CHARACTER = Pattern.compile(
            "^[ \\t\\r\\n\\u00A0]*([☐☑☒🗹🗷])\\uFE0F?[ \\t\\r\\n\\u00A0]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ANY = Pattern.compile("[☐☑☒🗹🗷]");
    private static final Pattern BRACKETS = Pattern.compile("^[ \\t\\r\\n\\u00A0]*\\[([ xX])\\][ \\u00A0]+(?=\\S|$)");

    @Override
    public void apply(Draft draft) throws Refused {
        Element content = draft.content();
        for (Element item : Tree.all(content, "li[data-checked], li[aria-checked]")) {
            String checked = item.hasAttr("data-checked") ? item.attr("data-checked") : item.attr("aria-checked");
            item.attr("md-box", checked.equals("true") ? DONE : OPEN);
        }
        characters(content, draft);
        for (Element box : Tree.all(content, "input[type=checkbox], [role=checkbox], div.checkbox, span.checkbox")) {
            draft.goOn();
            boolean done =
                    box.hasAttr("checked") || box.attr("aria-checked").equals("true") || box.hasClass("checkbox-on");
            place(box, done ? DONE : OPEN);
        }
        gather(content);
    }

    /** Makes inputs of characters at the beginning of items and lines. */
    private static void characters(Element content, Draft draft) throws Refused {
        List<TextNode> texts = content.nodeStream(TextNode.class).toList();
        for (TextNode text : texts) {
            draft.goOn();
            boolean item =
                    Tree.parent(text).flatMap(up -> Tree.closest(up, "li")).isPresent();
            Matcher box = CHARACTER.matcher(text.getWholeText());
            Matcher brackets = BRACKETS.matcher(text.getWholeText());
            boolean drawn = box.find();
            if ((drawn || (!item && brackets.find())) && beginsLine(text) && isOnly(text, drawn)) {
                boolean done =
                        drawn ? !box.group(1).equals("☐") : !brackets.group(1).equals(" ");
                String rest = text.getWholeText().substring(drawn ? box.end() : brackets.end());
                Element input = new Element("input").attr("type", "checkbox");
                text.before(done ? input.attr("checked", "") : input);
                text.before(new TextNode(" " + rest));
                draft.account(text);
                text.remove();
            }
        }
    }

    /** Whether nothing is shown before {@code node} in its line. */
    private static boolean beginsLine(Node node) {
        Node at = node;
        while (true) {
            Optional<Node> before = Tree.previous(at);
            if (before.isPresent()) {
                return Tree.is(before.get(), "br", "md-task")
                        || (Tree.isBlock(before.get()) && !Tree.is(at, "td", "th"));
            }
            Optional<Element> up = Tree.parent(at);
            if (up.isEmpty()
                    || Tree.is(
                            up.get(), "td", "th", "dd", "dt", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
                            "code")) {
                return false;
            }
            if (Tree.isBlock(up.get())) {
                return !Tree.closest(up.get(), "td, th, pre").isPresent();
            }
            at = up.get();
        }
    }

    /** Whether its line has no other box: {@code ☐ Yes ☐ No} is a choice. */
    private static boolean isOnly(TextNode text, boolean drawn) {
        if (!drawn) {
            return true;
        }
        Matcher boxes = ANY.matcher(text.getWholeText());
        boxes.find();
        boolean again = boxes.find();
        for (Node next = text.nextSibling();
                next != null && !Tree.is(next, "br") && !Tree.isBlock(next);
                next = next.nextSibling()) {
            String said = next instanceof TextNode more
                    ? more.getWholeText()
                    : next instanceof Element e ? e.wholeText() : "";
            again |= ANY.matcher(said).find();
        }
        return !again;
    }

    private static void place(Element box, String mark) {
        Optional<Element> cell = Tree.closest(box, "td, th");
        Optional<Element> item = Tree.closest(box, "li")
                .filter(li -> cell.isEmpty() || cell.get().selectStream("li").anyMatch(li::equals));
        if (item.isPresent() && !item.get().hasAttr("md-box") && isFirst(box, item.get())) {
            item.get().attr("md-box", mark);
            box.remove();
        } else if (cell.isEmpty() && beginsLine(box)) {
            line(box, mark);
        } else {
            box.replaceWith(new TextNode(mark.equals(DONE) ? "☑ " : "☐ "));
        }
    }

    /** Whether nothing is shown in {@code item} before {@code box}. */
    private static boolean isFirst(Element box, Element item) {
        Node at = box;
        while (!at.equals(item)) {
            if (Tree.previous(at).isPresent()) {
                return false;
            }
            Node up = at.parent();
            if (up == null) {
                return false;
            }
            at = up;
        }
        return true;
    }

    /** Makes a task of the line that {@code box} begins. */
    private static void line(Element box, String mark) {
        Node start = box;
        while (start.parent() instanceof Element up
                && !Tree.isBlock(up)
                && Tree.previous(start).isEmpty()) {
            start = up;
        }
        Element task = new Element("md-task").attr("md-box", mark);
        start.before(task);
        List<Node> line = new ArrayList<>();
        for (Node at = start; at != null && !Tree.is(at, "br", "md-task") && !Tree.isBlock(at); at = at.nextSibling()) {
            line.add(at);
        }
        line.forEach(task::appendChild);
        box.remove();
        if (task.nextSibling() instanceof Element next && next.normalName().equals("br")) {
            next.remove();
        }
    }

    private static boolean isTasks(Element list) {
        Element last = list.lastElementChild();
        return list.hasAttr("md-tasks") || (list.normalName().equals("ul") && last != null && last.hasAttr("md-box"));
    }

    /** Makes lists of the tasks that stand in lines. */
    private static void gather(Element content) {
        for (Element task : Tree.all(content, "md-task")) {
            Node at = task;
            // a paragraph that is nothing but the task is no paragraph
            while (at.parent() instanceof Element up
                    && Tree.is(up, "p", "div", "label")
                    && up.parent() != null
                    && Tree.previous(at).isEmpty()
                    && Tree.next(at).isEmpty()
                    && !up.equals(content)) {
                up.before(at);
                up.remove();
            }
            task.tagName("li");
            Optional<Node> before = Tree.previous(task);
            if (before.isPresent() && before.get() instanceof Element list && isTasks(list)) {
                list.appendChild(task);
            } else {
                Element list = new Element("ul").attr("md-tasks", "");
                task.before(list);
                list.appendChild(task);
            }
        }
        for (Element paragraph : Tree.all(content, "p:has(> ul[md-tasks])")) {
            // a list in a paragraph is no HTML, but a list in a part of the page is
            paragraph.tagName("div");
        }
    }
}
