package dev.runsheet.page;

import dev.runsheet.build.Resources;
import dev.runsheet.build.Theme;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.model.Checklist;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.recognise.Recogniser;
import dev.runsheet.recognise.VocabularyPhraseReader;
import dev.runsheet.run.Words;
import dev.runsheet.source.SourceFile;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sites made in tests with the templates and the theme of this repository. */
final class Sites {
    static final SiteInfo INFO = new SiteInfo("Checklists", Optional.empty());

    private static final Words WORDS =
            new Words(Vocabulary.parse(words("phrase/en.txt")), Concepts.parse(Resources.BUILT_IN.planWords()));

    private static final Recogniser RECOGNISER = new Recogniser(
            Concepts.parse(Resources.BUILT_IN.roleWords()),
            Concepts.parse(words("recognise/kinds.txt")),
            Concepts.parse(words("recognise/columns.txt")),
            new VocabularyPhraseReader(Vocabulary.parse(words("phrase/en.txt"))));

    private Sites() {}

    static Templates templates() {
        return new Templates(name -> {
            Path file = Path.of("templates", name);
            return Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
        });
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document, read and recognised. */
    static Checklist read(String path, String markdown) {
        return read(path, markdown, "0".repeat(64));
    }

    /** The same with the hash of its content, which {@code sha256} stands for. */
    static Checklist read(String path, String markdown, String sha256) {
        return RECOGNISER.recognise(
                MarkdownReader.read(SourceFile.of(path, markdown, sha256)).checklist());
    }

    private static String words(String file) {
        return text(Path.of("src/main/resources/dev/runsheet", file));
    }

    static Checklist everything() {
        return read("everything.md", text(Path.of("src/test/resources/page/everything.md")));
    }

    static SiteEntry entry(Checklist checklist) {
        return new SiteEntry(checklist, plan(checklist), List.of(), WORDS);
    }

    static Plan plan(Checklist checklist) {
        return Plan.of(checklist, Concepts.parse(Resources.BUILT_IN.planWords()));
    }

    /** The HTML of one checklist's page. */
    static String page(SiteEntry entry) {
        return new ChecklistPage(templates(), Map.of(), false).html(INFO.frame("checklists/x.html", "x", true), entry);
    }

    /** Two rules with a page each, the one linking the other. */
    static List<RuleEntry> rules() {
        RuleInfo first = RuleInfo.of(
                "RB01",
                "missing-rollback",
                Severity.ERROR,
                RuleInfo.Audience.PRODUCTION,
                "Nothing says how to go back");
        RuleInfo second =
                RuleInfo.of("TX01", "mojibake", Severity.ERROR, RuleInfo.Audience.ALL, "Text was decoded wrongly");
        String page =
                "# missing-rollback\n\n## Bad\n\n```checklist bad\n# Go live\n```\n\nSee [the other](mojibake.md#bad).\n";
        return List.of(
                new RuleEntry(first, read("rules/missing-rollback.md", page)),
                new RuleEntry(second, read("rules/mojibake.md", "# mojibake\n\n## Bad\n\nx\n")));
    }

    /** Writes a whole site, theme included, and answers its folder. */
    static Path write(Path folder, List<SiteEntry> entries, List<RuleEntry> rules) throws IOException {
        for (OutputFile file :
                new SitePages(templates(), INFO).of(entries, rules).toList()) {
            put(folder.resolve(file.path()), file.content());
        }
        for (OutputFile file : new Theme(Resources.BUILT_IN).files("theme/").toList()) {
            put(folder.resolve(file.path()), file.content());
        }
        return folder;
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
