package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs by what sentences say, by places to sign and by functions beside people. */
class AgreeingTest {

    @Test
    void functionsBesidePeopleInTables() {
        String rows = """
                | # | Signer | Key | Signed |
                |---|---|---|---|
                | 1 | Jo Quay (lamps) | A | |
                | 2 | Bo Stone, harbour master | B | |
                | 3 | QA (Mira) | C | |
                """;
        assertEquals(List.of("lamps", "harbour master", "QA"), roles("# Rollout", "## Who signs", rows));
        assertEquals(
                List.of("Gerente de cais", "Diretora"),
                roles(
                        "# Abertura",
                        "## Autorização",
                        "| Quem | Cargo | Assinatura |\n|---|---|---|\n| Rui Melo | Gerente de cais | |\n| Ana Reis | Diretora | |"));
        assertEquals(
                List.of("Harbour crew", "Harbour crew"),
                roles("# Rollout", "## Log", "| Night | Approved by (Harbour crew) |\n|---|---|\n| 1 | |\n| 2 | |"));
        assertEquals(
                List.of(),
                roles("# Rollout", "## Way", "| No. | Condition | Who decides |\n|---|---|---|\n| 1 | fog | crew |"));
    }

    @Test
    void whoConfirmsAmongThoseThatSignSigns() {
        String points =
                "- [ ] Harbour master confirms that the lock works\n- [ ] Operations confirms the gauges\n- [ ] Confirm the tides";
        assertEquals(List.of("Harbour master", "Operations"), roles("# Rollout", "## Formal sign-off", points));
        assertEquals(List.of(), roles("# Rollout", "## Checks", points));
    }

    @Test
    void namesBelowTheWordForSigning() {
        assertEquals(
                List.of("Harbour master", "Night crew"),
                roles(
                        "# Rollout",
                        "## Declaration",
                        "**Signed by**:\n\n- Harbour master: ____",
                        "**Witnessed by**:\n\n- Night crew: ____"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The harbour master says \"go\" on the bridge | harbour master",
                "Jo says go | Jo",
                "Quay team lead reacts with ✅ | Quay team lead",
                "Product owner agrees | Product owner",
                "Approval for the opening: head of quays, QA lead | head of quays,QA lead",
                "Approval for the opening: by mail | ",
                "Customer accepted the hours in writing | Customer",
                "Widen it only with the OK of Jo (harbour master) | harbour master",
                "Ask Jo (head of quays) for her green light | head of quays",
                "Lamps approved by Jo Quay (harbour master) on 3 May | harbour master",
                "Approved in CH-7 by Quay lead (Jo) and by QA | Quay lead,QA",
                "Nobody goes on before QA has signed | QA",
                "Go/no-go: Jo Quay | Jo Quay",
                "Schichtleiterin sagt „los“ | Schichtleiterin",
                "Kunde hat schriftlich zugestimmt | Kunde",
                "Feu vert du responsable du quai | responsable du quai",
                "Lo autoriza el presidente por escrito | presidente",
                "Gerente de TI dá o ok na ponte | Gerente de TI",
                "Via libera del capoturno | capoturno",
                "Müşteri yazılı onay verdi | Müşteri",
                "Дежурный инженер даёт добро | Дежурный инженер",
                "港长同意 | ",
                "业务方书面同意 | 业务方",
                "責任者が開始を宣言する | 責任者",
                "고객사 서면 동의 | 고객사",
                "Harbour master green-lights the swap | Harbour master",
                "QA lead OKs the gauges in the channel | QA lead",
                "The shift lead waves it through | shift lead",
                "Quay manager must be happy before the next lock opens | Quay manager",
                "Harbour office: asked, no objection | Harbour office",
                "Harbour office: agreed on 12 May | Harbour office",
                "Harbour office: agreed tides are on the board | ",
                "The harbour master's nod | harbour master",
                "Not one lock opens without the quay manager's written OK | quay manager",
                "The quay manager's OK button is green | ",
                "Jo from the harbour office has to give her blessing | harbour office",
                "QA and the quay manager both approve the tables | QA,quay manager",
                "Two inspectors approve the lamps | inspectors",
                "Quay manager authorises the draining over the phone | Quay manager",
                "Visitor authorises the camera | ",
                "Lamps cleared for use by the inspector | inspector",
                "Basin cleared by the night crew | ",
                "Teamleiter nickt es ab | Teamleiter",
                "Le chef de quai ne s'oppose pas | chef de quai",
                "Akkoord van de beheerder | beheerder",
                "Zgoda kierownika | kierownika",
                "The server accepts the key | ",
                "Approved by GitHub | ",
                "Verified by Selenium | ",
            })
    void sentencesInWhichSomebodyAgrees(String sentence, String agreed) {
        List<String> expected = agreed == null ? List.of() : List.of(agreed.split(","));
        assertEquals(expected, roles("# Rollout", "## Tasks", "- [ ] " + sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signature harbour master: ________ | harbour master",
                "Signed: ________ (harbour master) | harbour master",
                "Approval (harbour master): ________ | harbour master",
                "Harbour crew go at 00:15, name: ________ | Harbour crew",
                "Unterschrift Betriebsleiter: ________ | Betriebsleiter",
                "Harbour master, signature: ________ | Harbour master",
                "总工签名：________ | 总工",
                "Name of the boat: ________ | ",
            })
    void placesToSign(String line, String role) {
        List<String> expected = role == null ? List.of() : List.of(role);
        assertEquals(expected, roles("# Rollout", "## Tasks", "- [ ] " + line));
        assertEquals(expected, roles("# Rollout", "## Tasks", line));
    }

    @Test
    void rowsThatAreOnlyAboutGoingOn() {
        assertEquals(
                List.of("Jo", "Bo"),
                roles(
                        "# Rollout",
                        "## Night",
                        "| Time | What | Who |",
                        "|---|---|---|",
                        "| 20:00 | Open the lock | Mads |",
                        "| 21:00 | Go / no-go | Jo |",
                        "| 22:00 | Bo approves the tide | Bo |"));
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
