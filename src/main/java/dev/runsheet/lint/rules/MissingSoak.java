package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.lint.rules.Ramps.Step;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags a rise of the exposure with nothing between that waits or looks. */
final class MissingSoak implements Rule {
    /** Any word of waiting, looking or time between two steps is taken for a soak. */
    private static final Pattern LOOKS = Pattern.compile(
            "\\b(?:wait\\w*|monitor\\w*|observ\\w*|watch\\w*|soak\\w*|bak(?:e|ing)|verif\\w*|check\\w*|validat\\w*|confirm\\w*|review\\w*|hold|pause"
                    + "|stable|stabili\\w*|health\\w*|metrics?|if\\b.{0,80}\\b(?:ok|good|success\\w*|no\\b)|once|after|until|hours?|minutes?|mins?|days?|weeks?|nights?|overnight"
                    + "|gates?|criteria|approv\\w*|go/no-go|sign-?off|tests?|\\d+\\s?[hdm])\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST02", "missing-soak", Severity.WARNING, Audience.ALL, "The exposure rises with no wait between");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Map<Pointer, Boolean> told = new HashMap<>();
        return Ramps.of(subject)
                .filter(ramp ->
                        !told.computeIfAbsent(Ramps.around(subject, ramp), around -> isToldForAll(subject, around)))
                .flatMap(ramp -> IntStream.range(1, ramp.size())
                        .mapToObj(i -> problem(subject, ramp.get(i - 1), ramp.get(i)))
                        .flatMap(Optional::stream));
    }

    private static Optional<Problem> problem(Subject subject, Step from, Step to) {
        boolean rises = to.share().compareTo(from.share()) > 0;
        boolean timed = from.stage().duration().isPresent()
                || !from.stage().soaks().isEmpty()
                || subject.plan().limits().stream()
                        .anyMatch(limit -> from.stage().at().contains(limit.at())
                                && limit.value().window().isPresent());
        boolean looks = looks(subject.text(to.stage().at()))
                || Ramps.between(subject, from.stage().at(), to.stage().at())
                        .anyMatch(place -> looks(said(subject, place)));
        return !rises || timed || looks || !acts(subject, to)
                ? Optional.empty()
                : Optional.of(Problem.at(
                                to.stage().at(),
                                Quote.of(to.stage().title()) + " follows at once on "
                                        + Quote.of(from.stage().title()) + ", with no wait and no look between",
                                "add between them: \"Monitor for 30 minutes: error rate < 0.5%\"")
                        .with(Where.at(from.stage().at()), "the stage before it"));
    }

    /** A section without items only describes or configures. */
    private static boolean acts(Subject subject, Step step) {
        return !(subject.place(step.stage().at()).part() instanceof Section)
                || subject.inside(step.stage().at()).anyMatch(place -> place.part() instanceof Item);
    }

    /** Whether the text before the ramp, or beside its table, says how long every step lasts. */
    private static boolean isToldForAll(Subject subject, Pointer around) {
        return subject.inside(around)
                .filter(place ->
                        place.part() instanceof Block.Paragraph || place.at().equals(around))
                .anyMatch(place -> looks(subject.text(place.at())));
    }

    private static boolean looks(String text) {
        return LOOKS.matcher(text).find();
    }

    private static String said(Subject subject, Place place) {
        return place.part() instanceof Block.Command command ? command.text() : Sections.says(subject, place.at());
    }
}
