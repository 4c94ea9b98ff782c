package dev.runsheet.lint.rules;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a section with more boxes than anybody keeps in mind. */
final class OversizedSection implements Rule {
    private static final Option.Whole MAX_TASKS =
            Option.number("max-tasks", 12, 1, 1_000, "How many boxes a section may have");

    private static final Pattern LEAD = Pattern.compile("[:：]\\s*$");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SR05", "oversized-section", Severity.INFO, Audience.ALL, "A section has too many boxes")
                .with(MAX_TASKS);
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        int most = subject.options().number(MAX_TASKS);
        Map<Pointer, Integer> tasks = new LinkedHashMap<>();
        Pointer pause = Pointer.ROOT;
        for (Place place : subject.places()) {
            pause = isPause(subject, place) ? place.at() : pause;
            if (place.part() instanceof Item item && item.isTask() && isTop(place)) {
                tasks.merge(pause, 1, Integer::sum);
            }
        }
        return tasks.entrySet().stream()
                .filter(entry -> entry.getValue() > most && !entry.getKey().equals(Pointer.ROOT))
                .map(entry -> Problem.at(
                        entry.getKey(),
                        Quote.of(Sections.says(subject, entry.getKey())) + " has " + entry.getValue()
                                + " boxes without a heading between them",
                        "put a heading after at most " + most + " of them"));
    }

    /** Whether a reader can stop here: at a heading, or at a line that opens another list. */
    private static boolean isPause(Subject subject, Place place) {
        if (place.part() instanceof Block.Property property) {
            return property.value().isBlank();
        }
        if (place.part() instanceof Block.Paragraph) {
            return LEAD.matcher(subject.text(place.at())).find();
        }
        return place.part() instanceof Section
                || (place.part() instanceof Item item
                        && !item.isTask()
                        && item.blocks().stream().anyMatch(Block.ItemList.class::isInstance));
    }

    /** Boxes within a task group themselves. */
    private static boolean isTop(Place place) {
        return place.ancestors()
                .takeWhile(outer -> !(outer.part() instanceof Section))
                .noneMatch(outer -> outer.part() instanceof Item item && item.isTask());
    }
}
