package dev.runsheet.importing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Configurations;
import dev.runsheet.build.Input;
import dev.runsheet.build.Linting;
import dev.runsheet.build.Readers;
import dev.runsheet.build.Rendering;
import dev.runsheet.build.Resources;
import dev.runsheet.lint.Document;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/**
 * A document is rendered and imported again: its sections, tasks, ticks, tables and commands are those it had. How many
 * documents come back whole is held by a floor, and told on standard output with the first difference of each other one.
 */
class RoundTripTest {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private interface Renderer {
        String html(Path file, String markdown) throws Exception;
    }

    @Test
    void ourDocumentsComeBackFromOurPages() throws Exception {
        share("own, page", RealDocuments.all().filter(RoundTripTest::shows).toList(), RoundTripTest::page, 85);
    }

    @Test
    void ourDocumentsComeBackFromPlainHtml() throws Exception {
        share("own, plain", RealDocuments.all().filter(RoundTripTest::shows).toList(), RoundTripTest::plain, 87);
    }

    @Test
    @LongRun
    void documentsOfOthersComeBackFromOurPages() throws Exception {
        share("others, page", others(), RoundTripTest::page, 85);
    }

    @Test
    @LongRun
    void documentsOfOthersComeBackFromPlainHtml() throws Exception {
        share("others, plain", others(), RoundTripTest::plain, 94);
    }

    private static boolean shows(Path file) {
        try {
            return !Outline.of(Read.document(file).checklist()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> others() {
        return Stream.of(External.seeds(), External.corpus())
                .flatMap(RealDocuments::in)
                .toList();
    }

    private static void share(String name, List<Path> files, Renderer renderer, int floor) throws Exception {
        int whole = 0;
        List<String> differences = new ArrayList<>();
        for (Path file : files) {
            String markdown = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Optional<String> difference = difference(file, markdown, renderer);
            whole += difference.isEmpty() ? 1 : 0;
            difference.ifPresent(what -> differences.add(file.getFileName() + ": " + what));
        }
        System.out.println(name + ": " + whole + " of " + files.size() + " come back whole");
        differences.forEach(difference -> System.out.println("  " + difference));
        assertTrue(whole * 100 >= floor * files.size(), () -> String.join("\n", differences));
    }

    private static Optional<String> difference(Path file, String markdown, Renderer renderer) throws Exception {
        Document before = Read.document(markdown);
        byte[] html = renderer.html(file, markdown).getBytes(StandardCharsets.UTF_8);
        String imported;
        try {
            imported = HtmlImport.of(html, Limits.STANDARD, () -> false).markdown();
        } catch (Refused refused) {
            return Optional.of(refused.why());
        }
        List<String> one = new ArrayList<>(Outline.of(before.checklist()));
        if (before.checklist().title().isEmpty() && imported.contains("# document\n")) {
            // a page gives a title to what has none
            one.add(0, "# document");
        }
        List<String> other = Outline.of(Read.document(imported).checklist());
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String had = i < one.size() ? one.get(i) : "(nothing)";
            String has = i < other.size() ? other.get(i) : "(nothing)";
            if (!had.equals(has)) {
                return Optional.of("\"" + had + "\" became \"" + has + "\"");
            }
        }
        return Optional.empty();
    }

    static String plain(Path file, String markdown) {
        String body = markdown.replaceFirst("\\A\uFEFF", "").replaceFirst("\\A---\\R(?s:.*?)\\R---\\R", "");
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(body));
        return html.replaceAll("<li>(\\s*<p>)?\\[ \\] ", "<li>$1<input type=\"checkbox\" disabled=\"\"> ")
                .replaceAll("<li>(\\s*<p>)?\\[[xX]\\] ", "<li>$1<input type=\"checkbox\" disabled=\"\" checked=\"\"> ");
    }

    private static String page(Path file, String markdown) throws Exception {
        Readers readers = new Readers(Resources.BUILT_IN);
        Linting linting = new Linting(Optional.empty(), Optional.empty());
        Input input = new Input(
                "document.md",
                Path.of("document.md").toAbsolutePath(),
                () -> new ByteArrayInputStream(markdown.getBytes(StandardCharsets.UTF_8)));
        Batch batch =
                new Batch(readers, Configurations.none(readers, Path.of("").toAbsolutePath()));
        Batch.Job job = batch.each(List.of(input), each -> each).values().get(0);
        return new Rendering(Resources.BUILT_IN, linting, false)
                .of(job, "html")
                .get(0)
                .content();
    }
}
