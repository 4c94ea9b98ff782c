package dev.runsheet.config;

import dev.runsheet.config.InForce.Source;
import dev.runsheet.config.InForce.Value;
import dev.runsheet.lint.Option;
import dev.runsheet.lint.Profile;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How loudly each rule speaks, with which options, and why. */
final class RulesInForce {
    private final Config config;
    private final Settings settings;
    private final Optional<Kind> kind;
    private final Map<List<String>, Stated> byKey = new HashMap<>();

    private RulesInForce(Config config, Optional<Kind> kind) {
        this.config = config;
        this.settings = config.settings();
        this.kind = kind;
        config.stated().forEach(one -> byKey.put(one.what().key(), one));
    }

    /** The severity of each rule for checklists of {@code kind}, and its options. */
    static List<Value> of(Config config, List<RuleInfo> builtIn, Optional<Kind> kind) {
        RulesInForce all = new RulesInForce(config, kind);
        List<Value> values = new ArrayList<>();
        for (RuleInfo rule : builtIn) {
            values.add(all.severity(rule, all.isFor(rule)));
            rule.options().forEach(option -> values.add(all.option(rule, option)));
        }
        config.houseRules().forEach(rule -> values.add(all.severity(rule.info(), all.isFor(rule))));
        return values;
    }

    private boolean isFor(RuleInfo rule) {
        return kind.isEmpty() || rule.audience().includes(kind.get());
    }

    private boolean isFor(HouseRule rule) {
        return kind.isEmpty() || rule.kinds().isEmpty() || rule.kinds().contains(kind.get());
    }

    private Value severity(RuleInfo rule, boolean meant) {
        List<String> name = List.of(Keys.RULES, rule.code(), Keys.SEVERITY);
        if (!meant) {
            return new Value(name, Keys.OFF, Source.KIND, Optional.empty());
        }
        String severity = settings.severity(rule).map(Severity::label).orElse(Keys.OFF);
        Optional<Stated> said = said(name).or(() -> said(List.of(Keys.HOUSE_RULES, rule.code())));
        if (said.isPresent()) {
            return new Value(name, severity, Source.CONFIGURATION, said.map(Stated::at));
        }
        Profile profile = config.profile().orElse(Profile.RECOMMENDED);
        boolean own = profile == Profile.RECOMMENDED
                && severity.equals(rule.severity().label());
        return own
                ? new Value(name, severity, Source.BUILT_IN, Optional.empty())
                : new Value(
                        name,
                        severity,
                        Source.PROFILE,
                        said(List.of(Keys.PROFILE)).map(Stated::at));
    }

    private Value option(RuleInfo rule, Option option) {
        List<String> name = List.of(Keys.RULES, rule.code(), option.key());
        return said(name)
                .map(one -> new Value(name, one.what().value(), Source.CONFIGURATION, Optional.of(one.at())))
                .orElseGet(() -> new Value(name, usual(option), Source.BUILT_IN, Optional.empty()));
    }

    private Optional<Stated> said(List<String> key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static String usual(Option option) {
        return option instanceof Option.Whole whole
                ? String.valueOf(whole.usual())
                : String.join(", ", ((Option.Texts) option).usual());
    }
}
