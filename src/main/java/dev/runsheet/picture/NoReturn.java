package dev.runsheet.picture;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Commands;
import dev.runsheet.plan.Destructive;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.Stage;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From where on there is no simple way back: a line that says so, else the first command of a stage that destroys data.
 *
 * @param at the line
 * @param words what is said or run there
 * @param said whether the document says so itself
 */
record NoReturn(Pointer at, String words, boolean said) {
    private static final Pattern SAID = Pattern.compile(
            "\\bpoint of no[- ]return\\b|\\bpunto di non ritorno\\b|\\bpunto de no retorno\\b|\\bponto sem retorno\\b"
                    + "|\\bpoint de non[- ]retour\\b|\\bkein zur\u00fcck\\b|\u4e0d\u53ef\u9006\u70b9|\u5f15\u304d\u8fd4\u305b\u306a\u3044",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What others have pushed, or files that are built again, can be had back without a backup. */
    private static final Set<String> DATA = Set.of(
            "the data in it",
            "every row",
            "the database",
            "every key",
            "the disk's content",
            "the volumes' data",
            "the infrastructure",
            "all that is in it",
            "the stored objects",
            "the resource");

    static Optional<NoReturn> of(Places places, Plan plan, Reference reference) {
        Optional<NoReturn> said = inStages(places, plan)
                .filter(place -> SAID.matcher(text(place.part())).find())
                .findFirst()
                .map(place -> new NoReturn(place.at(), reference.text(text(place.part())), true));
        return said.or(() -> inStages(places, plan)
                .flatMap(place -> lines(place.part())
                        .flatMap(line -> Destructive.in(line).stream())
                        .filter(found -> DATA.contains(found.loses()))
                        .limit(1)
                        .map(found -> new NoReturn(
                                place.at(), reference.text("`" + found.text().replace("`", "") + "`"), false)))
                .findFirst());
    }

    private static Stream<Place> inStages(Places places, Plan plan) {
        return plan.stages().stream()
                .limit(Steps.MOST_STAGES)
                .map(Stage::at)
                .flatMap(places::within)
                .filter(place -> !goesBack(place));
    }

    private static boolean goesBack(Place place) {
        return Stream.concat(Stream.of(place), place.ancestors())
                .map(Place::part)
                .anyMatch(NoReturn::isBack);
    }

    private static boolean isBack(Part part) {
        return (part instanceof Section section
                        && section.role().filter(Role::isRollback).isPresent())
                || (part instanceof Block.ItemList list
                        && list.role().filter(Role::isRollback).isPresent());
    }

    private static String text(Part part) {
        if (part instanceof Section section) {
            return section.title();
        } else if (part instanceof Item item) {
            return item.text();
        }
        return part instanceof Block.Paragraph paragraph ? paragraph.text() : "";
    }

    /** What is to be run: lines of commands, and code within text. */
    private static Stream<String> lines(Part part) {
        if (part instanceof Block.Command command) {
            return Commands.runnable(command).stream();
        }
        PlainText plain = PlainText.of(text(part));
        return plain.code().stream().map(span -> plain.text().substring(span.start(), span.end()));
    }
}
