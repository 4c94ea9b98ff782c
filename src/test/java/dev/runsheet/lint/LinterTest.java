package dev.runsheet.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.model.Kind;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Span;
import dev.runsheet.source.Suppression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinterTest {
    private static final Rule SOON = Lines.flagging("XX01", "soon", Audience.ALL);
    private static final Rule LATER = Lines.flagging("XX02", "later", Audience.PRODUCTION);
    private static final Linter LINTER = new Linter(List.of(LATER, SOON));

    private static List<String> found(Document document, Settings settings) {
        return LINTER.lint(document, settings, Surroundings.UNKNOWN).stream()
                .map(finding -> finding.at().start() + "-" + finding.at().end() + " "
                        + finding.severity().label() + " " + finding.rule().code())
                .toList();
    }

    private static Suppression suppression(String text, int line, List<String> rules, String reason, int of) {
        Span span = LineMap.of(text).span(line);
        return new Suppression(span, rules, Optional.of(reason).filter(r -> !r.isEmpty()), of, of);
    }

    @Test
    void findingsStandAtTheirWordsInTheOrderOfTheFile() {
        Document document = Lines.document(Kind.ROLLOUT, List.of(), "do it later", "or soon");
        assertEquals(List.of("1:7-1:12 warning XX02", "2:4-2:8 warning XX01"), found(document, Settings.RECOMMENDED));
    }

    @Test
    void aRuleForProductionIsSilentOnOtherKinds() {
        Document document = Lines.document(Kind.READINESS, List.of(), "do it later", "or soon");
        assertEquals(List.of("2:4-2:8 warning XX01"), found(document, Settings.RECOMMENDED));
    }

    @Test
    void settingsSwitchRulesOffAndChangeTheirSeverity() {
        Document document = Lines.document(Kind.ROLLOUT, List.of(), "do it later", "or soon");
        Settings settings = new Settings(
                Profile.RECOMMENDED,
                Map.of(
                        "XX01", new Settings.Choice(new Settings.Level.Off(), Options.NONE),
                        "XX02", new Settings.Choice(new Settings.Level.As(Severity.INFO), Options.NONE)));
        assertEquals(List.of("1:7-1:12 info XX02"), found(document, settings));
    }

    @Test
    void theStrictProfileIsOneStepMoreSevereAndHygieneKnowsOnlyText() {
        Document document = Lines.document(Kind.ROLLOUT, List.of(), "or soon");
        assertEquals(List.of("1:4-1:8 error XX01"), found(document, new Settings(Profile.STRICT, Map.of())));
        assertEquals(List.of(), found(document, new Settings(Profile.HYGIENE, Map.of())));
    }

    @Test
    void aTeamsOwnRuleIsAsSevereAsTheTeamSaysInEveryProfile() {
        Rule own = Lines.flagging("TEAM01", "soon", Audience.ALL);
        Document document = Lines.document(Kind.ROLLOUT, List.of(), "or soon");
        for (Profile profile : Profile.values()) {
            List<Finding> findings = new Linter(List.of())
                    .with(List.of(own))
                    .lint(document, new Settings(profile, Map.of()), Surroundings.UNKNOWN);
            assertEquals(
                    List.of(Severity.WARNING),
                    findings.stream().map(Finding::severity).toList(),
                    profile.label());
        }
    }

    @Test
    void aSuppressionWithAReasonSilencesItsLineOnly() {
        String[] lines = {"<!-- 1 -->", "or soon", "or soon"};
        Suppression one = suppression(String.join("\n", lines), 1, List.of("word-soon"), "said so", 2);
        assertEquals(
                List.of("3:4-3:8 warning XX01"),
                found(Lines.document(Kind.ROLLOUT, List.of(one), lines), Settings.RECOMMENDED));
    }

    @Test
    void idleUnreasonedAndMisspeltSuppressionsAreFindings() {
        String[] lines = {"<!-- 1 -->", "<!-- 2 -->", "<!-- 3 -->", "or soon"};
        String text = String.join("\n", lines);
        List<Suppression> all = List.of(
                suppression(text, 1, List.of("XX01"), "why not", 1),
                suppression(text, 2, List.of("XX01"), "", 4),
                suppression(text, 3, List.of("word-sooon"), "why", 4));
        List<Finding> findings =
                LINTER.lint(Lines.document(Kind.ROLLOUT, all, lines), Settings.RECOMMENDED, Surroundings.UNKNOWN);
        assertEquals(
                List.of("CF01", "CF02", "CF03"),
                findings.stream().map(finding -> finding.rule().code()).toList());
        assertEquals("write word-soon", findings.get(2).help());
        assertEquals(
                new Span(0, 11),
                findings.get(0).repairs().get(0).edits().get(0).span(),
                "the line goes with the comment");
    }

    @Test
    void aRuleThatThrowsIsNamedAndTheOthersAreHeard() {
        Rule broken = new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.of("XX09", "broken", Severity.INFO, Audience.ALL, "Breaks");
            }

            @Override
            public Stream<Problem> check(Subject subject) {
                throw new IllegalStateException("no such thing");
            }
        };
        List<Finding> findings = new Linter(List.of(broken, SOON))
                .lint(Lines.document(Kind.ROLLOUT, List.of(), "or soon"), Settings.RECOMMENDED, Surroundings.UNKNOWN);
        assertEquals(
                List.of(Linter.FAILED_RULE, SOON.info()),
                findings.stream().map(Finding::rule).toList());
        assertTrue(findings.get(0).message().contains("XX09"), findings.get(0)::message);
    }

    @Test
    void fingerprintsOutliveOtherLinesAndDiffer() {
        List<Finding> before = LINTER.lint(
                Lines.document(Kind.ROLLOUT, List.of(), "or soon", "or soon"),
                Settings.RECOMMENDED,
                Surroundings.UNKNOWN);
        List<Finding> after = LINTER.lint(
                Lines.document(Kind.ROLLOUT, List.of(), "first", "or soon", "between", "or soon"),
                Settings.RECOMMENDED,
                Surroundings.UNKNOWN);
        assertEquals(
                before.stream().map(Finding::fingerprint).toList(),
                after.stream().map(Finding::fingerprint).toList());
        assertNotEquals(before.get(0).fingerprint(), before.get(1).fingerprint());
    }

    @Test
    void quotesAreShortAndOnOneLine() {
        assertEquals("\"a b\"", Quote.of(" a\n  b "));
        assertEquals("\"" + "word ".repeat(11) + "word…\"", Quote.of("word ".repeat(20)));
    }
}
