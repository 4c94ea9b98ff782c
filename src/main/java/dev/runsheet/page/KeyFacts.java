package dev.runsheet.page;

import java.util.regex.Pattern;

/** Which of a document's facts somebody looks for first: what is changed, to which version, when, by whom, how risky. */
final class KeyFacts {
    private static final Pattern NAMES = Pattern.compile(
            "(?:(?:project|release|deployment|deploy|change|rollout|target|planned|scheduled|go-live|migration|maintenance"
                    + "|incident|on-call|current|new) )?"
                    + "(?:service|services|system|application|app|component|product|project|version|release|tag|build|commit"
                    + "|environment|env|region|cluster|date|time|when|window|start|end|scheduled|duration|downtime"
                    + "|owner|owned by|author|lead|engineer|manager|team|contact|commander|driver|approver"
                    + "|risk|risk level|severity|impact|priority|change id|ticket"
                    + "|dienst|anwendung|projekt|umgebung|datum|termin|wartungsfenster|verantwortliche?r?|risiko"
                    + "|application|projet|environnement|date|fenêtre|responsable|équipe|risque"
                    + "|servicio|proyecto|aplicación|versión|entorno|fecha|ventana|equipo|riesgo"
                    + "|serviço|projeto|aplicação|versão|ambiente|data|janela|responsável|equipe|risco"
                    + "|servizio|progetto|applicazione|versione|responsabile|rischio"
                    + "|servis|proje|sürüm|ortam|tarih|sorumlu|risk seviyesi"
                    + "|сервис|система|проект|версия|окружение|среда|дата|окно|ответственный|владелец|риск"
                    + "|服务|项目|系统|版本号?|环境|日期|时间|窗口|负责人|风险"
                    + "|システム|サービス|バージョン|環境|日付|日時|担当者?|責任者|リスク"
                    + "|서비스|프로젝트|버전|환경|날짜|일시|담당자|책임자|위험도?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private KeyFacts() {}

    /** Whether {@code name}, plain, names one of them: {@code Release Version}, {@code 🗓 Datum}. */
    static boolean has(String name) {
        String words = name.replaceAll("[^\\p{L}\\p{N}\\s-]+", " ")
                .replaceAll("[\\s_]+", " ")
                .strip();
        return NAMES.matcher(words).matches();
    }
}
