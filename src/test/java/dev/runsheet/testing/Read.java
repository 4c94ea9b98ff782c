package dev.runsheet.testing;

import dev.runsheet.build.Documents;
import dev.runsheet.build.Readers;
import dev.runsheet.build.Resources;
import dev.runsheet.config.Config;
import dev.runsheet.facts.Facts;
import dev.runsheet.lint.Document;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads documents with everything that comes with the program, as the command line does. */
public final class Read {
    private static final Documents DOCUMENTS = new Readers(Resources.BUILT_IN).of(Config.NONE);

    /** Many tests read the same real documents; what was read of one is kept while there is room for it. */
    private static final Map<File, SoftReference<Document>> READ = new ConcurrentHashMap<>();

    private record File(String name, ByteBuffer content) {}

    private Read() {}

    /** The document in {@code file}. */
    public static Document document(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        File key = new File(file.toString(), ByteBuffer.wrap(content));
        SoftReference<Document> kept = READ.get(key);
        Document known = kept == null ? null : kept.get();
        if (known != null) {
            return known;
        }
        Document document = read(file, content);
        READ.put(key, new SoftReference<>(document));
        return document;
    }

    /** The document in {@code file}, read again even where it was read before: for what measures reading. */
    public static Document anew(Path file) throws IOException {
        return read(file, Files.readAllBytes(file));
    }

    private static Document read(Path file, byte[] content) {
        return DOCUMENTS.open(file.toString(), content).document();
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
