package dev.runsheet.picture;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.command.Destructive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From where on there is no simple way back: a line that says so, else the first command of a stage that destroys data.
 *
 * @param at the line
 * @param stage the stage that begins it
 * @param words what is said or run there
 * @param said whether the document says so itself
 */
record NoReturn(Pointer at, Pointer stage, String words, boolean said) {
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

    static Optional<NoReturn> of(Places places, List<Step> steps, Reference reference) {
        return said(places, steps, reference)
                .or(() -> steps.stream()
                        .map(Step::stage)
                        .flatMap(stage -> places.within(stage.at())
                                .filter(place -> !goesBack(place))
                                .flatMap(place -> lines(place.part())
                                        .flatMap(line -> Destructive.in(line).stream())
                                        .filter(found -> DATA.contains(found.loses()))
                                        .map(found -> new NoReturn(
                                                place.at(), stage.at(), Reference.line(found.text()), false))))
                        .reduce((outer, inner) -> inner.at().equals(outer.at()) ? inner : outer));
    }

    /** In a stage, or elsewhere naming one: {@code Phase 5 is the point of no return}. */
    private static Optional<NoReturn> said(Places places, List<Step> steps, Reference reference) {
        for (Place place : places.all()) {
            String raw = Places.text(place.part());
            if (!SAID.matcher(raw).find()) {
                continue;
            }
            String text = reference.text(raw);
            Matcher matcher = SAID.matcher(text);
            if (matcher.find()) {
                String sentence = sentence(text, matcher.start());
                Optional<Step> stage = steps.stream()
                        .filter(step -> step.stage().at().contains(place.at()))
                        .reduce((outer, inner) -> inner)
                        .or(() -> steps.stream()
                                .filter(step -> names(sentence, step))
                                .findFirst());
                if (stage.isPresent()) {
                    return Optional.of(
                            new NoReturn(place.at(), stage.get().stage().at(), sentence, true));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean names(String sentence, Step step) {
        String name = step.title().split("[:\u2013\u2014(]", 2)[0].strip();
        return name.length() > 3
                && Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(sentence)
                        .find();
    }

    private static String sentence(String text, int at) {
        int begin = text.lastIndexOf(". ", at);
        int end = text.indexOf(". ", at);
        return text.substring(begin < 0 ? 0 : begin + 2, end < 0 ? text.length() : end + 1);
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

    /** What is to be run: lines of commands, and code within text. */
    private static Stream<String> lines(Part part) {
        if (part instanceof Block.Command command) {
            return Commands.runnable(command).stream();
        }
        PlainText plain = PlainText.of(Places.text(part));
        return plain.code().stream().map(span -> plain.text().substring(span.start(), span.end()));
    }
}
