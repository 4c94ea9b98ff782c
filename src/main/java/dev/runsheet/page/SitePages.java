package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.TemplateException;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages of a site: one for each checklist, the front page, the reference of rules, the page for missing pages.
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

    /** What {@code site/index.mustache} is given. */
    record FrontView(Frame frame, List<Card> cards, boolean empty) {}

    /** What {@code site/404.mustache} is given. */
    record MissingView(Frame frame) {}

    /** A checklist on the front page. */
    record Card(
            String href,
            String title,
            String kind,
            Optional<String> path,
            Optional<String> stages,
            String tasks,
            List<Fact> facts,
            ChecklistPage.Readiness readiness) {
        boolean hasFacts() {
            return !facts.isEmpty();
        }
    }

    /** One of the facts about a checklist that help to choose it: who owns it, which service, which version. */
    record Fact(String name, String value) {}

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
        List<String> paths = entries.stream()
                .map(entry -> "checklists/" + names.name(entry.checklist().id()) + ".html")
                .toList();
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            cards.add(card(paths.get(i), entries.get(i)));
        }
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String page = paths.get(i).substring("checklists/".length());
            entries.get(i).checklist().source().ifPresent(source -> pages.putIfAbsent(source.path(), page));
        }
        Stream<OutputFile> checklists =
                IntStream.range(0, entries.size()).mapToObj(i -> checklist(paths.get(i), entries.get(i), ruled, pages));
        FrontView front = new FrontView(site.frame("index.html", site.name(), ruled), cards, cards.isEmpty());
        Stream<OutputFile> around = Stream.of(
                new OutputFile("index.html", templates.html("site/index.mustache", front)),
                new OutputFile("404.html", templates.html("site/404.mustache", missing(ruled))),
                // GitHub Pages would otherwise leave out what begins with an underscore.
                new OutputFile(".nojekyll", ""));
        return Stream.concat(Stream.concat(around, checklists), new RulePages(templates).files(site, rules));
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
    private OutputFile checklist(String path, SiteEntry entry, boolean ruled, Map<String, String> pages) {
        Frame frame = site.frame(path, ChecklistPage.title(entry.checklist()), ruled);
        return new OutputFile(
                path, new ChecklistPage(templates, pages, site.findings()).html(frame.in(entry.language()), entry));
    }

    /** It is served under any address, so only an absolute one leads home. */
    private MissingView missing(boolean ruled) {
        Frame frame = site.frame("404.html", "Page not found", ruled);
        return new MissingView(new Frame(
                site.baseUrl().orElse(""), frame.site(), frame.title(), Optional.empty(), true, frame.rules()));
    }

    private static Card card(String href, SiteEntry entry) {
        Checklist checklist = entry.checklist();
        Prose prose = Prose.of(checklist, UnaryOperator.identity());
        List<Fact> facts = Stream.concat(
                        checklist.frontMatter().stream().flatMap(front -> front.properties().stream()),
                        checklist.blocks().stream().flatMap(SitePages::property))
                .filter(property -> !property.value().isBlank()
                        && property.phrases().blanks().isEmpty())
                .map(property -> new Fact(prose.plain(property.name()), prose.plain(property.value())))
                .filter(fact -> fact.value().length() <= 60)
                .collect(Collectors.toMap(Fact::name, fact -> fact, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(4)
                .toList();
        return new Card(
                href,
                ChecklistPage.title(checklist),
                checklist.kind().orElse(Kind.CHECKLIST).label(),
                checklist.source().map(source -> source.path()),
                Numbers.counted(entry.plan().stages().size(), "stage"),
                Numbers.counted(Outline.tasks(checklist), "task").orElse("no tasks"),
                facts,
                ChecklistPage.readiness(entry.findings(), i -> href));
    }

    private static Stream<Block.Property> property(Block block) {
        return block instanceof Block.Property property ? Stream.of(property) : Stream.empty();
    }
}
