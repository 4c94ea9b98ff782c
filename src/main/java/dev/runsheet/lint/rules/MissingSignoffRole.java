package dev.runsheet.lint.rules;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags sign-offs among which a role is missing that has to sign. */
final class MissingSignoffRole implements Rule {
    private static final Option.Texts REQUIRED = Option.texts(
            "required-roles",
            List.of("engineering", "operations", "product or business"),
            "Who has to sign; \"or\" between roles asks for one of them");

    /** What people of a role are called; of another role its own name has to be there. */
    private static final Map<String, Pattern> CALLED = Map.of(
            "engineering", called("engineer|develop|dev\\b|tech|cto|architect|backend|frontend|software|code|qa\\b"),
            "operations",
                    called(
                            "\\bops\\b|operations|sre|devops|platform|infra|on-?call|sysadmin|\\bit\\b|release|deploy|reliability|dba|system"),
            "product", called("product|\\bpo\\b|\\bpm\\b|project"),
            "business",
                    called(
                            "business|stakeholder|sponsor|client|customer|ceo|coo|management|executive|owner|marketing|legal"),
            "security", called("security|ciso|infosec|appsec"),
            "qa", called("\\bqa\\b|quality|test"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "SO03",
                        "missing-signoff-role",
                        Severity.ERROR,
                        Audience.PRODUCTION,
                        "A role that has to sign does not")
                .strict()
                .with(REQUIRED);
    }

    private static Pattern called(String words) {
        return Pattern.compile("(?<![a-z])(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> signers = Approving.signers(subject);
        String signing = signers.stream()
                .map(one -> one.role() + " " + one.signer().orElse(""))
                .collect(Collectors.joining(" | "));
        List<String> missing = subject.options().texts(REQUIRED).stream()
                .filter(required -> Stream.of(required.split("\\s+or\\s+", -1)).noneMatch(role -> signs(role, signing)))
                .toList();
        return signers.isEmpty() || missing.isEmpty()
                ? Stream.empty()
                : Stream.of(Problem.at(
                        signers.get(0).at(),
                        "nobody of " + missing.stream().map(Quote::of).collect(Collectors.joining(", nor of "))
                                + " signs",
                        "add a line beside it: \"" + missing.get(0) + ": ________ Date: ________\""));
    }

    private static boolean signs(String role, String signing) {
        String name = role.strip().toLowerCase(Locale.ROOT);
        Pattern called = CALLED.get(name);
        return called == null
                ? signing.toLowerCase(Locale.ROOT).contains(name)
                : called.matcher(signing).find();
    }
}
