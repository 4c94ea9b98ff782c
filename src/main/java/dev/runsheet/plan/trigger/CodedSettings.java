package dev.runsheet.plan.trigger;

import dev.runsheet.model.Block;
import dev.runsheet.phrase.PromptLanguages;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import dev.runsheet.plan.trigger.SettingTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the settings at which a system goes back or stops by itself: what stands under {@code halt_conditions} or
 * {@code rollback_on}, and rules with {@code action: rollback}.
 */
final class CodedSettings {
    /**
     * A line that states a condition.
     *
     * @param index from 0
     * @param exact whether it states a figure or what either passes or does not
     * @param held whether it is said for how long or how often
     */
    record Condition(int index, boolean exact, boolean held) {}

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern COMPARES =
            Pattern.compile("[<>≤≥]|[!=]=|\\bover\\b|\\babove\\b|\\bbelow\\b|\\bexceeds?\\b");

    private static final Pattern GOES_ON = Pattern.compile("^\\s*(?:and\\b|&&)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LASTS = Pattern.compile(
            "\\b(?:for|duration|window|period|consecutive)\\w*\\s*[=:]?\\s*[\"']?\\d|\\d+\\s*consecutive|in a row",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_WRITE = Pattern.compile("[\\[<{][^\\],<>=]*\\s[^\\],<>=]*[\\]>}]");

    private static final Pattern YES = Pattern.compile("true|yes|on|always|any", Pattern.CASE_INSENSITIVE);

    private final Words words;
    private final Clauses clauses;
    private final List<Condition> found = new ArrayList<>();

    private CodedSettings(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** These lines of {@code command}, in order; none of what is typed at a prompt. */
    static List<Condition> in(Block.Command command, Words words, Clauses clauses) {
        if (PromptLanguages.has(command.language())) {
            return List.of();
        }
        CodedSettings settings = new CodedSettings(words, clauses);
        settings.visit(SettingTree.of(command.text().lines().toList()), false);
        return List.copyOf(settings.found);
    }

    /** {@code AND duration > 5m}: adds to the condition on the line above. */
    static boolean goesOn(String line) {
        return GOES_ON.matcher(line).find();
    }

    private void visit(Node node, boolean back) {
        Set<Word> said = words.in(node.name());
        boolean own = back || leavesOff(said);
        boolean when = said.contains(Word.TRIGGER)
                || said.contains(Word.CRITERION)
                || said.contains(Word.CONDITION)
                || said.contains(Word.LIMIT)
                || node.name().endsWith(" on");
        if (own && when) {
            under(node);
        } else if (node.members().stream().anyMatch(this::acts)) {
            rule(node, false);
        } else {
            node.members().forEach(member -> visit(member, own));
        }
    }

    private static boolean leavesOff(Set<Word> said) {
        return said.contains(Word.BACK)
                || said.contains(Word.ABORT)
                || said.contains(Word.STOPS)
                || said.contains(Word.STOP_SETTING);
    }

    /** {@code action: pause_canary}. */
    private boolean acts(Node setting) {
        return isA(Word.ACTION_SETTING, setting.name())
                && Stream.concat(Stream.of(setting.value()), setting.values().stream())
                        .anyMatch(this::stops);
    }

    private boolean stops(String value) {
        String said = SettingTree.words(value);
        return leavesOff(words.in(said))
                || words.in(said).contains(Word.SWITCHED_OFF)
                || isA(Word.STOP_COLUMN, said.split(" ", 2)[0]);
    }

    /** The conditions under a setting such as {@code rollback_on}. */
    private void under(Node node) {
        if (node.members().isEmpty()) {
            if (states(node.value())) {
                add(node, node.value(), false);
            }
            return;
        }
        boolean held = node.members().stream().anyMatch(this::isWindow);
        for (Node member : node.members()) {
            boolean otherwise = member.members().stream()
                    .anyMatch(setting -> isA(Word.ACTION_SETTING, setting.name()) && !acts(setting));
            if (!member.members().isEmpty() && !otherwise) {
                rule(member, true);
            } else if (member.members().isEmpty() && isCondition(member)) {
                add(member, member.name() + " " + member.value(), held);
            }
        }
    }

    private boolean isCondition(Node member) {
        if (member.name().isEmpty()) {
            return member.point()
                    ? hasLetters(member.value())
                    : DIGIT.matcher(member.value()).find();
        }
        boolean happens =
                YES.matcher(member.value()).matches() && words.in(member.name()).contains(Word.FAILS);
        return !isWindow(member)
                && !isA(Word.RULE_SETTING, member.name())
                && !isA(Word.ACTION_SETTING, member.name())
                && (happens || DIGIT.matcher(member.value()).find());
    }

    /**
     * The lines of a rule that compare, else those with its limits.
     *
     * @param led whether it stands under {@code rollback_on} or the like, so that each of its figures is a limit
     */
    private void rule(Node rule, boolean led) {
        boolean held = rule.members().stream().anyMatch(this::isWindow);
        List<Node> lines = rule.members().stream()
                .filter(setting -> isA(Word.CONDITION_SETTING, setting.name()))
                .flatMap(setting -> setting.members().isEmpty() ? Stream.of(setting) : setting.members().stream())
                .filter(line -> COMPARES.matcher(line.value()).find() || (led && states(line.value())))
                .filter(line -> !goesOn(line.value()))
                .toList();
        if (lines.isEmpty()) {
            lines = rule.members().stream()
                    .filter(setting -> DIGIT.matcher(setting.value()).find() && !isWindow(setting))
                    .filter(setting -> words.in(setting.name()).contains(Word.LIMIT_SETTING)
                            || (led && !isA(Word.RULE_SETTING, setting.name())))
                    .toList();
        }
        if (lines.isEmpty() && led) {
            add(rule, String.join(" ", rule.values()), held);
        }
        lines.forEach(line -> add(line, line.name() + " " + line.value(), held));
    }

    private void add(Node line, String said, boolean held) {
        String text = said.replace('_', ' ');
        boolean exact = DIGIT.matcher(text).find() || clauses.isState(text);
        found.add(new Condition(line.index(), exact, held || LASTS.matcher(text).find()));
    }

    private boolean isWindow(Node setting) {
        return isA(Word.WINDOW_SETTING, setting.name())
                && DIGIT.matcher(setting.value()).find();
    }

    /** Whether a value is a condition, no switch, no word and nothing to fill in. */
    private static boolean states(String value) {
        if (TO_WRITE.matcher(value).matches()) {
            return false;
        }
        return DIGIT.matcher(value).find() || COMPARES.matcher(value).find() || value.indexOf(' ') > 0;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private boolean isA(Word word, String name) {
        return words.isAll(List.of(name.split(" ", -1)), word);
    }
}
