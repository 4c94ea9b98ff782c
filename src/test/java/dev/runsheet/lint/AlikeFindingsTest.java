package dev.runsheet.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.model.Block;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Suppression;
import dev.runsheet.source.Suppressions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same fault in many places is told once, and each place can be silenced, known and repaired by itself. */
class AlikeFindingsTest {

    /** Flags "soon" everywhere, once for the document; in capitals, its repair is unsafe. */
    private static final Rule SOON = new Rule() {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("XX01", "word-soon", Severity.WARNING, Audience.ALL, "Has a word");
        }

        @Override
        public Stream<Problem> check(Subject subject) {
            return subject.parts(Block.Paragraph.class)
                    .filter(paragraph -> paragraph.value().text().matches("(?is).*\\bsoon\\b.*")
                            && !paragraph.value().text().startsWith("<"))
                    .map(paragraph -> {
                        boolean safe = paragraph.value().text().contains("soon");
                        Where word = Where.words(subject, paragraph.at(), safe ? "soon" : "SOON");
                        return Problem.at(word, "it says soon", "say when")
                                .alike(Pointer.ROOT, "soon as well")
                                .fixedBy(new Problem.Fix(
                                        "say when", safe, List.of(new Problem.Change(word, "at noon"))));
                    });
        }
    };

    private static final Linter LINTER = new Linter(List.of(SOON));

    private static List<Finding> found(String... lines) {
        String text = String.join("\n", lines);
        List<Suppression> suppressions =
                Suppressions.in(Lines.document(Kind.ROLLOUT, List.of(), lines).source(), List.of());
        assertEquals(text, String.join("\n", lines));
        return LINTER.lint(
                Lines.document(Kind.ROLLOUT, suppressions, lines), Settings.RECOMMENDED, Surroundings.UNKNOWN);
    }

    private static List<Integer> lines(Finding finding) {
        return Stream.concat(Stream.of(finding.at()), finding.related().stream().map(Finding.Related::at))
                .map(at -> at.start().line())
                .toList();
    }

    @Test
    void theyAreToldAsOneAtTheFirst() {
        List<Finding> findings = found("a soon", "b", "c soon", "d soon");
        assertAll(
                () -> assertEquals(1, findings.size()),
                () -> assertEquals(List.of(1, 3, 4), lines(findings.get(0))),
                () -> assertEquals(3, findings.get(0).each().size()),
                () -> assertEquals(3, findings.get(0).repairs().get(0).edits().size()));
    }

    @Test
    void aCommentSilencesOneOfThem() {
        List<Finding> findings =
                found("<!-- runsheet-disable-next-line XX01 -- why -->", "a soon", "b", "c soon", "d soon");
        assertEquals(List.of(4, 5), lines(findings.get(0)));
        assertEquals(1, findings.size());
    }

    @Test
    void whatIsKnownIsLeftOutPlaceByPlace() {
        Known known = Known.of(found("a soon", "b", "c soon"));
        List<Finding> fresh = known.without(found("x soon", "a soon", "c soon"));
        assertEquals(1, fresh.size());
        assertEquals(List.of(1), lines(fresh.get(0)));
        assertEquals(List.of(), known.without(found("c soon", "b", "", "a soon")));
        assertEquals(1, known.less(Known.of(found("c soon"))).counts().size());
    }

    @Test
    void ofEqualOnesTheFirstAreTheKnown() {
        List<Finding> fresh = Known.of(found("a soon", "a soon")).without(found("a soon", "b", "a soon", "a soon"));
        assertEquals(List.of(4), lines(fresh.get(0)));
    }

    @Test
    void whatIsSafeCanBeRepairedWithoutTheRest() {
        List<Finding.Repair> repairs =
                found("a soon", "b SOON", "c soon").get(0).repairs();
        assertAll(
                () -> assertEquals(
                        List.of(true, false),
                        repairs.stream().map(Finding.Repair::safe).toList()),
                () -> assertEquals(
                        List.of(2, 3),
                        repairs.stream().map(repair -> repair.edits().size()).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disable-next-line XX01 | 0",
                "disable-next-line word-soon | 0",
                "disable-next-line XX | 0",
                "disable-next-line xx | 0",
                "disable-next-line | 0",
                "disable-next-line YY | 2"
            })
    void aCommentNamesARuleAFamilyOrAll(String directive, int findings) {
        assertEquals(
                findings,
                found("<!-- runsheet-" + directive + " -- why -->", "a soon").size());
    }

    @Test
    void whatIsIdleIsTakenOutOfAComment() {
        List<Finding> findings = found("<!-- runsheet-disable-next-line CF02, XX01 CF03 -- why -- not -->", "a soon");
        Finding.Repair repair = findings.get(0).repairs().get(0);
        assertEquals("CF01", findings.get(0).rule().code());
        assertEquals(
                "<!-- runsheet-disable-next-line XX01 -- why -- not -->",
                repair.edits().get(0).replacement());
    }

    @Test
    void manyCommentsOverManyFindingsAreLinear() {
        String[] lines = IntStream.range(0, 40_000)
                .mapToObj(i -> i % 2 == 0 ? "<!-- runsheet-disable XX01 -- " + i + " -->" : "soon")
                .toArray(String[]::new);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of(), found(lines)));
    }
}
