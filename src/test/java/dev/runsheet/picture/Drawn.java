package dev.runsheet.picture;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Pictures of documents, with links that are pointers. */
final class Drawn {
    static final Reference REFERENCE = new Reference(UnaryOperator.identity(), at -> "#" + at.text());

    private Drawn() {}

    static Pictures of(String markdown) {
        return of(Read.document(markdown));
    }

    static Pictures of(Document document) {
        return Pictures.of(document.checklist(), document.plan(), document.vocabulary(), REFERENCE);
    }

    /** The documents that {@code files} are. */
    static Stream<Document> read(Stream<Path> files) {
        return files.map(file -> {
            try {
                return Read.document(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
