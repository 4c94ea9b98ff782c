package dev.runsheet.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlImportTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    <p><b>Owner:</b>Anna</p>                                   ! **Owner**:Anna
                    <p><b>a </b><b>b</b> c</p>                                 ! **a b** c
                    <p>5 * 3 a_b_c ____ ~30 min</p>                            ! 5 * 3 a_b_c ____ ~30 min
                    <p>*not* _this_ &lt;host&gt; &amp;amp;</p>                 ! \\*not\\* \\_this\\_ \\<host> \\&amp;
                    <p>- no item</p>                                           ! \\- no item
                    <p>12. no item</p>                                         ! 12\\. no item
                    <p>`tick` <code>a`b</code></p>                             ! \\`tick\\` ``a`b``
                    <p>“so” … – —</p>                                          ! “so” … – —
                    <p>a<br>b</p>                                              ! a\\|b
                    <p>☐ a<br>☑ b</p>                                          ! - [ ] a|- [x] b
                    <p>☐ Yes ☐ No</p>                                          ! ☐ Yes ☐ No
                    <p>[x] done</p>                                            ! - [x] done
                    <ul><li><p><input type=checkbox checked> a</p></li></ul>   ! - [x] a
                    <ul><li data-checked=false>a</li></ul>                     ! - [ ] a
                    <label><input type=checkbox> a</label>                     ! - [ ] a
                    <ul><li>a</li><ul><li>b</li></ul></ul>                     ! - a|  - b
                    <ol start=4><li>a</li><li value=9>b</li></ol>              ! 4. a|9. b
                    <p>a</p><hr><p>b</p>                                       ! a||---||b
                    <p><a href="https://x.org/">https://x.org/</a></p>         ! <https://x.org/>
                    <p><a href="a (1).md">a</a></p>                            ! [a](<a (1).md>)
                    <p>Name: <input value="Kim"> <input></p>                   ! Name: Kim ____
                    <p>a<br><br>b</p>                                          ! a||b
                    """)
    void becomes(String html, String markdown) throws Refused {
        assertEquals(
                markdown.replace("\\|", "\\\n").replace('|', '\n').replace("\\\\", "\\") + "\n",
                convert("<body>" + html).markdown());
    }

    @Test
    void whatIsLostIsToldWithItsPlace() throws Refused {
        Imported imported = convert("""
                <h1>T</h1>
                <table><tr><th>a</th><th>b</th></tr><tr><td colspan=2>c</td></tr></table>
                <p>x <object data="y.swf">z</object></p>
                <ol type=a><li>one</li></ol>
                <p><img src="data:image/png;base64,AA" alt="plan"></p>
                """);
        List<String> losses = imported.losses().stream().map(Loss::toString).toList();
        assertEquals(4, losses.size(), losses::toString);
        assertTrue(losses.get(0).startsWith("2:1: merged cells"), losses::toString);
        assertTrue(losses.get(1).startsWith("3:6: what the page embeds by <object>"), losses::toString);
        assertTrue(losses.get(2).startsWith("4:1: a list counted with letters"), losses::toString);
        assertTrue(losses.get(3).contains("only its text \"plan\" is kept"), losses::toString);
    }

    @Test
    void aWordThatGoesMissingIsTold() throws Refused {
        Draft draft = new Draft(
                HtmlPage.of("<p>one two</p>".getBytes(StandardCharsets.UTF_8), Limits.STANDARD),
                Limits.STANDARD,
                () -> false);
        Witness witness = Witness.of(draft.content());
        witness.compare("one\n", draft);
        assertEquals(
                List.of("1:4: \"two\" of \"one two\" is not in the Markdown"),
                draft.losses().stream().map(Loss::toString).toList());
    }

    @Test
    void theEncodingIsTheOneThePageNames() throws Refused {
        byte[] html = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><p>“5 €”"
                .getBytes(Charset.forName("windows-1252"));
        assertEquals(
                "“5 €”\n", HtmlImport.of(html, Limits.STANDARD, () -> false).markdown());
        assertEquals(
                "ä\n",
                HtmlImport.of("\uFEFF<p>ä".getBytes(StandardCharsets.UTF_16LE), Limits.STANDARD, () -> false)
                        .markdown());
    }

    private static Imported convert(String html) throws Refused {
        return HtmlImport.of(html.getBytes(StandardCharsets.UTF_8), Limits.STANDARD, () -> false);
    }
}
