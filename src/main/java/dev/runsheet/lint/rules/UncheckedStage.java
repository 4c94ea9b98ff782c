package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a stage that changes production and is never looked at, where the stages beside it are. */
final class UncheckedStage implements Rule {
    private static final Pattern LOOKS = Pattern.compile(
            "\\b(?:verif\\w*|check\\w*|validat\\w*|confirm\\w*|ensur\\w*|test\\w*|monitor\\w*|watch\\w*|observ\\w*|health\\w*|smoke|expect\\w*|review\\w*|inspect\\w*"
                    + "|status|responds?|returns?|running|healthy|passing|passe[sd]|success\\w*|working|works|visible|accessible|available|logs?|curl|ping|get pods|ps|describe|assert\\w*"
                    + "|überprüf\\w*|prüf\\w*|vérifi\\w*|verific\\w*|comprob\\w*|compru\\w*|valid\\w*|doğrula\\w*|kontrol\\w*|провер\\w*)\\b|验证|确认|检查|検証|確認|검증|확인|✅",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CHANGES = Pattern.compile(
            "^\\W*(?:\\w+:\\s*)?(?:deploy\\w*|appl(?:y|ied)|migrat\\w*|run (?:the )?(?:database |schema )?migrations?|roll ?out|upgrad\\w*|switch\\w*|cut ?over|enabl\\w* (?:the )?(?:\\w+ )?(?:flags?|features?|canary|traffic|service)|increas\\w*"
                    + "|restart\\w*|promot\\w*|releas\\w*|publish\\w*|scal\\w* (?:up|down)|update (?:dns|the load balancer|production|service)|route|shift)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Stages in which nothing runs yet. */
    private static final Pattern SET_UP = Pattern.compile(
            "\\b(?:set ?up|configur\\w*|prepar\\w*|prerequisites?|create|access)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST05",
                "unchecked-stage",
                Severity.WARNING,
                Audience.PRODUCTION,
                "A stage changes production and nothing shows that it worked");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Ramps.siblings(subject).stream().flatMap(stages -> problems(subject, stages).stream());
    }

    private static List<Problem> problems(Subject subject, List<Stage> stages) {
        List<Stage> checked =
                stages.stream().filter(stage -> isChecked(subject, stage)).toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < stages.size() && checked.size() * 2 >= stages.size() && checked.size() > 1; i++) {
            Stage stage = stages.get(i);
            Optional<Stage> next = i + 1 < stages.size() ? Optional.of(stages.get(i + 1)) : Optional.empty();
            boolean looksNext = next.filter(
                            one -> LOOKS.matcher(one.title()).find() || role(subject, one) == Role.VERIFICATION)
                    .isPresent();
            if (!SET_UP.matcher(stage.title()).find()
                    && !isChecked(subject, stage)
                    && changes(subject, stage)
                    && !looksNext) {
                problems.add(Problem.at(
                                stage.at(),
                                Quote.of(stage.title())
                                        + " ends with nothing that shows it worked, unlike other stages",
                                "add its last task: \"Verify …\" with what has to be seen")
                        .with(Where.at(checked.get(0).at()), "a stage with checks"));
            }
        }
        return problems;
    }

    private static Role role(Subject subject, Stage stage) {
        return ((Section) subject.place(stage.at()).part()).role().orElse(Role.OTHER);
    }

    private static boolean isChecked(Subject subject, Stage stage) {
        return !stage.checks().isEmpty()
                || !stage.limits().isEmpty()
                || !stage.soaks().isEmpty()
                || subject.inside(stage.at())
                        .anyMatch(place -> LOOKS.matcher(said(subject, place)).find());
    }

    /** Boxes for what changes a running system. */
    private static boolean changes(Subject subject, Stage stage) {
        return subject.inside(stage.at())
                .filter(place -> place.part() instanceof Item item && item.isTask())
                .anyMatch(place -> CHANGES.matcher(subject.text(place.at())).find());
    }

    private static String said(Subject subject, Place place) {
        return place.part() instanceof Block.Command command ? command.text() : Sections.says(subject, place.at());
    }
}
