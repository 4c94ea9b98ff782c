package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FalseBoxesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "-[ ] a => «-[ ]» a => - [ ]",
                "1.[x] a => «1.[x]» a => 1. [x]",
                "- [] a => «- []» a => - [ ]",
                "  * [x ] a => «* [x ]» a => * [x]",
                "- [ x] a => «- [ x]» a => - [x]",
                "- [  ] a => «- [  ]» a => - [ ]",
                "- [ ]**a** => «- [ ]»**a** => - [ ]_",
                "> - [X]a => > «- [X]»a => - [x]_",
                "- [✅] a => «- [✅]» a => - [x]",
                "☐ a => «☐» a => - [ ]",
                "- ☑ a => «- ☑» a => - [x]",
                "## [ ] Phase 1 => «## [ ]» Phase 1 => ?",
                "### ☐ **Phase 2** => «### ☐» **Phase 2** => ?",
                "**Status: [ ] GO [ ] NO-GO** => **Status: «[ ]» GO [ ] NO-GO** => ?",
                "- [ ] Result: [ ] good `[ ]` => - [ ] Result: «[ ]» good `[ ]` => ?",
                "[ ] a => «[ ]» a => ?"
            })
    void findsWhatLooksLikeABox(String line, String drawn, String repaired) {
        List<Remark> remarks = FalseBoxes.in(SourceFile.of("a.md", "\n" + line, ""), List.of());
        assertEquals(1, remarks.size());
        Span span = remarks.get(0).span();
        assertEquals(
                drawn,
                line.substring(0, span.start() - 1) + "«" + line.substring(span.start() - 1, span.end() - 1) + "»"
                        + line.substring(span.end() - 1));
        assertEquals(
                Optional.of(repaired.replace('_', ' ')).filter(text -> !text.equals("?")),
                FalseBoxes.repair(remarks.get(0).detail()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] a",
                "1. [x] a",
                "* [X]\ta",
                "- [ ]",
                "> - [ ] a",
                "1. - [ ] a",
                "- [x](y.md) a",
                "- [x]: y",
                "- [ ](u)",
                "[x] marks it",
                "| a | [ ] |",
                "a | [ ] yes",
                "use `[ ]` here",
                "- [Name] a",
                "- [-] a",
                "- [~] a",
                "-[a] b",
                "## Use `- [ ]` boxes",
                "<!-- [ ] a -->",
                "array[ ](x)",
                "## ☑ done",
                "- **☐** none",
                "a ☐ b",
                "---\nlist: [ ]\n---\ntext",
                "- [1] a",
                "2.[link](u)"
            })
    void isSilentOtherwise(String text) {
        assertEquals(List.of(), FalseBoxes.in(SourceFile.of("a.md", text, ""), List.of()));
    }

    @Test
    void leavesCodeAlone() {
        String text = "```\n-[ ] a\n```\n-[ ] b\n";
        List<Remark> remarks = FalseBoxes.in(SourceFile.of("a.md", text, ""), List.of(new Span(0, 14)));
        assertEquals(
                List.of(15),
                remarks.stream().map(remark -> remark.span().start()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"`[ ] ", "[ ](", "-[", "# a", "> ", "<!--", "- [ "})
    void staysQuick(String piece) {
        SourceFile file = SourceFile.of("a.md", piece.repeat(2_000_000 / piece.length()), "");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> FalseBoxes.in(file, List.of()));
    }
}
