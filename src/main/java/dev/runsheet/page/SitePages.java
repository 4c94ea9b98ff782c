package dev.runsheet.page;

import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.TemplateException;
import dev.runsheet.template.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages of a site: one for each checklist and tag, the front page with its search, the reference of rules, the
 * page for missing pages.
 *
 * <pre>{@code
 * SitePages pages = new SitePages(templates, new SiteInfo("Checklists", Optional.empty()));
 * Stream<OutputFile> files = pages.of(entries, rules);
 * }</pre>
 *
 * <p>The theme is not among them: it is copied beside them as {@code theme/runsheet.css} and {@code theme/runsheet.js}.
 * Pages link relatively, so the folder works from any place, a file system included.
 */
public final class SitePages {
    private final Templates templates;
    private final SiteInfo site;

    /** What {@code site/404.mustache} is given. */
    record MissingView(Frame frame) {}

    /** Pages of {@code site} made with {@code templates}. */
    public SitePages(Templates templates, SiteInfo site) {
        this.templates = templates;
        this.site = site;
    }

    /**
     * All files, made as the stream is read, which may be in parallel. The names of the pages depend on the order of the
     * entries only where several ask for the same.
     *
     * @throws TemplateException while the stream is read, when a template cannot be used
     */
    public Stream<OutputFile> of(List<SiteEntry> entries, List<RuleEntry> rules) {
        PagePath names = new PagePath();
        boolean ruled = !rules.isEmpty();
        List<String> given = entries.stream()
                .map(entry -> names.name(entry.checklist().id()))
                .toList();
        List<String> paths =
                given.stream().map(name -> "checklists/" + name + ".html").toList();
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String page = given.get(i) + ".html";
            entries.get(i).checklist().source().ifPresent(source -> pages.putIfAbsent(source.path(), page));
        }
        Stream<OutputFile> checklists = IntStream.range(0, entries.size())
                .mapToObj(i -> checklist(given.get(i), paths.get(i), entries.get(i), ruled, pages));
        Stream<OutputFile> around = Stream.of(
                new OutputFile("404.html", templates.html("site/404.mustache", missing(ruled))),
                // GitHub Pages would otherwise leave out what begins with an underscore.
                new OutputFile(".nojekyll", ""));
        List<OutputFile> index = SearchIndex.files(entries, paths, rules);
        List<OutputFile> front = new FrontPages(templates, site, ruled)
                .files(entries, paths, index.size())
                .toList();
        return Stream.of(
                        around,
                        front.stream(),
                        index.stream(),
                        map(front, paths, rules),
                        checklists,
                        new RulePages(templates).files(site, rules))
                .flatMap(files -> files);
    }

    /** The site map, for which the address of the site has to be known. */
    private Stream<OutputFile> map(List<OutputFile> front, List<String> paths, List<RuleEntry> rules) {
        List<String> all = Stream.of(
                        front.stream().map(OutputFile::path),
                        paths.stream(),
                        rules.isEmpty() ? Stream.<String>empty() : Stream.of("rules/index.html"),
                        rules.stream().map(entry -> RulePages.path(entry.rule())))
                .flatMap(some -> some)
                .toList();
        return site.baseUrl().stream().map(base -> Sitemap.of(base, all));
    }

    /**
     * A page by itself at {@code path}, with no front page to lead to; it too needs the theme beside it.
     *
     * @throws TemplateException when a template cannot be used
     */
    public OutputFile single(String path, SiteEntry entry) {
        String title = ChecklistPage.title(entry.checklist());
        Frame frame = new Frame("", site.name(), title, Optional.empty(), false, false);
        return new OutputFile(
                path, new ChecklistPage(templates, Map.of(), site.findings()).html(frame.in(entry.language()), entry));
    }

    /** The page of one checklist as a file {@code path} of the site, links to rules included where {@code ruled}. */
    private OutputFile checklist(String name, String path, SiteEntry entry, boolean ruled, Map<String, String> pages) {
        Frame frame = site.frame(path, ChecklistPage.title(entry.checklist()), ruled)
                .in(entry.language())
                .with(Foot.of(site, entry, name));
        return new OutputFile(path, new ChecklistPage(templates, pages, site.findings()).html(frame, entry));
    }

    /** It is served under any address, so only an absolute one leads home. */
    private MissingView missing(boolean ruled) {
        Frame frame = site.frame("404.html", "Page not found", ruled);
        return new MissingView(new Frame(
                site.baseUrl().orElse(""), frame.site(), frame.title(), Optional.empty(), true, frame.rules()));
    }
}
