package dev.runsheet.plan;

import java.util.regex.Pattern;

/**
 * The wordings by which lines tell what they do, where roles and phrases leave it open. Each is sought in plain text
 * without case.
 */
final class Words {
    /** Going back. */
    static final Pattern BACK =
            of("roll(?:ing|ed|s)?[ -]?backs?|back(?:ing|ed)?[ -]?outs?|revert(?:s|ed|ing)?|reversion"
                    + "|zurück(?:roll|setz)\\p{L}*|rückfall\\p{L}*|retour arrière|revertir|reversión|reverter|reversão|ripristin\\p{L}+|geri al\\p{L}*|откат\\p{L}*"
                    + "|回滚|回退|ロールバック|切り戻し|롤백");

    /** Putting data back. */
    static final Pattern RESTORE = of(
            "restor(?:e[sd]?|ing|ation)|recover(?:y|ed|s)?|wiederherstell\\p{L}*|restaur\\p{L}+|восстанов\\p{L}+|恢复|復元|복원");

    /** Tried before it is needed. */
    static final Pattern REHEARSED = of(
            "test(?:ed|s)?|rehears(?:ed|al|e)|dry[- ]?run|drill(?:ed|s)?|exercised|practi[cs]ed|proven|tried"
                    + "|getestet|geprobt|testé\\p{L}*|probad[oa]s?|ensayad[oa]s?|testad[oa]s?|testat[oaie]|test edildi|протестирован\\p{L}*|отработан\\p{L}*|测试|演练|テスト|検証済み|테스트");

    /** A copy of data to go back to. */
    static final Pattern BACKUP = of(
            "back[- ]?ups?|snapshots?|dump(?:s|ed)?|pg_dump|mysqldump|point[- ]in[- ]time|sicherung(?:en)?|datensicherung|sauvegardes?|copias? de seguridad|respaldos?|cópias? de segurança"
                    + "|yede(?:k|ği|kle\\p{L}*)|резервн\\p{L}+ копи\\p{L}+|бэкап\\p{L}*|备份|バックアップ|백업");

    /** Making such a copy, or showing that it is good. */
    static final Pattern BACKED_UP = of(
            "tak(?:e|en|ing)|creat(?:e[sd]?|ing)|complet(?:e[ds]?|ion)|perform(?:ed)?|run|made?|make|verif(?:y|ied|ication)|test(?:s|ed)?|valid(?:ate|ated|ity)?|integrity|success(?:ful|fully)?|fresh"
                    + "|full|confirm(?:ed)?|check(?:ed)?|restor(?:e|ed|able)|exists?|done|trigger(?:ed)?|enabled?|automated|export(?:ed)?|pre-(?:deployment|migration|release|rollout)|erstell\\p{L}*|geprüft|durchgeführt|effectuée?|vérifiée?|crear|creada?|realizad[oa]|verificad[oa]"
                    + "|criad[oa]|feit[oa]|eseguit[oa]|alındı|al|создан\\p{L}*|сделан\\p{L}*|проверен\\p{L}*|完成|创建|执行|取得|作成|完了|생성|완료|확인");

    /** What belongs to a backup without being one. */
    static final Pattern BACKUP_ASIDE = of(
            "storage|location|retention|polic(?:y|ies)|bucket|strategy|plan|encrypt(?:ed|ion)|(?:contact|engineer|person|on-call)");

    /** Moving data or its schema. */
    static final Pattern MIGRATION = of(
            "(?:schema|database|db|data|sql)[ -](?:migrations?|changes?)|migrations?|migrate|backfill|datenmigration(?:en)?|migrationen|migraciones|migración|migrações|migração|migrazion[ei]|миграци\\p{L}+|迁移|マイグレーション|마이그레이션");

    /** Carrying it out. */
    static final Pattern APPLIED = of(
            "run|runs|appl(?:y|ied|ies)|execut(?:e[sd]?|ing)|perform(?:ed)?|deploy(?:ed)?|start(?:ed)?|migrate|backfill|populated|normali[sz]ed|ausführ\\p{L}*|ausgeführt|durchführen|exécuter|appliquer|appliquées?|ejecutar|ejecutad[oa]s?|aplicar|aplicadas?|executar|executadas?|eseguire|eseguit[ei]|applicat[ei]|çalıştır\\p{L}*|uygula\\p{L}*"
                    + "|выполн\\p{L}+|применен\\p{L}*|применить|запустить|执行|运行|実行|適用|실행|적용");

    /** What speaks of a migration without carrying it out. */
    static final Pattern MIGRATION_ASIDE = of(
            "test(?:s|ed|ing)?|staging|verif\\p{L}+|validat\\p{L}+|confirm(?:ed)?|check(?:ed|s)?|status|review(?:ed)?|ready|prepared?|plan(?:ned)?|rehears\\p{L}+|dry[- ]?run|documented|backward\\p{L}*|reversible|monitor|guides?|progress|before|no pending|locally|up to date");

