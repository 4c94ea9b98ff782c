package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Rollback;
import dev.runsheet.plan.Trigger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules about rolling back ask of a document. */
final class WayBack {
    /** Any word on going back keeps the gravest rule silent: the author has thought of it. */
    private static final Pattern BACK = Pattern.compile(
            "roll(ing|ed|s)?[ -]?back|backups?\\W{1,3}(and |& )?restor|\\brestor(e|ation) (procedure|process|drill|rehearsal|test|from)|back(ing|ed)?[ -]?out|\\brevert|\\bundo\\b|\\brückgängig|zurückroll|retour arrière|revertir"
                    + "|reverter|ripristin|geri al|откат|回滚|回退|ロールバック|切り戻|롤백",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(if|when|whenever|once|in case|unless|triggers?|criteria|conditions?|wenn|falls|bei|si|en cas|cuando|quando|se|caso|eğer|если|при)\\b"
                    + "(?! (needed|necessary|required|applicable|possible|nötig|nécessaire|necesario|necessário)\\b)|如果|若|場合|とき|경우",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LOOK = Pattern.compile(
            "\\b(verif|vérif|valid[aeo]|check|health|smoke|confirm|comproba|comprueb|prüf|rollout status|doğrula|провер|убед)|验证|确认|检查|検証|確認|검증|확인",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PROCEDURE = Pattern.compile(
            "\\b(procedures?|steps|process|instructions|commands?|test|drill|étapes|pasos|passos|schritte|procédure|procedimiento|procedimento)\\b|手順|步骤|절차",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WayBack() {}

    /** Whether anything says how to go back: a section, a step, a link, a backout of a stage. */
    static boolean isNamed(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return !rollback.sections().isEmpty()
                || !rollback.steps().isEmpty()
                || !rollback.references().isEmpty()
                || !rollback.triggers().isEmpty()
                || subject.plan().stages().stream()
                        .anyMatch(stage -> !stage.backouts().isEmpty())
                || subject.places().stream()
                        .anyMatch(place ->
                                BACK.matcher(Sections.says(subject, place.at())).find());
    }

    /** Whether a text refers to another document for the rollback. A comment among commands is no link to follow. */
    static boolean isElsewhere(Subject subject) {
        return subject.plan().rollback().references().stream()
                .anyMatch(place -> !(subject.place(place).part() instanceof Block.Command));
    }

    /** Whether anything in the parts about rolling back, a comment among commands too, speaks of looking at the result. */
    static boolean looks(Subject subject) {
        return within(subject)
                .anyMatch(place -> place.part() instanceof Block.Command command
                        ? LOOK.matcher(command.text()).find()
                        : LOOK.matcher(Sections.says(subject, place.at())).find());
    }

    /** Whether a part of the way back is called its steps, with something in it, or is a trial of it. */
    static boolean hasProcedure(Subject subject) {
        return within(subject)
                .filter(place -> place.part() instanceof Section section
                        ? !section.blocks().isEmpty() || !section.sections().isEmpty()
                        : place.part() instanceof Item item && !item.blocks().isEmpty())
                .anyMatch(place -> PROCEDURE.matcher(subject.text(place.at())).find());
    }

    private static Stream<Place> within(Subject subject) {
        return subject.plan().rollback().sections().stream().flatMap(subject::inside);
    }

    /** Whether a line of the way back makes it depend on something, however vaguely. */
    static boolean isConditional(Subject subject) {
        return within(subject)
                .anyMatch(place ->
                        CONDITION.matcher(Sections.says(subject, place.at())).find());
    }

    /** Whether the document itself says when or how to go back. */
    static boolean isDescribed(Rollback rollback) {
        return !rollback.steps().isEmpty() || !rollback.triggers().isEmpty();
    }

    /** Where the way back begins: its first section, or the first line that speaks of it. */
    static Pointer start(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return Stream.of(
                        rollback.sections().stream(),
                        rollback.triggers().stream().map(Trigger::at),
                        rollback.steps().stream())
                .flatMap(places -> places)
                .findFirst()
                .orElse(Pointer.ROOT);
    }
}
