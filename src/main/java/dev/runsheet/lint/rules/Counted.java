package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.List;
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
 * @param steps those of them that are called steps
 */
record Counted(int tasks, int topTasks, int items, int topItems, int sections, int subsections, int steps) {
    private static final Pattern STEP = Pattern.compile("\\bstep \\d", Pattern.CASE_INSENSITIVE);

    /** The items in the part {@code at} names. */
    static Counted within(Subject subject, Pointer at) {
        List<Place> all =
                subject.inside(at).filter(place -> place.part() instanceof Item).toList();
        List<Place> top = all.stream()
                .filter(place -> place.ancestors().noneMatch(outer -> outer.part() instanceof Item))
                .toList();
        long sections = all.stream()
                .filter(Counted::isTask)
                .map(place -> Sections.of(subject, place.at()))
                .distinct()
                .count();
        List<Section> within = subsections(subject, at);
        int steps = (int) within.stream()
                .filter(section -> STEP.matcher(section.title()).find())
                .count();
        return new Counted(tasks(all), tasks(top), all.size(), top.size(), (int) sections, within.size(), steps);
    }

    private static List<Section> subsections(Subject subject, Pointer at) {
        return subject.place(at).part() instanceof Section section
                ? section.sections()
                : subject.checklist().sections();
    }

    private static int tasks(List<Place> places) {
        return (int) places.stream().filter(Counted::isTask).count();
    }

    private static boolean isTask(Place place) {
        return place.part() instanceof Item item && item.isTask();
    }

    /** Whether {@code number} is right in one way of counting. */
    boolean isSomehow(int number) {
        return List.of(tasks, topTasks, items, topItems, sections, subsections, steps)
                .contains(number);
    }

    /** {@code 31 boxes}, or {@code 40 boxes, 31 of them at the top}. */
    String sentence() {
        return tasks == topTasks ? tasks + " boxes" : tasks + " boxes, " + topTasks + " of them at the top";
    }
}
