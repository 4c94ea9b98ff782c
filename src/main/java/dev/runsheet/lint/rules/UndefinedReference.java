package dev.runsheet.lint.rules;

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
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a comparison with something the document never tells: its SLA, a baseline, what is normal. */
final class UndefinedReference implements Rule {
    private static final Pattern SLA = pattern(
            "\\b(?:within|meet(?:s|ing)?|met|satisf(?:y|ies)|in line with|compl(?:y|ies) with|according to)\\s+(?:\\w+\\s+){0,2}SL[AO]s?\\b"
                    + "|\\bSL[AO]s?\\b[^.;]{0,40}?\\b(?:met|satisfied|within targets?)\\b");
    private static final Pattern SLA_NAME = pattern("\\bSL[AO]s?\\b|\\bservice[ -]level\\b");
    private static final Pattern SLA_TOLD =
            pattern("\\d|\\b(?:defin\\w*|document\\w*|agreed|configur\\w*|recorded|reviewed|see|link\\w*)\\b|https?:");

    private static final Pattern BASELINE = pattern(
            "\\b(?:to|below|above|within|against|at|vs\\.?|versus|with|match(?:es)?|than)\\s+(?:the\\s+|our\\s+|pre-\\w+\\s+|previous\\s+|known\\s+)*baselines?\\b");
    private static final Pattern BASELINE_NAME = pattern("\\bbaselin\\w*");

    private static final Pattern NAME =
            pattern("\\b(?:p\\d{2,3}(?:\\.\\d+)?|[45]xx|[45]\\d\\d|http/?\\d?|p[0-4]|s3|ec2|oauth2|v\\d+)\\b");

    /** {@code exceeds the SLO by 50%}: how far off, not from what. */
    private static final Pattern BY = pattern("\\bby (?:more than )?\\d+(?:[.,]\\d+)?\\s?(?:%|x\\b)");

    private static final Pattern NORMAL =
            pattern("\\b(?:return(?:s|ed|ing)?|back)\\s+to\\s+normal(?:\\s+(?:levels?|range|values?))?\\W*$");

    private static final Set<Role> HOLDS =
            EnumSet.of(Role.SUCCESS, Role.VERIFICATION, Role.ROLLBACK_VERIFICATION, Role.COMPLETION, Role.MONITORING);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH03",
                "undefined-reference",
                Severity.WARNING,
                Audience.ALL,
                "A line compares with what is told nowhere");
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Set<String> goals = goals(subject);
        return Stream.of(
                        problem(
                                uses(subject, SLA).stream()
                                        .filter(at -> !hasGoal(subject, at, goals))
                                        .toList(),
                                subject,
                                "names no number and no document for the SLA",
                                "write the target beside it, such as \"P95 < 300 ms\", or link the SLA",
                                UndefinedReference::isSlaTold),
                        problem(
                                uses(subject, BASELINE),
                                subject,
                                "compares with a baseline that no line records",
                                "add a task before the change: \"Baseline recorded: error rate ____, P95 ____\"",
                                UndefinedReference::isBaselineTold),
                        problem(
                                uses(subject, NORMAL).stream()
                                        .filter(at -> Watched.isNamed(subject.text(at)))
                                        .toList(),
                                subject,
                                "does not tell what is normal, nor does any other line",
                                "write the value, such as \"error rate < 0.5%\"",
                                all -> isBaselineTold(all)
                                        || !all.plan().limits().isEmpty()))
                .flatMap(Optional::stream);
    }

    private static Optional<Problem> problem(
            List<Pointer> uses, Subject subject, String fault, String help, Predicate<Subject> told) {
        return uses.isEmpty() || told.test(subject)
                ? Optional.empty()
                : Optional.of(Problem.at(uses.get(0), Quote.of(subject.text(uses.get(0))) + " " + fault, help)
                        .with(uses.subList(1, uses.size()), "refers to the same"));
    }

    /** Tasks and steps that compare, with no number beside. */
    private static List<Pointer> uses(Subject subject, Pattern use) {
        return subject.places().stream()
                .filter(UndefinedReference::isCheck)
                .map(Place::at)
                .filter(at -> use.matcher(subject.text(at)).find() && !hasDigit(subject.text(at)))
                .toList();
    }

    /** A task, or a point of a list of what has to hold. */
    private static boolean isCheck(Place place) {
        return place.part() instanceof Item item
                && (item.isTask()
                        || place.section()
                                .flatMap(Section::role)
                                .filter(HOLDS::contains)
                                .isPresent());
    }

    /** A goal of the measure that the line names is as good as the agreement. */
    private static boolean hasGoal(Subject subject, Pointer at, Set<String> goals) {
        return subject.vocabulary()
                .known(subject.text(at))
                .map(Metric::name)
                .filter(goals::contains)
                .isPresent();
    }

    private static Set<String> goals(Subject subject) {
        return subject.plan().limits().stream()
                .filter(limit -> limit.value().severity() == Threshold.Severity.TARGET)
                .flatMap(limit -> subject.vocabulary().known(limit.value().metric()).stream())
                .map(Metric::name)
                .collect(Collectors.toSet());
    }

    /** A section or a column of SLOs with something in it, or a line that gives or defines one. */
    private static boolean isSlaTold(Subject subject) {
        return subject.places().stream().anyMatch(place -> {
            String text = said(subject, place);
            boolean heads = place.part() instanceof Section || place.part() instanceof Block.Table;
            return SLA_NAME.matcher(text).find()
                    && (heads
                            || SLA_TOLD.matcher(BY.matcher(NAME.matcher(text).replaceAll(""))
                                            .replaceAll(""))
                                    .find());
        });
    }

    /** A line that speaks of a baseline and does not only compare with it. */
    private static boolean isBaselineTold(Subject subject) {
        return subject.places().stream().anyMatch(place -> {
            String text = said(subject, place);
            return BASELINE_NAME.matcher(BASELINE.matcher(text).replaceAll("")).find()
                    || (BASELINE_NAME.matcher(text).find() && hasDigit(text));
        });
    }

    private static String said(Subject subject, Place place) {
        if (place.part() instanceof Block.Table table) {
            return table.columns().stream().map(column -> column.title()).reduce("", (a, b) -> a + " " + b);
        }
        return place.part() instanceof Block.Command command ? command.text() : Sections.says(subject, place.at());
    }

    /** A figure that stands for a value; that of a name, {@code P95}, {@code 5xx}, is none. */
    private static boolean hasDigit(String text) {
        return NAME.matcher(text).replaceAll("").chars().anyMatch(Character::isDigit);
    }
}
