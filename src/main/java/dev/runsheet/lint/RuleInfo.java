package dev.runsheet.lint;

import dev.runsheet.model.Kind;
import java.util.List;

/**
 * What a rule is called and whom it speaks to.
 *
 * <p>{@code new RuleInfo("RB06", "missing-rollback-steps", "Rollback has no steps", Severity.ERROR,
 * Audience.PRODUCTION, …)}: names name the fault, so that "allow missing-rollback-steps" reads right.
 *
 * @param code two capitals for the family and two digits, never given to another rule again; of a team's own rule three
 *     to eight capitals and one to four digits
 * @param name the fault, in lower case with hyphens; also names its page
 * @param summary one line without a final period
 * @param severity unless a profile or the configuration says otherwise
 * @param audience the kinds of checklists it is meant for
 * @param since the version that brought it
 * @param strictOnly whether only the strict profile, or the configuration by name, switches it on
 * @param options what a team can set for it
 */
public record RuleInfo(
        String code,
        String name,
        String summary,
        Severity severity,
        Audience audience,
        String since,
        boolean strictOnly,
        List<Option> options) {

    /** The kinds of checklists a rule is meant for. */
    public enum Audience {
        /** Every checklist. */
        ALL,
        /** Those that change a production system when followed. */
        PRODUCTION;

        /** Whether a checklist of {@code kind} is meant. */
        public boolean includes(Kind kind) {
            return this == ALL || kind.changesProduction();
        }
    }

    public RuleInfo {
        options = List.copyOf(options);
        if (!code.matches("[A-Z]{2}\\d{2}|[A-Z]{3,8}\\d{1,4}")) {
            throw new IllegalArgumentException("a rule's code is capitals and digits, as in TX01: \"" + code + "\"");
        }
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a rule's name is lower-case words with hyphens: \"" + name + "\"");
        }
        if (summary.isBlank() || summary.endsWith(".")) {
            throw new IllegalArgumentException("a summary is one line without a final period: \"" + summary + "\"");
        }
    }

    /** A rule of the recommended profile, there from the first version on. */
    public static RuleInfo of(String code, String name, Severity severity, Audience audience, String summary) {
        return new RuleInfo(code, name, summary, severity, audience, "0.1", false, List.of());
    }

    /** The same, switched on by the strict profile or by name only. */
    public RuleInfo strict() {
        return new RuleInfo(code, name, summary, severity, audience, since, true, options);
    }

    /** The same with {@code more} to set. */
    public RuleInfo with(Option... more) {
        return new RuleInfo(code, name, summary, severity, audience, since, strictOnly, List.of(more));
    }

    /** The family its code begins with: {@code RB}. */
    public String family() {
        int end = code.length();
        while (Character.isDigit(code.charAt(end - 1))) {
            end--;
        }
        return code.substring(0, end);
    }

    /** Whether it is a rule of a team's own. */
    public boolean isHouse() {
        return family().length() > 2;
    }

    /** Whether {@code word} is its code or its name, in any case. */
    public boolean answersTo(String word) {
        return code.equalsIgnoreCase(word) || name.equalsIgnoreCase(word);
    }
}
