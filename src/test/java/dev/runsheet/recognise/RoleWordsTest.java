package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.build.Resources;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.testing.Read;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What titles say sections are for, alone and in the light of what they stand in. */
class RoleWordsTest {
    private static final Set<String> BESIDE_ROLES = Set.of(
            "trigger",
            "step",
            "execution",
            "before",
            "after",
            "backup",
            "checklist",
            "failure",
            "remark",
            "aside",
            "proof",
            "achieved",
            "trial",
            "stop",
            "brake",
            "verdict",
            "retires",
            "stand-in",
            "passed",
            "brand",
            "policy",
            "remedy",
            "to-do",
            "incident",
            "recovery",
            "former",
            "undoing",
            "looking",
            "failing",
            "retreat",
            "onward",
            "stays",
            "while");
    private static final Set<String> IN_ORDER = Set.of(
            "stage-noun",
            "step-noun",
            "stage-ending",
            "time-noun",
            "countdown",
            "number-word",
            "ordinal",
            "weekday",
            "day-lead",
            "day-part",
            "month",
            "optional-lead");
    private static final Set<String> BESIDE_KINDS = Set.of(
            "account",
            "account-last",
            "account-first",
            "standing",
            "status",
            "over",
            "going-on",
            "changes",
            "spreading",
            "alters",
            "elsewhere",
            "live");

    @Test
    void everyConceptOfTheListsIsKnown() {
        Set<String> roles = Stream.of(Role.values()).map(Role::label).collect(Collectors.toSet());
        Set<String> kinds = Stream.of(Kind.values()).map(Kind::label).collect(Collectors.toSet());
        assertTrue(concepts(Resources.BUILT_IN.roleWords())
                .allMatch(concept ->
                        roles.contains(concept) || BESIDE_ROLES.contains(concept) || IN_ORDER.contains(concept)));
        assertTrue(concepts(Resources.BUILT_IN.kindWords())
                .allMatch(concept -> kinds.contains(concept) || BESIDE_KINDS.contains(concept)));
    }

