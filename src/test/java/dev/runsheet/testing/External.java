package dev.runsheet.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What is not in this repository and some tests can use: documents of other people, a browser, other people's
 * validators.
 *
 * <p>Each method gives a path, or ends the test: as skipped, with a message that says what is missing, or as failed if
 * an environment variable promised it, as {@code .ci/run} does. A browser is always promised where {@code CI=true}.
 *
 * <pre>{@code
 * try (var documents = Files.list(External.corpus())) { … }
 * new ProcessBuilder(External.validator("vnu.sh").toString(), page.toString())
 * }</pre>
 */
public final class External {

    private External() {}

    /** The folder of the five documents that the lint rules and the facts are measured on. */
    public static Path seeds() {
        return shared("seeds");
    }

    /** The folder of a few hundred documents of all sorts, to be read without an exception and without losing a word. */
    public static Path corpus() {
        return shared("corpus/files");
    }

    /** The folder of the published schemas of the formats that Runsheet writes. */
    public static Path schemas() {
        return shared("schemas");
    }

    /** A Chromium to run: {@code RUNSHEET_CHROMIUM}, or what the path has under its usual names. */
    public static Path chromium() {
        return variable("RUNSHEET_CHROMIUM")
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                        .flatMap(External::onPath)
                        .findFirst())
                .filter(Files::isExecutable)
                .orElseGet(() -> missing(
                        "a Chromium", "install it, or set RUNSHEET_CHROMIUM", "true".equals(System.getenv("CI"))));
    }

    /**
     * A script that judges an output format, ready to run: {@code RUNSHEET_VALIDATORS} names the installed folder,
     * which {@code .ci/run} puts in {@code target/validators}.
     *
     * @param script such as {@code vnu.sh}
     */
    public static Path validator(String script) {
        Optional<Path> told = variable("RUNSHEET_VALIDATORS");
        Path folder = told.orElse(Path.of("target", "validators")).toAbsolutePath();
        Path path = folder.resolve(script);
        return Files.isExecutable(path) && Files.isDirectory(folder.resolve("node_modules"))
                ? path
                : missing("the validator " + script, "run .ci/run once, or set RUNSHEET_VALIDATORS", told.isPresent());
    }

    private static Path shared(String folder) {
        Optional<Path> told = variable("RUNSHEET_SHARED");
        Path path = told.orElse(Path.of("..", "shared")).resolve(folder).normalize();
        return Files.isDirectory(path)
                ? path
                : missing("the folder " + path, "set RUNSHEET_SHARED to where it is", told.isPresent());
    }

    private static Path missing(String what, String remedy, boolean fail) {
        String message = "Not run for want of " + what + ": " + remedy;
        if (fail) {
            return Assertions.fail(message);
        }
        System.err.println(message);
        return Assumptions.abort(message);
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Stream<Path> onPath(String command) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable);
    }
}
