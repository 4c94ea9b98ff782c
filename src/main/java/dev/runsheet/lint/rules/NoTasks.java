package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Row;
import dev.runsheet.model.Source;
import dev.runsheet.source.Remark;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a checklist without a single box. */
final class NoTasks implements Rule {
    private static final Pattern BOX = Pattern.compile("[☐☑☒⬜⬛□▢◻◼✅]|🔲|🔳|\\[[ xX]\\]");

    private static final Pattern CHECKLIST = Pattern.compile(
            "check[ _-]?list|liste de (contrôle|vérification)|lista de (verifica|comprobaci|control)|lista di controllo"
                    + "|kontrol (list|çizelge)|prüfliste|чек-?\\s?лист|контрольный список|清单|检查表|核对表"
                    + "|チェックリスト|チェック表|체크\\s?리스트|점검표",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int GRID = 3;

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SR06", "no-tasks", Severity.WARNING, Audience.ALL, "There is nothing to tick");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        boolean tickable = subject.items().anyMatch(item -> item.value().isTask())
                || subject.parts(Row.class)
                        .anyMatch(row -> row.value().cells().stream().anyMatch(NoTasks::hasBox))
                || cellsToFill(subject) >= GRID
                || subject.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.FALSE_BOX);
        return tickable || !isCalledChecklist(subject) || subject.isUnread()
                ? Stream.empty()
                : Stream.of(Problem.ofDocument(
                        "there is nothing to tick in this checklist", "begin each thing to do with \"- [ ] \""));
    }

    /** Plans, guides and runbooks are also read: only what calls itself a checklist has to be ticked. */
    private static boolean isCalledChecklist(Subject subject) {
        String title = subject.checklist().title().orElse("");
        String path = subject.checklist().source().map(Source::path).orElse("");
        String file = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(title, file).anyMatch(name -> CHECKLIST.matcher(name).find());
    }

    /** A table of empty cells is ticked with a pen. */
    private static long cellsToFill(Subject subject) {
        return subject.plan().blanks().stream()
                        .filter(blank -> blank.value().form() == Blank.Form.CELL)
                        .count()
                + subject.parts(Row.class)
                        .filter(row -> endsEmpty(row.value().cells()))
                        .count();
    }

    /** Whether a row says something and leaves its last cell for the answer. */
    private static boolean endsEmpty(List<String> cells) {
        int last = cells.size() - 1;
        return last > 0 && !cells.get(0).isBlank() && cells.get(last).isBlank();
    }

    private static boolean hasBox(String cell) {
        return BOX.matcher(cell).find();
    }
}
