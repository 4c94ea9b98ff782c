package dev.runsheet.plan.trigger;

import java.util.regex.Pattern;

/**
 * Tells conditions that state a figure, and for how long or how often it must hold, in words no limit is made of:
 * {@code fewer than two people}, {@code not back within 25 min}, {@code at the second attempt}.
 */
final class Figures {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** From two on. */
    private static final String SEVERAL =
            "(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|fünfzehn|zwanzig|dreißig"
                    + "|deux|trois|quatre|cinq|dix|quinze|vingt|trente|tres|cuatro|cinco|diez|quince|veinte|treinta|dois|duas|três|quatro|dez|vinte|trinta|tre|quattro|cinque|dieci|quindici|venti|trenta"
                    + "|iki|üç|dört|beş|yirmi|otuz|два|две|двух|двумя|три|трёх|трех|четыр\\w*|пять|пяти|десять|десяти|полтора|полутора)";

    private static final String ONE = "(?:an?|one|eine[nrm]?|une?|una?|um|uno|bir|один|одну|одного|одной|одна)";

    private static final String DIGITS = "(?<![\\w.,:/-])\\d+(?:[.,]\\d+)?";

    /** Those that mean something else in another language count before a unit only. */
    private static final String NUMBER = "(?:" + DIGITS + "|\\b(?:" + SEVERAL + "|due|dos|on)\\b)";

    /** Before words of more than one language. */
    private static final String COUNT = "(?:" + DIGITS + "|\\b" + SEVERAL + "\\b)";

    private static final String MORE =
            "(?:[<>≤≥]|\\b(?:more|over|above|under|below|less|fewer|least|most|exceed\\w*|beyond|über|unter|mehr|weniger|mindestens|höher|größer|kleiner|länger|überschreit\\w*|überst\\w*|unterschreit\\w*"
                    + "|plus d[eu]|moins d[eu]|au-delà|au-dessus|en dessous|au moins|dépass\\w*|supérieur\\w*|inférieur\\w*|más de|más del|menos de|menos del|por encima|por debajo|al menos|super\\w*|mayor|menor|inferior\\w*"
                    + "|mais de|mais do|acima|abaixo|pelo menos|ao menos|ultrapass\\w*|exced\\w*|maior|passar\\w* d[eao]s?|passou d[eao]s?|più di|più del|meno di|meno del|oltre|sopra|sotto|almeno|superior\\w*|inferior\\w*"
                    + "|en az|больше|меньше|более|менее|выше|ниже|свыше|превы\\w*|дольше|не менее|хотя бы)\\b"
                    + "|超过|超過|低于|高于|大于|小于|不足|少于|多于|至少|超)";

    private static final Pattern EXCEEDS = Pattern.compile(
            MORE + ".{0,40}?(?:\\d|\\b(?:one|" + SEVERAL + ")\\b|[一二两三四五十])"
                    + "|\\d.{0,20}?(?:\\bor more\\b|\\boder mehr\\b|\\bou plus\\b|\\bo más\\b|\\bou mais\\b|\\bo più\\b|以上|を超え|超え|이상|초과|넘)"
                    + "|\\bworse than\\b|\\b" + SEVERAL + "\\b.{0,40}\\bin a row\\b",
            FLAGS);

    private static final Pattern COMPARED = Pattern.compile(
            MORE + ".{0,40}?(?:\\d|\\b(?:one|" + SEVERAL + ")\\b|[一二两三四五十])"
                    + "|хотя бы один|\\d\\S{0,8}\\s*(?:'?\\p{L}{1,5}\\s+)?(?:fazla|az(?:sa|ı)?\\b|aş|üzeri|üstü|altı|büyük|küçük)"
                    + "|\\d.{0,20}?(?:\\bor (?:more|less|fewer|above|higher)\\b|\\boder (?:mehr|weniger)\\b|\\bou (?:plus|davantage|moins|mais|menos)\\b|\\bo (?:más|menos|più|meno)\\b|\\bили (?:больше|более|меньше)\\b|\\bveya (?:daha )?(?:fazla|çok|az)\\b|以上|以下|及以上|を超え|超え|超の?|未満|を下回|を上回|이상|이하|초과|미만|넘)"
                    + "|\\b(?:one|" + SEVERAL
                    + ")\\b.{0,30}?\\b(?:or more|oder mehr|ou plus|ou davantage|o más|ou mais|o più|или (?:больше|более)|veya daha fazla)\\b"
                    + "|(?:≠|!=)\\s*\\d|\\bnon-?zero\\b|\\b(?:doubl|halv|tripl)(?:es|ed)\\b|\\btwice (?:as|that|the)\\b|\\d\\s?(?:×|x|times) (?:that|the|as|of|normal|baseline|control|control)\\b|\\bby (?:half|a (?:third|quarter|fifth|tenth))\\b|\\b(?:verdoppelt|halbiert)\\b|\\d\\s?%?\\s(?:überste|überschr|unterschr)\\p{L}+"
                    + "|(?<![\\d.,-])\\d+(?:[.,]\\d+)?\\s?%?\\s?[-–—]\\s?\\d+(?:[.,]\\d+)?\\s?(?:%|ms\\b)"
                    + "|(?<![\\d:.])(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?![\\d:])",
            FLAGS);

