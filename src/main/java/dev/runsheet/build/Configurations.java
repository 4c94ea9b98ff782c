package dev.runsheet.build;

import dev.runsheet.config.Config;
import dev.runsheet.config.ConfigReader;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.source.Decoding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The configuration that holds for a file: every {@code .runsheet.yaml} from its folder up to the top of its
 * repository, the nearer one over the farther; or one file for all.
 *
 * <p>Each file is read once. What is wrong in it is kept for {@link #troubles()}, and the rest of it holds.
 */
public final class Configurations {
    /** The name of the files that are looked for. */
    public static final String NAME = ".runsheet.yaml";

    private final List<RuleInfo> rules;
    private final boolean search;
    private final Optional<Path> only;
    private final Path directory;
    private final Map<Path, Config> byFolder = new ConcurrentHashMap<>();
    private final Map<Path, List<Trouble>> troubles = new ConcurrentSkipListMap<>();

    private Configurations(List<RuleInfo> rules, boolean search, Optional<Path> only, Path directory) {
        this.rules = List.copyOf(rules);
        this.search = search;
        this.only = only;
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Those found upwards from each file; messages name them from {@code directory}. */
    public static Configurations found(List<RuleInfo> rules, Path directory) {
        return new Configurations(rules, true, Optional.empty(), directory);
    }

    /** The one in {@code file} for all, its patterns starting from its folder. */
    public static Configurations only(Path file, List<RuleInfo> rules, Path directory) {
        return new Configurations(
                rules,
                false,
                Optional.of(directory.resolve(file).toAbsolutePath().normalize()),
                directory);
    }

    /** None, whatever lies about. */
    public static Configurations none() {
        return new Configurations(List.of(), false, Optional.empty(), Path.of(""));
    }

    /** What holds for {@code file}, an absolute path. */
    public Config of(Path file) {
        if (only.isPresent()) {
            return cached(only.get());
        }
        Path folder = file.getParent();
        return search && folder != null ? folder(folder) : Config.NONE;
    }

    /** Everything wrong in the files read so far, by file and place. */
    public List<Trouble> troubles() {
        return troubles.values().stream().flatMap(List::stream).toList();
    }

    /** How patterns see {@code file}: absolute, {@code /} between folders. */
    public static String pattern(Path file) {
        return file.toString().replace(File.separatorChar, '/');
    }

    private Config cached(Path file) {
        Config known = byFolder.get(file);
        if (known == null) {
            known = read(file);
            byFolder.put(file, known);
        }
        return known;
    }

    private Config folder(Path folder) {
        Config known = byFolder.get(folder);
        if (known != null) {
            return known;
        }
        Path file = folder.resolve(NAME);
        Path parent = folder.getParent();
        Config outer = parent == null || Files.exists(folder.resolve(".git")) ? Config.NONE : folder(parent);
        Config all = Files.exists(file) ? read(file).over(outer) : outer;
        byFolder.put(folder, all);
        return all;
    }

    private Config read(Path file) {
        String name = name(file);
        try {
            Decoding decoded = Decoding.of(pattern(file), Files.readAllBytes(file));
            ConfigReader.Reading reading = new ConfigReader(rules).read(decoded.source());
            List<Trouble> found = new ArrayList<>();
            if (!decoded.remarks().isEmpty()) {
                found.add(new Trouble(name, "this is not UTF-8", "save the file as UTF-8"));
            }
            reading.problems().forEach(problem -> found.add(Trouble.of(name, decoded.source(), problem)));
            troubles.put(file, found);
            return reading.config();
        } catch (IOException e) {
            troubles.put(file, List.of(Trouble.of(name, e)));
            return Config.NONE;
        }
    }

    private String name(Path file) {
        return pattern(file.startsWith(directory) ? directory.relativize(file) : file);
    }
}
