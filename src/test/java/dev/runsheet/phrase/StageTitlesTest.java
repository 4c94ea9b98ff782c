package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTitlesTest {
    private static final StageTitles TITLES = new StageTitles(Concepts.parse(words()));

    private static String words() {
        try {
            return Files.readString(Path.of("src/main/resources/dev/runsheet/phrase/stages.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phase 2: Pilot",
                "2. Stage B",
                "Étape 3",
                "Фаза 1",
                "第二阶段",
                "단계 1",
                "Phase 8b: Locks",
                "Welle 2",
                "第三批",
                "Phase Two: Boats",
                "Second wave",
                "Optional Phase 4: Paint the pier",
                "(Optional) Stage 3",
                "Zweite Phase: Boote",
                "Première étape",
                "İkinci aşama",
                "2단계: 배포",
                "Phase-2: Boats",
                "Stage B – Boats",
                "Phase III",
                "2nd wave",
                "1ère étape",
                "1ª fase",
                "2-й этап",
                "2. Phase: Boote",
                "2. Aşama",
                "Фаза вторая"
            })
    void countsStages(String title) {
        assertTrue(TITLES.numbered(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phased rollout",
                "Staged approach",
                "Rings",
                "Waves of joy",
                "Second phases",
                "Two phases",
                "Stage a rollout",
                "2. Batch jobs"
            })
    void wordsThatOnlyBeginLikeAStage(String title) {
        assertFalse(TITLES.numbered(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J+1 : Suivi",
                "Day 2",
                "T-24h",
                "D - 3",
                "Hafta 2",
                "第二周",
                "2주차",
                "3日目: 本番",
                "Days 1-3",
                "T-minus 30 min"
            })
    void placesInTime(String title) {
        assertTrue(TITLES.dated(title));
    }

    @Test
    void stepsAndTheirParts() {
        assertTrue(TITLES.step("Step 12: Switch"));
        assertTrue(TITLES.step("Schritt 2"));
        assertTrue(TITLES.step("Paso Nº 2: barcos"));
        assertTrue(TITLES.step("Step 2️⃣ Boats"));
        assertFalse(TITLES.step("Part of the boats"));
        assertTrue(TITLES.step("Step 12.1: Switch"));
        assertTrue(PlaceInOrder.isWithinAnother("12.1 Switch"));
        assertFalse(PlaceInOrder.isWithinAnother("12. Switch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12、灯塔",
                "十二、灯塔",
                "（十二）灯塔",
                "(12) Piers",
                "⑫ Piers",
                "XII. Piers",
                "12 – Piers",
                "[12] Piers",
                "## 12．桟橋"
            })
    void placesInTheOrderOfManyScripts(String title) {
        assertEquals(OptionalInt.of(12), PlaceInOrder.of(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.js", "IIX. Piers", "Vigil. Piers", "(12 piers)", "12-hour watch", "一部改装"})
    void figuresThatPutNothingInOrder(String title) {
        assertEquals(OptionalInt.empty(), PlaceInOrder.of(title));
    }

    @Test
    void namesAndTimes() {
        assertTrue(TITLES.named("Testing Phase (week 3)"));
        assertTrue(TITLES.named("Umstellungsphase"));
        assertFalse(TITLES.named("Monitoring"));
        assertFalse(TITLES.named("Phase"));
        assertTrue(StageTitles.timed("Doors open (06:30)"));
        assertFalse(StageTitles.timed("Ratio 16:90"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Doors open (8:15)", "Gates closed at 6 pm", "Umschaltung (21 Uhr)", "18時 公開", "오후 6시 전환"})
    void timesOfDay(String title) {
        assertTrue(StageTitles.timed(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"First 24時間", "24시간 관찰", "Release 1.8:30"})
    void spansAreNoTimesOfDay(String title) {
        assertFalse(StageTitles.timed(title));
    }

    @Test
    void howFarFromTheChange() {
        assertTrue(TITLES.countedDown("Freeze (T-2h)"));
        assertTrue(TITLES.countedDown("Umzug – T+1"));
        assertFalse(TITLES.countedDown("Model T-800"));
    }

    @Test
    void singleNumbers() {
        assertEquals(OptionalInt.of(3), PlaceInOrder.of("3. Restart"));
        assertEquals(OptionalInt.of(4), PlaceInOrder.of("4️⃣ Restart"));
        assertEquals(OptionalInt.empty(), PlaceInOrder.of("3.1 Restart"));
        assertEquals(OptionalInt.empty(), PlaceInOrder.of("2024 in review"));
    }

    @ParameterizedTest
    @CsvSource({
        "A. Piers, 1",
        "(b) Piers, 2",
        "h) Piers, 8",
        "I) Piers, 1",
        "i) Piers, 0",
        "X. Piers, 10",
        "XIII. Piers, 0",
        "⑳ Piers, 20",
        "二十、桟橋, 20",
        "二十一、桟橋, 21",
        "十、桟橋, 10",
        "〇、桟橋, 0",
        "九: 桟橋, 9",
        "(3) Piers, 3",
        "【4】Piers, 4",
        "5) Piers, 5",
        "123. Piers, 0",
    })
    void numbersOfOnePlace(String title, int place) {
        assertEquals(place, PlaceInOrder.of(title).orElse(0));
    }

    @ParameterizedTest
    @CsvSource({
        "3. Restart, Restart",
        "3.1 Restart, 3.1 Restart",
        "(b) Restart, Restart",
        "b) Restart, Restart",
        "[x] 3. Restart, Restart",
        "⑳ Restart, Restart",
        "三、Restart, Restart",
        "⏪ Restart, Restart",
        "IV. Restart, Restart",
        "Restart, Restart",
    })
    void titlesWithoutTheirPlace(String title, String rest) {
        assertEquals(rest, PlaceInOrder.without(title));
    }

    @Test
    void wordsThatNobodyGaveAreInNoTitle() {
        StageTitles titles = new StageTitles(Concepts.parse("stage-noun: wave; 波"));
        assertTrue(titles.numbered("Wave 2") && titles.numbered("2nd wave") && titles.numbered("第2波"));
        assertFalse(titles.numbered("2 波") || titles.numbered("Wave two") || titles.numbered(" 2"));
        assertFalse(titles.dated("Day 2") || titles.dated("T-2h") || titles.dated("+2"));
        assertFalse(titles.countedDown("Freeze (T-2h)") || titles.countedDown("Freeze (-2)"));
        assertFalse(titles.step("Step 2"));
    }
}
