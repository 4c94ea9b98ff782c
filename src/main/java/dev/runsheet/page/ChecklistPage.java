package dev.runsheet.page;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Form;
import dev.runsheet.template.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The page of one checklist. */
final class ChecklistPage {
    private final Templates templates;
    private final Map<String, String> pages;

    /** What {@code site/checklist.mustache} is given. */
    record View(
            Frame frame,
            String kind,
            Optional<String> path,
            String tasks,
            String factsHtml,
            Optional<String> frontMatter,
            String leadHtml,
            String titleHtml,
            String blocksHtml,
            Glance.View glance,
            Readiness readiness,
            List<Outline.Line> outline,
            String sectionsHtml,
            Optional<String> wayBack,
            String runJson) {
        boolean hasOutline() {
            return !outline.isEmpty();
        }

        boolean hasFrontMatter() {
            return !factsHtml.isEmpty() || frontMatter.isPresent();
        }
    }

    /** What was found, for the head of the page and the front page. */
    record Readiness(boolean clean, List<Count> counts, List<Note> notes) {}

    /** How many findings of one severity: {@code 2 errors}. */
    record Count(String severity, String words) {}

    /** A finding; {@code href} leads to the rule's page, from the top of the site. */
    record Note(String severity, String code, String href, int line, String message, String help) {}

    /** {@code pages} holds for each document of the site, by path, its page as seen from the others. */
    ChecklistPage(Templates templates, Map<String, String> pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** Plain title of {@code checklist}, its id where it has none. */
    static String title(Checklist checklist) {
        Prose prose = Prose.of(checklist, UnaryOperator.identity());
        return checklist
                .title()
                .map(prose::plain)
                .filter(title -> !title.isEmpty())
                .orElse(checklist.id());
    }

    String html(Frame frame, SiteEntry entry) {
        Checklist checklist = entry.checklist();
        Form form = Form.of(checklist);
        Anchors anchors = new Anchors(form.keys());
        Prose prose = Prose.of(checklist, Links.of(checklist, anchors, pages), form);
        BlockHtml blocks = new BlockHtml(templates, prose, anchors);
        Glance glance = new Glance(prose, anchors);
        List<Block.Property> stated =
                checklist.frontMatter().map(FrontMatter::properties).orElse(List.of());
        View view = new View(
                frame,
                checklist.kind().orElse(Kind.CHECKLIST).label(),
                checklist.source().map(source -> source.path()),
                Numbers.counted(Outline.tasks(checklist), "task").orElse("no tasks"),
                stated.isEmpty() ? "" : blocks.facts(stated),
                checklist.frontMatter().filter(f -> !covered(f)).map(FrontMatter::text),
                blocks.blocks(Pointer.ROOT.child("lead"), checklist.lead()),
                checklist
                        .title()
                        .map(title -> prose.html(title, Pointer.ROOT, 0))
                        .orElseGet(() -> prose.html(checklist.id())),
                blocks.blocks(Pointer.ROOT.child("blocks"), checklist.blocks()),
                glance.of(entry.plan()),
                readiness(entry.findings()),
                new Outline(prose, anchors).of(checklist.sections()),
                new SectionHtml(templates, prose, anchors, blocks)
                        .sections(Pointer.ROOT.child("sections"), checklist.sections()),
                glance.wayBackHref(entry.plan()),
                new RunData(entry, form, anchors, prose).json(title(checklist)));
        return templates.html("site/checklist.mustache", view);
    }

    /** Whether its properties say everything; otherwise it is shown as it stands as well. */
    private static boolean covered(FrontMatter frontMatter) {
        long lines = frontMatter.text().lines().filter(line -> !line.isBlank()).count();
        return lines == frontMatter.properties().size();
    }

    static Readiness readiness(List<Finding> findings) {
        List<Count> counts = Arrays.stream(Severity.values())
                .map(severity -> count(
                        severity,
                        findings.stream().filter(f -> f.severity() == severity).count()))
                .flatMap(Optional::stream)
                .toList();
        List<Note> notes = findings.stream()
                .map(finding -> new Note(
                        finding.severity().label(),
                        finding.rule().code(),
                        RulePages.path(finding.rule()),
                        finding.at().start().line(),
                        finding.message(),
                        finding.help()))
                .toList();
        return new Readiness(findings.isEmpty(), counts, notes);
    }

    private static Optional<Count> count(Severity severity, long number) {
        String noun = severity == Severity.INFO ? "note" : severity.label();
        return Numbers.counted(number, noun).map(words -> new Count(severity.label(), words));
    }
}
