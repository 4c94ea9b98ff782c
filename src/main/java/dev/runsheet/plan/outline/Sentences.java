package dev.runsheet.plan.outline;

import dev.runsheet.phrase.Conjunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes texts apart into sentences, and sentences into the conditions they name. */
public final class Sentences {
    /** Longer texts tell stories. */
    private static final int MAX_TEXT = 600;

    /** {@code Indexes built? If not, abort}. */
    private static final String ANSWER =
            "(?i:no|yes|if (?:so|not|yes|no)|nein|ja|(?:wenn|falls) (?:nicht|ja|nein)|non|oui|si (?:non|oui|no|sí)|não|sim|se (?:não|sim|no|sì)|нет|да|если (?:нет|да|не)|hayır|evet)(?![\\p{L}\\d])";

    /** Not behind a number ({@code 「5. 戻す」}), nor where a line is only too short for the sentence. */
    private static final Pattern ENDS = Pattern.compile("(?<=[^\\d][.!])\\s+|(?<=\\?)\\s+(?!" + ANSWER
            + ")|(?<=\\d\\.)\\s+(?=\\p{Lu}\\p{Ll})|[。！？；;]|\\n(?!\\p{Ll}[\\p{L}\\s,])|(?<=[:：.!?])\\n");

    /** {@code Otherwise} goes on with the sentence before it. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "[.;]\\s+(?=(?i:otherwise|or else|else|sonst|andernfalls|sinon|de lo contrario|si no|caso contrário|senão|altrimenti|aksi halde|иначе)\\b)|[。；;](?=否则|さもなければ)");

    private static final Pattern OR_IF = Pattern.compile(
            ",?\\s+(?:(?:or|oder|ou|o|u|oppure|veya|или)\\s+)(?=(?:" + Conjunctions.IF + ")\\s)"
                    + "|,\\s+(?=(?:if|when|wenn|falls|quand|cuando|quando|если|когда)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IF =
            Pattern.compile("(?:^|[\\s(])(?:" + Conjunctions.IF + "|unless|once)\\s", OR_IF.flags());

    private static final Pattern LISTED = Pattern.compile(
            ",\\s+(?:(?:or|oder|ou|o|veya|или)\\s+)?|\\s+(?:or|oder|ou|o|veya|или)\\s+", Pattern.CASE_INSENSITIVE);

    /** Where a sentence ends, whatever stands in it. */
    public static final Pattern ENDINGS = Pattern.compile("(?<=[.!?;])\\s+|(?<=[。！？；])");

    private Sentences() {}

    /** The parts of a list in a sentence: {@code fog, a broken mast, or no light}; what brackets list explains one of them. */
    public static List<String> listed(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int read = 0;
        int open = 0;
        Matcher comma = LISTED.matcher(text);
        while (comma.find()) {
            open += opened(text, read, comma.start());
            read = comma.start();
            if (open == 0) {
                parts.add(text.substring(from, comma.start()).strip());
                from = comma.end();
            }
        }
        parts.add(text.substring(from).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** How many brackets are opened and not shut again from one place to another. */
    private static int opened(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .map(c -> "(（[".indexOf(c) >= 0 ? 1 : ")）]".indexOf(c) >= 0 ? -1 : 0)
                .sum();
    }

    /** The sentences of {@code text}, plain; none of a text that is too long. */
    public static Stream<String> of(String text) {
        return text.length() > MAX_TEXT
                ? Stream.empty()
                : ENDS.splitAsStream(OTHERWISE.matcher(text).replaceAll(", "));
    }

    /** The conditions of {@code sentence}: {@code if the mast breaks, or if the fog comes}; itself where not all are. */
    public static List<String> conditions(String sentence) {
        List<String> parts = OR_IF.splitAsStream(sentence).map(String::strip).toList();
        boolean several = parts.stream().allMatch(part -> IF.matcher(part).find());
        return several ? parts : List.of(sentence);
    }
}
