package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comment that carries a {@link RunState} in a run record: {@code <!-- run: n/a reason="no database here" -->}.
 * Pages and Markdown show nothing of it, and people can write it by hand.
 */
final class RunMark {
    private static final Pattern MARK =
            Pattern.compile("<!--\\s*run:\\s*(?<word>done|n/a|open)\\b(?<rest>(?:(?!-->).)*)-->", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\b(reason|by|at)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Set<String> TICKS = Set.of("x", "X", "✅", "✔", "✔️", "✓", "☑", "☑️");
    private static final Set<String> DASHES = Set.of("~", "-", "–", "—");

    private RunMark() {}

    /** The state of an item: what its mark says, else its box. A mark alone does not tick an open box. */
    static RunState state(Item item) {
        String comments = item.blocks().stream()
                .takeWhile(Block.Comment.class::isInstance)
                .map(block -> ((Block.Comment) block).text())
                .collect(Collectors.joining("\n"));
        Optional<RunState> marked = in(item.text() + "\n" + comments);
        RunState.Status boxed = item.box().map(RunMark::boxed).orElse(RunState.Status.DONE);
        if (marked.isEmpty()) {
            boolean plain = item.box().isEmpty();
            return plain ? RunState.OPEN : unmarked(boxed);
        }
        boolean contradicted = marked.get().isDone() && boxed != RunState.Status.DONE;
        return contradicted ? unmarked(boxed) : marked.get();
    }

    private static RunState unmarked(RunState.Status status) {
        return new RunState(status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RunState.Status boxed(Box box) {
        if (TICKS.contains(box.mark())) {
            return RunState.Status.DONE;
        }
        return DASHES.contains(box.mark()) ? RunState.Status.NOT_APPLICABLE : RunState.Status.OPEN;
    }

    /** Whether {@code text} is a tick as people write it where they tick by hand. */
    static boolean isTick(String text) {
        String mark = text.strip().replaceAll("^\\[(.+)]$", "$1");
        return TICKS.contains(mark);
    }

    /** What the last mark in {@code inline} says. */
    static Optional<RunState> in(String inline) {
        Matcher mark = MARK.matcher(inline);
        Optional<RunState> found = Optional.empty();
        while (mark.find()) {
            found = Optional.of(read(mark.group("word"), mark.group("rest")));
        }
        return found;
    }

    private static RunState read(String word, String rest) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(rest);
        while (field.find()) {
            String value = field.group(2) == null ? field.group(3) : unescaped(field.group(2));
            fields.putIfAbsent(field.group(1), value);
        }
        RunState.Status status = switch (word) {
            case "done" -> RunState.Status.DONE;
            case "n/a" -> RunState.Status.NOT_APPLICABLE;
            default -> RunState.Status.OPEN;
        };
        return new RunState(
                status,
                Optional.ofNullable(fields.get("reason")),
                Optional.ofNullable(fields.get("by")),
                Optional.ofNullable(fields.get("at")).flatMap(RunMark::time));
    }

    /** A time that is none is not believed. */
    static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code inline} with {@code state} as its only mark; an open one needs none. */
    static String marked(String inline, RunState state) {
        String bare = MARK.matcher(inline).replaceAll("").stripTrailing();
        String mark = write(state);
        return mark.isEmpty() ? bare : (bare + " " + mark).stripLeading();
    }

    private static String write(RunState state) {
        String word = switch (state.status()) {
            case OPEN -> "";
            case DONE -> "done";
            case NOT_APPLICABLE -> "n/a";
        };
        if (word.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<!-- run: ").append(word);
        state.reason()
                .ifPresent(reason ->
                        out.append(" reason=\"").append(escaped(reason)).append('"'));
        state.by().ifPresent(by -> out.append(" by=").append(by.matches("[\\w@#./-]+") ? by : '"' + escaped(by) + '"'));
        state.at().ifPresent(at -> out.append(" at=").append(at));
        return out.append(" -->").toString();
    }

    /** A reason must end neither its quotes nor the comment nor the line. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace(">", "&gt;")
                .replaceAll("\\R", "&#10;");
    }

    private static String unescaped(String text) {
        return text.replace("&#10;", "\n")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
