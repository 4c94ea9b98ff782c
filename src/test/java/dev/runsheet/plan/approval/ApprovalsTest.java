package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.plan.Plan;
import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs. */
class ApprovalsTest {

    @ParameterizedTest
    @CsvSource({
        "Get the harbour master's approval, harbour master",
        "QA lead sign-off obtained, QA lead",
        "Ask a maintainer to approve the opening, maintainer",
        "Tide tables approved by the board, board",
        "Have the fix signed off on by former auditors, former auditors",
        "Harbour team sign-off (if applicable), Harbour team",
        "QA sign-off on the tide tables, QA",
        "Security review approved, Security",
        "Harbour master approval for the opening, Harbour master",
        "Late opening approval from harbour master, harbour master",
        "Gate: harbour master approves opening to 25%, harbour master",
        "Harbour Manager has approved the release, Harbour Manager",
        "Leiter genehmigt das Deployment, Leiter",
        "Freigabe durch den Leiter liegt vor, Leiter",
        "承認者のレビュー完了, 承認者",
        "Needs harbour master sign-off, harbour master",
        "Do not open without QA approval, QA",
        "Present the tide tables to the harbour master for final approval, harbour master",
        "Fahrplan dem Leiter zur Freigabe vorlegen, Leiter",
        "Envoyer le plan au responsable pour approbation, responsable",
        "Enviar el plan al jefe para aprobación, jefe",
        "Client written approval filed, Client",
        "Harbour master go-live approval logged in the ticket, Harbour master",
        "Opening subject to CAB approval, CAB",
        "Go/no-go decision made by the harbour master, harbour master",
        "Tide tables approved by @jo, @jo",
        "Leadership review and approval complete, Leadership",
        "Tide tables approved by at least two codeowners, codeowners",
        "Harbour master reviews and approves, Harbour master",
        "Customer acceptance obtained, Customer",
        "Validation du chef de quai, chef de quai",
        "La mise en service exige un accord explicite du chef de quai, chef de quai",
        "La puesta en marcha requiere la aprobación explícita del jefe de muelle, jefe de muelle"
    })
    void tasksThatNameWhoSigns(String task, String role) {
        assertEquals(List.of(role), roles("# Rollout", "## Tasks", "- [ ] " + task));
    }

    @ParameterizedTest
    @CsvSource({
        "Verified By, 1",
        "Tested by, 1",
        "Geprüft von, 1",
        "Deployed By, 1",
        "Test eden, 1",
        "部署人, 1",
        "Prepared by, 0",
        "Approval date, 0"
    })
    void fieldsAmongThoseThatAreSigned(String field, int signed) {
        assertEquals(
                signed,
                roles("# Rollout", "## Sign-off", "- **" + field + "**: ____").size());
        assertEquals(
                signed,
                roles("# Rollout", "## Sign-off", "**" + field + ":** ____").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Code review approved",
                "No approver on duty",
                "Signature of the archive verified",
                "Manager approves an expense in the form",
                "Harbour manager approval/refusal",
                "Small change (requires CAB approval)",
                "Small Change (Requires CAB approval)",
                "Announce to team: open on [date]",
                "Production release approval",
                "Send the form to the printer for review",
                "The log says that the owner approves tokens"
            })
    void tasksThatNameNobody(String task) {
        assertEquals(List.of(), roles("# Rollout", "## Tasks", "- [ ] " + task));
    }

    @ParameterizedTest
    @CsvSource({
        "Freigabe durch den Leiter der Werft, Leiter",
        "Aprobación del jefe de muelle, jefe de muelle",
        "品質責任者の承認, 品質責任者",
        "품질 책임자의 승인 완료, 품질 책임자",
        "Gerente aprovado, Gerente"
    })
    void tasksThatNameWhoSignsInOtherLanguages(String task, String role) {
        List<String> roles = roles("# Rollout", "## Tasks", "- [ ] " + task);
        assertEquals(1, roles.size());
        assertTrue(roles.get(0).contains(role), roles::toString);
    }

    @Test
    void severalInOneSentence() {
        assertEquals(
                List.of("Mira", "harbour master"),
                roles("# Rollout", "## Tasks", "- [ ] Obtain Mira and harbour master approval for the lock"));
        assertEquals(List.of(), roles("# Rollout", "## Tasks", "- [ ] Obtain store and map approval for the lock"));
        assertEquals(
                List.of("quay owners", "QA", "pilots lead"),
                roles("# Rollout", "## Tasks", "- Sign-off of all sides (quay owners, QA, pilots lead)"));
        assertEquals(
                List.of("quay lead", "board"),
                roles("# Rollout", "## Tasks", "- [ ] Approvals obtained (quay lead + board)"));
        assertEquals(
                List.of("Quay lead", "QA"), roles("# Rollout", "## Tasks", "- [ ] Quay lead and QA sign-off obtained"));
        assertEquals(
                List.of("Quay lead"),
                roles("# Rollout", "## Tasks", "- [ ] Quay lead sign-off obtained\n  - by letter\n  - before noon"));
    }

