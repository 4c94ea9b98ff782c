package dev.runsheet.importing;

import dev.runsheet.source.Mojibake;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Repairs text that was decoded wrongly before the page was made, as the reader of the Markdown would. */
final class GarbledText implements Step {
    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        boolean told = false;
        List<TextNode> texts = content.nodeStream(TextNode.class).toList();
        for (TextNode text : texts) {
            Optional<Mojibake.Repair> repair = Mojibake.repair(text.getWholeText());
            if (repair.isPresent()) {
                if (!told) {
                    draft.report(text, "garbled text is repaired, here and where there is more of it");
                    told = true;
                }
                text.text(repair.get().text());
            }
        }
    }
}