    @ParameterizedTest
    @CsvSource({
        "Rollback, ROLLBACK",
        "Backout plan, ROLLBACK",
        "When to roll back, ROLLBACK_TRIGGER",
        "When do we bail?, ROLLBACK_TRIGGER",
        "Quand couper le pont, ROLLBACK_TRIGGER",
        "Cuándo se para, ROLLBACK_TRIGGER",
        "Stop rules, ROLLBACK_TRIGGER",
        "Turning it off, ROLLBACK",
        "Turning back, ROLLBACK",
        "Putting it back, ROLLBACK",
        "Getting the cranes back, ROLLBACK",
        "Turning the lights back on, OTHER",
        "6. Stop!, ROLLBACK",
        "Stop the old cranes, OTHER",
        "Plan B, ROLLBACK",
        "D. How does it go back?, ROLLBACK_STEP",
        "Notbremse, ROLLBACK",
        "Marche arrière, ROLLBACK",
        "Dar marcha atrás, ROLLBACK",
        "Plano de recuo, ROLLBACK",
        "Retromarcia, ROLLBACK",
        "B planı, ROLLBACK",
        "План Б, ROLLBACK",
        "停止, ROLLBACK",
        "停止旧服务, OTHER",
        "撤退の手順, ROLLBACK_STEP",
        "원상 복구, ROLLBACK",
        "3. Rollback steps (15 min), ROLLBACK_STEP",
        "Verify the rollback, ROLLBACK_VERIFICATION",
        "Rollback readiness, ROLLBACK_READINESS",
        "Rollback drill, ROLLBACK_READINESS",
        "Rollback checklist, ROLLBACK",
        "Pre-deployment sign-off, APPROVAL",
        "✅ Prerequisites, PREPARATION",
        "Phase 2: Canary, STAGE",
        "Week 1: 5% of users, STAGE",
        "Day 2 monitoring, MONITORING",
        "Success criteria, SUCCESS",
        "Whom to call, CONTACT",
        "Support in case of problems, CONTACT",
        "Hilfe bei Störungen, CONTACT",
        "廃止後ロールバック, ROLLBACK",
        "ロールバック後, COMPLETION",
        "上线后回滚, ROLLBACK",
        "Delete the rollback branches, OTHER",
        "Lessons learned, RETROSPECTIVE",
        "Freigaben vor dem Start, APPROVAL",
        "Plan de retour arrière, ROLLBACK",
        "Contactos de emergencia, CONTACT",
        "План отката, ROLLBACK",
        "回滚步骤, ROLLBACK_STEP",
        "承認, APPROVAL",
        "롤백 조건, ROLLBACK_TRIGGER",
        "Colours of the logo, OTHER",
        "Day 2, STAGE",
        "Day 2 contacts, CONTACT",
        "Day 2 retrospective, RETROSPECTIVE",
        "Ramp to 20% of users, STAGE",
        "After the rollback, COMPLETION",
        "Backup before the rollback, ROLLBACK",
        "Restore the quay, ROLLBACK",
        "Contingency, OTHER",
        "Test of the backout plan, ROLLBACK_READINESS",
        "Rollback considerations, OTHER",
        "Stop the rollout if, ROLLBACK_TRIGGER",
        "Halt conditions, ROLLBACK_TRIGGER",
        "Abbruchkriterien, ROLLBACK_TRIGGER",
        "中止基準, ROLLBACK_TRIGGER",
        "Plan de marcha atrás, ROLLBACK",
        "Quay sign-off checklist, APPROVAL",
        "Deployment steps, ACTION",
        "Rollback contacts, CONTACT",
        "Rollback communication, ROLLBACK",
        "Rollback approval, ROLLBACK",
        "Rollback overview, ROLLBACK",
        "Rollback process, ROLLBACK_STEP",
        "Rollback plan, ROLLBACK",
        "Rollback sequence, ROLLBACK_STEP",
        "Rollback criteria, ROLLBACK_TRIGGER",
        "Rollback check, ROLLBACK_VERIFICATION",
        "Rollback test, ROLLBACK_READINESS",
        "Rollback test and validation, ROLLBACK_VERIFICATION",
        "Rollback (test), ROLLBACK_READINESS",
        "Rollback risks, OTHER",
        "Rollback: why, ROLLBACK",
        "Rollback: prerequisites afterwards, ROLLBACK_READINESS",
        "Execution, ACTION",
        "Quay execution and checks, ACTION",
        "Readiness review, PREPARATION",
        "Sign-off before release, APPROVAL",
        "Checks checklist, OTHER",
        "Verification checklist, VERIFICATION",
        "Follow-up after release, COMPLETION",
        "When to go back to the old quay, ROLLBACK_TRIGGER",
        "We go back if, ROLLBACK_TRIGGER",
        "We go back to the old quay, ROLLBACK",
        "Rollback (only if the schema was changed), ROLLBACK",
        "Rollback criteria (if the schema was changed), ROLLBACK_TRIGGER",
        "If a rollback is required, ROLLBACK",
        "Stop, ROLLBACK",
        "Stop the ferry, OTHER",
        "2.1 Stop!, ROLLBACK",
        "Restoration, ROLLBACK",
        "Undo, ROLLBACK",
        "Fallback, ROLLBACK",
        "Week 1, STAGE",
        "Day 2: monitoring, MONITORING",
        "Canary 5%, STAGE",
        "Success metrics, SUCCESS",
        "Quality gate, APPROVAL",
        "Approval before release, APPROVAL",
        "Gate owners, APPROVAL",
        "Release gate, APPROVAL",
        "Final status, COMPLETION",
        "Training, COMPLETION",
        "Follow-up, COMPLETION",
        "Requirements, PREPARATION",
        "Description, OVERVIEW",
        "Context, OVERVIEW",
        "Files, REFERENCE",
        "Inspection, VERIFICATION",
        "Notes, REFERENCE",
        "Documents, REFERENCE",
        "On-call, CONTACT",
        "Notify, COMMUNICATION",
        "Alerts, ALERTING",
        "Paging, ALERTING",
        "Cleanup after the release, COMPLETION",
        "Post-release actions, COMPLETION",
        "Handover, COMPLETION",
        "Sign here, APPROVAL",
        "Deployment, ACTION",
        "Implementation, ACTION",
        "Go-live, ACTION",
        "Cutover, ACTION",
        "Phases, ACTION",
        "Stages, ACTION",
        "Deploying, ACTION",
        "Readiness, PREPARATION",
        "Before you moor, PREPARATION",
        "Prior checks, PREPARATION",
        "Restore a snapshot, ROLLBACK",
        "Rollback of backups, ROLLBACK",
        "Verify after rollback, ROLLBACK_VERIFICATION",
        "Rollback check (drill), ROLLBACK_VERIFICATION",
        "Rollback criteria and steps, ROLLBACK_STEP",
        "Rollback decision, ROLLBACK_TRIGGER",
        "Rollback authority, OTHER",
        "Rollback preparation steps, ROLLBACK_READINESS",
        "Yank, ROLLBACK",
        "Back, ROLLBACK",
        "Back to the quay, OTHER",
        "A) Stop, ROLLBACK",
        "Turning the lights back, ROLLBACK",
        "How do we turn back, ROLLBACK_STEP",
        "Do we turn back, ROLLBACK",
        "When are we turning back, ROLLBACK_TRIGGER",
        "Retreat, ROLLBACK",
        "When we retreat, ROLLBACK_TRIGGER",
        "We walk away from the xxxxxxxxxxxxxxxxxxxxxxxxx if, ROLLBACK_TRIGGER",
        "We walk away from the xxxxxxxxxxxxxxxxxxxxxxxxxx if, OTHER",
        "Execution summary, OVERVIEW",
        "Implementation notes, REFERENCE",
        "Execution checks, ACTION",
        "Execution of the setup, ACTION",
    })
    void aTitleAlone(String title, Role role) {
        assertEquals(role, last("# Deploy\n\n## " + title + "\n\n- [ ] x\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Rollback, Triggers, ROLLBACK_TRIGGER",
        "Rollback, Verification, ROLLBACK_VERIFICATION",
        "Rollback, Database, ROLLBACK",
        "Rollback, Escalation contacts, CONTACT",
        "Deployment, Verification, VERIFICATION",
        "Success criteria, Business, SUCCESS",
        "Stage 1, Backout, ROLLBACK",
        "Stage 1, Colours, OTHER",
        "Deployment steps, Colours, OTHER",
        "Rollback, Ramp to 20% of users, ROLLBACK",
        "Rollback, Backup of the quay, OTHER",
        "Rollback, Success of the quay, SUCCESS",
        "Rollback, Lessons learned, RETROSPECTIVE",
        "Rollback, If the quay stays closed, ROLLBACK",
        "Rollback, If any of these happen, ROLLBACK_TRIGGER",
        "Rollback, If the rollback fails, ROLLBACK",
        "Rollback, Who decides, OTHER",
        "Rollback, Known issues, OTHER",
        "Rollback, Step 3: Verify, ROLLBACK_VERIFICATION",
        "Rollback, Prerequisites, ROLLBACK_READINESS",
        "Rollback triggers, Quay, ROLLBACK_TRIGGER",
        "Rollback triggers, Steps, ROLLBACK_STEP",
        "Rollback triggers, Prerequisites, ROLLBACK_READINESS",
        "Rollback triggers, Verify, ROLLBACK_TRIGGER",
        "Rollback, Notifications, ROLLBACK",
        "Rollback, Announcements, COMMUNICATION",
        "Rollback, Afterwards, COMPLETION",
        "Rollback, After the tide has turned, ROLLBACK",
        "Rollback, After the tide: checks, ROLLBACK_VERIFICATION",
        "Rollback, Checks, ROLLBACK_VERIFICATION",
        "Rollback, Later, COMPLETION",
        "Rollback, Step 2, ROLLBACK_STEP",
        "Rollback, 1. Quay, ROLLBACK",
        "Rollback, Step 2: test, ROLLBACK_STEP",
        "Rollback, Step 2: wait, ROLLBACK_STEP",
        "Rollback steps, Prerequisites, ROLLBACK_STEP",
        "Rollback steps, Rollback prerequisites, ROLLBACK_READINESS",
        "Rollback steps, Triggers, ROLLBACK_TRIGGER",
        "Rollback triggers, Rollback of the quay, ROLLBACK_TRIGGER",
        "Rollback triggers, Procedure, ROLLBACK_STEP",
        "Rollback triggers, Plan, ROLLBACK_TRIGGER",
        "Rollback, Plan, ROLLBACK",
        "Rollback, Success, SUCCESS",
        "Rollback, Backups, OTHER",
        "Rollback, If the quay stays closed at night, ROLLBACK",
        "Rollback, If quay, ROLLBACK_TRIGGER",
        "Rollback, If one of the quays is closed, ROLLBACK_TRIGGER",
        "Rollback, When to act now, ROLLBACK_TRIGGER",
        "Rollback, Stop!, ROLLBACK",
        "Reference, Quay, REFERENCE",
        "Contacts, Quay, CONTACT",
        "Overview, Quay, OTHER",
        "Rollback, Day 2, ROLLBACK",
        "Rollback, Phase 1, ROLLBACK_STEP",
        "Monitoring, Colours, MONITORING",
        "Preparation, Colours, PREPARATION",
        "Verification, Colours, VERIFICATION",
        "Approval, Colours, APPROVAL",
        "Stage 1, Verification, VERIFICATION",
        "Alerts, Colours, ALERTING",
        "Rollback triggers, Rollback steps, ROLLBACK_STEP",
        "Rollback steps, Verification, ROLLBACK_VERIFICATION",
        "Rollback verification, Colours, ROLLBACK_VERIFICATION",
        "Rollback readiness, Colours, ROLLBACK_READINESS",
        "Rollback, Sign-off, APPROVAL",
        "Rollback, Overview, OVERVIEW",
        "Rollback, References, REFERENCE",
        "Rollback, Completion, COMPLETION",
        "Rollback, Follow-up, ROLLBACK",
        "Rollback, Training, ROLLBACK",
        "Rollback, Inspection, ROLLBACK_VERIFICATION",
        "Rollback, Sanity, ROLLBACK_VERIFICATION",
        "Rollback, Phase 2: verification, ROLLBACK_VERIFICATION",
        "Rollback, Phase 2: checks, ROLLBACK_STEP",
        "Rollback, Readiness, ROLLBACK_READINESS",
        "Rollback, Manual, ROLLBACK",
        "Rollback, Sequence, ROLLBACK_STEP",
        "Rollback, Decision, ROLLBACK_TRIGGER",
        "Rollback, Go/no-go, ROLLBACK",
        "Rollback, Threshold, ROLLBACK_TRIGGER",
        "Rollback, Snapshot, OTHER",
        "Rollback, Risks, OTHER",
        "Rollback, Why, ROLLBACK",
        "Rollback, Duration, OTHER",
        "Rollback, Closing procedure, ROLLBACK_STEP",
        "Rollback, Closing, COMPLETION",
        "Rollback, Description, ROLLBACK",
        "Rollback, Escalation procedure, CONTACT",
        "Rollback, Signature, APPROVAL",
        "Rollback, Phase 2: sanity, ROLLBACK_VERIFICATION",
    })
    void aTitleInTheLightOfWhatItStandsIn(String outer, String title, Role role) {
        assertEquals(role, last("# Deploy\n\n## " + outer + "\n\n### " + title + "\n\n- [ ] x\n"));
    }

    @Test
    void aCommentDecides() {
        assertEquals(
                Role.ROLLBACK_STEP,
                last("# Deploy\n\n## Colours\n\n<!-- runsheet: role=rollback-step -->\n\n- [ ] x\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Colours//<!-- runsheet: role=Rollback-Step -->¦ROLLBACK_STEP",
                "## Colours//<!-- runsheet: role=boats -->¦OTHER",
                "## Colours//x//<!-- runsheet: role=contact -->¦CONTACT",
                "## Rollback//<!-- a note -->//<!-- runsheet: role=contact -->//### Colours¦CONTACT",
            })
    void aCommentDecidesWhereItNamesARole(String text, Role role) {
        assertEquals(role, last("# Release\n\n" + text.replace('/', '\n') + "\n"));
    }

    private static Role last(String markdown) {
        return Read.document(markdown).checklist().places().stream()
                .map(Place::part)
                .filter(Section.class::isInstance)
                .map(part -> ((Section) part).role().orElseThrow())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Stream<String> concepts(String words) {
        return words.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(':')));
    }
}
