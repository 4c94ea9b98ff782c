package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts inline HTML into runs. */
final class Runs {
    /** Comments that mean something to Runsheet; all others are for other programs. */
    private static final Pattern OURS = Pattern.compile("\\s*(?:runsheet\\b|run:)[^>]*");

    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight\\s*:\\s*(?:normal|[1-5]00)");

    private final Draft draft;
    private final List<Run> runs = new ArrayList<>();

    private Runs(Draft draft) {
        this.draft = draft;
    }

    static List<Run> of(List<Node> nodes, Draft draft) {
        Runs cut = new Runs(draft);
        nodes.forEach(node -> cut.add(node, Style.PLAIN));
        return cut.runs;
    }

    /** A comment as Markdown keeps it, if it does. */
    static Optional<String> comment(Comment comment) {
        return OURS.matcher(comment.getData()).matches()
                ? Optional.of("<!--" + comment.getData() + "-->")
                : Optional.empty();
    }

    private void add(Node node, Style style) {
        if (node instanceof TextNode text) {
            runs.add(Run.text(Whitespace.collapse(text.getWholeText()), style));
        } else if (node instanceof Comment comment) {
            comment(comment).ifPresent(kept -> runs.add(Run.markdown(kept.replace('\n', ' '), "", Style.PLAIN)));
        } else if (node instanceof Element element) {
            element(element, style);
        }
    }

    private void element(Element element, Style style) {
        switch (element.normalName()) {
            case "b", "strong" ->
                children(
                        element,
                        style.withStrong(
                                !NOT_BOLD.matcher(element.attr("style")).find()));
            case "i", "em" -> children(element, style.withEmphasis());
            case "s", "strike", "del" -> children(element, style.withStruck());
            case "code", "tt", "samp" -> code(element, style);
            case "kbd", "sub", "sup", "ins", "mark" -> tagged(element, style);
            case "a" -> link(element, style);
            case "img" -> image(element, style);
            case "br" -> runs.add(Run.lineBreak());
            case "md-ref" ->
                runs.add(Run.markdown("[^" + element.attr("label") + "]", "[^" + element.attr("label") + "]", style));
            default -> children(element, BOLD.matcher(element.attr("style")).find() ? style.withStrong(true) : style);
        }
    }

    private void children(Element element, Style style) {
        boolean apart = Tree.isBlock(element);
        if (apart) {
            runs.add(Run.lineBreak());
        }
        element.childNodes().forEach(child -> add(child, style));
        if (apart) {
            runs.add(Run.lineBreak());
        }
    }

    private void code(Element element, Style style) {
        element.select("br").forEach(br -> br.replaceWith(new TextNode(" ")));
        String text =
                Whitespace.visible(element.wholeText()).replace('\u00A0', ' ').replaceAll("[\\t\\r\\n\\f]", " ");
        if (text.isBlank()) {
            runs.add(Run.text(" ", style));
            return;
        }
        if (text.startsWith(" ")) {
            runs.add(Run.text(" ", style));
        }
        runs.add(Run.code(text.strip(), style));
        if (text.endsWith(" ")) {
            runs.add(Run.text(" ", style));
        }
    }

    /** A tag that Markdown has no mark for and pages let through. */
    private void tagged(Element element, Style style) {
        if (Whitespace.isBlank(element.wholeText())) {
            children(element, style);
            return;
        }
        runs.add(Run.markdown("<" + element.normalName() + ">", "", style));
        children(element, style);
        runs.add(Run.markdown("</" + element.normalName() + ">", "", style));
    }

    private void link(Element element, Style style) {
        String href = element.attr("href");
        boolean shows = !Whitespace.isBlank(element.wholeText()) || element.selectFirst("img") != null;
        Optional<String> target = LinkTarget.of(href);
        if (target.isEmpty() && !href.isBlank() && shows) {
            draft.report(element, "a link leads to " + scheme(href) + ", where no checklist should; its text is kept");
        }
        children(element, target.isPresent() && shows ? style.withLink(target.get()) : style);
    }

    private static String scheme(String href) {
        int colon = href.indexOf(':');
        return colon > 0 && colon < 30 ? href.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" : "nowhere";
    }

    private void image(Element element, Style style) {
        String src = element.attr("src");
        String alt = Whitespace.collapse(element.attr("alt")).strip();
        Optional<String> target = LinkTarget.of(src);
        if (target.isEmpty()) {
            String named = alt.isEmpty() ? "" : ", only its text \"" + alt + "\" is kept";
            draft.report(
                    element,
                    (src.startsWith("data:") ? "a picture inside the page" : "a picture without a file")
                            + " cannot stand in Markdown" + named);
            runs.add(Run.text(alt, style));
            return;
        }
        runs.add(Run.markdown("![" + Escaping.whole(alt) + "](" + target.get() + ")", alt, style));
    }
}
