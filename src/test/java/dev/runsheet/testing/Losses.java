package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks for lost words in many documents: what a document loses is asked of a function, and there must be nothing. */
public final class Losses {
    private Losses() {}

    /** None of {@code count} random documents from the seed {@code first} on loses anything; one that does is shrunk. */
    public static void noneInRandomDocuments(long first, int count, Function<String, Optional<?>> loss) {
        for (long seed = first; seed < first + count; seed++) {
            String document = RandomDocument.of(seed);
            if (loss.apply(document).isPresent()) {
                String shrunk = Shrink.of(document, text -> loss.apply(text).isPresent());
                fail("seed " + seed + ": " + loss.apply(shrunk).orElseThrow() + "\n" + shrunk);
            }
        }
    }

    /** No Markdown file in {@code folder}, at any depth, loses anything. */
    public static void noneInFiles(Path folder, Function<String, Optional<?>> loss) throws IOException {
        List<String> losses = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String text = Read.document(file).source().text();
                loss.apply(text).ifPresent(lost -> losses.add(file + ": " + lost));
            }
        }
        assertEquals(List.of(), losses);
    }
}
