package dev.runsheet.run;

import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says in fields of their own, apart from the text it is about: a value for {@code Latency: ____ ms} stands
 * below that label, and the line itself is still as empty as it was.
 *
 * @param values of places to fill in; a box that was ticked has the value {@code x}
 * @param signed whether the box that a form offers for a sign-off is ticked, by the sign-off's place in the checklist
 * @param signers who signed, where a form asks for that
 */
public record Answers(Map<Place, Answer> values, Map<Pointer, Boolean> signed, Map<Pointer, Answer> signers) {

    /** Nothing is said apart from the text. */
    public static final Answers NONE = new Answers(Map.of(), Map.of(), Map.of());

    /**
     * A place to fill in, as an {@link Entry} names it.
     *
     * @param at the part of the checklist
     * @param text number of the text in it
     * @param slot number of the place in that text
     */
    public record Place(Pointer at, int text, int slot) {
        static Place of(Entry entry) {
            return new Place(entry.at(), entry.text(), entry.slot());
        }
    }

    /**
     * What was written.
     *
     * @param in where it stands in the copy
     * @param value as written, on one line
     */
    public record Answer(Pointer in, String value) {}

    public Answers {
        values = Map.copyOf(values);
        signed = Map.copyOf(signed);
        signers = Map.copyOf(signers);
    }

    /** The answers {@code questions} were given, those without an answer left out. */
    public static Answers of(Map<Question, Answer> questions) {
        Map<Place, Answer> values = new HashMap<>();
        Map<Pointer, Boolean> signed = new HashMap<>();
        Map<Pointer, Answer> signers = new HashMap<>();
        questions.forEach((question, answer) -> {
            boolean ticked = RunMark.isTick(answer.value());
            switch (question.kind()) {
                case FILL -> question.entry().ifPresent(entry -> values.put(Place.of(entry), answer));
                case TICK ->
                    question.entry().filter(any -> ticked).ifPresent(entry -> values.put(Place.of(entry), answer));
                case SIGN -> signed.put(question.at(), ticked);
                case SIGNER -> signers.put(question.at(), answer);
                case FACT -> {
                    // the field states it anew, and that is compared as text
                }
            }
        });
        return new Answers(values, signed, signers);
    }

    Optional<Answer> value(Pointer at, int text, int slot) {
        return Optional.ofNullable(values.get(new Place(at, text, slot)));
    }
}
