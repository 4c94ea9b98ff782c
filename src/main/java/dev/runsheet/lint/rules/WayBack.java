package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.plan.trigger.Trigger;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules about rolling back ask of a document. */
final class WayBack {
    /** Any word on going back keeps the gravest rule silent: the author has thought of it. */
    private static final Pattern BACK = Pattern.compile(
            "roll(ing|ed|s)?[ -]?back|backups?\\W{1,3}(and |& )?restor|\\brestor(e|ation) (procedure|process|drill|rehearsal|test|from)|back(ing|ed)?[ -]?out|\\brevert|\\bundo\\b|\\brückgängig|zurückroll|retour arrière|revertir"
                    + "|reverter|ripristin|geri al|откат|回滚|回退|ロールバック|切り戻|롤백|\\bswitch(?:ed|ing)?[ -]back|\\bfail(?:ed|ing|s)?[ -]?back\\b|zurückschalt|zurückwechsel|\\bkill[- ]?switch|\\bemergency (pause|stop)|circuit breaker",
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

    private static final String GOING_BACK =
            "(?:roll(?:ing|ed|s)?[- ]?backs?|back[- ]?outs?|revert\\w*|restor\\w*|restaur\\w*|wiederherstell\\w*|rücksetz\\w*|rückfall\\w*|retour arrière|ripristin\\w*|revers(?:ión|ão)|geri (?:al|yükle)\\w*|откат\\w*|восстановл\\w*|回滚|回退|恢复|ロールバック|切り戻し|復元|リストア|롤백|복원|복구)";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String TRIED =
            "(?:test(?:ed|s|ing)?\\b|rehears\\w*|dry[- ]?runs?\\b|drill\\w*|exercised|practi[sc]ed|proven\\b|simulat\\w*|getestet|geprobt|testée?s?\\b|probad[oa]s?\\b|ensayad\\w*|testad[oa]s?\\b|testat[oaie]\\b|test edil\\w*|протестирован\\w*|отработан\\w*|测试|演练|テスト|演習|リハーサル|検証済|테스트|훈련)";

    private static final Pattern REHEARSED =
            Pattern.compile(GOING_BACK + ".{0,60}?" + TRIED + "|" + TRIED + ".{0,40}?" + GOING_BACK, FLAGS);

    /** A condition for going back, or a look at the result, that speaks of tests by the way. */
    private static final Pattern NO_REHEARSAL = Pattern.compile(
            "\\b(?:if|when|fails?|failed|failing|failures?|smoke|post|after|wenn|falls|si|cuando|quando|se|если|при)\\b",
            FLAGS);

    private static final Pattern TIMED = Pattern.compile(
            "(?:" + GOING_BACK
                    + "|\\brecovery\\b)[^.;|]{0,30}?(?:\\btime\\b|takes?\\b|within\\b|under\\b|less than|\\bin\\b|\\bfor\\b|[<≤~(:：]|innerhalb|binnen|\\ben\\b|\\bem\\b|\\bза\\b)[^\\d\\[]{0,14}(?:\\d+(?:\\s*[-–]\\s*\\d+)?|\\[?N]?)\\s*(?:s|sec\\w*|min\\w*|h|hours?|heures?|horas?|ore|stunden?|мин\\w*|час\\w*|dk|dakika|秒|分|分钟|小时|時間|분|시간)(?![\\p{L}])"
                    + "|instant\\w*,? (?:\\w+ )?" + GOING_BACK + "|" + GOING_BACK + ".{0,20}instant|\\brto\\b",
            FLAGS);

    private static final Pattern NO_TIME = Pattern.compile("\\b(?:if|when|exceeds?|error rate)\\b|>", FLAGS);

    /** How many parts about the way back are more than a remark. */
    private static final int SEVERAL = 3;

    private WayBack() {}

    /** {@code Procedure and triggers}: what is to be written there. */
    private static final Pattern TO_BE_WRITTEN = Pattern.compile(
            "(?:\\b(?:rollback|procedures?|steps?|triggers?|plan|criteria|conditions?|owner|and|or|verfahren|schritte|auslöser|und|procédure|étapes|déclencheurs|et|procedimiento|pasos|disparadores|y|procedimento|passos|gatilhos|e|шаги|условия|и)\\b|步骤|条件|手順|절차|조건|\\P{L})+",
            FLAGS);

    private static final Pattern NOT_NEEDED =
            Pattern.compile("\\bno (?:\\w+ )?" + GOING_BACK + " (?:is |was )?(?:needed|required|necessary)\\b", FLAGS);

    /** Whether it says how to go back, and not only that this is to be written. */
    static boolean hasSteps(Subject subject) {
        return !isAsked(subject)
                && subject.plan().rollback().steps().stream()
                        .anyMatch(step -> !TO_BE_WRITTEN
                                .matcher(Sections.says(subject, step))
                                .matches());
    }

    /** Whether a form asks for the way back: {@code [Describe how to revert this change]}. */
    static boolean isAsked(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return subject.plan().blanks().stream()
                        .map(At::at)
                        .filter(at -> subject.place(at).part() instanceof Block.Paragraph)
                        .anyMatch(at -> rollback.sections().contains(Sections.of(subject, at)))
                || LeftOpen.isAny(subject, Set.copyOf(rollback.sections()));
    }

    /** Whether a line says that there is nothing to take back. */
    static boolean isNotNeeded(Subject subject) {
        return Spoken.anyLine(subject, line -> NOT_NEEDED.matcher(line).find());
    }

    /** Whether a line, in code too, says that going back, or restoring, is or was tried. */
    static boolean isRehearsed(Subject subject) {
        return Spoken.of(subject, REHEARSED, NO_REHEARSAL);
    }

    /** Whether a line, in code too, says how long going back takes or may take. */
    static boolean isTimed(Subject subject) {
        return Spoken.of(subject, TIMED, NO_TIME);
    }

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

    /**
     * Whether the document is the way back itself, {@code Rollback of the ledger}: it carries no change out. So is one
     * of which most parts are about it and none carries anything else out.
     */
    static boolean isAll(Subject subject) {
        List<Role> roles = subject.checklist().sections().stream()
                .map(section -> section.role().orElse(Role.OTHER))
                .toList();
        long back = roles.stream().filter(Role::isRollback).count();
        return subject.plan().rollback().sections().contains(Pointer.ROOT.child("title"))
                || (back >= SEVERAL
                        && 2 * back > roles.size()
                        && roles.contains(Role.ROLLBACK_STEP)
                        && roles.stream().noneMatch(role -> role == Role.STAGE || role == Role.ACTION));
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
    static boolean isDescribed(Subject subject) {
        return hasSteps(subject) || (!subject.plan().rollback().triggers().isEmpty() && !isAsked(subject));
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
