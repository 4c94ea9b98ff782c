package dev.runsheet.importing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Google Docs' export: looks by classes of a style sheet, a flat list for each level, links through Google, checklists
 * whose boxes only the style sheet draws.
 */
final class GoogleDocs implements Step {
    private static final Pattern LEVEL = Pattern.compile("(lst-kix_[A-Za-z0-9_]+)-(\\d)(?:\\s|$)");
    private static final Pattern REDIRECT = Pattern.compile("^https?://www\\.google\\.com/url\\?(?:.*&)?q=([^&]+)");
    private static final Pattern BOX =
            Pattern.compile("[☐❏❑□]|\\\\00(?:2610|274f|2751|25a1)", Pattern.CASE_INSENSITIVE);

    private record Level(String id, int depth, Element list) {}

    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        StyleSheet sheet = draft.sheet();
        if (content.selectFirst("[class*=lst-kix], .doc-content, p[class~=^c\\d+]") == null
                && !content.hasClass("doc-content")) {
            return;
        }
        for (Element link : Tree.all(content, "a[href*=google.com/url]")) {
            Matcher to = REDIRECT.matcher(link.attr("href"));
            if (to.find()) {
                link.attr("href", decoded(to.group(1)));
            }
        }
        Tree.all(content, "p.title").forEach(title -> title.tagName("h1"));
        looks(content, sheet);
        for (Element list : Tree.all(content, "ul[class*=lst-kix]")) {
            if (BOX.matcher(sheet.bullet(list)).find()) {
                Tree.all(list, "> li").forEach(GoogleDocs::tick);
            }
        }
        nest(content);
        Monospaced.gather(content);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static void looks(Element content, StyleSheet sheet) {
        for (Element span : Tree.all(content, "span")) {
            String look = sheet.declarations(span);
            boolean heading = Tree.closest(span, "h1, h2, h3, h4, h5, h6").isPresent();
            if (StyleSheet.isCode(look)) {
                Tree.wrapChildren(span, "code");
            }
            if (StyleSheet.isItalic(look) && !heading) {
                Tree.wrapChildren(span, "em");
            }
            if (StyleSheet.isBold(look) && !heading) {
                Tree.wrapChildren(span, "strong");
            }
            if (StyleSheet.isStruck(look)) {
                Tree.wrapChildren(span, "del");
            }
        }
    }

    /** A ticked item is known only by its text being struck through. */
    private static void tick(Element item) {
        boolean done = item.hasText()
                && Tree.all(item, "del").stream()
                                .mapToInt(struck ->
                                        Whitespace.without(struck.wholeText()).length())
                                .sum()
                        == Whitespace.without(item.wholeText()).length();
        item.attr("md-box", done ? "x" : " ");
        if (done) {
            Tree.all(item, "del").forEach(Tree::unwrap);
        }
    }

    /** Puts each list into the last item of the list one level above it. */
    private static void nest(Element content) {
        Deque<Level> open = new ArrayDeque<>();
        for (Element list : Tree.all(content, "ul[class*=lst-kix], ol[class*=lst-kix]")) {
            Matcher named = LEVEL.matcher(list.className());
            if (!named.find()) {
                continue;
            }
            int depth = named.group(2).charAt(0) - '0';
            Optional<Node> before = Tree.previous(list);
            boolean goesOn = !open.isEmpty()
                    && before.filter(node -> node.equals(open.getFirst().list()))
                            .isPresent();
            if (!goesOn) {
                open.clear();
            }
            while (!open.isEmpty() && open.getLast().depth() > depth) {
                open.removeLast();
            }
            boolean same = !open.isEmpty() && open.getLast().depth() == depth;
            if (same && open.getLast().list().normalName().equals(list.normalName())) {
                Tree.move(list, open.getLast().list());
                list.remove();
                continue;
            }
            if (same) {
                open.removeLast();
            }
            Optional<Element> item = open.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(open.getLast().list().lastElementChild());
            item.ifPresent(into -> into.appendChild(list));
            open.addLast(new Level(named.group(1), depth, list));
        }
    }
}
