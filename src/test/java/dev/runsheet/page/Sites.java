package dev.runsheet.page;

import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.model.Checklist;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.Rollback;
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
import java.util.stream.Stream;

/** Sites made in tests with the templates and the theme of this repository. */
final class Sites {
    static final SiteInfo INFO = new SiteInfo("Checklists", Optional.empty());

    /** A plan of a document nothing was recognised in. */
    static final Plan NO_PLAN = new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Rollback(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

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

    static Checklist read(String path, String markdown) {
        return MarkdownReader.read(SourceFile.of(path, markdown, "0".repeat(64)))
                .checklist();
    }

    static Checklist everything() {
        return read("everything.md", text(Path.of("src/test/resources/page/everything.md")));
    }

    static SiteEntry entry(Checklist checklist) {
        return new SiteEntry(checklist, NO_PLAN, List.of());
    }

    /** The HTML of one checklist's page. */
    static String page(SiteEntry entry) {
        return new ChecklistPage(templates(), Map.of()).html(INFO.frame("checklists/x.html", "x", true), entry);
    }

    /** Writes a whole site, theme included, and answers its folder. */
    static Path write(Path folder, List<SiteEntry> entries, List<RuleEntry> rules) throws IOException {
        for (OutputFile file :
                new SitePages(templates(), INFO).of(entries, rules).toList()) {
            put(folder.resolve(file.path()), file.content());
        }
        try (Stream<Path> theme = Files.list(Path.of("site/theme"))) {
            for (Path file : theme.toList()) {
                put(folder.resolve("theme").resolve(file.getFileName()), text(file));
            }
        }
        return folder;
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
