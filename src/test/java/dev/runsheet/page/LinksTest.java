package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Checklist;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static final Checklist DOCUMENT =
            Sites.read("ops/db/move.md", "# Move\n\n## 1. Checks\n\n## Rollback\n\n## rollback\n");

    private static final Map<String, String> PAGES =
            Map.of("ops/db/move.md", "move.html", "ops/web.md", "web.html", "top.md", "top.html");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "#1-checks, #at-1-checks",
                "#rollback-1, #rollback-1",
                "#\ufe0f-go, #at--go",
                "move.md#rollback, move.html#rollback",
                "./move.md, move.html",
                "../web.md#2-stop, web.html#at-2-stop",
                "/top.md, top.html",
                "../../top.md, top.html",
                "../../../top.md, //",
                "../README.md, //",
                "https://example.org/a#b, https://example.org/a#b",
                "mailto:a@example.org, mailto:a@example.org",
                "javascript:alert(1), javascript:alert(1)",
                "//evil.example, //evil.example"
            })
    void aLinkBecomesThePagesOwn(String written, String shown) {
        assertEquals(shown, Links.of(DOCUMENT, new Anchors(DOCUMENT), PAGES).apply(written));
    }
}
