package dev.runsheet.testing;

import dev.runsheet.build.Documents;
import dev.runsheet.build.Readers;
import dev.runsheet.build.Resources;
import dev.runsheet.config.Config;
import dev.runsheet.facts.Facts;
import dev.runsheet.lint.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads documents with everything that comes with the program, as the command line does. */
public final class Read {
    private static final Documents DOCUMENTS = new Readers(Resources.BUILT_IN).of(Config.NONE);

    private Read() {}

    /** The document in {@code file}. */
    public static Document document(Path file) throws IOException {
        return DOCUMENTS.open(file.toString(), Files.readAllBytes(file)).document();
    }

    /** The document that {@code markdown} is. */
    public static Document document(String markdown) {
        return DOCUMENTS
                .open("document.md", markdown.getBytes(StandardCharsets.UTF_8))
                .document();
    }

    /** The facts of {@code file}. */
    public static Facts facts(Path file) throws IOException {
        return facts(document(file));
    }

    /** The facts of the document that {@code markdown} is. */
    public static Facts facts(String markdown) {
        return facts(document(markdown));
    }

    private static Facts facts(Document document) {
        return Facts.of(
                document.source(), document.checklist(), document.plan(), document.positions(), document.remarks());
    }
}