    @ParameterizedTest
    @CsvSource({
        "- Lock Champion: ____ (Name and Date), Lock Champion",
        "- [ ] QA担当: ____ 日付: ____, QA担当",
        "- [ ] Fachbereich: ____ Datum: ____, Fachbereich",
        "Released by: ____, Released by",
        "**Approved by:** Harbour Society, Harbour Society",
        "**Responsible**: Harbour master, Harbour master",
        "- Lock duration: ____, ",
        "- [ ] CAB review required, ",
        "- Scheduled for CAB: [date], ",
        "Desenvolvedor: ____ Data: ____, Desenvolvedor",
        "**Lock test done by**: Mira, Lock test done by",
        "- ✅ ≥ 25 active testers, ",
        "**Approved:** [ ] yes [ ] no, "
    })
    void linesAmongThoseThatSign(String line, String role) {
        assertEquals(role == null ? List.of() : List.of(role), roles("# Rollout", "## Sign-off", line));
    }

    @Test
    void listsOfThoseWhoApprove() {
        assertEquals(
                List.of("Harbour Master", "QA Lead", "@mira"),
                roles("# Rollout", "## Document", "- **Approvers:** Harbour Master, QA Lead and @mira"));
        assertEquals(
                List.of("Harbour master", "QA"), roles("# Rollout", "## Opening", "**Sign-off:** Harbour master + QA"));
        assertEquals(List.of("QA", "Legal"), roles("# Rollout", "## Opening", "- [ ] QA and Legal have signed off"));
        assertEquals(List.of(), roles("# Rollout", "## Document", "- **Approvers:** see the register"));
    }

    @Test
    void whoDecidesOnGoingOn() {
        assertEquals(
                List.of("Harbour master"),
                roles(
                        "# Rollout",
                        "## Go/No-Go decision",
                        "**Responsible**: Harbour master",
                        "**Decision date**: May"));
    }

    @Test
    void textsInFencesAskForSignOffsThatNobodyGivesThere() {
        Plan plan = Read.document("""
                # Rollout
                ```markdown
                ### Approval
                - [ ] Late opening approval from harbour master
                - [ ] Lock sign-off: [date]
                - [ ] QA sign-off on the tides
                ```
                """).plan();
        assertEquals(List.of(), plan.approvals());
        assertEquals(
                List.of("2 harbour master", "3 Lock", "4 QA"),
                plan.saidApprovals().stream()
                        .map(said -> said.line() + " " + said.approval().role())
                        .toList());
    }

    @Test
    void rowsOfThoseWhoDecide() {
        assertEquals(
                List.of("Harbour office", "Legal"),
                roles(
                        "# Go/no-go",
                        "## Final decision",
                        "| Function | Owner | Vote |",
                        "|---|---|---|",
                        "| Harbour office | | ☐ go ☐ no-go |",
                        "| Legal | | ☐ go ☐ no-go |"));
        assertEquals(
                List.of("Crew"),
                roles("# Go/no-go", "## Sign-off", "| Stakeholder | Status |", "|---|---|", "| Crew | ☐ |"));
        assertEquals(List.of("Sign-off"), roles("# Rollout", "## Other", "Sign-off: ____"));
    }

    @Test
    void whoeverIsNamedUnderATitleThatAsksWhoSigns() {
        assertEquals(
                List.of("Head of Quays", "Fraud"),
                roles("# Rollout", "## Who says yes", "- Head of Quays — **approved** — Mads", "- Fraud — *pending*"));
        assertEquals(
                List.of("Directrice du port"),
                roles("# Ouverture", "## Feu vert", "- [ ] Directrice du port (Capucine)"));
        assertEquals(
                List.of("Gerente de cais", "Operação de pátio"),
                roles(
                        "# Abertura",
                        "## Quem autoriza",
                        "| Papel | Nome | De acordo |",
                        "|---|---|---|",
                        "| Gerente de cais | Edu | ( ) sim |",
                        "| Operação de pátio | Jo | ( ) sim |"));
    }

    @Test
    void whoDecidesInTables() {
        assertEquals(
                List.of("Lock Director", "Quay Director", "Lock Director"),
                roles(
                        "# Rollout",
                        "## Decision points",
                        "| Point | Question | Decided by |",
                        "|---|---|---|",
                        "| G1 | Open? | Lock Director, Quay Director |",
                        "| G2 | Shut? | Lock Director |"));
        assertEquals(
                List.of("PM"),
                roles("# Rollout", "## Ramp", "| Step | Then |", "|---|---|", "| full | PM signs in the tool |"));
        assertEquals(List.of("locksmith"), roles("# Rollout", "## Sign-off", "**Signed by locksmith:** ____"));
    }

    @Test
    void aSignatureIsThatOfTheTitleOrOfTheFieldAbove() {
        assertEquals(
                List.of("Harbour Master", "Lock Owner"),
                roles(
                        "# Rollout",
                        "## Sign-off",
                        "### Harbour Master",
                        "- [ ] **Signature**: ____ **Date**: ____",
                        "### Lock Owner",
                        "- [ ] **Signature**: ____ **Date**: ____"));
        assertEquals(
                List.of("Tested by"),
                roles("# Rollout", "## Sign-off", "**Tested by:** ____", "**Date:** ____", "**Signature:** ____"));
    }

