package dev.runsheet.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes away what a reader of the page does not see or only operates it with: scripts, styles, buttons, drawings. */
final class Unseen implements Step {
    private static final String NEVER = "script, style, template, title, svg, button, noscript,"
            + " input[type=hidden], input[type=submit], input[type=button], input[type=reset], input[type=image],"
            + " canvas, map, area, param, source, track, datalist, progress, meter, dialog:not([open]), [hidden], xml";

    /** Also what Word hides from programs that are not Word. */
    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");

    private static final List<String> EMBEDDED =
            List.of("iframe", "object", "embed", "video", "audio", "applet", "frame");

    @Override
    public void apply(Draft draft) {
        Element page = draft.page();
        Tree.all(page, NEVER).forEach(draft::discard);
        for (Element styled : Tree.all(page, "[style]")) {
            if (HIDDEN.matcher(styled.attr("style")).find()) {
                draft.discard(styled);
            }
        }
        for (Element embedded : Tree.all(page, String.join(", ", EMBEDDED))) {
            String address = embedded.hasAttr("src") ? embedded.attr("src") : embedded.attr("data");
            String what = "what the page embeds by <" + embedded.normalName() + "> cannot stand in Markdown";
            if (LinkTarget.of(address).filter(to -> to.startsWith("http")).isPresent()) {
                draft.report(embedded, what + "; a link is left in its place");
                embedded.before(new Element("a").attr("href", address).text(address));
                draft.discard(embedded);
            } else {
                draft.lose(embedded, what);
            }
        }
    }
}
