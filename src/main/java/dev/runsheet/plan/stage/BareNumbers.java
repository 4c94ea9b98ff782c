package dev.runsheet.plan.stage;

import dev.runsheet.plan.outline.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sections beside each other that are numbered without a sign behind the number, {@code 1 Freeze}, {@code 2 Move},
 * {@code 3 Tidy up}. One such title may count what it is about ({@code 2 weeks before}); several in order are numbered.
 */
final class BareNumbers {
    /** Fewer in order may be chance. */
    private static final int LONG = 3;

    private static final Pattern NUMBER =
            Pattern.compile("[^\\p{L}\\p{N}]*(?<number>\\d{1,2})\\s+\\p{L}.*", Pattern.DOTALL);

    private BareNumbers() {}

    /** Those of {@code siblings}; none where the numbers do not go up one by one from 0 or 1, but for one that comes again. */
    static Set<Spot> in(List<Spot> siblings) {
        List<Integer> numbers = new ArrayList<>();
        Set<Spot> found = new HashSet<>();
        for (Spot spot : siblings) {
            Matcher matcher = NUMBER.matcher(spot.text());
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group("number")));
                found.add(spot);
            }
        }
        boolean rises = numbers.size() >= LONG && numbers.get(0) <= 1;
        for (int i = 1; rises && i < numbers.size(); i++) {
            int step = numbers.get(i) - numbers.get(i - 1);
            rises = step == 0 || step == 1;
        }
        return rises ? found : Set.of();
    }
}