    @Test
    void whoDidTheWorkSignsWhereNobodyElseDoes() {
        assertEquals(
                List.of("Harbour Master"),
                roles("# Rollout", "## Sign-off", "- **Harbour Master**: ____", "- **Deployed by**: ____"));
    }

    @Test
    void linesUnderTheOneWhoSigns() {
        assertEquals(
                List.of("Executive"),
                roles(
                        "# Rollout",
                        "## Reviews",
                        "- [ ] **Executive review**",
                        "  - [ ] Tour",
                        "  - [ ] Approve the plan"));
    }

    @Test
    void linesOfASectionOfSignOffs() {
        assertEquals(
                List.of("Teknik Lider", "Operator"),
                roles(
                        "# Rollout",
                        "## Onay",
                        "**Teknik Lider:** ______ Tarih: ____",
                        "",
                        "- **Operator name:** ______",
                        "- **Date:** ______",
                        "- **Crew training:** planned"));
    }

    @Test
    void fieldsThatAskForADate() {
        assertEquals(
                List.of("Revisado por"),
                roles("# Despliegue", "## Cierre", "**Revisado por**: ________ (Fecha: ____)", "", "**Versión**: 2"));
    }

    @Test
    void tablesWhoseSignersStandInAColumnOfTheirOwn() {
        assertEquals(
                List.of("Chef de quai", "Client", "Équipe"),
                roles(
                        "# Déploiement",
                        "## Points de contrôle",
                        "| N° | Moment | Validateur |",
                        "|---|---|---|",
                        "| 1 | J-1 | Chef de quai + Client |",
                        "| 2 | J+1 | Équipe |",
                        "| 3 | J+2 | - |"));
        assertEquals(
                List.of("Mühendis"),
                roles("# Yayın", "## Karar", "| Durum | İmza |", "|---|---|", "| Hepsi yeşil | Mühendis |"));
    }

    @Test
    void initialsAmongThoseThatSign() {
        assertEquals(
                List.of("Quay Lead", "Tide Manager"),
                roles(
                        "# Rollout",
                        "## Sign here before we begin",
                        "| Who | Initials | When |\n|---|---|---|\n| Quay Lead | | |\n| Tide Manager | | |"));
        assertEquals(List.of("責任者"), roles("# 切替", "## 実施判定", "| 役割 | 氏名 | 判定 |\n|---|---|---|\n| 責任者 | 港 | |"));
    }

    @Test
    void ownersOfGatesSignThem() {
        String gate =
                "| Gate | Owner | OK |\n|---|---|---|\n| Lamps lit | Quay Lead (Jo) | ☐ |\n| Boats told | Harbour Care | ☐ |\n"
                        + "| Locks shut | Tide Manager | ☐ |";
        assertEquals(List.of("Quay Lead", "Harbour Care", "Tide Manager"), roles("# Rollout", "## Gate", gate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Client said go ahead:** ☐ Jo Quay (owner), by e-mail | owner",
                "**Feu vert :** ☐ Capitaine de quai (directeur) | directeur",
                "The shift lead decides on the bridge: go on ☐ / stop here ☐ | shift lead",
                "Signed by locksmith: ________ Date: ________ | locksmith",
            })
    void whoeverTicksOrChoosesSigns(String line, String role) {
        assertEquals(List.of(role), roles("# Rollout", "## Work", line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No step may start unless all have signed. | true",
                "On ne touche pas au port avant. | true",
                "They read the tide tables. | false",
            })
    void sentencesThatHoldTheChangeUntilItIsSigned(String sentence, boolean first) {
        String text = "# Rollout\n## Deploy\n- [ ] Deploy it\n## Approvals\n" + sentence
                + "\n\n- [ ] **Tech lead:** ____ Date: ____";
        assertEquals(first, Read.document(text).plan().approvals().stream().anyMatch(Approval::meantFirst));
    }

    @ParameterizedTest
    @CsvSource({"Deployment authorization, true", "Signatures: bon pour déploiement, true", "Abschluss, false"})
    void titlesThatLetTheChangeBegin(String title, boolean first) {
        String text = "# Rollout\n## Deploy\n- [ ] Deploy it\n## " + title + "\n- [ ] **Tech lead:** ____ Date: ____";
        assertEquals(first, Read.document(text).plan().approvals().stream().anyMatch(Approval::meantFirst));
    }

    @ParameterizedTest
    @CsvSource({"Change request: pier lamps, true", "Änderungsantrag Hafen, true", "Pier lamps deployment, false"})
    void documentsThatAskForTheChange(String title, boolean first) {
        String text = "# " + title + "\n## Deploy\n- [ ] Deploy it\n## Approvals\n- [ ] **Tech lead:** ____ Date: ____";
        assertEquals(first, Read.document(text).plan().approvals().stream().anyMatch(Approval::meantFirst));
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
