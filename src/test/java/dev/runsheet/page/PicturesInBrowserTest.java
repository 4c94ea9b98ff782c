package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as a browser lays them out: words apart from each other, within the drawing, of a size to read. */
class PicturesInBrowserTest extends InBrowser {
    /** Words that overlap by more than a pixel, are cut off, or are smaller than 12 pixels. */
    private static final String FAULTS = """
            (() => {
            document.querySelectorAll(".as-table, .more-scales").forEach(more => { more.open = true; });
            const faults = [];
            let seen = 0;
            for (const drawing of document.querySelectorAll(".drawing")) {
              const frame = drawing.getBoundingClientRect();
              if (frame.width === 0) continue;
              const words = [...drawing.querySelectorAll("text")];
              const boxes = words.map(word => word.getBoundingClientRect());
              for (let i = 0; i < boxes.length; i++) {
                const a = boxes[i];
                seen++;
                if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1) {
                  faults.push("cut off: " + words[i].textContent);
                }
                if (parseFloat(getComputedStyle(words[i]).fontSize) < 12) faults.push("small: " + words[i].textContent);
                for (let j = i + 1; j < boxes.length; j++) {
                  const b = boxes[j];
                  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (wide > 1 && high > 1) faults.push(words[i].textContent + " over " + words[j].textContent);
                }
              }
            }
            return {faults: faults.slice(0, 5).join("; "), seen: seen};
            })()
            """;

    @TempDir
    static Path site;

    @Test
    void ofOurOwnChecklists() throws IOException {
        check("own", every(Effort.of(1, 4), RealDocuments.all().toList()));
    }

    @Test
    void ofTheFoundingDocuments() throws IOException {
        check("seeds", RealDocuments.in(External.seeds()));
    }

    @Test
    @LongRun
    void ofWhatPeopleHavePublished() throws IOException {
        List<Path> files = RealDocuments.in(External.corpus()).toList();
        check("corpus", every(Math.max(1, files.size() / 40), files));
    }

    private static Stream<Path> every(int step, List<Path> files) {
        return Stream.iterate(0, i -> i < files.size(), i -> i + step).map(files::get);
    }

    @Test
    void ofHostileNames() throws IOException {
        List<String> names = List.of(
                "W".repeat(300),
                "\u05e9\u05dc\u05d1 \u05e8\u05d0\u05e9\u05d5\u05df \u0627\u0644\u0645\u0631\u062d\u0644\u0629 1",
                "<b>&amp;</text><script>window.pwned=1</script>",
                "\u202egnp.exe\u202c",
                "\ud83d\ude80\ud83d\ude80 \u90e8\u7f72 \u7b2c\u4e00\u9636\u6bb5 \u5168\u91cf\u53d1\u5e03 \u5168\u91cf\u53d1\u5e03 \u5168\u91cf\u53d1\u5e03");
        StringBuilder text = new StringBuilder("# Roll out search\n\n## Deployment\n\n");
        for (int i = 0; i < names.size(); i++) {
            text.append("### Phase " + (i + 1) + ": " + names.get(i) + " (" + (i + 1) + "0 minutes)\n\n- [ ] Deploy to "
                    + (i + 1) * 20 + "% of users\n\n");
        }
        text.append("## Rollback\n\n### Rollback triggers\n\n");
        names.forEach(
                name -> text.append("- " + name + " error rate > 5% for 5 minutes\n- " + name + " error rate > 6%\n"));
        text.append("\n### Rollback steps\n\n1. Set the flag to 0%\n");
        Path file = site.resolve("hostile.md");
        Files.writeString(file, text);
        check("hostile", Stream.of(file));
        assertTrue(browser.evaluate("window.pwned === undefined").asBoolean());
    }

    private static void check(String name, Stream<Path> files) throws IOException {
        List<SiteEntry> entries = new ArrayList<>();
        for (Path file : files.toList()) {
            Document document = Read.document(file);
            entries.add(SiteEntry.of(document, List.of()));
        }
        Path folder = Sites.write(site.resolve(name), entries, List.of());
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Path page : pages(folder.resolve("checklists"))) {
            browser.open(page.toUri());
            // A small and a usual phone, and the least widths of windows that get the wide drawings.
            for (int width : new int[] {320, 375, 752, 1080}) {
                browser.size(width, 800);
                var told = browser.evaluate(FAULTS);
                seen += told.path("seen").asInt();
                String fault = told.path("faults").asString();
                if (!fault.isEmpty()) {
                    faults.add(page.getFileName() + " at " + width + ": " + fault);
                }
            }
            assertEquals(List.of(), browser.complaints());
        }
        assertEquals(List.of(), faults);
        assertTrue(seen > 0, "nothing was drawn");
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
