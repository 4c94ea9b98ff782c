package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.command.CommandLine;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which blocks of code go back: those among the steps of it, and those that a line about going back leads to. */
final class RollbackCode {
    /** What fences hold that are no program: settings and plain text. */
    private static final Set<String> READ = Set.of(
            "", "text", "txt", "env", "dotenv", "ini", "properties", "toml", "yaml", "yml", "json", "conf", "hcl");

    /** Of these, what may hold lines to type that nobody here has heard of. */
    private static final Set<String> PLAIN = Set.of("", "text", "txt");

    /** Languages of machines that nothing but what is to be done is written in. */
    private static final Set<String> JOBS = Set.of(
            "jcl",
            "rexx",
            "clist",
            "cisco",
            "cisco-ios",
            "ios",
            "iosxr",
            "nxos",
            "junos",
            "eos",
            "routeros",
            "vyos",
            "mml");

    /** {@code request system software rollback re0}, {@code SQL> alter database open;}: words and no sentence. */
    private static final Pattern TYPED = Pattern.compile(
            "\\s*(?:[\\w.@~-]{0,40}[>#$%]\\s*)?/?[a-z][\\w./:-]*(?:\\s+(?![,.!?])[^\\s]*[^\\s,.!?:]){1,60};?\\s*");

    private static final Pattern SWITCH = Pattern.compile("\\s*[A-Z][A-Z0-9_.]*\\s?=\\s?[^\\s$`]+\\s*(?:#.*)?");

    private static final int MOST_SWITCHES = 6;

    /** A longer program is one to build. */
    private static final int MOST_LINES = 12;

    /** What is built, not run. */
    private static final Pattern DEFINES = Pattern.compile(
            "\\s*(?:(?://|#|/\\*)[^\\n]*\\n\\s*){0,3}(?:export |public |private |abstract |async )*(?:interface|class|type|enum|struct|def|func|fn)\\b");

    /** Within {@code rollbackFeature}. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private static final int LONGEST_LEAD = 60;

    /** A longer sentence tells a story. */
    private static final int MOST_PROSE = 200;

    private final Outline outline;
    private final Set<Pointer> conditions;
    private final BackDeeds deeds;

    RollbackCode(Outline outline, Set<Pointer> conditions) {
        this.outline = outline;
        this.conditions = conditions;
        this.deeds = new BackDeeds(outline);
    }

    /**
     * Whether {@code command} goes back.
     *
     * @param acts whether it stands where the steps stand
     * @param answers whether it stands under a condition that it answers
     */
    boolean isStep(Spot command, boolean acts, boolean answers) {
        Block.Command code = (Block.Command) command.part();
        if (CodeLines.isReport(code)) {
            return false;
        }
        if (Commands.runnable(code).isEmpty()) {
            return acts && Commands.isShell(code) && isTold(code);
        }
        if (Commands.isShell(code)) {
            return acts
                    || answers
                    || isLedBack(command)
                    || isToldHow(command)
                    || isAmongNoConditions(command)
                    || isBackAmongConditions(command, code);
        }
        boolean placed = acts || isLedBack(command) || isToldHow(command);
        return !isExpected(command)
                && ((acts && (isAllThereIs(command) || isSwitches(code)))
                        || (placed && isTyped(code))
                        || (acts && isProgramBack(command)));
    }

    /** {@code # Scale the ferries down}, in a block for commands that are still to be written. */
    private boolean isTold(Block.Command code) {
        return CodeLines.comments(code).stream()
                .map(CodeLines.Line::text)
                .anyMatch(comment -> comment.indexOf(' ') > 0 && deeds.areSaid(comment));
    }

    /** Whether {@code command} holds a setting to make, not what is seen. */
    boolean isSetting(Spot command) {
        Block.Command code = (Block.Command) command.part();
        return !code.language().isEmpty()
                && !PLAIN.contains(code.language())
                && READ.contains(code.language())
                && !isExpected(command);
    }

    /** Lines that look as if somebody types them. */
    private static boolean isTyped(Block.Command code) {
        return JOBS.contains(code.language())
                || (PLAIN.contains(code.language())
                        && Commands.runnable(code).stream()
                                .limit(2)
                                .allMatch(line -> TYPED.matcher(line).matches()));
    }

    /** {@code await rollout.rollbackFeature('lamps')}, {@code FLAGS.LAMPS = false} in a step: a program that goes back. */
    private boolean isProgramBack(Spot command) {
        Block.Command code = (Block.Command) command.part();
        if (Commands.runnable(code).size() > MOST_LINES
                || DEFINES.matcher(code.text()).lookingAt()) {
            return false;
        }
        String spoken = CommandLine.spoken(HUMP.matcher(code.text()).replaceAll(" "));
        boolean back = outline.says(spoken, Word.BACK) || outline.says(spoken, Word.UNDOES);
        boolean inStep = command.parent()
                .filter(outer -> outer.isItem() && (outer.says(Word.UNDOES) || outer.says(Word.BACK)))
                .isPresent();
        return !code.language().isEmpty() && !READ.contains(code.language()) && (back || inStep);
    }

