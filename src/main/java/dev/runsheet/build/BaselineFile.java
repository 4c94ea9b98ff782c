package dev.runsheet.build;

import dev.runsheet.baseline.Baseline;
import dev.runsheet.baseline.BaselineReader;
import dev.runsheet.baseline.StaleEntries;
import dev.runsheet.config.Config;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Known;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.StaleBaseline;
import dev.runsheet.source.Decoding;
import dev.runsheet.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A baseline on disk: what it knows of each file, which of it is stale, and how it is written anew.
 *
 * <pre>{@code
 * BaselineFile known = BaselineFile.read("baseline.yaml", path);
 * known.of(job).without(findings);
 * }</pre>
 */
public final class BaselineFile implements Earlier {
    private final Path path;
    private final SourceFile source;
    private final BaselineReader.Reading reading;

    private BaselineFile(Path path, SourceFile source) {
        this.path = path;
        this.source = source;
        this.reading = BaselineReader.read(source);
    }

    /** The baseline at {@code path}; messages call it {@code name}. */
    public static BaselineFile read(String name, Path path) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        return new BaselineFile(
                file, Decoding.of(name, Files.readAllBytes(file)).source());
    }

    /** A baseline that knows nothing and will be written to {@code path}. */
    public static BaselineFile empty(String name, Path path) {
        byte[] nothing = Baseline.EMPTY.text().getBytes(StandardCharsets.UTF_8);
        return new BaselineFile(
                path.toAbsolutePath().normalize(), Decoding.of(name, nothing).source());
    }

    /** What is wrong with it; while something is, it is not to be used. */
    public List<Trouble> troubles() {
        return reading.problems().stream()
                .map(problem -> Trouble.of(source.path(), source, problem))
                .toList();
    }

    /** Its file. */
    public SourceFile source() {
        return source;
    }

    /** Where it lies, absolute. */
    public Path path() {
        return path;
    }

    @Override
    public Known of(Batch.Job job) {
        return reading.baseline().of(key(job.input().path()));
    }

    /** What the baseline calls {@code file}: its path from the folder of the baseline. */
    private String key(Path file) {
        Path folder = path.getParent();
        return Configurations.pattern(folder == null ? file : folder.relativize(file));
    }

    /**
     * A finding for each entry that nothing matches any more.
     *
     * @param found everything that was found in the files that were linted, by their absolute paths
     * @param config what holds for the baseline
     */
    public List<Finding> stale(Map<Path, Known> found, Config config) {
        Optional<Severity> severity = config.settings().severity(StaleBaseline.INFO);
        return severity.map(level -> new StaleEntries(source, reading, level).findings(byKey(found), gone()))
                .orElse(List.of());
    }

    /**
     * Writes what was {@code found} in place of what was known of those files; what is known of other files stays, unless
     * they are gone.
     *
     * @return whether it has changed
     */
    public boolean update(Map<Path, Known> found) throws IOException {
        Map<String, Known> changed = byKey(found);
        gone().forEach(file -> changed.put(file, Known.NOTHING));
        byte[] text = reading.baseline().with(changed).text().getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), text)) {
            return false;
        }
        Replacement.write(path, text);
        return true;
    }

    private Map<String, Known> byKey(Map<Path, Known> found) {
        Map<String, Known> byKey = new TreeMap<>();
        found.forEach((file, known) -> byKey.put(key(file), known));
        return byKey;
    }

    /** The files it knows that are there no more. */
    private Set<String> gone() {
        return reading.baseline().files().keySet().stream()
                .filter(file -> !Files.exists(path.resolveSibling(file)))
                .collect(Collectors.toSet());
    }
}