    /** From minutes on: what is measured in seconds is seldom how long it lasts. */
    private static final String UNIT =
            "(?:min\\w*|h|hrs?|hours?|days?|weeks?|nights?|mornings?|stunden?|tagen?|wochen?|nächten?|heures?|jours?|semaines?|nuits?|horas?|días?|dias?|semanas?|noches?|noites?|ore|ora|giorni|settimane|notti"
                    + "|dakika\\w*|dk|saat\\w*|gün\\w*|минут\\w*|мин|час\\w*|сут\\w*|дн\\w+|недел\\w*)(?![\\w/])";

    private static final Pattern LASTING = Pattern.compile(
            // "within 25 min", "| 5 min |", "any 3-hour window"; "8 per day" is a rate
            "(?<!\\bper |\\bpro |\\bpor |\\bpar |/|/ )" + NUMBER
                    + "\\+?[\\s-]*(?:(?:consecutive|straight|full|whole|working|aufeinanderfolgend\\w*)[\\s-]*)?" + UNIT
                    + "|(?<![時点时:\\d.,])(?<![時点时:] )\\d+\\s*(?:分鐘|分钟|分間|分(?!の)|時間|小時|小时|天|日間|秒間|분(?!의)|시간|초|일간)"
                    + "|\\b(?:in|on|within|after|during|over|any|longer than|more than|for (?:more than|over|at least)|seit|nach|binnen|innerhalb|länger als|mehr als|pendant|durant|dans|après|en|dentro de|durante|tras|más de|em|por mais de|mais de|após|entro|per|dopo|più di|oltre|за|через|дольше|более|в течение)\\s+(?:\\p{L}+\\s+){0,2}?"
                    + ONE + "[\\s-]" + UNIT + "(?!\\s+of\\b)"
                    + "|\\b(?:in|entro|per|dans|pendant) un['’](?:ora|heure)\\b|\\b(?:per|por) (?:(?:più|más|mais|oltre) (?:di|de)? ?)?\\d+\\s*(?:minut[io]s?|ore|horas|second[io]|segundos|giorni|d[ií]as)\\b"
                    + "|\\b(?:for|(?<!takes? |loads? |needs? |median )longer than|lasting|lasts?|pendant|durante|durant|länger als|дольше|в течение|per)\\s+(?:\\p{L}+\\s+){0,2}?\\d+\\s*s(?:ec\\w*|ek\\w*)?\\b|\\d+\\s*saniye boyunca|\\d+\\s*秒(?:以上)?(?:続|継続)|持续\\s*\\d+"
                    + "|\\b(?:half an hour|half[ -]hour|quarter of an hour|quarter[ -]hour|halbe\\w* stunde|viertelstunde|demi-heure|quart d['’]heure|media hora|cuarto de hora|meia hora|quarto de hora|mezz['’]ora|quarto d['’]ora|yarım saat|полчаса|полусут\\w*|получаса)\\b|半小时|半小時|半日|반나절"
                    + "|\\b(?:дольше|более)\\s+(?:час|минут|сут)\\p{L}*|\\b(?:the first|first|same|single|ersten?|selben|derselben|première|même|misma|mismo|primera|mesma|mesmo|primeira|prima|stessa|первый|первые|одну|aynı|ilk)\\s+(?:hour|day|night|wave|minutes?|stunde|nacht|tag|heure|nuit|jour|hora|noche|día|noite|dia|ora|notte|giorno|час|сутки|gün|gece|saat)\\b"
                    + "|\\b(?:second|third|2nd|3rd|zweite[nrms]?|dritte[nrms]?|deuxième|troisième|segund[oa]|tercer\\w*|terceir[oa]|second[oa]|terz[oa]|втор\\p{L}+|трет\\p{L}+|ikinci|üçüncü)\\s+(?:attempt|try|time|restart|reboot|restore|run|retry|round|failure|pass|check|start|boot|load|import|page|versuch|mal|durchlauf|lauf|anlauf|neustart|tentative|essai|fois|redémarrage|passage|intento|vez|reinicio|arranque|vuelta|tentativa|reinício|rodada|tentativo|volta|riavvio|giro|попыт|раз|запуск|перезапуск|прогон|deneme|kez|kere|defa)\\p{L}*"
                    + "|\\b(?:due (?:volte|tentativi)|dos (?:veces|intentos|mediciones)|on (?:kez|kere|defa|deneme\\w*))\\b|"
                    + COUNT
                    + "\\s+(?:\\p{L}+\\s+)?(?:attempts?|try|tries|times|looks?|checks?|probes?|measurements?|readings?|samples|runs|retries|blocks|polls?|versuch\\w*|mal|messungen|prüfungen|tentativas?|tentatives?|fois|mesures|intentos?|veces|medicion\\w*|vezes|medições|tentativi|volte|misurazioni|kez|kere|defa|deneme\\w*|попыт\\p{L}*|раза?|замер\\p{L}*)\\b"
                    + "|\\b(?:the|any|last|past|previous|rolling|whole|full|letzten?|ganze[nrs]?|dernière|toute une|última|toda una|toda uma|ultima|intera|son(?: bir)?|последн\\w+|целый|весь)\\s+(?:hour|half[- ]hour|night|stunde|nacht|heure|nuit|hora|noche|noite|ora|notte|saat|час|ночь)\\b|\\b(?:за|в течение) (?:час|часа|сутки|суток|день|ночь)\\b"
                    + "|\\b(?:a|for the) second time\\b|\\bafter (?:a|one) (?:retry|restart)\\b|zum zweiten mal|deuxième fois|segunda vez|seconda volta|второй раз|[2２]回目|二度目|두 번째"
                    + "|\\b(?:in a row|consecutive\\w*|straight|(?<!than |over |above )twice(?! (?:as|that|the)\\b)|thrice|repeatedly|подряд|дважды|трижды|hintereinander|nacheinander|zweimal|dreimal|in folge|d['’]affilée|de suite|consécuti\\w*|seguid[oa]s|consecutiv\\w*|di fila|üst üste|art arda|peş peşe)\\b|連続|连续|連敗|\\d\\s*回|[两二三3]次|연속|\\d\\s*번"
                    + "|\\b(?:(?:one|once) is enough|e?ine?r? (?:reicht|genügt)|einmal reicht|une? (?:seule? )?suffit|un[ao] (?:sol[ao] )?basta|uma (?:só )?basta|одного достаточно|достаточно одного|biri yeter)\\b|1件でも",
            FLAGS);

