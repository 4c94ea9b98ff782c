package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many places a form leaves empty; {@code /} stands for the end of a line. */
class GapsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "**Captain:**¦1",
                "**Captain:** Ada¦0",
                "**Captain:**//**Crane:**¦2",
                "**Captain:**//**Crane:** blue¦0",
                "**Quay:** 5//**Captain:**//**Crane:** blue¦1",
                "**Captain:**//---//x¦1",
                "**Captain:**//<!-- a note -->//---//x¦1",
                "**Captain:**//<!-- a note -->¦1",
                "**Captain:**//**Crane:**//### Cranes//x¦2",
                "**Quay:** ____//**Captain:**//### Cranes//x¦2",
                "**Quay:** 5//**Captain:**//### Cranes//x¦0",
                "**Moor it:**/1./2. /3.¦3",
                "**Moored:**/- ¦1",
                "**Moored:**/-/- ¦2",
                "Moored:/-/- first¦1",
                "- Moored:/  -/  - first¦1",
                "Moored/-¦0",
                "Moor it:/1.¦1",
                "Moor it:/1. first¦0",
                "```/# 1./# 2./moor/```¦2",
                "_¦1",
                "**Why:**//__________//__________¦2",
                "Why the quay://__________¦1",
                "Moored.//__________//More.¦0",
                "Moored.//______________________________//More.¦1",
                "**Quay:** North | South | Ferry¦0",
                "**Quay:** North | South | Ferry//**Captain:** ____¦2",
                "- Quay: North | South | Ferry/- Captain: ____¦2",
                "- Quay: North | South | Ferry/- Captain: Ada¦0",
                "| Field | Value |/|---|---|/| Quay | North／South |/| Captain | [Name] |¦2",
                "| Field | Value |/|---|---|/| Quay | North／South |/| Captain | Ada |¦0",
                "1. Ways//   **Rope:**/   - pull/   - tie//   **Chain:**/   - haul¦0",
                "**Captain:**/<!-- who -->//**Steps:**/1./2.¦3",
                "Ask <name> first¦1",
                "Ask <kbd>me</kbd> first¦0",
                "Ask `<name>` first¦1",
                "**Ticket:** #¦1",
                "- Which of all the quays is the one?:/- Who of all the crews moors it there?:/- Why?:¦3",
                "- Captain:/- Crane://**Cranes:**//- a/- b¦2",
                "**Captain:**//- a/- b¦0",
                "**Captain:**//The captain leads.¦0",
                "**Captain:**//**Cranes:**//- a/- b¦0",
                "**Captain:**//**Cranes:**//```/x/```¦0",
                "**Captain:**//**Crane:** ____¦2",
                "**Captain:**//### Cranes//x¦0",
                "1. Move it/2.¦1",
                "1./2./3.¦3",
                "- [ ] Move it/- [ ]¦1",
                "- Captain:/- Crane:¦2",
                "- Captain：/- Crane：¦2",
                "- Captain:/- move the crane¦0",
                "- Captain:/- Crane:/- move it¦2",
                "- Captain:/- Crane:/  - blue¦0",
                "- Captain:/- Crane://The end.¦0",
                "- Captain:/- Crane:/- move it//The end.¦2",
                "- Captain of all the blue quays:/- Crane:¦2",
                "- Captain of all the small blue quays:/- Crane:¦0",
                "- Captain: and mate:/- Crane:¦0",
                "| Quay | Captain |/|---|---|/| 1 | |/| 2 | |¦2",
                "| Quay | Done | Notes |/|---|---|---|/| **North** | | |/| 1 | ☐ | |/| **South** | | |/| 2 | ☐ | |¦2",
                "| Role | Name | Date |/|---|---|---|/| **Captain** | | |/| **Mate** | | |¦4",
                "| Quay | Captain |/|---|---|/| 1 | Ada |/| 2 | |¦0",
                "| Quay | |/|---|---|/| 1 | |/| 2 | |¦0",
                "| | Captain |/|---|---|/| | Ada |¦0",
                "**Captain:**//<!-- a -->//<!-- b -->//**Crane:**//### x//y¦2",
                "<!-- a -->//**Captain:**//### x//y¦0",
                "**Quay:** ____//<!-- a -->//**Captain:**//### x//y¦2",
                "**Quay:** 5//**Captain:**//<!-- a -->//**Crane:** blue¦1",
                "Quay: 5//**Captain:**//**Crane:** blue¦0",
                "**Captain:**//**Crane:**//1. a¦0",
                "**Captain:**//**Crane:**//x¦0",
                "- Captain:/- Crane:/- Why of it:¦3",
                "- Captain of all of it a:/- Crane:¦2",
                "- Captain of all of it a b:/- Crane:¦0",
                "- Captain of all of it a b:/- Crane of all of it a b c:/- Why is all of it a b c:¦3",
                "- Captain of all of it a b:/- x/- Crane of all of it a b c:/- Why is all of it a b c:¦0",
                "- Captain:¦0",
                "- Captain:/- x/- Crane:¦2",
                "- Captain:/- Crane: ____/- Mate:¦3",
                "- [ ] Captain:/- [ ] Crane:¦2",
                "- Captain:/- Crane://**Cranes:** blue¦2",
                "- Captain:/- Crane://**Cranes:**//- a¦2",
                "- Captain:/- Crane://---¦2",
                "- /- moor¦1",
                "1. /   - x/2. moor¦0",
                "- **:**/- Crane:¦2",
                "| Quay | Captain | Mate |/|---|---|---|/| 1 | |/| 2 | | x |¦2",
                "| | Captain |/|---|---|/| 1 | |¦1",
                "Steps://- Captain:/- Crane:¦2",
                "**Captain:**//## Cranes//x¦1",
            })
    void areCounted(String form, int places) {
        Document document = Read.document("# Quay\n\n## Form\n\n" + form.replace('/', '\n') + "\n");
        long found = document.plan().blanks().size();
        assertEquals(places, found);
    }
}
