package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a change after which nobody says that it is over. */
final class MissingCompletion implements Rule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Any word of an end, behind the change, keeps the rule silent. */
    private static final Pattern END = Pattern.compile(
            "\\b(?:complet\\w*|success\\w*|sign(?:ed)?[- ]?off|approv\\w*|done|declar\\w*|announc\\w*|clos(?:e|ed|ing|ure)|hand[- ]?over|final\\w*|retro\\w*|post-?mortem|lessons|notif\\w*"
                    + "|communicat\\w*|inform\\w*|status|go[- ]?live|launch\\w*|post[- ](?:deploy|release|launch|rollout|migration|go)\\w*|after (?:the )?(?:deploy|release|launch|rollout)\\w*|acceptance|certif\\w*|report|finish\\w*|finali\\w*|wrap|tag\\w*|changelog"
                    + "|archive\\w*|documentation|document\\w*|abschluss|abgeschlossen|erfolg\\w*|terminé|réussi|succès|éxito|completad\\w*|concluíd\\w*|sucesso|tamamlan\\w*|başarı\\w*|заверш\\w*|успе\\w*)\\b"
                    + "|完成|成功|签字|通知|完了|終了|報告|완료|성공|승인",
            FLAGS);

    private static final Set<Role> CLOSING =
            EnumSet.of(Role.SUCCESS, Role.COMPLETION, Role.RETROSPECTIVE, Role.APPROVAL, Role.COMMUNICATION);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SO08", "missing-completion", Severity.INFO, Audience.PRODUCTION, "Nothing says that it is over");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        // a list of what must hold carries nothing out that could come to an end
        Optional<Pointer> change = isCarriedOut(subject) ? subject.plan().firstChange() : Optional.empty();
        return change.filter(first -> !isClosed(subject, first)).stream()
                .map(first -> Problem.ofDocument(
                                "nothing closes this checklist: no line says that the change is done and holds",
                                "add as the last task: \"Deployment declared successful by ________ at ________\"")
                        .with(Where.at(first), "the first step that changes production"));
    }

    private static boolean isCarriedOut(Subject subject) {
        return !subject.plan().stages().isEmpty()
                || subject.parts(Section.class)
                        .anyMatch(section -> section.value().role().equals(Optional.of(Role.ACTION)));
    }

    private static boolean isClosed(Subject subject, Pointer change) {
        List<Place> behind = subject.places()
                .subList(subject.order(change) + 1, subject.places().size());
        return behind.stream()
                .anyMatch(place -> END.matcher(Sections.says(subject, place.at()))
                                .find()
                        || (place.part() instanceof Section section
                                && section.role().filter(CLOSING::contains).isPresent()));
    }
}
