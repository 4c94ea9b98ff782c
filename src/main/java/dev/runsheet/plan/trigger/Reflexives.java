package dev.runsheet.plan.trigger;

import java.util.regex.Pattern;

/**
 * Tells {@code se} and {@code si} that belong to a verb from those that mean {@code if}: the word is the same in four
 * languages, {@code El rollback se ejecuta} and {@code Reverter se os erros subirem}.
 */
final class Reflexives {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What Spanish and French have and the two others have not. */
    private static final Pattern SPANISH_OR_FRENCH = Pattern.compile(
            "\\b(?:el|los|las|y|es|fue|está|están|aunque|según|cuando|también|sin|hasta|luego|les|des|du|est|une|aux?|dans|pour|sont|avec|depuis|cette|ces|leur|après|avant|arrière|\\p{L}{3,20}ci(?:ón|ones))\\b|ñ",
            FLAGS);

    private static final Pattern PORTUGUESE_OR_ITALIAN = Pattern.compile(
            "\\b(?:os|do|da|dos|das|não|em|um|uma|ao|na|nas|houver|il|lo|gli|della|dello|dei|degli|non|di|che|nel|nella|è|viene|\\p{L}{3,20}(?:ção|ções|zione|zioni))\\b",
            FLAGS);

    private static final Pattern ITALIAN = Pattern.compile(
            "\\b(?:il|lo|gli|della|dello|dei|degli|non|di|che|nel|nella|dal|dalla|è|viene|\\p{L}{3,20}(?:zione|zioni))\\b",
            FLAGS);

    private static final Pattern SE = Pattern.compile("\\bse\\b", FLAGS);
    private static final Pattern SI = Pattern.compile("\\bsi\\b(?!,)", FLAGS);

    private Reflexives() {}

    /** {@code sentence} without those of a verb. */
    static String without(String sentence) {
        boolean latin = SPANISH_OR_FRENCH.matcher(sentence).find();
        String bare = sentence;
        if (latin && !PORTUGUESE_OR_ITALIAN.matcher(sentence).find()) {
            bare = SE.matcher(bare).replaceAll(" ");
        }
        if (!latin && ITALIAN.matcher(sentence).find()) {
            bare = SI.matcher(bare).replaceAll(" ");
        }
        return bare;
    }
}
