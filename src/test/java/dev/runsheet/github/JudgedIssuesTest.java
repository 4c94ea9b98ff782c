package dev.runsheet.github;

import dev.runsheet.lint.Document;
import dev.runsheet.template.OutputFile;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Judge;
import dev.runsheet.testing.RandomDocument;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another reading of GitHub's rules says of the forms, templates and configuration of a whole folder. */
class JudgedIssuesTest {
    private static final String JUDGE = "issueform.sh";

    @TempDir
    Path folder;

    @Test
    void ofOurOwnAndEveryConstruct() throws Exception {
        accepts(documents(RealDocuments.all()));
    }

    @Test
    void ofTheFoundingDocuments() throws Exception {
        accepts(documents(RealDocuments.in(External.seeds())));
    }

    @Test
    void ofWhatPeopleHavePublished() throws Exception {
        accepts(documents(RealDocuments.in(External.corpus())));
    }

    @Test
    void ofRandomDocuments() throws Exception {
        accepts(LongStream.rangeClosed(1, 100)
                .mapToObj(RandomDocument::of)
                .map(Issues::planned)
                .toList());
    }

    @Test
    void ofHostileDocuments() throws Exception {
        accepts(HostileIssues.documents().stream().map(Issues::planned).toList());
    }

    private static List<Planned> documents(Stream<Path> files) throws IOException {
        List<Planned> documents = new ArrayList<>();
        for (Path file : files.toList()) {
            Document document = Read.document(file);
            documents.add(new Planned(document.checklist(), document.plan()));
        }
        return documents;
    }

    /** The whole folder at once: names must differ between its files. */
    private void accepts(List<Planned> documents) throws IOException, InterruptedException {
        External.validator(JUDGE);
        List<String> files = new ArrayList<>();
        for (OutputFile file : new IssueFiles(Issues.TEMPLATES, IssueOptions.USUAL)
                .of(documents)
                .files()) {
            files.add(Files.writeString(folder.resolve(file.path()), file.content())
                    .toString());
        }
        Judge.accepts(
                JUDGE, Map.of("SCHEMAS", External.schemas().toAbsolutePath().toString()), files);
    }
}
