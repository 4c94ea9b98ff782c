package dev.runsheet.build;

import dev.runsheet.facts.Facts;
import dev.runsheet.github.IssueFiles;
import dev.runsheet.github.IssueOptions;
import dev.runsheet.github.Planned;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Checklist;
import dev.runsheet.page.RuleEntry;
import dev.runsheet.page.SiteEntry;
import dev.runsheet.page.SiteInfo;
import dev.runsheet.page.SitePages;
import dev.runsheet.report.Checked;
import dev.runsheet.report.Look;
import dev.runsheet.report.Report;
import dev.runsheet.report.Reports;
import dev.runsheet.source.SourceFile;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.Templates;
import dev.runsheet.yaml.ChecklistJson;
import dev.runsheet.yaml.ChecklistYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that is published of a set of checklists: pages, and beside them runbooks, models, issue templates and
 * findings.
 *
 * <pre>{@code
 * new Site(resources, new SiteInfo("Checklists", Optional.empty())).write(entries, rules, folder);
 * }</pre>
 *
 * <p>{@code index.html}, {@code checklists/NAME.html}, {@code rules/RULE.html}, {@code theme/} are the site;
 * {@code runbooks/NAME.md}, {@code models/NAME.yaml}, {@code models/NAME.json}, {@code facts/NAME.json},
 * {@code findings/NAME.json}, {@code issues/NAME.md}, {@code issues/NAME.yml} and {@code findings.json} have the same in
 * other forms, under the same names.
 */
public final class Site {
    private final Resources resources;
    private final SiteInfo info;

    /**
     * A checklist with what was found in it.
     *
     * @param source the file
     * @param entry what is shown of it
     * @param facts what was understood of it
     * @param own the team's own rules it was checked with
     */
    public record Entry(SourceFile source, SiteEntry entry, Facts facts, List<HouseRule> own) {
        public Entry {
            own = List.copyOf(own);
        }

        /** The checklist of {@code job} with its findings, last changed on the day {@code changed}. */
        public static Entry of(Batch.Job job, List<Finding> findings, Optional<String> changed) {
            Document document = job.opened().document();
            SiteEntry shown = SiteEntry.of(document, findings, changed);
            Facts facts = Facts.of(
                    document.source(), document.checklist(), document.plan(), document.positions(), document.remarks());
            return new Entry(document.source(), shown, facts, job.config().houseRules());
        }

        /** What a report needs of it. */
        public Checked checked() {
            return new Checked(source, entry.findings());
        }
    }

    /** A site called {@code info}, made of {@code resources}. */
    public Site(Resources resources, SiteInfo info) {
        this.resources = resources;
        this.info = info;
    }

    /**
     * Puts all files into {@code folder}, to be committed by the caller.
     *
     * @throws dev.runsheet.template.TemplateException when a template cannot be used
     * @throws IOException when a file cannot be written
     */
    public void write(List<Entry> entries, List<RuleInfo> rules, OutputFolder folder) throws IOException {
        Templates templates = new Templates(resources::template);
        Tongues tongues = new Tongues(resources);
        List<SiteEntry> shown = entries.parallelStream()
                .map(Entry::entry)
                .map(entry -> entry.in(tongues.of(entry.checklist())))
                .toList();
        List<Planned> planned = shown.stream()
                .map(one -> new Planned(one.checklist(), one.plan()))
                .toList();
        Stream<OutputFile> issues = new IssueFiles(templates, IssueOptions.USUAL)
                .of(planned).files().stream().map(file -> new OutputFile("issues/" + file.path(), file.content()));
        put(new SitePages(templates, info).of(shown, pages(rules, entries)), folder);
        Stream<OutputFile> theme = new Theme(resources).files("theme/");
        put(
                Stream.of(theme, issues, forms(entries), Stream.of(findings("findings.json", entries)))
                        .flatMap(files -> files),
                folder);
    }

    /** The rules that have a page, and the team's own. Of two of its rules with one name, the first is shown. */
    private List<RuleEntry> pages(List<RuleInfo> rules, List<Entry> entries) {
        Map<String, RuleEntry> pages = new LinkedHashMap<>();
        rules.forEach(rule ->
                resources.rulePage(rule.name()).ifPresent(page -> pages.putIfAbsent(rule.name(), page(rule, page))));
        entries.stream()
                .flatMap(entry -> entry.own().stream())
                .forEach(own -> pages.computeIfAbsent(own.info().name(), none -> page(own.info(), own.page())));
        return List.copyOf(pages.values());
    }

    private static RuleEntry page(RuleInfo rule, String text) {
        SourceFile page = SourceFile.of(rule.name() + ".md", text, "");
        return new RuleEntry(rule, MarkdownReader.read(page).checklist());
    }

    /** The checklists as runbooks and models, with their facts and findings, under the names of their pages. */
    private static Stream<OutputFile> forms(List<Entry> entries) {
        PagePath names = new PagePath();
        List<String> paths = entries.stream()
                .map(entry -> names.name(entry.entry().checklist().id()))
                .toList();
        return IntStream.range(0, paths.size()).boxed().flatMap(i -> {
            Entry entry = entries.get(i);
            Checklist checklist = entry.entry().checklist();
            String name = paths.get(i);
            return Stream.of(
                    new OutputFile("runbooks/" + name + ".md", MarkdownWriter.write(checklist)),
                    new OutputFile("models/" + name + ".yaml", ChecklistYaml.write(checklist)),
                    new OutputFile("models/" + name + ".json", ChecklistJson.write(checklist)),
                    new OutputFile(
                            "facts/" + name + ".json", entry.facts().json().pretty()),
                    findings("findings/" + name + ".json", List.of(entry)));
        });
    }

    private static OutputFile findings(String path, List<Entry> entries) {
        StringBuilder json = new StringBuilder();
        Report report = Reports.named("json", Look.PLAIN)
                .orElseThrow(() -> new IllegalStateException("there is no report in JSON"));
        try {
            report.write(entries.stream().map(Entry::checked).toList(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OutputFile(path, json.toString());
    }

    private static void put(Stream<OutputFile> files, OutputFolder folder) throws IOException {
        try {
            files.parallel().forEach(file -> {
                try {
                    folder.put(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
