package dev.runsheet.config;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Settings.Level;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Pointer;
import dev.runsheet.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what is said of single rules: {@code placeholder: off}, or a severity with options. A team's own rules are named
 * by their codes only, for a schema cannot know their names.
 */
final class RuleChoices {
    private final List<RuleInfo> builtIn;
    private final List<RuleInfo> own;
    private final List<String> names;
    private final Shape shape;

    RuleChoices(List<RuleInfo> builtIn, List<RuleInfo> own, Shape shape) {
        this.builtIn = builtIn;
        this.own = own;
        this.names = Stream.concat(
                        builtIn.stream().flatMap(rule -> Stream.of(rule.code(), rule.name())),
                        own.stream().map(RuleInfo::code))
                .toList();
        this.shape = shape;
    }

    void read(Node node, Pointer at) {
        for (Node.Entry entry : shape.entries(node, at, "rules")) {
            Pointer here = at.child(entry.key().text());
            rule(entry.key(), here).ifPresent(rule -> choice(rule, entry.value(), here));
        }
    }

    private Optional<RuleInfo> rule(Node.Scalar key, Pointer at) {
        String word = key.text();
        Optional<RuleInfo> known = Stream.concat(
                        builtIn.stream().filter(rule -> rule.answersTo(word)),
                        own.stream().filter(rule -> rule.code().equals(word)))
                .findFirst();
        if (known.isEmpty()) {
            own.stream()
                    .filter(rule -> rule.name().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            rule -> shape.problem(
                                    at,
                                    key.span(),
                                    word + " is a house rule, and those are named by their codes here",
                                    "write " + rule.code()),
                            () -> shape.known(key, at, "rule", names));
        }
        return known;
    }

    private void choice(RuleInfo rule, Node node, Pointer at) {
        if (!(node instanceof Node.Mapping mapping)) {
            level(rule, node, at);
            return;
        }
        List<String> keys = Stream.concat(
                        Stream.of(Keys.SEVERITY), rule.options().stream().map(Option::key))
                .toList();
        for (Node.Entry entry : mapping.entries()) {
            Pointer here = at.child(entry.key().text());
            Optional<String> key = shape.known(entry.key(), here, "key of " + rule.name(), keys);
            if (key.equals(Optional.of(Keys.SEVERITY))) {
                level(rule, entry.value(), here);
            } else if (key.isPresent()) {
                option(rule, key.get(), entry.value(), here);
            }
        }
    }

    private void option(RuleInfo rule, String key, Node node, Pointer at) {
        Option option = rule.options().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        Optional<Object> value = option instanceof Option.Whole whole
                ? shape.number(node, at, whole).map(Object.class::cast)
                : Optional.of(shape.texts(node, at));
        value.ifPresent(set -> shape.state(new Statement.RuleOption(rule.code(), key, set), node));
    }

    private void level(RuleInfo rule, Node node, Pointer at) {
        shape.oneOf(node, at, "severity", Keys.LEVELS)
                .map(RuleChoices::level)
                .ifPresent(level -> shape.state(new Statement.RuleLevel(rule.code(), level), node));
    }

    private static Level level(String word) {
        return switch (word) {
            case Keys.ON -> new Level.On();
            case Keys.OFF -> new Level.Off();
            default -> new Level.As(Severity.of(word).orElseThrow());
        };
    }
}
