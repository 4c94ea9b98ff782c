package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a box for two actions: when it is ticked after the first, nobody sees that the second is missing. */
final class CompoundTask implements Rule {
    /** Orders; those that are nouns just as often are left out where they stand second. */
    private static final Set<String> ORDERS = Set.of(
            "add",
            "announce",
            "apply",
            "approve",
            "archive",
            "assign",
            "back",
            "build",
            "bump",
            "clean",
            "close",
            "commit",
            "configure",
            "confirm",
            "copy",
            "create",
            "cut",
            "decommission",
            "delete",
            "deploy",
            "disable",
            "document",
            "download",
            "drain",
            "email",
            "enable",
            "execute",
            "export",
            "fix",
            "generate",
            "identify",
            "import",
            "inform",
            "install",
            "merge",
            "migrate",
            "monitor",
            "move",
            "notify",
            "post",
            "prepare",
            "publish",
            "pull",
            "push",
            "record",
            "release",
            "remove",
            "rename",
            "replace",
            "restart",
            "restore",
            "review",
            "roll",
            "rotate",
            "run",
            "scale",
            "schedule",
            "send",
            "set",
            "sign",
            "start",
            "stop",
            "submit",
            "switch",
            "tag",
            "take",
            "test",
            "trigger",
            "update",
            "upgrade",
            "upload",
            "validate",
            "verify",
            "write");

    /** Seeing that the first action worked belongs to it. */
    private static final Set<String> CHECKS = Set.of("confirm", "test", "validate", "verify");

    private static final Set<String> NOUNS = Set.of(
            "back",
            "build",
            "commit",
            "copy",
            "deploy",
            "document",
            "download",
            "email",
            "export",
            "fix",
            "import",
            "monitor",
            "post",
            "push",
            "record",
            "release",
            "review",
            "roll",
            "schedule",
            "set",
            "start",
            "stop",
            "switch",
            "tag",
            "test",
            "trigger",
            "update",
            "upgrade",
            "upload",
            "clean",
            "pull",
            "close");

    private static final Pattern NEXT = Pattern.compile(
            "(?:,? and(?: then)?|, then|; then|;)\\s+([a-z]+)(\\s+(?:the|a|an|all|its?|that|any|each|every|this|new|to|on|in|no|both|your|our)\\b)?");

    /** What follows these words describes the first action. */
    private static final Pattern ASIDE = Pattern.compile("\\b(?:that|which|who|to|if|so|where|when)\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TX09", "compound-task", Severity.INFO, Audience.ALL, "One box stands for several actions")
                .strict();
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.items()
                .filter(item -> item.value().isTask())
                .flatMap(item -> second(subject, item)
                        .map(next -> Problem.at(
                                item.at(),
                                Quote.of(subject.text(item.at())) + " is one box for two actions: the second is to "
                                        + Quote.of(next),
                                "give each action a box of its own"))
                        .stream());
    }

    /** The order that follows the first. */
    private static Optional<String> second(Subject subject, At<Item> item) {
        String text = subject.text(item.at());
        String label = item.value().label().orElse("");
        String order = text.startsWith(label) ? text.substring(label.length()).replaceFirst("^[\\s:–—-]+", "") : text;
        String first = order.strip().split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
        if (!ORDERS.contains(first)) {
            return Optional.empty();
        }
        Matcher next = NEXT.matcher(order.split("(?<=[.!?])\\s|\\n", 2)[0]);
        while (next.find()) {
            String word = next.group(1).toLowerCase(Locale.ROOT);
            boolean aside = ASIDE.matcher(order.substring(0, next.start())).find();
            boolean sure = !aside && !CHECKS.contains(word) && (!NOUNS.contains(word) || next.group(2) != null);
            if (ORDERS.contains(word) && sure && !word.equals(first)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
