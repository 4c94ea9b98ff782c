package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the program understands of documents written for the purpose against what people read in them, line by line. */
class FactsTest {
    private static final Path WRITTEN = Path.of("src/test/resources/written");

    /** Documents in many manners, written and labelled by people who did not know the program, and studied since. */
    @Test
    void ofDocumentsOfManyHands() throws IOException {
        FactScores scores = FactScores.of(WRITTEN.resolve("studied"), FactScores::besides);
        System.out.println("written, studied\n" + scores.report());
        assertTrue(scores.mean() >= 0.92, scores::table);
    }

    /** Short notes in words of all trades and ten languages, few of which any checklist of software has. */
    @Test
    void ofShortNotes() throws IOException {
        FactScores scores = FactScores.of(WRITTEN.resolve("short"), FactScores::besides);
        System.out.println("written, short\n" + scores.report());
        assertTrue(scores.mean() >= 0.71, scores::table);
    }

    /**
     * Such documents of which few lines were ever looked at, so that they stay near to a measure of what is understood at
     * first sight; only the table is told.
     */
    @Test
    void atFirstSight() throws IOException {
        FactScores scores = FactScores.of(WRITTEN.resolve("unseen"), FactScores::besides);
        System.out.println("written, unseen\n" + scores.table());
        assertTrue(scores.mean() >= 0.84, scores::table);
    }
}
