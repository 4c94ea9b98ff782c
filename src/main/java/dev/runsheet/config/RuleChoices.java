package dev.runsheet.config;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Options;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.Settings.Level;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Pointer;
import dev.runsheet.yaml.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is said of single rules: {@code placeholder: off}, or a severity with options. */
final class RuleChoices {
    private final List<RuleInfo> rules;
    private final List<String> names;

    RuleChoices(List<RuleInfo> rules) {
        this.rules = List.copyOf(rules);
        this.names = rules.stream()
                .flatMap(rule -> Stream.of(rule.code(), rule.name()))
                .toList();
    }

    /** By code; a rule named twice, by code and by name, has what is said last where both speak. */
    Map<String, Settings.Choice> read(Node node, Pointer at, Shape shape) {
        Map<String, Settings.Choice> choices = new HashMap<>();
        for (Node.Entry entry : shape.entries(node, at, "rules")) {
            Pointer here = at.child(entry.key().text());
            rule(entry.key(), here, shape)
                    .ifPresent(rule -> choices.merge(
                            rule.code(), choice(rule, entry.value(), here, shape), (first, last) -> last.over(first)));
        }
        return choices;
    }

    private Optional<RuleInfo> rule(Node.Scalar key, Pointer at, Shape shape) {
        Optional<RuleInfo> known =
                rules.stream().filter(rule -> rule.answersTo(key.text())).findFirst();
        if (known.isEmpty()) {
            shape.known(key, at, "rule", names);
        }
        return known;
    }

    private static Settings.Choice choice(RuleInfo rule, Node node, Pointer at, Shape shape) {
        if (!(node instanceof Node.Mapping mapping)) {
            return new Settings.Choice(level(node, at, shape), Options.NONE);
        }
        Level level = new Level.Unchanged();
        Map<String, Object> options = new HashMap<>();
        List<String> keys = Stream.concat(
                        Stream.of(Keys.SEVERITY), rule.options().stream().map(Option::key))
                .toList();
        for (Node.Entry entry : mapping.entries()) {
            Pointer here = at.child(entry.key().text());
            Optional<String> key = shape.known(entry.key(), here, "key of " + rule.name(), keys);
            if (key.equals(Optional.of(Keys.SEVERITY))) {
                level = level(entry.value(), here, shape);
            } else {
                key.flatMap(name -> value(rule, name, entry.value(), here, shape))
                        .ifPresent(value -> options.put(entry.key().text(), value));
            }
        }
        return new Settings.Choice(level, new Options(options));
    }

    private static Optional<Object> value(RuleInfo rule, String key, Node node, Pointer at, Shape shape) {
        Option option = rule.options().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return option instanceof Option.Whole number
                ? shape.number(node, at, number).map(Object.class::cast)
                : Optional.of(shape.texts(node, at));
    }

    private static Level level(Node node, Pointer at, Shape shape) {
        String word = shape.oneOf(node, at, "severity", Keys.LEVELS).orElse("");
        return switch (word) {
            case Keys.ON -> new Level.On();
            case Keys.OFF -> new Level.Off();
            default -> Severity.of(word).<Level>map(Level.As::new).orElseGet(Level.Unchanged::new);
        };
    }
}