    /** Stands below {@code Expected output:} or {@code Message to the teams:}. */
    private boolean isExpected(Spot command) {
        return lead(command)
                .filter(lead -> lead.says(Word.EXPECTS) || lead.says(Word.PAPERWORK))
                .isPresent();
    }

    /** {@code LAMPS_ENABLED=false}, and nothing but such lines: switches to turn. */
    private static boolean isSwitches(Block.Command code) {
        List<String> lines = Commands.runnable(code);
        return PLAIN.contains(code.language())
                && lines.size() <= MOST_SWITCHES
                && lines.stream().allMatch(line -> SWITCH.matcher(line).matches());
    }

    /** A setting, or steps in a fence, where nothing else says what to do. */
    private boolean isAllThereIs(Spot spot) {
        return READ.contains(((Block.Command) spot.part()).language())
                && spot.section()
                        .filter(section -> section.says(Word.BACK) || section.says(Word.CONDITION))
                        .filter(section -> outline.inside(section)
                                .noneMatch(inner -> inner.isItem()
                                        || (inner.part() instanceof Block.Command other && Commands.isShell(other))))
                        .isPresent();
    }

    /** Stands below {@code To roll back:}, wherever that is. */
    private boolean isLedBack(Spot command) {
        return isOutside(command)
                && lead(command)
                        .filter(lead -> lead.text().strip().endsWith(":"))
                        .filter(lead -> !lead.says(Word.REHEARSED) && !lead.says(Word.BACK_ASIDE) && !lead.verifies())
                        .map(lead -> last(lead.text()))
                        .filter(lead -> lead.length() <= MOST_PROSE)
                        .filter(lead -> outline.says(lead, Word.BACK) || BackParticle.in(lead))
                        .isPresent();
    }

    /** Stands below {@code How (five minutes):} among the conditions. */
    private boolean isToldHow(Spot command) {
        return isOutside(command)
                && command.role().isRollback()
                && lead(command)
                        .filter(lead -> lead.text().length() <= MOST_PROSE)
                        .filter(lead -> outline.says(lead.text().strip().split("\\P{L}+", 2)[0], Word.HOW_COLUMN))
                        .isPresent();
    }

    /** {@code Rollback triggers} above commands alone: those that trigger it. */
    private boolean isAmongNoConditions(Spot command) {
        return command.role() == Role.ROLLBACK_TRIGGER
                && command.section()
                        .filter(section -> section.says(Word.BACK)
                                || outline.says(((Block.Command) command.part()).text(), Word.BACK))
                        .filter(section -> outline.inside(section)
                                .noneMatch(inner -> inner.isItem()
                                        || inner.part() instanceof Row
                                        || conditions.contains(inner.at())))
                        .isPresent();
    }

    /** {@code helm rollback ferry} below the conditions: a command that goes back, or a comment that calls it so. */
    private boolean isBackAmongConditions(Spot command, Block.Command code) {
        return command.role() == Role.ROLLBACK_TRIGGER
                && !isExpected(command)
                && (Commands.runnable(code).stream()
                                .anyMatch(line -> outline.says(line, Word.BACK) && !outline.says(line, Word.BACK_ASIDE))
                        || code.text()
                                .lines()
                                .map(String::strip)
                                .filter(line -> line.startsWith("#"))
                                .anyMatch(line -> outline.says(line, Word.BACK)
                                        && !outline.says(line, Word.CONDITION)
                                        && !outline.says(line, Word.TRIGGER)));
    }

    private static boolean isOutside(Spot command) {
        return !command.role().isRollback() || command.role() == Role.ROLLBACK_TRIGGER;
    }

    private static String last(String text) {
        String[] sentences = SENTENCES.split(text.strip(), -1);
        return sentences[sentences.length - 1];
    }

    /** What stands right above {@code command}, or the point it stands in. */
    private Optional<Spot> lead(Spot command) {
        Optional<Spot> before = outline.before(command);
        return before.isPresent()
                ? before.filter(Spot::isProse)
                : command.parent().filter(outer -> outer.isItem() && !conditions.contains(outer.at()));
    }

    /** Whether what stands right above {@code command} leads to a check: {@code Verification:}. */
    boolean checks(Spot command) {
        return command.role().isRollback()
                && outline.before(command)
                        .filter(Spot::isProse)
                        .map(lead -> lead.text().strip())
                        .filter(lead -> lead.endsWith(":") || lead.endsWith("："))
                        .filter(lead -> lead.length() <= LONGEST_LEAD)
                        .filter(lead -> outline.words().verifies(lead) && !outline.says(lead, Word.BACKUP))
                        .isPresent();
    }
}
