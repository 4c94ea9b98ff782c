package dev.runsheet.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "**Error rate** &gt; 5% => Error rate > 5%",
                "run `kubectl get <pod>` => run kubectl get <pod>",
                "see [the *plan*](plan.md \"t\") now => see the plan now",
                "![a **chart**](c.png) => a chart",
                "\\*not\\* ~~old~~ a\\b => *not* old a\\b",
                "a<br>b <kbd>x</kbd> <!-- why --> c => a|b x  c",
                "&copy; &#x2264; &nosuch; &amp;amp; &fjlig; AT&T => © ≤ &nosuch; &amp; fj AT&T",
                "<https://a.example/?x&amp;y> => https://a.example/?x&amp;y",
                "a  |b\\|   c => a|b|c",
                "snake_case_name and ____ blank ____ => snake_case_name and ____ blank ____",
                "~30 min, ~40 min => ~30 min, ~40 min",
                "5 * 3 < 20 && x > 1 => 5 * 3 < 20 && x > 1"
            })
    void leavesMarksOut(String run, String plain) {
        assertEquals(
                plain.replace('|', '\n'), PlainText.of(run.replace('|', '\n')).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# foo",
                "- foo",
                "1. foo",
                "> foo",
                "[a]: b",
                "    foo",
                "```",
                "---",
                "a\n---",
                "a\n\n- b",
                "| a | b |"
            })
    void readsARunAsInlineOnly(String run) {
        assertEquals(run.strip(), PlainText.of(run).text().strip());
        // The same beside something that needs the parser.
        assertEquals((run + " x").strip(), PlainText.of(run + " *x*").text().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "**Error rate** &gt; 5% => **«Error»« »«rate»**« »«&gt;»« »«5»«%»",
                "a \\* `` `b` c `` => «a»« »«\\*»« »`` «`»«b»«`»« »«c» ``",
                "[x](y) z&nosuch;&amp; => [«x»](y)« »«z»«&»«nosuch»«;»«&amp;»",
                "a<br/>b => «a»«<br/>»«b»",
                "&nGt;q &lt;&gt; => «&nGt;»«q»« »«&lt;»«&gt;»"
            })
    void mapsWordsBackToTheRun(String run, String drawn) {
        assertEquals(drawn, draw(run));
    }

    /** Each word or other character of the plain text drawn into the run. */
    private static String draw(String run) {
        PlainText plain = PlainText.of(run);
        StringBuilder drawn = new StringBuilder();
        int last = 0;
        int at = 0;
        while (at < plain.text().length()) {
            int end = at + 1;
            if (plain.text().startsWith("≫\u20D2", at)) {
                end = at + 2;
            }
            while (Character.isLetter(plain.text().charAt(at))
                    && end < plain.text().length()
                    && Character.isLetter(plain.text().charAt(end))) {
                end++;
            }
            Span origin = plain.map().origin(at, end);
            drawn.append(run, last, origin.start()).append('«');
            drawn.append(run, origin.start(), origin.end()).append('»');
            last = origin.end();
            at = end;
        }
        return drawn.append(run.substring(last)).toString();
    }

    @Test
    void tellsLinksAndCode() {
        PlainText plain = PlainText.of("`@a` see [**the** plan](p&amp;q.md) ![up](i.png) (https://x.example/a_(b)).");
        assertEquals("@a see the plan up (https://x.example/a_(b)).", plain.text());
        assertEquals(
                List.of(
                        new Link(7, 15, "p&q.md", "the plan", false),
                        new Link(16, 18, "i.png", "up", true),
                        new Link(20, 43, "https://x.example/a_(b)", "https://x.example/a_(b)", false)),
                plain.links());
        assertTrue(plain.inCode(1));
        assertEquals(List.of(new Span(0, 2)), plain.code());
    }

    @Test
    void readsBareAddressesAsGitHubDoes() {
        assertEquals("www.example.org=http://www.example.org", addresses("see www.example.org."));
        assertEquals("http://localhost:3000/x=http://localhost:3000/x", addresses("(http://localhost:3000/x)"));
        assertEquals("", addresses("xhttp://a.example `http://a.example` http://"));
        assertEquals("https://a.example/ü=https://a.example/ü", addresses("参照：https://a.example/ü。終わり"));
    }

    private static String addresses(String run) {
        return PlainText.of(run).links().stream()
                .map(link -> link.text() + "=" + link.destination())
                .collect(Collectors.joining(" "));
    }

    @Test
    void resolvesReferences() {
        Definitions definitions =
                Definitions.of(List.of("[Plan]: docs/p.md 'T'", "[plan]: other.md", "no definition", "[b]: <u v>"));
        PlainText plain = PlainText.of("[plan], [x][b] and [c]", definitions);
        assertEquals("plan, x and [c]", plain.text());
        assertEquals(
                List.of("docs/p.md", "u v"),
                plain.links().stream().map(Link::destination).toList());
        assertEquals("[plan]", PlainText.of("[plan]").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "![[]()",
                "[a[](b)",
                "![",
                "*a **a ",
                "`a``",
                "a&amp;\\*",
                "a\n",
                "<a <!-- ",
                "[a](<b",
                "(((http://a"
            })
    void staysQuickOnHostileRuns(String piece) {
        for (int length : new int[] {4_000, 100_000, 16_000_000}) {
            String run = piece.repeat(length / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PlainText.of(run));
        }
    }

    /** Whatever a run is made of, its words keep their order and the fast way says what the parser says. */
    @Test
    void agreesWithTheParserOnRandomRuns() {
        String[] pieces = {
            "word",
            " ",
            "a_b",
            "__",
            "____",
            "*",
            "**",
            "~",
            "~~",
            "`",
            "[x]",
            "(u)",
            "<",
            ">",
            "&",
            "&lt;",
            "\\",
            "!",
            ".",
            "\n",
            "http://a.example",
            "é",
            "✅",
            "%",
            "#",
            "- "
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder made = new StringBuilder("s");
            for (int n = random.nextInt(12); n >= 0; n--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String run = made.toString();
            PlainText plain = PlainText.of(run);
            assertEquals(
                    new PlainTextReader(run).read(Definitions.NONE.parse(run)).text(), plain.text(), run);
            int last = 0;
            for (int at = 0; at < plain.text().length(); at++) {
                Span origin = plain.map().origin(at, at + 1);
                assertTrue(origin.start() >= last && origin.end() <= run.length(), run);
                if (origin.end() == origin.start() + 1) {
                    char written = run.charAt(origin.start());
                    char expected = written == '\n' && plain.inCode(at) ? ' ' : written;
                    assertEquals(expected, plain.text().charAt(at), run);
                }
                last = origin.start();
            }
        }
    }
}
