package dev.runsheet.phrase.amount;

import dev.runsheet.model.Quantity;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds quantities: {@code 0,5 %}, {@code 1 200 ms}, {@code 100 requests/second}, {@code 18/20}, {@code ~250MB}. A range
 * is two.
 */
public final class Quantities {
    private final Vocabulary vocabulary;

    public Quantities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every quantity in the order of the text. Versions, dates, times of day and issue numbers are none. */
    public List<Found<Quantity>> in(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        List<Found<Quantity>> found = new ArrayList<>();
        int i = 0;
        while (i < reading.size()) {
            Optional<Amount> amount = amounts.at(i);
            if (amount.isEmpty()) {
                i++;
                continue;
            }
            int from = reading.at(amount.get().begin()).from();
            int to = reading.at(amount.get().end() - 1).to();
            for (Quantity quantity : amount.get().quantities(reading.text().substring(from, to))) {
                found.add(new Found<>(quantity, from, to));
            }
            i = Math.max(i + 1, amount.get().end());
        }
        return List.copyOf(found);
    }
}
