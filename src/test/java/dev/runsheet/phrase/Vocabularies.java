package dev.runsheet.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The vocabularies that come with the program, for tests. */
public final class Vocabularies {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt", "it", "tr", "ru", "zh", "ja", "ko");

    private Vocabularies() {}

    /** All languages as one. */
    public static Vocabulary all() {
        List<String> texts = new ArrayList<>();
        LANGUAGES.forEach(language -> texts.add(text(language)));
        return Vocabulary.parse(texts);
    }

    /** The text of one language's file. */
    public static String text(String language) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(language + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
