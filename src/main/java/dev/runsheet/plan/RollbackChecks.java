package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what shows that going back has worked. */
final class RollbackChecks {
    /** A longer paragraph tells more than what to check. */
    private static final int MOST_PROSE = 300;

    private static final Pattern CLAUSES = Pattern.compile(
            "[.!?;]\\s+|[。！？；，、]|,\\s|\\s(?:and|then|und|dann|et|puis|y|luego|e|depois|poi|ve|и|затем)\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPECTED = Pattern.compile(
            "\\b(?:must|should|has to|have to)\\s+(?:be|read|say|show|list|return|answer|match|pick|report|work|arrive)\\b|\\b(?:doit|doivent) (?:être|répondre|afficher|montrer)\\b|\\b(?:debe|deben|deve|devem|devono)\\s+(?:ser|estar|mostrar|responder|coincidir|essere|bater)\\b|\\b(?:muss|müssen|soll|sollen)\\b.*\\b(?:sein|zeigen|stimmen|antworten)\\b|должн[аоы]?\\b|olmalı|必须|应为|はず|であること|해야",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\p{L}+\\s+\\d+\\s*[:.)–-]\\s*|\\d+(?:\\.\\d+){0,9}[.)]?\\s+|\\d\\x{FE0F}?\\x{20E3}\\s*|\\d+[、．]\\s*|[(（]\\d+[)）]\\s*|[①-⑳]\\s*)");

    private final Outline outline;
    private final RollbackSteps steps;
    private final Rehearsals rehearsals;

    /** The number of the first part of a section that undoes something, looked for once. */
    private final Map<Pointer, Integer> firstUndoing = new HashMap<>();

    RollbackChecks(Outline outline, RollbackSteps steps) {
        this.outline = outline;
        this.steps = steps;
        this.rehearsals = new Rehearsals(outline);
    }

    boolean verifies(Spot spot) {
        if (spot.part() instanceof Block.Command) {
            return (spot.role() == Role.ROLLBACK_VERIFICATION && Commands.runs((Block.Command) spot.part()))
                    || checksAll(spot)
                    || (steps.checks(spot) && Commands.runs((Block.Command) spot.part()))
                    || !checkedLines(spot).isEmpty();
        }
        if (!steps.lines(spot).isEmpty()) {
            return !checkedLines(spot).isEmpty();
        }
        boolean part = spot.isItem()
                || spot.part() instanceof Row
                || spot.part() instanceof Block.Property
                || isSentence(spot);
        if (!part || spot.isGroup() || spot.says(Word.PAPERWORK) || isProvided(spot)) {
            return false;
        }
        if (spot.role() == Role.ROLLBACK_VERIFICATION) {
            return !(spot.part() instanceof Block.Paragraph) || startsChecking(spot.text());
        }
        boolean after = spot.section()
                .filter(section -> section.role() == Role.COMPLETION && section.says(Word.BACK))
                .isPresent();
        if (spot.part() instanceof Block.Paragraph && spot.role().isRollback() && spot.says(Word.SUCCESS_MEANS)) {
            return true;
        }
        boolean steps = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK || after;
        boolean checks = startsChecking(outline.deed(spot).orElse(spot.text()))
                || spot.outerItem()
                        .filter(group -> startsChecking(group.text()))
                        .isPresent();
        boolean expects =
                spot.says(Word.EXPECTS) && (spot.isItem() || spot.part() instanceof Block.Paragraph) && shows(spot);
        if (steps && !checks && (expects || checksLater(spot.text())) && !spot.says(Word.BACKUP)) {
            return true;
        }
        String[] first = spot.text().strip().split("\\s+", 3);
        boolean that = first.length > 1 && outline.says(first[1], Word.THAT);
        boolean diagnoses =
                outline.says(first[0], Word.LOOKS) && !that && !spot.says(Word.BACK) && !followsUndoing(spot);
        return steps && checks && (after || !diagnoses) && !spot.says(Word.BACKUP) && !rehearsals.isOne(spot);
    }

    /** {@code Rollback checks are defined}. */
    private boolean isProvided(Spot spot) {
        String[] words = spot.text().strip().split("[^\\p{L}]+", 0);
        return words.length > 2
                && outline.says(words[0], Word.BACK)
                && outline.says(words[words.length - 1], Word.READY);
    }

    /** {@code Then verify that orders arrive.}: not what leads to a list. */
    private static boolean isSentence(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && spot.text().length() <= MOST_PROSE
                && !spot.text().strip().startsWith("(")
                && !spot.text().strip().endsWith(":");
    }

    private boolean checksAll(Spot command) {
        return steps.isStep(command)
                && command.parent().filter(Spot::isItem).filter(this::verifies).isPresent();
    }

    /** The lines of a command, counted from 0, that show so below a comment that says it. */
    List<Integer> checkedLines(Spot spot) {
        if (!(spot.part() instanceof Block.Command command)) {
            List<String> lines = spot.text().lines().toList();
            return steps.lines(spot).stream()
                    .filter(line -> startsChecking(lines.get(line)))
                    .toList();
        }
        List<CodeLines.Line> points = CodeLines.points(command);
        boolean acts = steps.isStep(spot);
        if (!points.isEmpty()) {
            return points.stream()
                    .filter(point -> isCheck(point, spot.role(), acts))
                    .map(CodeLines.Line::index)
                    .toList();
        }
        return acts && !checksAll(spot) ? new CommentedChecks(outline.words()).lines(command) : List.of();
    }

    /** Of a list that is set as code: what stands below {@code Checks:}, or begins with a word for it. */
    private boolean isCheck(CodeLines.Line point, Role role, boolean acts) {
        Set<Word> lead = outline.words().in(point.lead());
        boolean aside = lead.contains(Word.PAPERWORK) || outline.says(point.text(), Word.PAPERWORK);
        boolean part = role == Role.ROLLBACK_VERIFICATION || (role.isRollback() && lead.contains(Word.VERIFIES));
        return !aside && (part || (acts && startsChecking(point.text())));
    }

    /** Whether something was undone before it in its section; a look that comes first is for the cause. */
    private boolean followsUndoing(Spot spot) {
        return spot.section()
                .filter(section ->
                        firstUndoing.computeIfAbsent(section.at(), at -> firstUndoing(section)) < spot.index())
                .isPresent();
    }

    private int firstUndoing(Spot section) {
        return outline.inside(section)
                .filter(spot -> spot.part() instanceof Block.Command
                        || spot.says(Word.BACK)
                        || spot.says(Word.RESTORE)
                        || spot.says(Word.UNDOES))
                .mapToInt(Spot::index)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Says what has to be seen: {@code Land a ship, its lamp must be green}; not what people must do first. */
    private static boolean shows(Spot spot) {
        String text = spot.text();
        return spot.says(Word.SUCCESS_MEANS)
                || (text.length() <= MOST_PROSE && EXPECTED.matcher(text).find());
    }

    /** {@code Load the old release and check that ships land}. */
    private boolean checksLater(String text) {
        return text.length() <= MOST_PROSE
                && CLAUSES.splitAsStream(text)
                        .skip(1)
                        .map(clause -> String.join(
                                " ",
                                Stream.of(clause.strip().split("\\s+", -1))
                                        .limit(2)
                                        .toList()))
                        .anyMatch(outline.words()::verifies);
    }

    private boolean startsChecking(String text) {
        String begin = NUMBER.matcher(text.strip()).replaceFirst("").split("[,;:(.]", 2)[0];
        return outline.words().verifies(begin) && !outline.says(begin.split("\\s+", 2)[0], Word.CONDITION);
    }
}
