package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import dev.runsheet.phrase.Concepts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headers say tables hold, alone and in the light of the section they stand in. */
class TableRolesTest {
    private static final TableRoles TABLES = new TableRoles(Concepts.parse(Resources.BUILT_IN.columnWords()));

    @ParameterizedTest
    @CsvSource({
        "Quay | Approver, OTHER, APPROVAL",
        "Quay | Signature, OTHER, APPROVAL",
        "Kai | Unterschrift, OTHER, APPROVAL",
        "码头 | 签字, OTHER, APPROVAL",
        "Metric | Approved value, OTHER, OTHER",
        "Level | Who | After, OTHER, CONTACT",
        "Stufe | Wer | Wann, OTHER, CONTACT",
        "Level | Who | Quay, OTHER, OTHER",
        "Tier | Who | % | When, OTHER, STAGE",
        "Welle | Kai, OTHER, STAGE",
        "Week | Milestone, OTHER, STAGE",
        "Tag | Aufgaben, OTHER, STAGE",
        "Day | Crew, OTHER, OTHER",
        "Name | Date, APPROVAL, APPROVAL",
        "Name | Date, COMPLETION, APPROVAL",
        "Name | Date, SUCCESS, APPROVAL",
        "Name | Date, ACTION, OTHER",
        "Quay | Date, SUCCESS, OTHER",
        "Name | Quay, SUCCESS, OTHER",
        "Name | Status, APPROVAL, APPROVAL",
        "Owner | Decision, APPROVAL, APPROVAL",
        "Responsable | Estado, APPROVAL, APPROVAL",
        "Quay | Decision, APPROVAL, OTHER",
        "Owner | Quay, APPROVAL, OTHER",
        "Owner | Decision, SUCCESS, OTHER",
        "Metric | Threshold, OTHER, THRESHOLD",
        "Metrik | Grenzwert, OTHER, THRESHOLD",
        "指标 | 阈值, OTHER, THRESHOLD",
        "Quay | Target | Now, OTHER, THRESHOLD",
        "Quay | Target, OTHER, OTHER",
        "Metric | Quay | Now, OTHER, OTHER",
        "Name | Target | Metric, OTHER, OTHER",
        "Quay | Phone, OTHER, CONTACT",
        "Kai | Telefon, OTHER, CONTACT",
        "Name | Quay, CONTACT, CONTACT",
        "Name | Quay, OTHER, OTHER",
        "Quay | Colour, CONTACT, OTHER",
        "Issue | First contact | Escalate to | SLA, OTHER, CONTACT",
        "Metric | Threshold | Escalation, OTHER, THRESHOLD",
        "Alert | Limit | Slack, OTHER, THRESHOLD",
        "情況 | 升級對象, OTHER, CONTACT",
        "Check | Method | Status, OTHER, OTHER",
        "Level | Team, CONTACT, CONTACT",
        "Level | Team, ACTION, OTHER",
        "Phase | Quay, OTHER, STAGE",
        "阶段 | 码头, OTHER, STAGE",
        "Quay | Phase, OTHER, OTHER",
        "Field | Value, OTHER, PROPERTY",
        "项目 | 内容, OTHER, PROPERTY",
        "Field | Value | Field, OTHER, OTHER",
        "Field | Quay, OTHER, OTHER",
        "Field, OTHER, OTHER",
        "Gate | Owner | Status, OTHER, APPROVAL",
        "Gate | Owner | Quay, OTHER, OTHER",
        "Gate | Quay | Status, OTHER, OTHER",
        "Quay | Owner | Status, OTHER, OTHER",
        "Item | Owner | Status | Sign-off date, OTHER, OTHER",
        "Item | Owner | Status | Sign-off date, APPROVAL, OTHER",
        "Aufgabe | Verantwortlich | Status | Freigabedatum, OTHER, OTHER",
        "Item | Owner | Status | Sign-off, OTHER, APPROVAL",
        "Name | Role | Status | Sign-off date, OTHER, APPROVAL",
        "Decision | Accepted by, OTHER, APPROVAL",
        "Name | Vote, OTHER, APPROVAL",
        "Quay | Vote, OTHER, OTHER",
        "Name | Quay | Crew | Vote, OTHER, APPROVAL",
        "Name | Quay | Crew | Time | Vote, OTHER, OTHER",
        "Situation | Decides, OTHER, OTHER",
        "Situation | Decides | Date, OTHER, APPROVAL",
        "Question | Phone, OTHER, OTHER",
        "Question | Name, CONTACT, OTHER",
        "Threshold | Phone, OTHER, CONTACT",
        "Target | Phone, OTHER, CONTACT",
        "Metric | Phone, OTHER, CONTACT",
        "Quay | % of traffic, OTHER, STAGE",
        "Quay | Traffic, OTHER, OTHER",
        "Quay | Users (%), OTHER, STAGE",
        "Quay | Share, OTHER, OTHER",
        "Quay | Exposure, OTHER, OTHER",
        "5% | 25%, OTHER, STAGE",
        "Quay | Loss (%), OTHER, OTHER",
        "Name | Threshold | Metric, OTHER, OTHER",
        "Field | Value, CONTACT, PROPERTY",
        "Field name | Value, OTHER, OTHER",
        "Name | Answer, APPROVAL, APPROVAL",
        "Name | Answer, CONTACT, CONTACT",
        "Metric | Approver, OTHER, OTHER",
        "Condition | Approver, OTHER, OTHER",
        "Condition | Approver | Date, OTHER, APPROVAL",
        "Quay | 流量, OTHER, STAGE",
        "Quay | トラフィック, OTHER, STAGE",
    })
    void byTheColumns(String columns, Role around, TableRole role) {
        assertEquals(role, TABLES.role(List.of(columns.split(" \\| ", -1)), around));
    }

    @Test
    void columnsWithoutATitle() {
        assertEquals(TableRole.PROPERTY, TABLES.role(List.of("", ""), Role.OTHER));
        assertEquals(TableRole.PROPERTY, TABLES.role(List.of("", "Value"), Role.OTHER));
        assertEquals(TableRole.OTHER, TABLES.role(List.of(), Role.OTHER));
        assertEquals(TableRole.APPROVAL, TABLES.role(List.of("", "Vote"), Role.OTHER));
        assertEquals(TableRole.PROPERTY, TABLES.role(List.of("Field", ""), Role.OTHER));
    }
}
