package dev.runsheet.config;

import dev.runsheet.lint.Quote;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.house.Demand;
import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rules that a team writes itself. */
final class HouseRules {
    private static final String CODE = "[A-Z]{3,8}\\d{1,4}";
    private static final String NAME = "[a-z]+(-[a-z]+)*";

    private final List<RuleInfo> builtIn;
    private final Map<String, RuleInfo> known = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Shape shape;

    HouseRules(List<RuleInfo> builtIn, List<HouseRule> outer, Shape shape) {
        this.builtIn = builtIn;
        this.shape = shape;
        outer.forEach(rule -> known.put(rule.info().code(), rule.info()));
    }

    /** Those of this file and those around it. */
    List<RuleInfo> known() {
        return List.copyOf(known.values());
    }

    List<Example> examples() {
        return examples;
    }

    void read(Node node, Pointer at) {
        for (Node.Entry entry : shape.entries(node, at, Keys.HOUSE_RULES)) {
            String code = entry.key().text();
            Pointer here = at.child(code);
            if (!code.matches(CODE)) {
                shape.problem(
                        here,
                        entry.key().span(),
                        Quote.of(code) + " is no code of a house rule",
                        "write three to eight capitals and a number, such as TEAM01");
            } else {
                rule(entry.key(), entry.value(), here);
            }
        }
    }

    private void rule(Node.Scalar code, Node node, Pointer at) {
        Map<String, Node> values = shape.members(node, at, "a house rule", Keys.HOUSE_RULE);
        Fields fields = new Fields(code, values, at);
        Optional<String> name = fields.text(Keys.NAME, "name that names the fault, such as missing-data-owner")
                .filter(written -> isName(code, written))
                .map(Node.Scalar::text);
        Optional<Demand> demand = fields.demand();
        Severity severity = fields.optional(Keys.SEVERITY)
                .flatMap(value -> shape.oneOf(value, at.child(Keys.SEVERITY), "severity", Keys.SEVERITIES))
                .flatMap(Severity::of)
                .orElse(Severity.WARNING);
        List<Kind> kinds = new ArrayList<>();
        fields.optional(Keys.KINDS)
                .ifPresent(value -> shape.each(
                        value,
                        at.child(Keys.KINDS),
                        (kind, here) -> shape.known(kind, here, "kind of checklist", Keys.KIND_NAMES)
                                .map(Keys::kind)
                                .ifPresent(kinds::add)));
        Optional<String> message = fields.text(Keys.MESSAGE, "message that says what is wrong")
                .filter(written -> isMessage(written, at.child(Keys.MESSAGE)))
                .map(HouseRules::line);
        Optional<String> help = fields.optional(Keys.WRITE)
                .flatMap(value -> shape.text(value, at.child(Keys.WRITE)))
                .map(HouseRules::line);
        Optional<String> reason = fields.text(Keys.REASON, "reason").map(HouseRules::line);
        Optional<Node.Scalar> bad = fields.text(Keys.BAD, "bad example, a checklist in which the rule finds something");
        Optional<Node.Scalar> good =
                fields.text(Keys.GOOD, "good example, a checklist in which the rule finds nothing");
        if (Stream.of(name, demand, message, reason, bad, good).anyMatch(Optional::isEmpty)) {
            return;
        }
        RuleInfo info = RuleInfo.of(code.text(), name.get(), severity, RuleInfo.Audience.ALL, message.get());
        HouseRule rule = new HouseRule(
                info,
                demand.get(),
                kinds,
                help,
                reason.get(),
                bad.get().text(),
                good.get().text());
        known.put(code.text(), info);
        shape.state(new Statement.OwnRule(rule), code);
        examples.add(new Example(rule, true, bad.get()));
        examples.add(new Example(rule, false, good.get()));
    }

    private boolean isName(Node.Scalar code, Node.Scalar name) {
        Pointer at = Pointer.ROOT.child(Keys.HOUSE_RULES).child(code.text()).child(Keys.NAME);
        if (!name.text().matches(NAME)) {
            shape.problem(
                    at,
                    name.span(),
                    Quote.of(name.text()) + " is no name of a rule",
                    "write lower-case words with hyphens that name the fault, such as missing-data-owner");
            return false;
        }
        Optional<RuleInfo> other = Stream.concat(builtIn.stream(), known.values().stream())
                .filter(rule -> rule.name().equals(name.text()) && !rule.code().equals(code.text()))
                .findFirst();
        other.ifPresent(rule -> shape.problem(
                at, name.span(), name.text() + " is already the name of " + rule.code(), "give it another name"));
        return other.isEmpty();
    }

    private boolean isMessage(Node.Scalar message, Pointer at) {
        boolean ended = line(message).endsWith(".");
        if (ended) {
            shape.problem(at, message.span(), "a message ends without a period", "leave it out");
        }
        return !ended;
    }

    /** However it is folded in the file, it is one line. */
    private static String line(Node.Scalar text) {
        return text.text().strip().replaceAll("\\s+", " ");
    }

    /** The values of one rule by their keys. */
    private final class Fields {
        private final Node.Scalar code;
        private final Map<String, Node> values;
        private final Pointer at;

        Fields(Node.Scalar code, Map<String, Node> values, Pointer at) {
            this.code = code;
            this.values = values;
            this.at = at;
        }

        Optional<Node> optional(String key) {
            return Optional.ofNullable(values.get(key));
        }

        Optional<Node.Scalar> text(String key, String what) {
            Optional<Node> value = optional(key);
            if (value.isEmpty()) {
                shape.problem(
                        at,
                        code.span(),
                        code.text() + " has no \"" + key + "\"",
                        "write \"" + key + ":\" with a " + what);
            }
            return value.flatMap(written -> shape.text(written, at.child(key)));
        }

        Optional<Demand> demand() {
            boolean requires = values.containsKey(Keys.REQUIRE);
            if (requires == values.containsKey(Keys.FORBID)) {
                shape.problem(
                        at,
                        code.span(),
                        code.text()
                                + (requires ? " both requires and forbids" : " neither requires nor forbids anything"),
                        requires ? "write two rules" : "write \"require:\" or \"forbid:\" with what");
                return Optional.empty();
            }
            String key = requires ? Keys.REQUIRE : Keys.FORBID;
            return optional(key).flatMap(node -> new Demands(shape).read(requires, node, at.child(key)));
        }
    }
}
