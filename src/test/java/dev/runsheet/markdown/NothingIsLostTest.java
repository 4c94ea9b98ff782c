package dev.runsheet.markdown;

import dev.runsheet.model.Checklist;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Loss;
import dev.runsheet.testing.Losses;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.VisibleTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every word, operator, box and line of code of a document is in the model and in the Markdown written from it, in the
 * order of the source; and what was written reads back to an equal model, recognition included.
 */
class NothingIsLostTest {

    @Test
    void inOurOwnChecklists() throws IOException {
        everyFile(Path.of("checklists"));
    }

    @Test
    void inOneDocumentOfEveryConstruct() throws IOException {
        everyFile(Path.of("src/test/resources/fixtures"));
    }

    @Test
    void inTheFoundingDocuments() throws IOException {
        everyFile(External.seeds());
    }

    @Test
    void inWhatPeopleHavePublished() throws IOException {
        everyFile(External.corpus());
    }

    @Test
    void inRandomDocuments() {
        random(1, 1_000);
    }

    @Test
    @LongRun
    void inManyRandomDocuments() {
        random(1_001, 10_000);
    }

    private static void random(long first, int count) {
        Losses.noneInRandomDocuments(first, count, NothingIsLostTest::loss);
    }

    private static void everyFile(Path folder) throws IOException {
        Losses.noneInFiles(folder, NothingIsLostTest::loss);
    }

    /** What is wrong with reading and writing {@code markdown}. */
    private static Optional<String> loss(String markdown) {
        Checklist read = checklist(markdown);
        String written = MarkdownWriter.write(read);
        List<String> source = VisibleTokens.written(markdown);
        Optional<String> model =
                Loss.eitherWay(source, VisibleTokens.ofModel(read)).map(loss -> "in the model, " + loss);
        Optional<String> output =
                Loss.eitherWay(source, VisibleTokens.written(written)).map(loss -> "in the Markdown, " + loss);
        Optional<String> again =
                read.equals(checklist(written)) ? Optional.empty() : Optional.of("reads back to another model");
        return model.or(() -> output).or(() -> again);
    }

    private static Checklist checklist(String markdown) {
        return Read.document(markdown).checklist().withSource(Optional.empty());
    }
}
