package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a task that stands twice in one list, or in two lists of a section with nothing between them that tells why. */
final class DuplicateTask implements Rule {
    private static final Pattern ACTION = Pattern.compile(
            "(?i)(?:add|announce|apply|ask|build|call|check|clear|click|close|commit|confirm|copy|create|delete|deploy|download|drain|edit|email|enable|disable|enter|execute|get|git|go|inform|install|log|make|merge|monitor|notify|open|post|press|publish|pull|push|reboot|refresh|reload|remove|repeat|restart|review|run|scale|select|send|set|start|stop|sync|tag|test|trigger|update|upload|verify|visit|wait|watch)\\b|`");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX06", "duplicate-task", Severity.WARNING, Audience.ALL, "A task stands twice in one section");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Map<String, Pointer> first = new HashMap<>();
        return subject.items()
                .filter(item -> item.value().isTask() && !isRepeated(subject, item))
                .flatMap(item -> {
                    Pointer earlier =
                            first.putIfAbsent(context(subject, item.at()) + "\0" + content(subject, item), item.at());
                    return earlier == null || (isAction(subject, item.at()) && !follows(earlier, item.at()))
                            ? Stream.empty()
                            : Stream.of(Problem.at(
                                            item.at(),
                                            "the task " + Quote.of(subject.text(item.at())) + " stands here twice",
                                            "remove it, or say what is different the second time")
                                    .with(Where.at(earlier), "the same task"));
                });
    }

    /** What is done may have to be done again; what is to be true is true once. */
    private static boolean isAction(Subject subject, Pointer at) {
        return ACTION.matcher(subject.text(at).strip()).lookingAt();
    }

    private static boolean follows(Pointer earlier, Pointer at) {
        return earlier.parent().equals(at.parent())
                && Integer.parseInt(at.text().substring(at.text().lastIndexOf('/') + 1))
                        == Integer.parseInt(
                                        earlier.text().substring(earlier.text().lastIndexOf('/') + 1))
                                + 1;
    }

    /** A choice, a line to sign, a step like any other: short, or with a place to fill in. */
    private static boolean isRepeated(Subject subject, At<Item> item) {
        String text = subject.text(item.at());
        long words = text.lines()
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
        boolean latin = text.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x250);
        return (latin ? words < 2 : text.codePointCount(0, text.length()) < 5)
                || !item.value().phrases().blanks().isEmpty()
                || text.strip().endsWith(":");
    }

    /** The outer item or section, and the last block before the list that says what the list is about. */
    private static String context(Subject subject, Pointer at) {
        Pointer list = at.parent().parent();
        Pointer outer = Sections.before(subject, list)
                .filter(before -> subject.place(before).part() instanceof Block.ItemList)
                .orElse(list);
        Place place = subject.place(at);
        return place.parent().map(Place::at).orElse(Pointer.ROOT).parent() + " " + outer;
    }

    /** Its words without case and marks, and all that is nested in it. */
    private static String content(Subject subject, At<Item> item) {
        String words = subject.text(item.at())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.;,!]+", " ")
                .strip();
        List<Block> nested = item.value().blocks();
        return words + "\0" + nested;
    }
}
