package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What recognising a whole document fills in, and what it leaves as it is. */
class RecogniserTest {
    private static final Recogniser RECOGNISER = new Recogniser(
            Concepts.parse(Resources.BUILT_IN.roleWords()),
            Concepts.parse(Resources.BUILT_IN.kindWords()),
            Concepts.parse(Resources.BUILT_IN.columnWords()),
            new VocabularyPhraseReader(Vocabularies.all()));

    private static final String MARKDOWN = """
            ---
            owner: "@ada"
            pilot: ____
            kind: readiness
            ---
            # Quay ____ deployment

            **Duration:** 2 h

            Wait 20 minutes.

            ## T-24h: rollback triggers

            Back out when:

            - **Error rate:** error rate > 5%
            - > 10 errors

            | Metric | Threshold |
            |---|---|
            | Waves | > 3 |

            > See the pilot @bob.

            ## Stage 1: 5% of riders

            1. Open (optional)

               ```bash
               pier open <quay>
               # Expected: 3
               # Target: error rate < 1%
               sleep 900
               pier moor # takes 5 minutes
               ```
            """;

    @Test
    void recognisingAgainChangesNothing() {
        Checklist once = Read.document(MARKDOWN).checklist();
        assertEquals(once, RECOGNISER.recognise(once));
    }

    @Test
    void frontMatterAndTheTitleStateThingsToo() {
        Checklist checklist = Read.document(MARKDOWN).checklist();
        assertEquals(
                List.of("by @ada", "asks line ____", ""),
                checklist.frontMatter().orElseThrow().properties().stream()
                        .map(property -> Statements.draw(property.phrases()))
                        .toList());
        assertEquals(List.of(new Blank("____", Blank.Form.LINE, List.of())), checklist.blanks());
        assertEquals(Optional.of(Kind.READINESS), checklist.kind());
    }

    @Test
    void allOfItIsRead() {
        assertEquals(
                List.of(
                        "property takes 2 h = 120",
                        "paragraph waits 20 minutes = 20",
                        "section  at T-24h",
                        "item rollback error rate > 5%",
                        "paragraph rollback errors > 10error",
                        "row rollback Waves > 3",
                        "paragraph by @bob",
                        "section reaches 5%",
                        "item optional",
                        "command prints 3, takes 5 minutes = 5, waits sleep 900 = 15, target error rate < 1%,"
                                + " asks placeholder <quay>"),
                Statements.of(MARKDOWN));
    }

    @Test
    void whatAuthorsHaveDecidedStays() {
        Checklist written = Read.document(MARKDOWN).checklist().withKind(Kind.INCIDENT);
        Checklist recognised = RECOGNISER.recognise(written);
        assertEquals(written, recognised);
        Reason reason = RECOGNISER.reasons(recognised).get(0);
        assertEquals(
                "incident author Quay ____ deployment",
                reason.found() + " " + reason.by().label() + " " + reason.title());
    }

    @Test
    void itemsHaveNamesAndLabels() {
        List<Item> items = parts(Item.class).toList();
        assertEquals(
                List.of("Error rate", "", ""),
                items.stream().map(item -> item.label().orElse("")).toList());
        assertEquals(
                3,
                items.stream()
                        .map(Item::id)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .count());
        assertEquals(
                List.of("", "", "1"),
                items.stream()
                        .map(item ->
                                item.number().map(Object::toString).orElse("").replaceAll("\\W", ""))
                        .toList());
    }

    @Test
    void whatHasNothingToStateIsKept() {
        String text = "# Quay\n\n## Moor\n\n---\n\n<!-- a note -->\n\n<p>b</p>\n\n[quay]: https://quay.example\n";
        assertEquals(
                List.of("Section", "Divider", "Comment", "Html", "LinkDefinition"),
                Read.document(text).checklist().places().stream()
                        .map(Place::part)
                        .filter(part -> part instanceof Section || part instanceof Block)
                        .map(part -> part.getClass().getSimpleName())
                        .toList());
    }

    @Test
    void aDocumentWithoutATitleIsCalledAfterItsFirstSection() {
        Checklist checklist = Read.document("## Quay deployment\n\n- [ ] x\n\n## Moor\n\n- [ ] y\n")
                .checklist();
        assertEquals("Quay deployment", RECOGNISER.reasons(checklist).get(0).title());
        assertEquals(Optional.of(Kind.ROLLOUT), checklist.kind());
    }

    private static <T> Stream<T> parts(Class<T> type) {
        return Read.document(MARKDOWN).checklist().places().stream()
                .map(Place::part)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
