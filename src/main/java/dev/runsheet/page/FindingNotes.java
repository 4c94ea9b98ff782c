package dev.runsheet.page;

import dev.runsheet.lint.Finding;
import dev.runsheet.model.Pointer;
import dev.runsheet.template.Templates;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where on a page the findings stand: the innermost part of the document that each speaks of. They are drawn there only
 * where that was asked for; what leads to them is known in any case.
 */
final class FindingNotes {
    /** For a page on which nothing is found. */
    static final FindingNotes NONE = new FindingNotes(Map.of(), List.of());

    private final Map<Pointer, String> drawn;
    private final List<Pointer> parts;

    /** What {@code site/block/finding.mustache} is given. */
    record View(int number, String severity, String code, String message, String help, Optional<String> ruleHref) {}

    private FindingNotes(Map<Pointer, String> drawn, List<Pointer> parts) {
        this.drawn = drawn;
        this.parts = parts;
    }

    /**
     * The notes of one page.
     *
     * @param shown whether they are drawn at their lines
     */
    static FindingNotes of(SiteEntry entry, boolean shown, Frame frame, Templates templates) {
        List<Finding> findings = entry.findings();
        PartAt where = new PartAt(entry.checklist(), entry.positions());
        List<Pointer> parts = findings.stream()
                .map(finding -> where.at(finding.at().span().start()))
                .toList();
        Map<Pointer, String> drawn = new HashMap<>();
        for (int i = 0; shown && i < findings.size(); i++) {
            View view = view(i + 1, findings.get(i), frame);
            drawn.merge(parts.get(i), templates.html("site/block/finding.mustache", view), String::concat);
        }
        return new FindingNotes(drawn, parts);
    }

    private static View view(int number, Finding finding, Frame frame) {
        return new View(
                number,
                finding.severity().label(),
                finding.rule().code(),
                sentence(finding.message()),
                sentence(finding.help()),
                frame.rules() ? Optional.of(frame.root() + RulePages.path(finding.rule())) : Optional.empty());
    }

    /** What reports print as part of a line, as a sentence of its own. */
    static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = Character.charCount(words.codePointAt(0));
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first) + ".";
    }

    /** HTML of what stands at {@code at}; empty for nothing. */
    String at(Pointer at) {
        return drawn.getOrDefault(at, "");
    }

    /** A link to the finding at {@code index} of the page, or to the item or section it stands in. */
    String href(int index, Anchors anchors) {
        Pointer part = parts.get(index);
        return drawn.containsKey(part) ? "#Finding-" + (index + 1) : anchors.href(part);
    }

    /** The order in which they are listed: the worst first, each as in the file. */
    static List<Integer> worstFirst(List<Finding> findings) {
        Comparator<Integer> bySeverity =
                Comparator.comparing(i -> findings.get(i).severity());
        return IntStream.range(0, findings.size()).boxed().sorted(bySeverity).toList();
    }
}