    /** A sign-off. */
    static final Pattern SIGN = of(
            "approv(?:al|als|ed|es|e|er|ers|ing)|sign(?:ed|s)?[- ]?offs?|signoffs?|signatures?|signed(?: by)?|certif(?:y|ied|ication)|authori[sz](?:ed|ation|es)|freigabe|freigegeben|unterschrift|abnahme|approbation|approuvé|aprobación|aprobado|firma|aprovação|aprovado|assinatura|approvazione|onay|imza|утвержд\\p{L}+|подпись|согласован\\p{L}*"
                    + "|审批|签字|批准|承認|サインオフ|승인|서명");

    /** A date, or a place for one. */
    static final Pattern DATE = of("dates?|datum|fecha|data|tarih|дата|日期|日付|날짜|on ____");

    /** Before the change. */
    static final Pattern FIRST = of(
            "pre[- ]?(?:deploy(?:ment)?|release|rollout|launch|migration|cutover|flight|go-?live|implementation|change)|before|prior|vor(?:ab)?|avant|antes|prima|öncesi|перед|部署前|上线前|事前|사전");

    /** Nobody goes on. */
    static final Pattern HOLD = of(
            "(?:do not|don['’]t|must not|never|cannot|may not|no one) (?:proceed|continue|deploy|start|begin|go|advance|move)|(?:must|required|needed|obtained|complete[d]?|signed|collected).{0,60}(?:before|prior to|until)|(?:before|prior to) (?:proceeding|deploy\\p{L}*|continuing|going|starting|execution|rollout)"
                    + "|nicht (?:fortfahren|beginnen)|ne pas (?:continuer|procéder)|no (?:proceder|continuar)|não (?:prosseguir|continuar)|non procedere|не продолжать|不得继续|进行しない|進めない|진행하지");

    /** Showing that something works. */
    static final Pattern VERIFIES = of(
            "verif(?:y|ies|ied|ication)|confirm(?:s|ed)?|check(?:s|ed)?|validat(?:e|es|ed|ion)|ensure|(?:run|rerun|re-run|execute|repeat) .{0,30}(?:tests?|checks?|quer(?:y|ies)|suite|script)|smoke|health checks?|healthy"
                    + "|prüfen|überprüfen|vérifier|verificar|comprobar|verificare|doğrula\\p{L}*|проверить|убедиться|验证|确认|检查|確認|検証|확인|검증");

    /** Who decides. */
    static final Pattern DECIDES = of(
            "(?:decides?|decision[- ]makers?|decision owner|decided by|authority|authori[sz]es?|makes? the (?:call|decision)|calls? the rollback|has the (?:call|authority)|(?:rollback|go/no-go) (?:owner|decider|lead|authority|commander))");

    /** The bands of a scale, which explain marks and claim nothing. */
    static final Pattern BAND = of(
            "green|yellow|amber|orange|red|indicators?|legend|flags?|grün|gelb|rot|vert|jaune|rouge|verde|amarillo|rojo|amarelo|vermelho");

    /** What is written down or told, and shows nothing. */
    static final Pattern PAPERWORK = of(
            "document(?:ed|ation)?|notif(?:y|ied)|post-?mortem|incident (?:report|review|ticket)|schedule|communicat\\p{L}+|announce\\p{L}*|status page|ticket");

    /** Limits the document states elsewhere. */
    static final Pattern BY_REFERENCE = of(
            "(?:breach|exceed|violat|cross|fall (?:outside|below)|miss|fail|out of|outside)\\p{L}*.{0,40}(?:thresholds?|limits?|slos?|slas?|targets?|criteria|bounds|budgets?)"
                    + "|(?:thresholds?|limits?|slos?|slas?|targets?) (?:is |are |be )?(?:breached|exceeded|violated|crossed|missed|not met)");

    /** A condition. */
    static final Pattern CONDITION = of(
            "if|when|whenever|once|in case|as soon as|should|wenn|falls|sobald|si|cuando|quando|se|caso|eğer|если|при|如果|若|一旦|場合|とき|경우");

    /** A condition that is none. */
    static final Pattern IF_NEEDED =
            of("(?:if|as|when|where) (?:needed|necessary|required|applicable|appropriate|possible|in progress)");

    /** Carrying out the change itself. */
    static final Pattern EXECUTION = of(
            "execution|execute|deployment (?:process|steps?|procedure|phases?|plan|day)|(?:release|rollout|migration|upgrade|cutover|go-live|launch) (?:process|steps?|procedure|phases?|day|execution)|deploy|durchführung|exécution|ejecución|execução|esecuzione|выполнение|执行|実施|실행");

    private Words() {}

    /** Whether {@code text} says it. */
    static boolean says(Pattern words, String text) {
        return words.matcher(text).find();
    }

    /** Words of scripts without spaces stand anywhere; others stand alone. */
    private static Pattern of(String alternatives) {
        String spaceless = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]";
        String begin = "(?:(?<![\\p{L}\\p{N}])|(?=" + spaceless + "))";
        String end = "(?:(?![\\p{L}\\p{N}])|(?<=" + spaceless + "))";
        return Pattern.compile(
                begin + "(?:" + alternatives + ")" + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
