package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a table holds from its header. */
final class TableRoles {
    /** Where a table of names and dates is one of sign-offs. */
    private static final Set<Role> SIGNED = EnumSet.of(Role.APPROVAL, Role.COMPLETION, Role.SUCCESS);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern SIGNS = Pattern.compile(
            "\\b(?:approv(?:er|ed|al|als|e)|sign(?:ed|ature|atures|atory|-?off)|signoff|unterschrift|freigabe|genehmigt|signature|visa|validateur|validador|validatore|onaylayan|firma|aprobado|aprobación|assinatura|aprovado|aprovação|onay|imza|подпись|утвердил|согласовано)\\b|审批|签字|签名|批准|承認|署名|サイン|승인|서명",
            FLAGS);
    private static final Pattern NAMES = Pattern.compile(
            "\\b(?:name|person|role|who|nom|nombre|nome|rolle|rôle|rol|função|ruolo|имя|роль|ad|isim)\\b|姓名|角色|氏名|担当|名前|이름|역할|담당",
            FLAGS);
    private static final Pattern DATES = Pattern.compile("\\b(?:date|datum|fecha|data|tarih|дата)\\b|日期|日付|날짜", FLAGS);
    private static final Pattern LIMITS = Pattern.compile(
            "\\b(?:thresholds?|target|limit|warn(?:ing)?|critical|slo|sla|objective|acceptable|baseline|expected|max(?:imum)?|min(?:imum)?|green|yellow|red|rollback (?:if|when|at)|schwelle|schwellwert|grenzwert|ziel|seuil|cible|umbral|objetivo|limiar|meta|soglia|obiettivo|eşik|hedef|порог|цель)\\b|阈值|目标|閾値|しきい値|目標|임계값|목표",
            FLAGS);
    private static final Pattern METRICS = Pattern.compile(
            "\\b(?:metrics?|indicator|signal|measure(?:ment)?|kpi|sli|check|parameter|test|metrik|kennzahl|métrique|indicateur|métrica|indicador|metrica|indicatore|metrik|gösterge|метрика|показатель)\\b|指标|指標|メトリクス|지표|메트릭",
            FLAGS);
    private static final Pattern REACHES = Pattern.compile(
            "\\b(?:contacts?|phone|e-?mail|slack|pager|escalat\\w*|reach|method|telefon|téléphone|teléfono|telefone|telefono|kontakt|contacto|contato|iletişim|телефон|контакт)\\b|电话|联系|電話|連絡|연락",
            FLAGS);
    private static final Pattern STAGES = Pattern.compile(
            "\\b(?:phase|stage|wave|ring|traffic|exposure|rollout|cohort|percent(?:age)?|fase|étape|etapa|этап|aşama)\\b|%|阶段|段階|フェーズ|단계",
            FLAGS);

    private static final Pattern SHARES = Pattern.compile(
            "\\b(?:traffic|exposure|rollout|users?|instances|verkehr|nutzer|trafic|utilisateurs|tráfico|usuarios|tráfego|usuários|traffico|utenti|trafik|трафик|пользовател\\w*)\\b.*%|%.*\\b(?:traffic|users?|instances|rollout)\\b|流量|比例|トラフィック|割合|트래픽|비율",
            FLAGS);

    private static final Pattern OWNERS = Pattern.compile(
            "\\b(?:owner|lead|verantwortlich|responsable|responsável|responsabile|sorumlu|ответственный)\\b|负责人|責任者|담당자",
            FLAGS);

    /** What tells when or whether somebody has agreed. */
    private static final Pattern DECIDED = Pattern.compile(
            DATES.pattern()
                    + "|\\b(?:status|decision|statut|décision|estado|decisión|decisão|stato|decisione|durum|karar|статус|решение)\\b|状态|結果|상태",
            FLAGS);

    private TableRoles() {}

    /**
     * What a table with these columns holds.
     *
     * @param columns the plain titles
     * @param around what the section is for that it stands in
     */
    static TableRole role(List<String> columns, Role around) {
        boolean names = any(NAMES, columns);
        if ((any(SIGNS, columns) && !any(METRICS, columns))
                || (SIGNED.contains(around) && names && any(DATES, columns))
                || (around == Role.APPROVAL && (names || any(OWNERS, columns)) && any(DECIDED, columns))) {
            return TableRole.APPROVAL;
        }
        if (any(LIMITS, columns) && (any(METRICS, columns) || columns.size() > 2) && !names) {
            return TableRole.THRESHOLD;
        }
        if (any(REACHES, columns) || (around == Role.CONTACT && names)) {
            return TableRole.CONTACT;
        }
        if (!columns.isEmpty() && (STAGES.matcher(columns.get(0)).find() || any(SHARES, columns))) {
            return TableRole.STAGE;
        }
        return columns.size() == 2 && columns.stream().allMatch(title -> title.isBlank() || isFact(title))
                ? TableRole.PROPERTY
                : TableRole.OTHER;
    }

    private static boolean isFact(String title) {
        return title.matches(
                "(?iu)\\s*(?:field|property|item|attribute|value|details?|key|information|info|feld|wert|champ|valeur|campo|valor|valore|поле|значение|项目|内容|項目|항목|내용)\\s*");
    }

    private static boolean any(Pattern pattern, List<String> columns) {
        return columns.stream().anyMatch(title -> pattern.matcher(title).find());
    }
}
