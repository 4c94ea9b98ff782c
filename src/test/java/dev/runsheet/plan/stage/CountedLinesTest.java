package dev.runsheet.plan.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that count stages or come in turn without being sections, and how much each of them reaches. */
class CountedLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Weeks 1–2:** lamps only\n**Week 3:** half of the bells\n**Week 4:** the bells\n",
                "**Sprint 1 (2 weeks):** lamps\n**Sprint 2 (2 weeks):** bells\n**Sprint 3 (1 week):** gates\n",
                "Hop one: lamps\nHop two: bells\nHop three: gates\n",
                "## Night of the change\n\nPier by pier, in this order:\n\n- `north`\n- `south`\n- `east`\n",
                "Ward by ward:\n\n1. North\n2. South\n3. Harbour office\n",
                "1. Pilot phase: two piers\n2. Regional phase: the north\n3. National phase: all piers\n",
                "- Fase piloto: dos muelles\n- Fase regional: el norte\n- Fase nacional: todos los muelles\n",
                "- 1 Feb: new tickets only\n- 1 Mar: old bell off by night\n- 1 Apr: old bell off\n",
                "- 50 piers (by letter)\n- 500 piers (by mail)\n- all 8,000 piers\n",
                "## First run: lamps\nLook on.\n## Second run: bells\nLook on.\n## Third run: gates\nLook on.\n",
                "## 4. Deployment\n### 4.1 Stop the bell\nNow.\n### 4.2 Import the tides\nNow.\n### 4.3 Allow ships\nNow.\n",
                "- Wave 1: 1 % of the piers\n- Wave 2: 20 % of the piers\n- Wave 3: enable it for all users\n",
                "## Launch day\n### Morning: lamps\n- [ ] a\n### Noon: bells\n- [ ] b\n### Evening: gates\n- [ ] c\n",
                "| Step | Weight new | Hold |\n|---|---|---|\n| a | 5 | 15 min |\n| b | 50 | 1 h |\n| c | 100 | 1 d |\n"
            })
    void linesInTheirOrder(String text) {
        assertEquals(3, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Gate:** open\n**Lamp:** lit\n",
                "Colours of the lamps:\n\n- `red`\n- `green`\n",
                "| Berth | Depth | Rope |\n|---|---|---|\n| a | 5 | 15 m |\n| b | 50 | 1 m |\n| c | 100 | 2 m |\n",
                "- 8 lamps\n- 4 bells\n- 2 gates\n",
                "- Pilot phase: two piers\n- Colour: red\n",
                "- 1 Feb: fog\n- Ask the harbour master\n- Look at the lamps\n",
                "- Did the lamps stay lit during the first 15 minutes?\n- Log read, all calm\n"
            })
    void linesWithoutOrder(String text) {
        assertEquals(List.of(), stages(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Wave 2: twenty piers (30 % of the fleet), 30",
        "Wave 2: piers (about 15 % of all), 15",
        "Welle 2: alle Standorte, 100",
        "Этап 2. Включить для всех, 100",
        "Wave 2: all of them, 100",
        "Wave 2: the crews, ''"
    })
    void whatALineThatCountsSaysOfWhomItReaches(String line, String percent) {
        assertEquals(
                percent,
                Read.document("# Rollout of the bells\n\n- Wave 1: the harbour office\n- " + line + "\n")
                        .plan()
                        .stages()
                        .get(1)
                        .shares()
                        .stream()
                        .map(Object::toString)
                        .collect(Collectors.joining()));
    }

    @Test
    void aShareInAColumnNeedsItsName() {
        String table = "\n|---|---|\n| 1 | 10 |\n| 2 | 40 |\n| 3 | 100 |\n";
        assertEquals("10 40 100", shares("| Step | Traffic % |" + table));
        assertEquals("", shares("| Step | Points |" + table));
    }

    @Test
    void aShareInBracketsBehindThoseReached() {
        assertEquals(
                "20",
                shares("1. Pilot group: Tuesday\n2. Early adopters (20 %): Friday\n3. Broad (the others): Monday\n"));
    }

    private static String shares(String text) {
        return Read.document("# Rollout of the bells\n\n" + text).plan().stages().stream()
                .flatMap(stage -> stage.shares().stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static List<String> stages(String text) {
        return Read.document("# Rollout of the bells\n\n" + text).plan().stages().stream()
                .map(Stage::title)
                .toList();
    }
}
