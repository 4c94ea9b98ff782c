package dev.runsheet.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.picture.Drawing.Bar;
import dev.runsheet.picture.Drawing.Words;
import dev.runsheet.picture.Figure.Message;
import dev.runsheet.testing.Read;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each picture says. */
class PicturesTest {
    private static final String ROLLOUT = """
            # Roll out search

            **Maintenance window**: 3 hours

            ## Approvals

            All approvals must be obtained before the deployment starts.

            - [ ] **Engineering Lead**: ______ (Date: ______)

            ## Deployment Phases

            ### Phase 1: Shadow (30 minutes)

            - [ ] Deploy to production

            ### Phase 2: Canary rollout

            - [ ] **10% Rollout**
              - [ ] Monitor for 1 hour
            - [ ] **100% Rollout**
              - [ ] Monitor for 2-3 hours

            ### Phase 3: Cleanup (15 minutes)

            - [ ] Remove the old index, the point of no return

            ## Monitoring

            ### Alerts

            - Error rate > 3%
            - API response time > 200 ms

            ## Rollback

            ### Rollback triggers

            - Error rate > 2% for 5 minutes
            - API latency > 1 second for 5 minutes
            - P95 latency > 600ms for 5 minutes

            ### Rollback steps

            1. [ ] Set the flag to 0%
            """;

    private static Figure timeline(String markdown) {
        return Drawn.of(markdown).timeline().orElseThrow();
    }

    private static Drawing wide(Figure figure) {
        return figure.drawings().get(0);
    }

    private static List<String> says(Drawing drawing, String style) {
        return drawing.parts().stream()
                .flatMap(part -> part.words().stream())
                .filter(words -> words.style().startsWith(style))
                .map(Words::text)
                .toList();
    }

