package dev.runsheet.testing;

import java.util.List;
import java.util.Optional;

/**
 * The first token that one list has and another lacks.
 *
 * @param token what is missing
 * @param index where it stands in the list that has it, from 0
 * @param context the tokens around it
 */
public record Loss(String token, int index, List<String> context) {
    private static final int AROUND = 6;

    public Loss {
        context = List.copyOf(context);
    }

    /** The first token of {@code whole} that {@code other} lacks at its place; {@code other} may say more. */
    public static Optional<Loss> between(List<String> whole, List<String> other) {
        int next = 0;
        for (int i = 0; i < whole.size(); i++) {
            int found = next;
            while (found < other.size() && !other.get(found).equals(whole.get(i))) {
                found++;
            }
            if (found == other.size()) {
                return Optional.of(at(i, whole));
            }
            next = found + 1;
        }
        return Optional.empty();
    }

    /** The first place where the lists differ: nothing lost, nothing added, nothing moved. */
    public static Optional<Loss> eitherWay(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        if (common < one.size()) {
            return Optional.of(at(common, one));
        }
        return common < other.size() ? Optional.of(at(common, other)) : Optional.empty();
    }

    private static Loss at(int index, List<String> tokens) {
        return new Loss(
                tokens.get(index),
                index,
                tokens.subList(Math.max(0, index - AROUND), Math.min(tokens.size(), index + AROUND)));
    }

    @Override
    public String toString() {
        return "token " + index + " \"" + token + "\" near \"" + String.join(" ", context) + "\"";
    }
}
