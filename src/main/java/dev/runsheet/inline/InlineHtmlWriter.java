package dev.runsheet.inline;

import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes the HTML of one run from its inline tree. */
final class InlineHtmlWriter implements Tree.Visit {
    private final StringBuilder html = new StringBuilder();
    private final UnaryOperator<String> rewrite;
    private final List<Marked> marks;
    private Set<Node> passing = Set.of();
    private int links;

    /** How much of the plain text has been written, and the first of the marks that do not end before that. */
    private int said;

    private int mark;

    InlineHtmlWriter(UnaryOperator<String> rewrite, List<Marked> marks) {
        this.rewrite = rewrite;
        this.marks = marks;
    }

    InlineHtmlWriter tree(Node root) {
        passing = Tags.passing(root);
        Tree.walk(root, this);
        return this;
    }

    /** Running text, its addresses made links. */
    InlineHtmlWriter text(String words) {
        int last = 0;
        for (Link address : links > 0 ? List.<Link>of() : BareUrls.in(words, List.of(), List.of())) {
            say(words.substring(last, address.from()));
            open(address.destination());
            say(words.substring(address.from(), address.to()));
            close(address.destination());
            last = address.to();
        }
        say(words.substring(last));
        return this;
    }

    /** Writes words of the plain text, what is marked of them in an element of its own. */
    private void say(String words) {
        int begin = said;
        int end = said + words.length();
        while (said < end) {
            while (mark < marks.size() && marks.get(mark).at().end() <= said) {
                mark++;
            }
            Span next = mark < marks.size() ? marks.get(mark).at() : new Span(end, end);
            boolean within = next.start() <= said && said < next.end();
            int stop = Math.min(end, within ? next.end() : Math.max(next.start(), said));
            if (within) {
                Marked stretch = marks.get(mark);
                html.append(said == next.start() ? stretch.open() : stretch.further());
            }
            escape(words.substring(said - begin, stop - begin));
            if (within) {
                html.append(marks.get(mark).close());
            }
            said = stop;
        }
    }

    @Override
    public boolean enter(Node node) {
        if (node instanceof Text words) {
            text(words.getLiteral());
        } else if (node instanceof Code code) {
            html.append("<code>");
            say(code.getLiteral());
            html.append("</code>");
        } else if (node instanceof SoftLineBreak) {
            html.append('\n');
            said++;
        } else if (node instanceof HardLineBreak) {
            html.append("<br>\n");
            said++;
        } else if (node instanceof HtmlInline tag) {
            said += Tags.isBreak(tag) ? 1 : 0;
            if (passing.contains(tag)) {
                html.append(Tags.plain(tag));
            } else if (!Tags.isComment(tag)) {
                escape(tag.getLiteral());
            }
        } else if (node instanceof Image image) {
            image(image);
            said += alternative(image).length();
            return false;
        } else if (node instanceof org.commonmark.node.Link link) {
            open(link.getDestination());
            links++;
        } else {
            element(node).ifPresent(name -> html.append('<').append(name).append('>'));
        }
        return true;
    }

    @Override
    public void leave(Node node) {
        if (node instanceof org.commonmark.node.Link link) {
            links--;
            close(link.getDestination());
        } else {
            element(node).ifPresent(name -> html.append("</").append(name).append('>'));
        }
    }

    private static Optional<String> element(Node node) {
        return node instanceof Emphasis
                ? Optional.of("em")
                : node instanceof StrongEmphasis
                        ? Optional.of("strong")
                        : node instanceof Strikethrough ? Optional.of("del") : Optional.empty();
    }

    private void open(String destination) {
        SafeUrl.of(rewrite.apply(destination)).ifPresent(url -> {
            html.append("<a href=\"");
            escape(url.text());
            html.append(url.external() ? "\" rel=\"noopener noreferrer\">" : "\">");
        });
    }

    private void close(String destination) {
        if (SafeUrl.of(rewrite.apply(destination)).isPresent()) {
            html.append("</a>");
        } else {
            disclose(destination);
        }
    }

    private void image(Image image) {
        String alternative = alternative(image);
        Optional<SafeUrl> url = SafeUrl.of(rewrite.apply(image.getDestination()));
        if (url.isPresent() && !url.get().external()) {
            html.append("<img src=\"");
            escape(url.get().text());
            html.append("\" alt=\"");
            escape(alternative);
            html.append("\">");
        } else if (url.isPresent() && links == 0) {
            open(image.getDestination());
            escape(alternative.isBlank() ? image.getDestination() : alternative);
            close(image.getDestination());
        } else {
            escape(alternative);
            if (url.isEmpty()) {
                disclose(image.getDestination());
            }
        }
    }

    private static String alternative(Image image) {
        StringBuilder words = new StringBuilder();
        Tree.walk(image, new Tree.Visit() {
            @Override
            public boolean enter(Node node) {
                if (node instanceof Text text) {
                    words.append(text.getLiteral());
                } else if (node instanceof Code code) {
                    words.append(code.getLiteral());
                } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                    words.append(' ');
                }
                return true;
            }

            @Override
            public void leave(Node node) {
                // Only leaves have words.
            }
        });
        return words.toString();
    }

    /** Shows where a link that is not followed would have led: nothing the author wrote is hidden. */
    private void disclose(String destination) {
        if (!destination.isBlank()) {
            html.append(" (");
            escape(destination);
            html.append(')');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
