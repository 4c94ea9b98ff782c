package dev.runsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checklists as teams write them: our own, and those written for tests. */
public final class RealDocuments {
    private static final List<Path> FOLDERS = List.of(
            Path.of("checklists"),
            Path.of("src/test/resources/fixtures/facts"),
            Path.of("src/test/resources/fixtures/constructs"));

    private RealDocuments() {}

    /** The Markdown files of all folders, sorted. */
    public static Stream<Path> all() {
        return FOLDERS.stream().flatMap(RealDocuments::in);
    }

    /** The seeds and, of all folders, each fourth file; with {@code -Pfull} every file: for what takes a browser to each. */
    public static Stream<Path> forTheBrowser() {
        List<Path> all = all().toList();
        int step = Effort.of(1, 4);
        return Stream.concat(
                IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get), in(External.seeds()));
    }

    /** The Markdown files right in {@code folder}, sorted. */
    public static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
