package dev.runsheet.phrase;

import java.util.regex.Pattern;

/**
 * Tells verbs that go back by a particle behind their object, which no list of terms can hold: {@code turn the alias
 * back}, {@code rolls it back}, {@code schalten wir den Alias zurück}. What is only put in service again ({@code turn
 * alerts back on}) does not.
 *
 * <pre>{@code
 * BackParticle.in("we take the eastern reads back")   // true
 * BackParticle.in("bring the queue back up")          // false
 * }</pre>
 */
public final class BackParticle {
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:(?:tak|mov|rout|chang)(?:e|es|ing)|(?:get|put|bring|turn|go|switch|flip|step|fall|pull|point|swap|send|set|roll|shift|throw)(?:s|es|[tp]?ing)?)"
                    + "(?:\\s+[^\\s,.;:!?]+){1,6}\\s+back\\b(?!\\s+(?:up|on|online|in|into|into service|from|together|within|at|after|with|and\\s+forth)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GERMAN = Pattern.compile(
            "(?U)\\b(?:geh|schalt|stell|dreh|nehm|nimm|spiel|roll|setz|bau|zieh|wechs|fahr|zeig|bieg|leg|kehr)\\p{L}*(?:\\s+[^\\s,.;:!?]+){0,6}\\s+zurück\\b",
            Pattern.CASE_INSENSITIVE);

    private BackParticle() {}

    /** Whether {@code text}, plain, has such a verb. */
    public static boolean in(String text) {
        return (text.contains("back") && ENGLISH.matcher(text).find())
                || (text.contains("zurück") && GERMAN.matcher(text).find());
    }
}
