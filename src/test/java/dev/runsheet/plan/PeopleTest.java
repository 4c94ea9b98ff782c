package dev.runsheet.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to call. */
class PeopleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Contacts\n- **Primary**: [Name]",
                "## Acil İletişim\n**Teknik Lider:** ______",
                "## Kontakte\n- Werft: dienst@werft.example",
                "## Escalation\n1. **Level 2:** Harbour office",
                "## Canali supporto\n- **Chat:** sul molo",
                "## Notes\nFor questions contact your harbour lead.",
                "## Notes\nEn cas de doute, contacter le responsable.",
                "## Start\nCrew: **[Names and contact info]**",
                "## Escalation\n1. Harbour engineer (0-15 min)",
                "## Escalation\n- Shift lead → Head of harbour → CTO",
                "## 联系方式\n技术支持：____",
                "## Emergency contacts\nEmergency: ____",
                "## Who to call\n- Tides: Jane Roe",
                "## Getting help\n- For questions, contact the harbour team",
                "## Getting help\n- Phone: ____"
            })
    void names(String section) {
        assertEquals(1, contacts(section));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Contacts\n- **Docs**: https://docs.example.org",
                "## Contacts\n- **Release notes**: NOTES.md",
                "## Contacts\n- Security faults: see FAULTS.md",
                "## Communication\n### Stakeholders\n- **Weekly**: executive news",
                "## Contactos\n- IP: ______",
                "## Sign-off\n- [ ] **Harbour Engineer**: ____ Date: ____",
                "## Communication plan\n### Before\n**Stakeholders:**\n- Harbour team: reads the plan",
                "## Contacts\n- Status page: [to be set]",
                "## Escalation\n- Notify the harbour team",
                "## Escalation\n- Business volume drops > 20%",
                "## Support\n- For faults: look at the logs",
                "## Notes\nJoin the call and the team will answer.",
                "## Notes\n- [ ] On-call team trained"
            })
    void namesNobody(String section) {
        assertEquals(0, contacts(section));
    }

    @org.junit.jupiter.api.Test
    void namesSomebodyInEachLineOfMixedFields() {
        assertEquals(3, contacts("## Contacts\n**Primary**: Jane\n**Secondary**: Bob\nHarbour office: ____"));
    }

    private static int contacts(String section) {
        return Read.document("# Rollout\n" + section + "\n").plan().contacts().size();
    }
}