    /** That something lasts, and no more. */
    private static final Pattern STEADY = Pattern.compile(
            "\\W*(?:for (?:a |an )?)?(?:sustained|persistent\\w*|continuous\\w*|consistent\\w*|anhaltend\\w*|dauerhaft\\w*|durchgehend|en continu|de façon prolongée|sostenid\\w+|de forma continuada|sustentad\\w+|de forma contínua|sostenut\\w+|in modo continuo|sürekli|kesintisiz|постоянно|стабильно|持续|継続|지속)\\W*",
            FLAGS);

    /** {@code 22 h –}: when it is looked at. */
    private static final Pattern CLOCK = Pattern.compile("^\\W*(?:[01]?\\d|2[0-3])\\s?h\\s*[–—:-]");

    /** How old something is or how far behind: a value, not how long it has been so. */
    private static final Pattern AGED = Pattern.compile(
            "\\b(?:age|older|stale\\w*|freshness|behind|eta|alter|älter|antigüedad|возраст|старше)\\b[^,;|]{0,25}?\\d+[\\s-]*"
                    + UNIT,
            FLAGS);

    /** A count that is no part of a name or a version: {@code on two nodes}, {@code in 3 meters}. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b" + SEVERAL
                    + "\\s+\\p{L}|(?<![\\w.,:/§#-])(?<!section |step |phase |stage |part |chapter |release |version )\\d+\\s+\\p{L}{3}",
            FLAGS);

    private Figures() {}

    /** Whether {@code text} compares with a figure or a time of day: {@code two or more}, {@code not done by 04:00}. */
    static boolean compared(String text) {
        return COMPARED.matcher(text).find();
    }

    /** Whether {@code text} says that something is more or less than a figure: {@code beyond 5 %}. */
    static boolean exceeds(String text) {
        return EXCEEDS.matcher(text).find();
    }

    /** Whether {@code text} says for how long or how often: {@code for 10 minutes}, {@code twice in a row}. */
    static boolean lasting(String text) {
        String bare = CLOCK.matcher(text).replaceFirst("");
        return LASTING.matcher(AGED.matcher(bare).replaceAll(" ")).find();
    }

    /** Whether {@code text}, the window of a limit, does not say for how long: {@code sustained}. */
    static boolean steady(String text) {
        return STEADY.matcher(text).matches();
    }

    /** Whether {@code text}, the name of what is measured, is an age or a delay. */
    static boolean aged(String text) {
        return AGED.matcher(text + " 1 h").find();
    }

    /** Whether {@code text} counts what must have happened: {@code an alarm on two nodes}. */
    static boolean counted(String text) {
        return COUNTED.matcher(text).find();
    }
}
