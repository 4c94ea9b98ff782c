package dev.runsheet.phrase;

import java.util.List;
import java.util.Locale;
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
            "(?<![\\d:.])(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?![\\d:])|\\b(?:1[0-2]|[1-9]) ?[ap]\\.?m\\b|\\b\\d{1,2} (?:uhr|ч)\\b|\\d{1,2}(?:時(?!間)|시(?!간))",
            FLAGS);

    private final Pattern numbered;
    private final Pattern dated;
    private final Pattern step;
    private final Pattern named;
    private final Pattern countedDown;

    /** Titles read by the words of the concepts {@code stage-noun}, {@code step-noun}, {@code time-noun} and others. */
    public StageTitles(Concepts words) {
        Nouns stages = Nouns.of(words, "stage-noun");
        Nouns times = Nouns.of(words, "time-noun");
        String numbers = any(words.terms("number-word"));
        String ordinals = any(words.terms("ordinal"));
        String letters = any(words.terms("countdown"));
        this.numbered = pattern(stages.spaced() + "(?:\\s*#?\\d+[a-z]?|\\s+#?(?:[ivx]+|[a-z]\\d*|" + numbers + "))\\b.*|"
                + ordinals + "\\s+" + stages.spaced() + "(?![\\p{L}\\p{M}]).*|" + stages.spaceless());
        this.dated = pattern(times.spaceless() + "|(?:" + times.spaced() + "\\.?\\s*[+-]?\\s*#?|" + letters
                + "\\s*[+-]\\s*)\\d+(?:h|d|min|m|s)?\\b.*");
        Nouns steps = Nouns.of(words, "step-noun");
        this.step = pattern(steps.spaced() + "(?:\\s*#?\\d.*|\\s+" + numbers + "\\b.*)|" + ordinals + "\\s+"
                + steps.spaced() + "(?![\\p{L}\\p{M}]).*|" + steps.spaceless());
        this.named = pattern("\\p{L}.*\\s" + stages.spaced() + "(?:\\s*\\([^()]*\\))?");
        this.countedDown = Pattern.compile(
                "(?:[(\\[–—:-]\\s*)" + any(words.terms("countdown").stream().map(letter -> letter.toUpperCase(Locale.ROOT))) + "\\s?[+−-]\\s?\\d");
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

    /** One of {@code terms}; what never is there for none. */
    private static String any(Stream<String> terms) {
        String joined = terms.map(Pattern::quote).collect(Collectors.joining("|"));
        return joined.isEmpty() ? "(?!)" : "(?:" + joined + ")";
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, FLAGS);
    }

    /** Whether {@code title} counts a stage: {@code Phase 2}, {@code Second wave}, {@code 第一阶段}. */
    public boolean numbered(String title) {
        return numbered.matcher(PlaceInOrder.without(title)).matches();
    }

    /** Whether {@code title} counts a step, which is a stage where the steps of the execution are sections. */
    public boolean step(String title) {
        return step.matcher(PlaceInOrder.without(title)).matches();
    }

    /** Whether {@code title} begins with a place in time, which is a stage when something is done then. */
    public boolean dated(String title) {
        return dated.matcher(PlaceInOrder.without(title)).matches();
    }

    /** Whether {@code title} names a stage without counting it: {@code Testing Phase}. */
    public boolean named(String title) {
        return named.matcher(PlaceInOrder.without(title).strip()).matches();
    }

    /** Whether {@code title} states a time of day: {@code Switch over (22:30)}. */
    public static boolean timed(String title) {
        return CLOCK.matcher(title).find();
    }

    /** Whether {@code title} states how far from the change it is: {@code Freeze (T-2h)}. */
    public boolean countedDown(String title) {
        return countedDown.matcher(title).find();
    }
}
