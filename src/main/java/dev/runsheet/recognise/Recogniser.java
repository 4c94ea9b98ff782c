package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.limit.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills in what the structure of a checklist alone does not say: its kind, what sections and tables are for, and the
 * {@link dev.runsheet.model.Phrases} of its texts. What an author has decided, in YAML or in a comment, is kept; doing
 * it twice changes nothing.
 *
 * <pre>{@code
 * Checklist read = MarkdownReader.read(file).checklist();
 * Checklist recognised = recogniser.recognise(read);
 * }</pre>
 */
public final class Recogniser {
    private static final Pattern ROLE_COMMENT =
            Pattern.compile("<!--\\s*runsheet:\\s*role\\s*=\\s*([a-z-]+)\\s*-->", Pattern.CASE_INSENSITIVE);

    private final RoleFinder roles;
    private final KindFinder kinds;
    private final ConductFinder conduct;
    private final OnwardRestores restores;
    private final Leads leads;
    private final Ways ways;
    private final TableRoles tables;
    private final PhraseReader phrases;

    /**
     * A recogniser.
     *
     * @param roles the words of roles, see {@code roles.txt}
     * @param kinds the words of kinds, see {@code kinds.txt}
     * @param columns the words of the headers of tables, see {@code columns.txt}
     * @param phrases reads limits, times, blanks and people out of texts
     */
    public Recogniser(Concepts roles, Concepts kinds, Concepts columns, PhraseReader phrases) {
        this.roles = new RoleFinder(roles);
        this.kinds = new KindFinder(kinds);
        this.conduct = new ConductFinder(kinds);
        this.restores = new OnwardRestores(roles, kinds);
        this.leads = new Leads(roles);
        this.ways = new Ways(roles, this.roles);
        this.tables = new TableRoles(columns);
        this.phrases = phrases;
    }

    /** {@code checklist} with everything recognised. Never fails. */
    public Checklist recognise(Checklist checklist) {
        BlockRecogniser blocks = new BlockRecogniser(phrases, leads, ways, tables);
        List<Block> lead = blocks.all(checklist.lead(), new Around(Role.OVERVIEW, "", Context.PLAIN));
        Outer whole = ways.around(checklist).onward(restores.in(checklist));
        Role role = whole.role().orElse(Role.OTHER);
        Context goal = context(checklist);
        List<Block> before =
                blocks.all(checklist.blocks(), new Around(role, "", role == Role.OTHER ? goal : Context.of(role)));
        List<Section> sections = sections(checklist.sections(), whole, goal, blocks);
        Checklist recognised = new Checklist(
                checklist.id(),
                checklist.title(),
                checklist.kind(),
                checklist.source(),
                checklist.frontMatter().map(this::frontMatter),
                lead,
                before,
                sections,
                Merge.kept(
                        checklist.blanks(),
                        checklist.title().stream()
                                .flatMap(title -> phrases.title(title).blanks().stream())
                                .toList()));
        return checklist.kind().isPresent() ? recognised : recognised.withKind(kind(recognised));
    }

    private FrontMatter frontMatter(FrontMatter front) {
        return new FrontMatter(
                front.text(),
                front.properties().stream()
                        .map(property -> new Block.Property(
                                property.name(),
                                property.value(),
                                Merge.of(
                                        property.phrases(),
                                        phrases.property(
                                                property.name(),
                                                property.value(),
                                                new Around(Role.OVERVIEW, "", Context.PLAIN)))))
                        .toList());
    }

