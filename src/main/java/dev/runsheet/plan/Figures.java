package dev.runsheet.plan;

import java.util.regex.Pattern;

/** Tells conditions that state a figure, and for how long or how often it must hold, in words no limit is made of. */
final class Figures {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String NUMBER =
            "(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|eine[rn]?|zwei|drei|fünf|zehn|fünfzehn|dreißig|une?|deux|trois|cinq|dix|quinze|trente|una?|dos|tres|cinco|diez|uma?|dois|duas|três|dez|due|tre|cinque|dieci|bir|iki|üç|beş|on|двух|трёх|трех|пяти|пять|десяти|десять)";

    private static final Pattern COMPARED = Pattern.compile(
            "(?:[<>≤≥]|\\b(?:more|over|above|under|below|less|fewer|least|exceeds?|über|unter|mehr|weniger|mindestens|plus de|moins de|au-delà|más de|menos de|mais de|oltre|sopra|sotto|almeno|больше|меньше|более|менее|выше|ниже)\\b|超过|低于|高于|大于|小于|超|초과|미만).{0,40}?\\d"
                    + "|\\d.{0,20}?(?:\\bor more\\b|\\boder mehr\\b|\\bou plus\\b|\\bou davantage\\b|\\bo más\\b|\\bou mais\\b|以上|以下|及以上|이상|이하)"
                    + "|\\b(?:one|two|three|zwei|drei|deux|trois|dos|tres|dois|duas|due|tre)\\b.{0,30}?\\b(?:or more|oder mehr|ou plus|ou davantage|o más|ou mais|o più)\\b|хотя бы одн|(?<![\\d:.])(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?![\\d:])"
                    + "|\\b(?:longer than|more than|länger als|mehr als|plus de|más de|mais de|più di|дольше|более)\\s+(?:"
                    + NUMBER
                    + "[\\s-]*)?(?:min\\w*|hours?|h|minuten?|stunden?|minutes?|heures?|minutos?|horas?|minuti|ore|час\\p{L}*|минут\\p{L}*|суток)\\b|\\d+\\s*(?:分|時間|小时|分钟)(?:以内|之内|以上)",
            FLAGS);

    private static final String LONG =
            "(?:min\\w*|h|hours?|days?|минут\\w*|час\\w*|дн\\w*|stunden?|tagen?|heures?|jours?|horas?|días?|dias?|ore|giorni|dakika|saat)\\b";

    private static final Pattern LASTING = Pattern.compile(
            "\\b(?:for|longer than|more than|over|within|during|any|seit|länger als|mehr als|innerhalb|pendant|durant|plus de|durante|más de|por|mais de|per|oltre|entro|дольше|более|в течение|за)\\s+(?:\\p{L}+\\s+){0,2}?"
                    + NUMBER + "[\\s-]*" + LONG
                    + "|\\b(?:for|longer than|pendant|durante)\\s+(?:\\p{L}+\\s+){0,2}?\\d+\\s*s(?:ec\\w*)?\\b"
                    + "|持续\\s*\\d+|\\d+\\s*(?:分|分間|時間|秒)(?:以上)?(?:続|継続)|\\d+\\s*(?:분|시간|초)\\s*(?:이상|동안|지속)"
                    + "|\\b(?:дольше|более)\\s+(?:час|минут|сут)\\p{L}*|\\b(?:the first|first|same|ersten?|selben|première|misma|primera|mesma|primeira|prima|stessa)\\s+(?:hour|day|night|minutes?|stunde|nacht|heure|nuit|hora|noche|noite|ora|notte)\\b|\\bdakika boyunca\\b|\\bsaat boyunca\\b"
                    + "|\\b(?:second|third|two|three|zweiten?|dritten?|deux|dos|duas|due|вторая|второй)\\s+(?:attempts?|try|tries|times?|versuch\\w*|tentatives?|intentos?|tentativas?|tentativi|попыт\\p{L}*)\\b|\\d+\\s*(?:分|時間|小时|分钟)(?:以内|之内)"
                    + "|\\b(?:in a row|consecutive\\w*|twice|подряд|hintereinander|in folge|d'affilée|consécuti\\w*|seguid[oa]s|consecutiv\\w*|üst üste)\\b|連続|连续",
            FLAGS);

    private Figures() {}

    /** Whether {@code text} compares with a figure or a time of day: {@code two or more}, {@code not done by 04:00}. */
    static boolean compared(String text) {
        return COMPARED.matcher(text).find();
    }

    /** Whether {@code text} says for how long or how often: {@code for 10 minutes}, {@code twice in a row}. */
    static boolean lasting(String text) {
        return LASTING.matcher(text).find();
    }
}
