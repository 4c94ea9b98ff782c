package dev.runsheet.inline;

import dev.runsheet.source.Mojibake;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Safe HTML of a run of inline Markdown, whoever wrote it: {@code **a** <script>} becomes
 * {@code <strong>a</strong> &lt;script&gt;}.
 *
 * <p>Links lead to {@code http}, {@code https}, {@code mailto}, relative paths and fragments only; another destination is
 * shown behind the link's text instead of being followed. Of raw HTML some tags pass, without attributes and where they
 * are closed; comments are left out, everything else is shown as it is written. Images of other hosts become links,
 * because a page asks no other host for anything. Boxes {@code [ ]} in running text stay characters. Garbled text is
 * shown repaired.
 *
 * <pre>{@code
 * InlineHtml html = new InlineHtml(definitions, link -> link.replace(".md", ".html"));
 * html.of("see [the plan](plan.md)")    // see <a href="plan.html">the plan</a>
 * }</pre>
 *
 * @param definitions what reference links lead to
 * @param rewrite what a destination becomes on the page, for links and images; what it answers is checked as well
 */
public record InlineHtml(Definitions definitions, UnaryOperator<String> rewrite) {

    /** HTML of {@code html}, a block of raw HTML: of its tags those pass that pass in a run, its text is no Markdown. */
    public String ofRaw(String html) {
        String inline = RawHtml.asInline(html);
        return Bounds.exceeds(inline)
                ? new InlineHtmlWriter(rewrite, List.of()).text(html).toString()
                : of(inline);
    }

    /** HTML of {@code inline}; cost is linear in its length. */
    public String of(String inline) {
        return of(inline, List.of());
    }

    /**
     * HTML of {@code inline} with stretches of what it says marked.
     *
     * @param marks ascending, none within another; their places are those in {@link PlainText#of(String, Definitions)}
     */
    public String of(String inline, List<Marked> marks) {
        String run = Mojibake.repair(inline).map(Mojibake.Repair::text).orElse(inline);
        InlineHtmlWriter writer = new InlineHtmlWriter(rewrite, marks);
        return Unmarked.is(run, definitions != Definitions.NONE)
                ? writer.text(run).toString()
                : writer.tree(definitions.parse(run)).toString();
    }
}
