package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.shell.Invocation;
import dev.runsheet.shell.Script;
import dev.runsheet.source.Span;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that the checklist has people run: in a block of shell commands, or as code in the text of an item.
 *
 * @param at the block or the item
 * @param call the program with its arguments
 * @param offset where the script begins in the code of the block or in the plain text of the item
 */
record Run(Pointer at, Invocation call, int offset) {
    private static final Pattern NOT = Pattern.compile(
            "(?i)(?:\\bnot\\b|n't\\b|\\bnever\\b|\\bno\\b|\\bavoid\\b|\\bwithout\\b|\\binstead of\\b)[^.;]{0,40}$");

    /** Every one of them, in the order of the document. */
    static Stream<Run> all(Subject subject) {
        return subject.places().stream().flatMap(place -> {
            if (place.part() instanceof Block.Command block) {
                return Commands.isPosix(block)
                        ? of(place.at(), subject.script(new At<>(place.at(), block)), 0)
                        : Stream.empty();
            }
            return place.part() instanceof Item ? inline(subject, place.at()) : Stream.empty();
        });
    }

    private static Stream<Run> of(Pointer at, Script script, int offset) {
        return script.invocations().stream()
                .filter(call -> !call.words().isEmpty())
                .map(call -> new Run(at, call, offset));
    }

    private static Stream<Run> inline(Subject subject, Pointer at) {
        String text = subject.text(at);
        return subject.plain(at).code().stream()
                .filter(code -> !NOT.matcher(text.substring(0, code.start())).find())
                .flatMap(code -> of(at, script(text, code), code.start()));
    }

    /** A code span is a command when it has arguments and begins with a program; a name alone is a name. */
    private static Script script(String text, Span code) {
        String command = text.substring(code.start(), code.end());
        return Script.of(command.contains(" ") && Commands.isLine(command) ? command : "");
    }

    /** The program with its arguments. */
    Where where() {
        return where(call.from(), call.to());
    }

    /** The stretch of the script from {@code from} up to {@code to}. */
    Where where(int from, int to) {
        return isBlock() ? new Where.Code(at, from, to) : new Where.Words(at, offset + from, offset + to);
    }

    private boolean isBlock() {
        return offset == 0 && at.text().contains("/blocks/") && !at.text().matches(".*/items/\\d+");
    }

    /** What is written about it: in the comments of its block, the item it stands in, and the line before its block. */
    static String around(Subject subject, Pointer at) {
        Place place = subject.place(at);
        String comments = place.part() instanceof Block.Command block
                ? subject.script(new At<>(at, block)).comments().stream()
                        .map(comment -> comment.text())
                        .collect(Collectors.joining("\n"))
                : "";
        String items = Stream.concat(Stream.of(place), place.ancestors())
                .filter(one -> one.part() instanceof Item)
                .map(one -> subject.text(one.at()))
                .collect(Collectors.joining("\n"));
        String before = Sections.before(subject, at).map(subject::text).orElse("");
        return String.join("\n", comments, items, before);
    }
}