    /** Why {@code recognised}, which this recogniser made, has its kind, and each of its sections its role, in order. */
    public List<Reason> reasons(Checklist recognised) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reasonOfKind(recognised));
        addReasons(
                recognised.sections(),
                Pointer.ROOT.child("sections"),
                ways.around(recognised).onward(restores.in(recognised)),
                reasons);
        return reasons;
    }

    private Reason reasonOfKind(Checklist recognised) {
        KindFinder.Clues clues = clues(recognised);
        Kind kind = recognised.kind().orElse(Kind.CHECKLIST);
        boolean found = declared(recognised).isEmpty() && kinds.kind(clues) == kind;
        Map<String, Double> scores = new LinkedHashMap<>(kinds.scores(clues));
        scores.put("doing", (double) clues.doing());
        return new Reason(
                Pointer.ROOT,
                clues.title().orElse(""),
                kind.label(),
                found ? Reason.By.WORDS : Reason.By.AUTHOR,
                scores);
    }

    private void addReasons(List<Section> sections, Pointer at, Outer around, List<Reason> reasons) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String title = PlainText.of(section.title()).text();
            Role role = section.role().orElse(Role.OTHER);
            RoleFinder.Verdict verdict = verdict(section, around);
            boolean authored =
                    verdict.role() != role || commented(section.blocks()).isPresent();
            Reason.By by = authored ? Reason.By.AUTHOR : verdict.by();
            reasons.add(new Reason(at.child(i), title, role.label(), by, roles.words(title)));
            addReasons(section.sections(), at.child(i).child("sections"), ways.within(section, role, around), reasons);
        }
    }

    /** What the title of {@code checklist} makes of limits: all of {@code Exit criteria} is to be reached. */
    private Context context(Checklist checklist) {
        String title = PlainText.of(checklist.title().orElse("")).text();
        Role role = roles.verdict(title, false, Outer.NOTHING).role();
        Context context = phrases.led(title, Context.of(role));
        return context == Context.GOAL || context == Context.ALERT ? context : Context.PLAIN;
    }

    private List<Section> sections(List<Section> sections, Outer around, Context outer, BlockRecogniser blocks) {
        List<Section> recognised = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            // a bold line is as weak as a label: what follows behind its section may belong to the last label in it
            boolean followed = sections.get(i).form() == Section.Form.BOLD && i + 1 < sections.size();
            recognised.add(section(sections.get(i), followed, around, outer, blocks));
        }
        return recognised;
    }

    private Section section(Section section, boolean followed, Outer around, Context outer, BlockRecogniser blocks) {
        String title = PlainText.of(section.title()).text();
        var stated = phrases.title(section.title(), outer);
        Role role = section.role()
                .or(() -> commented(section.blocks()))
                .orElseGet(() -> verdict(section, around).role());
        boolean watched = around.role().equals(Optional.of(Role.MONITORING));
        Optional<Timespan> watch = watched
                ? phrases.watch(section.title())
                : section.level() > 2 ? phrases.first(section.title()) : Optional.empty();
        Context said = phrases.led(title, Context.of(role));
        // "High risk" under "No-go criteria"
        Context context = role == Role.OTHER && said == Context.PLAIN ? outer : said;
        Around within = new Around(role, section.id(), context).timed(phrases.tellsTimes(title));
        List<Block> own = blocks.all(
                section.blocks(), within, followed || !section.sections().isEmpty());
        return new Section(
                section.id(),
                section.title(),
                section.level(),
                section.form(),
                Optional.of(role),
                Merge.of(section.phrases(), stated.watched(watch)),
                section.window().or(() -> phrases.window(section.title())),
                own,
                sections(section.sections(), ways.within(section, role, around), context, blocks));
    }

    private RoleFinder.Verdict verdict(Section section, Outer around) {
        if (around.onward().contains(section.id())) {
            return new RoleFinder.Verdict(Role.ACTION, Reason.By.SURROUNDINGS);
        }
        boolean exposed = phrases.title(section.title()).exposure().isPresent();
        return ways.byContent(
                section, roles.verdict(PlainText.of(section.title()).text(), exposed, around), around);
    }

    private static Optional<Role> commented(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Comment comment) {
                Matcher matcher = ROLE_COMMENT.matcher(comment.text());
                if (matcher.find()) {
                    String label = matcher.group(1).toLowerCase(Locale.ROOT);
                    return Stream.of(Role.values())
                            .filter(role -> role.label().equals(label))
                            .findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private Kind kind(Checklist recognised) {
        return declared(recognised).orElseGet(() -> kinds.kind(clues(recognised)));
    }

    private static Optional<Kind> declared(Checklist checklist) {
        return frontMatter(checklist, "kind")
                .flatMap(label -> Stream.of(Kind.values())
                        .filter(kind -> kind.label().equals(label.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private KindFinder.Clues clues(Checklist checklist) {
        List<Section> all = new ArrayList<>();
        flatten(checklist.sections(), all);
        Optional<String> title = checklist
                .title()
                .or(() -> frontMatter(checklist, "title"))
                .or(() -> frontMatter(checklist, "name"))
                .or(() -> all.stream().findFirst().map(Section::title));
        Optional<String> plain = title.map(text -> PlainText.of(text).text());
        return new KindFinder.Clues(
                plain,
                checklist.id(),
                all.stream()
                        .map(section -> PlainText.of(section.title()).text())
                        .toList(),
                all.stream().flatMap(section -> section.role().stream()).toList(),
                kinds.isOver(checklist, plain),
                conduct.of(checklist));
    }

    private static Optional<String> frontMatter(Checklist checklist, String key) {
        return checklist.frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .filter(property -> property.name().equalsIgnoreCase(key))
                .map(Block.Property::value)
                .findFirst();
    }

    private static void flatten(List<Section> sections, List<Section> all) {
        for (Section section : sections) {
            all.add(section);
            flatten(section.sections(), all);
        }
    }
}
