package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many items there are, in every way that people count them.
 *
 * @param tasks all boxes
 * @param topTasks boxes that stand in no other item
 * @param items all items, with and without boxes
 * @param topItems items that stand in no other item
 * @param sections sections with a box of their own
 * @param subsections the sections directly within
 */
record Counted(int tasks, int topTasks, int items, int topItems, int sections, int subsections) {

    /** The number in the first group of {@code pattern}, where {@code text} has one. */
    static Optional<Integer> at(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The items in the part {@code at} names. */
    static Counted within(Subject subject, Pointer at) {
        List<Place> all = subject.places().stream()
                .filter(place -> at.contains(place.at()) && place.part() instanceof Item)
                .toList();
        List<Place> top = all.stream()
                .filter(place -> place.ancestors().noneMatch(outer -> outer.part() instanceof Item))
                .toList();
        long sections = all.stream()
                .filter(Counted::isTask)
                .map(place -> Sections.of(subject, place.at()))
                .distinct()
                .count();
        return new Counted(tasks(all), tasks(top), all.size(), top.size(), (int) sections, subsections(subject, at));
    }

    private static int subsections(Subject subject, Pointer at) {
        Part part = subject.place(at).part();
        return part instanceof Section section
                ? section.sections().size()
                : subject.checklist().sections().size();
    }

    private static int tasks(List<Place> places) {
        return (int) places.stream().filter(Counted::isTask).count();
    }

    private static boolean isTask(Place place) {
        return place.part() instanceof Item item && item.isTask();
    }

    /** Whether {@code number} is right in one way of counting. */
    boolean isSomehow(int number) {
        return List.of(tasks, topTasks, items, topItems, sections, subsections).contains(number);
    }

    /** {@code 31 boxes}, or {@code 40 boxes, 31 of them at the top}. */
    String sentence() {
        return tasks == topTasks ? tasks + " boxes" : tasks + " boxes, " + topTasks + " of them at the top";
    }
}
