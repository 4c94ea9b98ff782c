package dev.runsheet.phrase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells how the titles of sections and items place them in the order of a change, by words that are data.
 *
 * <pre>{@code
 * StageTitles titles = new StageTitles(Concepts.parse("stage-noun: phase; wave\nordinal: second"));
 * titles.numbered("Phase 2: Pilot users"); // true
 * titles.numbered("Second wave");          // true
 * }</pre>
 */
public final class StageTitles {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private static final String HAN = "[〇一二三四五六七八九十\\d]+";

    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(?:[01]?\\d|2[0-3])(?:[:h]| h )[0-5]\\d(?![\\d:])|\\b(?:1[0-2]|[1-9]) ?[ap]\\.?m\\b|\\b\\d{1,2} (?:uhr|ч)\\b|\\d{1,2}(?:時(?!間)|시(?!간))",
            FLAGS);

    /** What a part of the change is about, before its number: {@code Harbour, step 2}. */
    private static final Pattern AREA = Pattern.compile("^[^,]{1,40},\\s+");

    private static final Pattern BRACKET = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{1,60})[)）\\]】]");

    private final Pattern numbered;

    /** What says before its noun that a stage may be left out. */
    private final Pattern optional;

    /** {@code Fase piloto}. */
    private final Pattern nounFirst;

    /** {@code Second run: the crew}. */
    private final Pattern ordinal;

    private final Pattern dated;
    private final Pattern step;
    private final Pattern named;
    private final Pattern countedDown;
    private final Pattern countedUp;
    private final Pattern weekday;
    private final Pattern day;

    /** What may stand between a word and its number: {@code Step #2}, {@code Phase-2}, {@code Paso Nº 2}. */
    private static final String LINK = "[\\s.-]*+(?:(?:#|№|n[º°]\\.?|no\\.|nr\\.)\\s*+)?";

    /** Where a title ends, or goes on after the part of it that counts. */
    private static final String END = "(?=\\s*+(?:$|[:：.)(（–—,-]))";

    /** A number as an ordinal: {@code 2nd}, {@code 1ère}, {@code 1ª}, {@code 2-й}. */
    private static final String NTH = "\\d{1,2}(?:[ªº°]|-?(?!h\\b|d\\b|m\\b)\\p{L}{1,4})";

    /** Titles read by the words of the concepts {@code stage-noun}, {@code step-noun}, {@code time-noun} and others. */
    public StageTitles(Concepts words) {
        Nouns stages = Nouns.of(words, "stage-noun");
        Nouns times = Nouns.of(words, "time-noun");
        String letters = any(words.terms("countdown"));
        this.numbered = counted(stages, words);
        this.optional = pattern("^\\P{L}*+" + any(words.terms("optional-lead")) + "(?!\\p{L})\\P{L}++");
        this.step = counted(Nouns.of(words, "step-noun"), words);
        this.nounFirst = pattern(stages.spaced() + "\\s+[\\p{L}\\p{M}]{3,}(?:\\s[\\p{L}\\p{M}]+)?");
        this.ordinal = pattern("^\\P{L}*+" + any(words.terms("ordinal"))
                + "\\s++(?<noun>[\\p{L}\\p{M}]{3,20})(?=\\s*+(?:$|[:：,(（–—-])).*");
        this.dated = pattern(times.spaceless() + "|(?:" + times.spaced() + LINK + "[+-]?\\s*+|" + letters
                + "\\s*+[+-]\\s*+)\\d+(?:h|d|min|m|s)?\\b.*|" + letters + "\\s?=?\\s?0(?![\\d.,%]|:\\d).*");
        this.named = pattern("\\p{L}.*\\s" + stages.spaced() + "(?:\\s*\\([^()]*\\))?|\\p{L}{3,}"
                + any(words.terms("stage-ending")) + END + ".*");
        String day = any(words.terms("weekday")) + "(?![\\p{L}\\p{M}])(?:\\s*" + any(words.terms("day-part"))
                + "(?![\\p{L}\\p{M}]))?\\s*+(?=$|[–—:：,，、()（）/\\d+#№-])";
        String lead = any(words.terms("day-lead")) + "(?![\\p{L}\\p{M}])\\s*+(?=[–—:：(])";
        this.weekday = pattern(day + ".*|" + lead + ".*|[^–—:：,(-]{1,40}(?:\\s[–—-]|[:：,]|\\s\\()\\s*" + day
                + "[^\\p{L}]*|t\\s*[:：]\\s.*");
        String month = any(words.terms("month"));
        String onDay =
                "(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?|\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}|\\d{1,2}月\\s?\\d{1,2}[日号]|\\d{1,2}월\\s?\\d{1,2}일|"
                        + "\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?\\s(?:de\\s|of\\s)?" + month
                        + "(?![\\p{L}\\p{M}])\\.?(?:\\s(?:de\\s)?\\d{4})?|"
                        + month + "\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4})?)";
        String remark = "(?:\\s*[（(][^（()）]{1,30}[)）])?";
        this.day =
                pattern(onDay + remark + "\\s*+(?=$|[–—:：,|-]).*|[^\\d]{0,40}[\\s（(–—:：-]" + onDay + "[)）]?" + remark);
        this.countedUp = pattern(letters + "\\s?\\+\\s?\\d");
        this.countedDown = Pattern.compile("(?:[(\\[–—:-]\\s*)"
                + any(words.terms("countdown").stream().map(letter -> letter.toUpperCase(Locale.ROOT)))
                + "\\s?[+−-]\\s?\\d");
    }

    /** One of {@code nouns} with a number, a letter or a word that counts, before or behind it. */
    private static Pattern counted(Nouns nouns, Concepts words) {
        String ordinal = any(words.terms("ordinal"));
        return pattern(nouns.spaced() + "(?:" + LINK + "\\d+[a-z]?(?![\\p{L}\\p{N}])|[\\s-]++#?(?:(?:[ivx]+|"
                + any(words.terms("number-word")) + "|" + ordinal + ")(?![\\p{L}\\p{N}])|[a-z]\\d*" + END + ")).*|(?:"
                + ordinal + "|" + NTH
                + ")\\s+" + nouns.spaced() + "(?![\\p{L}\\p{M}]).*|\\d{1,2}\\.\\s+" + nouns.spaced() + END + ".*|"
                + nouns.spaceless());
    }

    /**
     * Words that are counted, as parts of a pattern.
     *
     * @param spaced those behind which a number stands
     * @param spaceless those with a number around them, and what follows
     */
    private record Nouns(String spaced, String spaceless) {

        static Nouns of(Concepts words, String concept) {
            List<String> terms = words.terms(concept);
            List<String> spaceless =
                    terms.stream().filter(Concepts::writesNoSpaces).toList();
            String counted = any(spaceless.stream());
            String behind = any(spaceless.stream().filter(term -> term.endsWith("目") || isHangul(term)));
            return new Nouns(
                    any(terms.stream().filter(term -> !Concepts.writesNoSpaces(term))),
                    "(?:第\\s*" + HAN + "\\s*" + counted + "|" + counted + "\\s*" + HAN + "|\\d+\\s*" + behind + ").*");
        }

        private static boolean isHangul(String term) {
            return Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        }
    }

    private static String any(List<String> terms) {
        return any(terms.stream());
    }

    /** One of {@code terms}, with spaces or hyphens between their words; what never is there for none. */
    private static String any(Stream<String> terms) {
        String joined = terms.map(term ->
                        Stream.of(term.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("[\\s-]+")))
                .collect(Collectors.joining("|"));
        return joined.isEmpty() ? "(?!)" : "(?:" + joined + ")";
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, FLAGS);
    }

    /** Whether {@code title} counts a stage: {@code Phase 2}, {@code Second wave}, {@code Optional phase 3}, {@code 第一阶段}. */
    public boolean numbered(String title) {
        return counts(numbered, title)
                || (optional.matcher(title).lookingAt()
                        && counts(numbered, optional.matcher(title).replaceFirst("")));
    }

    /** Whether {@code title} counts a step, which is a stage where the steps of the execution are sections. */
    public boolean step(String title) {
        return counts(step, title);
    }

    /** What {@code title} counts with a word: {@code run} of {@code Second run: the crew}; empty for none. */
    public String counted(String title) {
        Matcher matcher = ordinal.matcher(Folding.hyphens(title));
        return matcher.matches() ? matcher.group("noun").toLowerCase(Locale.ROOT) : "";
    }

    /** With its own number, which may be that of the noun behind it, or without. */
    private static boolean counts(Pattern pattern, String written) {
        String title = Folding.hyphens(written);
        return pattern.matcher(PlaceInOrder.without(title)).matches()
                || pattern.matcher(PlaceInOrder.withoutSigns(title)).matches()
                || pattern.matcher(AREA.matcher(title).replaceFirst("")).matches();
    }

    /** Whether {@code title} begins with a place in time, or names a day, which is a stage when something is done then. */
    public boolean dated(String title) {
        String own = PlaceInOrder.withoutAny(Folding.hyphens(title)).strip();
        return dated.matcher(own).matches() || weekday.matcher(own).matches();
    }

    /** Whether {@code title} begins or ends with a day of the calendar: {@code 12 March: the harbour}, {@code Night of 12.03.}. */
    public boolean onDay(String title) {
        return day.matcher(PlaceInOrder.withoutSigns(Folding.hyphens(title)).strip())
                .matches();
    }

    /** Whether {@code title} says in brackets when it is, by a day or week that is counted: {@code Sign-up (week 3)}. */
    public boolean scheduled(String title) {
        Matcher matcher = BRACKET.matcher(title);
        while (matcher.find()) {
            if (dated(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code title} names a stage without counting it: {@code Testing Phase}. */
    public boolean named(String title) {
        return named.matcher(PlaceInOrder.without(title).strip()).matches();
    }

    /** Whether {@code head} is the name of a stage: {@code Pilot phase}, {@code Fase piloto}. */
    public boolean names(String head) {
        return named(head)
                || nounFirst.matcher(PlaceInOrder.without(head).strip()).matches();
    }

    /** Whether {@code title} states a time of day: {@code Switch over (22:30)}. */
    public static boolean timed(String title) {
        return CLOCK.matcher(title).find();
    }

    /** Whether {@code title} begins with how far behind the change it is: {@code T+2h}. */
    public boolean countedUp(String title) {
        return countedUp
                .matcher(PlaceInOrder.withoutAny(Folding.hyphens(title)).strip())
                .lookingAt();
    }

    /** Whether {@code title} begins with a time of day: {@code 22:30 - 23:00: Switch over}, not {@code Switch over (22:30)}. */
    public static boolean beginsTimed(String title) {
        return CLOCK.matcher(PlaceInOrder.withoutSigns(title)).lookingAt();
    }

    /** Whether {@code title} states how far from the change it is: {@code Freeze (T-2h)}. */
    public boolean countedDown(String title) {
        return countedDown.matcher(Folding.hyphens(title)).find();
    }
}
