package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<!-- runsheet-disable-next-line RB05 -- once is enough -->|x => RB05 2-2 once is enough",
                "<!-- runsheet-disable-next-line RB05, TX03 -- a -- b -->|||x => RB05+TX03 2-4 a -- b",
                "- [ ] done <!-- runsheet-disable-line pre-asserted-result -- legend --> => pre-asserted-result 1-1 legend",
                "a|<!-- runsheet-disable-file TX03 -->|b => TX03 1-3 ?",
                "a|<!-- runsheet-disable -- all -->|b|<!-- runsheet-enable -->|c => * 2-4 all",
                "<!-- runsheet-disable A B -- r -->|b|<!-- runsheet-enable B -->|c => B 1-3 r; A 1-4 r",
                "<!--runsheet-disable TX03-->|<!-- runsheet-disable-next-line -- -->|c => TX03 1-3 ?; * 3-3",
                "see `<!-- runsheet-disable X -- y -->` <!-- runsheet-disabled X --> <!-- runsheet-disable-lines --> => none",
                "<!-- runsheet-enable X --> <!-- runsheet-disable X => none"
            })
    void findsWhatIsSilenced(String text, String found) {
        String said = Suppressions.in(file(text.replace('|', '\n')), List.of()).stream()
                .map(SuppressionsTest::draw)
                .collect(Collectors.joining("; "));
        assertEquals(found, said.isEmpty() ? "none" : said);
    }

    private static String draw(Suppression one) {
        String rules = one.rules().isEmpty() ? "*" : String.join("+", one.rules());
        return (rules + " " + one.firstLine() + "-" + one.lastLine() + " "
                        + one.reason().orElse("?"))
                .strip();
    }

    @Test
    void leavesCodeAlone() {
        String text = "```\n<!-- runsheet-disable X -- y -->\n```\n<!-- runsheet-disable Z -- y -->\n";
        List<Suppression> found =
                Suppressions.in(file(text), List.of(new Span(0, text.indexOf("```\n<!-- runsheet-disable Z") + 3)));
        assertEquals(
                List.of(List.of("Z")), found.stream().map(Suppression::rules).toList());
        Span span = found.get(0).span();
        assertEquals("<!-- runsheet-disable Z -- y -->", text.substring(span.start(), span.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- runsheet-disable X -->",
                "<!-- runsheet-enable Y --><!-- runsheet-disable X -->",
                "<!--",
                "<!-- runsheet-disable-next-line -->\n\n"
            })
    void staysQuick(String piece) {
        SourceFile file = file(piece.repeat(2_000_000 / piece.length()));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Suppressions.in(file, List.of()));
    }

    private static SourceFile file(String text) {
        return SourceFile.of("a.md", text, "");
    }
}
