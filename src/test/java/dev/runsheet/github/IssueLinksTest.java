package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.model.Checklist;
import dev.runsheet.source.SourceFile;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueLinksTest {
    private static final Checklist DOCUMENT = MarkdownReader.read(
                    SourceFile.of("ops/db move.md", "# Move\n", "0".repeat(64)))
            .checklist();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "see [the plan](plan.md) now ~ see the plan (`plan.md`) now",
                "![map](img/a.png) ~ map (`img/a.png`)",
                "[back](#rollback) ~ back (`#rollback`)",
                "[x](https://example.org/a) ~ [x](https://example.org/a)",
                "`[x](y.md)` and [x](y.md \"T\") ~ `[x](y.md)` and x (`y.md`)",
                "\\[x](y.md) ~ \\[x](y.md)",
                "[![map](a.png)](b.md) ~ map (`a.png`) (`b.md`)"
            })
    void withoutARepositoryARelativeLinkBecomesText(String written, String shown) {
        assertEquals(shown, new IssueLinks(DOCUMENT, Optional.empty()).rewritten(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[p](plan.md#go) ~ [p](https://git.example/ops/blob/main/ops/plan.md#go)",
                "[p](../top.md \"T\") ~ [p](https://git.example/ops/blob/main/top.md \"T\")",
                "[p](../../../out.md) ~ [p](https://git.example/ops/blob/main/out.md)",
                "[p](/top.md) ~ [p](https://git.example/ops/blob/main/top.md)",
                "[p](#rollback) ~ [p](https://git.example/ops/blob/main/ops/db%20move.md#rollback)",
                "[p]: plan.md 'T' ~ [p]: https://git.example/ops/blob/main/ops/plan.md 'T'",
                "[p](mailto:a@b.example) ~ [p](mailto:a@b.example)"
            })
    void withARepositoryItIsMadeAbsolute(String written, String shown) {
        Optional<String> files = Optional.of("https://git.example/ops/blob/main/");
        assertEquals(shown, new IssueLinks(DOCUMENT, files).rewritten(written));
    }

    @Test
    void codeIsLeftAlone() {
        String code = "- [ ] run\n\n  ```sh\n  echo [a](b.md)\n  ```\n\n~~~\n[a](b.md)\n```\n[a](b.md)\n~~~\n";
        assertEquals(code + "a (`b.md`)\n", new IssueLinks(DOCUMENT, Optional.empty()).rewritten(code + "[a](b.md)\n"));
    }

    @Test
    void hostileLinesTakeNoTime() {
        String line = "[a](".repeat(50_000) + "`".repeat(50_001) + "](".repeat(50_000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertEquals(line, new IssueLinks(DOCUMENT, Optional.empty()).rewritten(line));
            assertEquals(
                    200_000,
                    new IssueLinks(DOCUMENT, Optional.empty())
                            .rewritten("](x)".repeat(50_000))
                            .length());
        });
    }
}
