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
                "## Start\nCrew: **[Names and contact info]**"
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
                "## Contactos\n- IP: ______"
            })
    void namesNobody(String section) {
        assertEquals(0, contacts(section));
    }

    private static int contacts(String section) {
        return Read.document("# Rollout\n" + section + "\n").plan().contacts().size();
    }
}
