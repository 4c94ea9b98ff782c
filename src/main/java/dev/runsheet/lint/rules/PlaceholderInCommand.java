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
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.command.Commands;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags commands that cannot be run as they stand, because something in them was never filled in; once a document. */
final class PlaceholderInCommand implements Rule {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?<!<)<(?!(?:invalid|html|br|EOF)\\b)[A-Za-z][\\w ./:-]{0,40}>(?!>)"
                    + "|\\b(?:YOUR|MY)[_-][A-Za-z][A-Za-z0-9_-]*|\\byour[-_][a-z][\\w.-]*\\w|\\bCHANGE_?ME\\b|\\bchangeme\\b|\\bREPLACE_(?:ME|WITH)\\w*"
                    + "|(?<=[/@.\\s\"'=])(?!malware|test\\b|invalid|phish)(?:[\\w-]+\\.)+example\\.(?:com|org|net)\\b|\\bexample\\.(?:com|org|net)[:/]\\w[\\w./-]*"
                    + "|\\b(?:yourdomain|yoursite|yourcompany|yourapp)\\.(?:com|org|net|io)\\b");
    /** Lines that show how a script of one's own is called, or what comes of it. */
    private static final Pattern SHOWN = Pattern.compile("(?i).*\\busage:.*|^\\s*[^\\p{ASCII}].*");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)*example\\.(?:com|org|net)");

    /** How long the name in an address may be, in characters. */
    private static final int LONGEST_NAME = 64;

    private static final Pattern SHELL = Pattern.compile("\\s*(?:sudo )?(?:ssh|scp|rsync|sftp)\\b");

    private record Gap(At<Block.Command> block, int from, int to) {
        Where where() {
            return new Where.Code(block.at(), from, to);
        }

        String text() {
            return block.value().text().substring(from, to);
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM08",
                "placeholder-in-command",
                Severity.WARNING,
                Audience.ALL,
                "A command has a placeholder that was never filled in");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.parts(Block.Command.class)
                .filter(block -> Commands.isPosix(block.value()))
                .flatMap(block -> gaps(subject, block))
                .map(PlaceholderInCommand::problem);
    }

    private static Problem problem(Gap gap) {
        return Problem.at(
                        gap.where(),
                        Quote.of(gap.text()) + " has to be filled in before the command can be run",
                        "write the value, or a variable such as \"$" + variable(gap.text())
                                + "\" that a step before sets")
                .alike(Pointer.ROOT, "to be filled in as well");
    }

    private static String variable(String text) {
        String name = text.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return text.contains("example.") || text.contains("domain.") || text.contains("site.")
                ? "HOST"
                : name.replaceFirst("(?i)^your_", "").toUpperCase(Locale.ROOT);
    }

    private static Stream<Gap> gaps(Subject subject, At<Block.Command> block) {
        String text = block.value().text();
        BitSet commented = new BitSet();
        subject.script(block).comments().forEach(comment -> commented.set(comment.from(), comment.to()));
        List<Gap> gaps = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            Gap gap = new Gap(block, matcher.start(), matcher.end());
            if (!commented.get(gap.from()) && !isMail(text, gap) && !isShown(text, gap.from())) {
                gaps.add(gap);
            }
        }
        return gaps.stream();
    }

    /** An address of nobody, in data sent as a test. */
    private static boolean isMail(String text, Gap gap) {
        int line = text.lastIndexOf('\n', gap.from()) + 1;
        Matcher mail = MAIL.matcher(text).region(Math.max(line, gap.from() - LONGEST_NAME), gap.to());
        boolean shell = SHELL.matcher(text).region(line, text.length()).lookingAt();
        boolean within = false;
        while (mail.find()) {
            within |= mail.end() == gap.to();
        }
        return within && !shell;
    }

    private static boolean isShown(String text, int at) {
        int end = text.indexOf('\n', at);
        String line = text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
        return SHOWN.matcher(line).matches();
    }
}