    private static List<Bar> bars(Drawing drawing, String style) {
        return drawing.parts().stream()
                .flatMap(part -> part.bars().stream())
                .filter(bar -> bar.style().equals(style))
                .toList();
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::text).toList();
    }

    @Test
    void aTimelineShowsStagesGatesAndThePointOfNoReturnInOrder() {
        assertEquals(
                List.of(
                        "Maintenance window: 3 hours",
                        "All approvals must be obtained bef\u2026",
                        "Phase 1: Shadow",
                        "Phase 2: Canary rollout",
                        "10% Rollout",
                        "100% Rollout",
                        "Phase 3: Cleanup",
                        "Remove the old index, the point of\u2026"),
                says(wide(timeline(ROLLOUT)), "name"));
    }

    @Test
    void barsStandWhereTheirTimesAre() {
        Drawing drawing = wide(timeline(ROLLOUT));
        List<Bar> work = bars(drawing, "work");
        List<Bar> watch = bars(drawing, "watch");
        double minute = percent(work.get(0).width()) / 30;
        assertEquals(
                percent(work.get(0).x()) + 30 * minute, percent(watch.get(0).x()), 0.01);
        assertEquals(60 * minute, percent(watch.get(0).width()), 0.02);
        assertEquals(120 * minute, percent(watch.get(1).width()), 0.02);
        assertEquals(60 * minute, percent(bars(drawing, "watch-maybe").get(0).width()), 0.02);
        assertEquals(180 * minute, percent(bars(drawing, "window").get(0).width()), 0.02);
    }

    @Test
    void stagesThatDoNotFitIntoTheWindowAreSaidSo() {
        assertEquals(
                List.of("All told 3 h 45 min to 4 h 45 min.", "The stages take longer than the window of 3 h."),
                texts(timeline(ROLLOUT).message()));
    }

    @Test
    void datesPutStagesWhereTheyAre() {
        Drawing drawing = wide(timeline("""
                # Roll out search

                ## Rollout

                ### Week 1: 5% of users

                - [ ] Deploy to 5%

                ### Week 3: 100% of users

                - [ ] Deploy to 100%
                """));
        List<Bar> slots = bars(drawing, "slot");
        assertEquals(2, slots.size());
        double week = percent(slots.get(0).width());
        assertEquals(percent(slots.get(0).x()) + 2 * week, percent(slots.get(1).x()), 0.02);
    }

    @Test
    void aCurveRisesWithTheShares() {
        Figure curve = Drawn.of(ROLLOUT).exposures().get(0);
        assertEquals(List.of("10%", "100%"), says(wide(curve), "share"));
        List<Bar> steps = bars(wide(curve), "reached");
        assertEquals(10 * steps.get(0).height(), steps.get(1).height(), 5);
        assertEquals(List.of(), curve.message());
    }

    @Test
    void aCurveThatFallsOrDoesNotEndIsSaidSo() {
        Figure curve = Drawn.of("""
                # Roll out search

                ## Rollout

                - [ ] Deploy to 10% of users
                - [ ] Deploy to 50% of users
                - [ ] Deploy to 25% of users
                """).exposures().get(0);
        assertEquals(List.of("It falls from 50% to 25%.", "It ends at 25%, not at 100%."), texts(curve.message()));
    }

    @Test
    void oneMeasureHasOneScaleWhateverItIsCalled() {
        Scales scales = Drawn.of(ROLLOUT).scales().orElseThrow();
        assertEquals(
                List.of("Error rate", "API response time, API latency", "latency p95"),
                scales.telling().stream().map(Scales.Drawn::name).toList());
        assertEquals(
                List.of("alert > 200 ms", "rollback > 1 second"),
                says(scales.telling().get(1).drawing(), "says"));
    }

    @Test
    void anAlertOnAMeasureIsOnItsScale() {
        Scales scales = Drawn.of("""
                        # Roll out search

                        ## Alerts

                        - [ ] **Error rate** alert fires above 1% for 5 minutes

                        ## Rollback

                        ### Rollback triggers

                        - Error rate > 2% for 5 minutes
                        """).scales().orElseThrow();
        assertEquals(
                List.of("Error rate"),
                scales.telling().stream().map(Scales.Drawn::name).toList());
    }

    @Test
    void aLateAlertIsSeen() {
        Scales scales = Drawn.of(ROLLOUT).scales().orElseThrow();
        assertEquals(
                List.of("Late alert: Error rate tells people at > 3%, the rollback begins at > 2%."),
                texts(scales.message()));
        assertEquals(List.of("late alert > 3%"), says(scales.telling().get(0).drawing(), "says-late"));
    }

    @Test
    void eachStageHasItsWayBackOrNone() {
        Figure map = Drawn.of("""
                # Roll out search

                ## Stage 1: Reader

                - [ ] Deploy the reader

                ### Rollback

                - Redeploy version 1
                - Check that the error rate is back

                ## Stage 2: Writer

                - [ ] Deploy the writer

                ### Rollback

                - Redeploy the old writer

                ## Stage 3: Index

                - [ ] Switch the index
                """).wayBack().orElseThrow();
        assertEquals(
                List.of("Stage 1: Reader", "Stage 2: Writer", "Stage 3: Index"),
                map.table().rows().stream().map(Figure.Row::text).toList());
        assertEquals("no way back", map.table().rows().get(2).cells().get(0).text());
        assertEquals("missing", map.table().rows().get(2).cells().get(0).style());
        assertEquals(
                List.of("no way back"),
                says(wide(map), "says-missing").stream()
                        .filter(text -> text.startsWith("no way"))
                        .toList());
        assertTrue(texts(map.message()).contains("No way back for Stage 3: Index."));
    }

    @Test
    void nothingIsDrawnFromNothing() {
        Pictures none = Drawn.of("# Notes\n\n## Stage 1: Plan\n\n- [ ] a task\n\n## Stage 2: Do\n\n- [ ] another\n");
        assertEquals(
                "[] [] [] []",
                List.of(
                                none.timeline().stream().toList(),
                                none.exposures(),
                                none.scales().stream().toList(),
                                none.wayBack().stream().toList())
                        .stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void tooMuchToShowIsCounted() {
        String stages = IntStream.range(0, 1_000)
                .mapToObj(i -> "### Phase " + i + ": Shard " + i + " (" + (1 + i % 7)
                        + " minutes)\n\n- [ ] Deploy shard " + i + "\n\n")
                .collect(Collectors.joining());
        String limits = IntStream.range(0, 10_000)
                .mapToObj(i -> "- Measure" + i + " latency > " + i + "ms\n")
                .collect(Collectors.joining());
        var document = Read.document("# Roll out shards\n\n## Deployment\n\n" + stages
                + "## Rollback\n\n### Rollback triggers\n\n" + limits);
        Pictures pictures = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Drawn.of(document));
        assertTrue(
                pictures.timeline().orElseThrow().table().left().orElseThrow().startsWith("940 stages more"));
        Scales scales = pictures.scales().orElseThrow();
        assertEquals(60, scales.telling().size() + scales.single().size());
        assertTrue(scales.left().orElseThrow().endsWith("scales more: too many to show here"));
    }

    private static double percent(String share) {
        return Double.parseDouble(share.substring(0, share.length() - 1));
    }
}
