package dev.runsheet.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linting one file is what people wait for in editors and hooks, so it loads nothing that it does not need. */
@LongRun
class LoadedClassesTest {

    private static final List<String> NOT_FOR_LINT = List.of(
            "com.networknt.", "tools.jackson.", "com.github.mustachejava.", "com.vladsch.flexmark.", "org.jsoup.");

    @Test
    void lintOfOneFileLoadsNeitherValidatorNorTemplates(@TempDir Path temporary) throws Exception {
        List<String> loaded = loadedBy(temporary, "lint", ownChecklist().toString());

        assertTrue(loaded.contains("dev.runsheet.lint.Linter"), "lint ran");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(name -> NOT_FOR_LINT.stream().anyMatch(name::startsWith))
                        .toList());
    }

    private static List<String> loadedBy(Path temporary, String... arguments) throws IOException, InterruptedException {
        Path log = temporary.resolve("classes");
        Path output = temporary.resolve("output");
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.runsheet.cli.Main");
        int exit = new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertTrue(exit <= 1, () -> "exit " + exit + ", see " + output);
        // [0.015s][info][class,load] java.lang.Object source: shared objects file
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.replaceAll("^.*\\] | source: .*$", ""))
                    .toList();
        }
    }

    private static Path ownChecklist() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("checklists"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
