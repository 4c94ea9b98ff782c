package dev.runsheet.page;

import dev.runsheet.lint.RuleInfo;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference: a page for each rule, and the list of them. */
final class RulePages {
    private final Templates templates;

    /** What {@code site/rule.mustache} is given. */
    record View(
            Frame frame,
            Row rule,
            String leadHtml,
            String titleHtml,
            String blocksHtml,
            List<Outline.Line> outline,
            String sectionsHtml) {
        boolean hasOutline() {
            return !outline.isEmpty();
        }
    }

    /** What {@code site/rules.mustache} is given. */
    record IndexView(Frame frame, List<Row> rules) {}

    /** A rule in words. */
    record Row(
            String code, String name, String summary, String severity, String audience, boolean strict, String href) {}

    RulePages(Templates templates) {
        this.templates = templates;
    }

    /** Where a rule's page is, from the top of the site. */
    static String path(RuleInfo rule) {
        return "rules/" + rule.name() + ".html";
    }

    Stream<OutputFile> files(SiteInfo site, List<RuleEntry> rules) {
        if (rules.isEmpty()) {
            return Stream.empty();
        }
        Frame frame = site.frame("rules/index.html", "Rules", true);
        IndexView index = new IndexView(
                frame, rules.stream().map(entry -> row(entry.rule())).toList());
        OutputFile list = new OutputFile("rules/index.html", templates.html("site/rules.mustache", index));
        return Stream.concat(Stream.of(list), rules.stream().map(entry -> page(site, entry, rules)));
    }

    private OutputFile page(SiteInfo site, RuleEntry entry, List<RuleEntry> rules) {
        Checklist document = entry.document();
        Anchors anchors = new Anchors(document);
        Prose prose = Prose.of(document, Links.of(document, anchors, pages(rules)));
        BlockHtml blocks = new BlockHtml(templates, prose, anchors, PlanMarks.NONE, FindingNotes.NONE);
        RuleInfo rule = entry.rule();
        View view = new View(
                site.frame(path(rule), rule.code() + " " + rule.name(), true),
                row(rule),
                blocks.blocks(Pointer.ROOT.child("lead"), document.lead()),
                prose.html(document.title().orElse(rule.name())),
                blocks.blocks(Pointer.ROOT.child("blocks"), document.blocks()),
                new Outline(prose, anchors, PlanMarks.NONE).of(document.sections()),
                new SectionHtml(templates, prose, anchors, blocks, PlanMarks.NONE, FindingNotes.NONE)
                        .sections(Pointer.ROOT.child("sections"), document.sections()));
        return new OutputFile(path(rule), templates.html("site/rule.mustache", view));
    }

    /** Rule pages link each other as files of one folder, which they are here as well. */
    private static Map<String, String> pages(List<RuleEntry> rules) {
        return rules.stream()
                .filter(entry -> entry.document().source().isPresent())
                .collect(Collectors.toMap(
                        entry -> entry.document().source().get().path(),
                        entry -> entry.rule().name() + ".html",
                        (first, second) -> first));
    }

    private static Row row(RuleInfo rule) {
        return new Row(
                rule.code(),
                rule.name(),
                rule.summary(),
                rule.severity().label(),
                rule.audience() == RuleInfo.Audience.ALL ? "every checklist" : "changes of production",
                rule.strictOnly(),
                path(rule));
    }
}
