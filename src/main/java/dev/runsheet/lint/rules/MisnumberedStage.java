package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags headings of stages whose numbers skip one or stand twice. */
final class MisnumberedStage implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST08",
                "misnumbered-stage",
                Severity.WARNING,
                Audience.ALL,
                "The numbers of the stages skip or repeat");
    }

    /** {@code Step 2 fails}: what to do about one of them, which is none itself. */
    private static final Pattern FAILING = Pattern.compile(
            "\\b(?:fails|failed|failing|fail(?!s?[- ]?over)|failure|schlägt fehl|fehlgeschlagen|échoue|échoué|falla|falló|falha|falhou|fallisce|fallito)\\b|失败|失敗|실패",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** One numbered heading, and where it stands. */
    private record Numbered(Pointer at, String title, StageNumber number) {}

    /** Headings that are counted together: those of one kind under one parent. */
    private record Counted(Pointer parent, String kind) {}

    @Override
    public Stream<Problem> check(Subject subject) {
        Map<Counted, List<Numbered>> series = new LinkedHashMap<>();
        Set<StageNumber> all = new HashSet<>();
        for (Place place : subject.places()) {
            Optional<StageNumber> number = StageNumber.of(subject.text(place.at()));
            number.ifPresent(one -> all.add(one.alone()));
            if (place.part() instanceof Section
                    && number.isPresent()
                    && !FAILING.matcher(subject.text(place.at())).find()) {
                series.computeIfAbsent(
                                new Counted(
                                        Ramps.parent(subject, place.at()),
                                        number.get().kind()),
                                key -> new ArrayList<>())
                        .add(new Numbered(place.at(), subject.text(place.at()), number.get()));
            }
        }
        return series.values().stream()
                .filter(stages -> stages.size() > 2)
                .flatMap(stages -> problems(stages, all).stream());
    }

    private static List<Problem> problems(List<Numbered> stages, Set<StageNumber> all) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < stages.size(); i++) {
            Numbered before = stages.get(i - 1);
            Numbered stage = stages.get(i);
            int expected = before.number().last() + 1;
            int found = stage.number().first();
            boolean again = found == before.number().first()
                    && before.number().isPlain()
                    && stage.number().isPlain();
            // a stage that is named elsewhere, on another level perhaps, is there
            boolean skipped = found > expected && !all.contains(stage.number().numbered(expected));
            if (again || skipped) {
                problems.add(Problem.at(
                                stage.at(),
                                Quote.of(stage.title()) + " follows " + Quote.of(before.title())
                                        + (again ? " and has the same number" : ": number " + expected + " is missing"),
                                "number it " + expected + ", and those behind it on from there")
                        .with(Where.at(before.at()), "the stage before it"));
            }
        }
        return problems;
    }
}
