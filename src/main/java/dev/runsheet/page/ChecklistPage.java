package dev.runsheet.page;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Form;
import dev.runsheet.template.Templates;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The page of one checklist. */
final class ChecklistPage {
    private final Templates templates;
    private final Map<String, String> pages;
    private final boolean findings;

    /** What {@code site/checklist.mustache} is given. */
    record View(
            Frame frame,
            String kind,
            Optional<String> path,
            String tasks,
            Optional<BlockView.Facts> facts,
            Optional<String> frontMatter,
            String leadHtml,
            String titleHtml,
            String findingsHtml,
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
            return facts.isPresent() || frontMatter.isPresent();
        }

        /** Whether there is more than what people look for first, to be folded. */
        boolean foldsFacts() {
            return frontMatter.isPresent()
                    || facts.filter(BlockView.Facts::hasOthers).isPresent();
        }
    }

    /**
     * What was found, for the head of the page and the front page.
     *
     * @param worst the worst severity found, {@code none} for a clean one
     * @param words what that comes to: {@code Not ready to run}
     */
    record Readiness(boolean clean, String worst, String words, List<Count> counts, List<Note> notes) {}

    /** How many findings of one severity: {@code 2 errors}. */
    record Count(String severity, String words) {}

    /** A finding; {@code at} leads to its place on the page, {@code href} to the rule's page, from the top of the site. */
    record Note(String severity, String code, String at, String href, int line, String message, String help) {}

    /**
     * Pages made with {@code templates}.
     *
     * @param pages for each document of the site, by path, its page as seen from the others
     * @param findings whether findings are shown at their lines as well
     */
    ChecklistPage(Templates templates, Map<String, String> pages, boolean findings) {
        this.templates = templates;
        this.pages = pages;
        this.findings = findings;
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
        Form form = Form.of(checklist, entry.plan());
        Anchors anchors = new Anchors(form.keys());
        Prose prose = Prose.of(checklist, Links.of(checklist, anchors, pages), form);
        PlanMarks marks = PlanMarks.of(checklist, entry.plan(), prose, anchors);
        FindingNotes notes = FindingNotes.of(entry, findings, frame, templates);
        BlockHtml blocks = new BlockHtml(templates, prose, anchors, marks, notes);
        Glance glance = new Glance(prose, anchors);
        Optional<FrontMatter> front = checklist.frontMatter();
        View view = new View(
                frame,
                checklist.kind().orElse(Kind.CHECKLIST).label(),
                checklist.source().map(source -> source.path()),
                Numbers.counted(Outline.tasks(checklist), "task").orElse("no tasks"),
                front.map(FrontMatter::properties)
                        .filter(stated -> !stated.isEmpty())
                        .map(new FactsHtml(prose)::keyOnly),
                front.filter(f -> !covered(f)).map(FrontMatter::text),
                blocks.blocks(Pointer.ROOT.child("lead"), checklist.lead()),
                checklist
                        .title()
                        .map(title -> prose.html(title, Pointer.ROOT, 0))
                        .orElseGet(() -> prose.html(checklist.id())),
                notes.at(Pointer.ROOT),
                blocks.blocks(Pointer.ROOT.child("blocks"), checklist.blocks()),
                glance.of(entry),
                readiness(entry.findings(), i -> notes.href(i, anchors)),
                new Outline(prose, anchors, marks).of(checklist.sections()),
                new SectionHtml(templates, prose, anchors, blocks, marks, notes)
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

    /** What {@code findings} come to; {@code place} answers where the page shows the one at an index. */
    static Readiness readiness(List<Finding> findings, IntFunction<String> place) {
        List<Count> counts = Arrays.stream(Severity.values())
                .map(severity -> count(
                        severity,
                        findings.stream().filter(f -> f.severity() == severity).count()))
                .flatMap(Optional::stream)
                .toList();
        List<Note> notes = FindingNotes.worstFirst(findings).stream()
                .map(i -> note(findings.get(i), place.apply(i)))
                .toList();
        Optional<Severity> worst = findings.stream().map(Finding::severity).min(Comparator.naturalOrder());
        return new Readiness(
                findings.isEmpty(), worst.map(Severity::label).orElse("none"), words(worst), counts, notes);
    }

    private static String words(Optional<Severity> worst) {
        if (worst.isEmpty()) {
            return "Nothing found wrong";
        }
        return switch (worst.get()) {
            case ERROR -> "Not ready to run";
            case WARNING -> "No errors";
            case INFO -> "No errors, no warnings";
        };
    }

    private static Note note(Finding finding, String place) {
        return new Note(
                finding.severity().label(),
                finding.rule().code(),
                place,
                RulePages.path(finding.rule()),
                finding.at().start().line(),
                FindingNotes.sentence(finding.message()),
                FindingNotes.sentence(finding.help()));
    }

    private static Optional<Count> count(Severity severity, long number) {
        String noun = severity == Severity.INFO ? "note" : severity.label();
        return Numbers.counted(number, noun).map(words -> new Count(severity.label(), words));
    }
}
