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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comment that carries a {@link RunState} in a run record: {@code <!-- run: n/a reason="no database here" -->}.
 * Pages and Markdown show nothing of it, and people can write it by hand.
 */
final class RunMark {
    private static final Pattern MARK =
            Pattern.compile("(?<!\\\\)<!--\\s*run:\\s*(?<word>done|n/a|open)\\b(?<rest>.*?)-->", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\b(reason|by|at|note)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Set<String> TICKS = Set.of("x", "X", "✅", "✔", "✔️", "✓", "☑", "☑️");
    private static final Set<String> DASHES = Set.of("~", "-", "–", "—");

    private RunMark() {}

    /** The state of an item: what its mark says, else its box. A mark alone neither ticks an open box nor unticks one. */
    static RunState state(Item item) {
        String comments = item.blocks().stream()
                .takeWhile(Block.Comment.class::isInstance)
                .map(block -> ((Block.Comment) block).text())
                .collect(Collectors.joining("\n"));
        Optional<RunState> marked = in(item.text() + "\n" + comments);
        RunState.Status boxed = item.box().map(RunMark::boxed).orElse(RunState.Status.DONE);
        if (marked.isEmpty()) {
            boolean plain = item.box().isEmpty();
            return plain ? RunState.OPEN : RunState.of(boxed);
        }
        RunState mark = marked.get();
        if (mark.status() == RunState.Status.OPEN && item.box().isPresent()) {
            return mark.with(boxed);
        }
        boolean contradicted = mark.isDone() && boxed != RunState.Status.DONE;
        return contradicted ? RunState.of(boxed).with(mark.note().orElse("")) : mark;
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
                Optional.ofNullable(fields.get("at")).flatMap(RunMark::time),
                Optional.ofNullable(fields.get("note")));
    }

    /** A time that is none is not believed. */
    static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code inline} with {@code state} as its only mark; one of which there is nothing to say needs none. */
    static String marked(String inline, RunState state) {
        return followed(inline, write(state));
    }

    /** {@code inline} with {@code mark} in place of every mark it has. */
    static String followed(String inline, String mark) {
        String bare = MARK.matcher(inline).replaceAll("").stripTrailing();
        return mark.isEmpty() ? bare : (bare + " " + mark).stripLeading();
    }

    /** The last mark in {@code inline} as it stands there; empty for none. */
    static String last(String inline) {
        return MARK.matcher(inline).results().map(MatchResult::group).reduce("", (first, later) -> later);
    }

    /** The comment that says {@code state}; empty where there is nothing to say. */
    static String write(RunState state) {
        if (state.equals(RunState.OPEN)) {
            return "";
        }
        String word = switch (state.status()) {
            case OPEN -> "open";
            case DONE -> "done";
            case NOT_APPLICABLE -> "n/a";
        };
        StringBuilder out = new StringBuilder("<!-- run: ").append(word);
        state.reason()
                .ifPresent(reason ->
                        out.append(" reason=\"").append(escaped(reason)).append('"'));
        state.by().ifPresent(by -> out.append(" by=").append(by.matches("[\\w@#./-]+") ? by : '"' + escaped(by) + '"'));
        state.at().ifPresent(at -> out.append(" at=").append(at));
        state.note()
                .ifPresent(note -> out.append(" note=\"").append(escaped(note)).append('"'));
        return out.append(" -->").toString();
    }

    /** Words must end neither their quotes nor the comment nor the line, and open no code with marks before them. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "")
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("`", "&#96;")
                .replaceAll("\\R", "&#10;");
    }

    private static String unescaped(String text) {
        return text.replace("&#10;", "\n")
                .replace("&#96;", "`")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
