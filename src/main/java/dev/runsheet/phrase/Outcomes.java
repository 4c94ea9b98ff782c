package dev.runsheet.phrase;

import java.util.Optional;
import java.util.Set;

/**
 * Finds a result already written at the end of a text: {@code ✅}, {@code PASSED}, {@code Works ✅}. A mark that explains
 * what a limit means ({@code Error rate < 1%: ✅}) is none.
 */
public final class Outcomes {
    private static final Set<String> MARKS = Set.of("✅", "✔", "☑", "✓", "👍", "🟢", "💚");

    private final Vocabulary vocabulary;

    public Outcomes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The result, as written. */
    public Optional<Found<String>> in(Reading reading) {
        int end = reading.size();
        while (end > 0 && closing(reading.at(end - 1))) {
            end--;
        }
        int begin = end;
        boolean marked = false;
        while (begin > 0
                && (MARKS.contains(reading.at(begin - 1).text())
                        || reading.at(begin - 1).is("\uFE0F"))) {
            begin--;
            marked = true;
        }
        int word = begin;
        for (int length = 1; length <= 3; length++) {
            boolean done = vocabulary.match(Word.DONE, reading, begin - length) == length;
            if (done && claims(reading, begin - length, marked)) {
                word = begin - length;
            }
        }
        while (word < begin && word > 0 && MARKS.contains(reading.at(word - 1).text())) {
            word--;
        }
        boolean legend = marked && word == begin && reading.at(begin - 1).isSign(":");
        if (word == end || legend || (marked && begin == 0)) {
            return Optional.empty();
        }
        int first = reading.at(word).from();
        int last = reading.at(end - 1).to();
        return Optional.of(new Found<>(reading.text().substring(first, last), first, last));
    }

    private static boolean closing(Token token) {
        return token.kind() == Token.Kind.BREAK
                || token.isSign(".")
                || token.isSign("!")
                || token.isSign(")")
                || token.is("*")
                || token.is("\uFE0F");
    }

    /**
     * Whether the word at {@code index} states a result: before a mark, or loud, or apart from what goes before. A script
     * without capitals has no loud words: there the state to reach and the result read the same.
     */
    private boolean claims(Reading reading, int index, boolean marked) {
        if (index < 0) {
            return false;
        }
        Token before = reading.at(index - 1);
        boolean apart =
                before.kind() == Token.Kind.SIGN && !before.isSign("/") && !before.isSign("'") && !before.isSign("\"");
        String raw = reading.raw(index);
        boolean letters = Character.isLetter(raw.codePointAt(0));
        if (marked) {
            return letters && (apart || Character.isUpperCase(raw.codePointAt(0)));
        }
        // "verify that the state is PASSED" asks for it
        if (before.isWord()
                && (vocabulary.is(Word.FILLER, reading, index - 1)
                        || vocabulary.match(Word.AMOUNTS_TO, reading, index - 1) == 1)) {
            return false;
        }
        boolean loud = raw.chars().noneMatch(Character::isLowerCase) && letters;
        // "status: OK", "tests 100% OK": how it has to be
        boolean expected = (before.isSign(":") || before.isSign("%")) && raw.equals("OK");
        boolean spaced = !reading.joined(index) || apart;
        boolean cased = raw.chars().anyMatch(Character::isUpperCase);
        return loud && index > 0 && !expected && spaced && (apart || (cased && raw.length() > 2));
    }
}
