package dev.runsheet.build;

import dev.runsheet.config.Config;
import dev.runsheet.config.ConfigReader;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.source.Decoding;
import dev.runsheet.source.SourceFile;
import dev.runsheet.yaml.YamlProblem;
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
import java.util.stream.Stream;

/**
 * The configuration that holds for a file: every {@code .runsheet.yaml} from its folder up to the top of its
 * repository, the nearer one over the farther; or one file for all.
 *
 * <p>Each file is read once. What is wrong in it is kept for {@link #troubles()}, and the rest of it holds.
 */
public final class Configurations {
    /** The name of the files that are looked for. */
    public static final String NAME = ".runsheet.yaml";

    private final ConfigReader reader;
    private final Readers readers;
    private final boolean search;
    private final Optional<Path> only;
    private final Path directory;
    private final Map<Path, Config> byFolder = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> tops = new ConcurrentHashMap<>();
    private final Map<Path, List<Trouble>> troubles = new ConcurrentSkipListMap<>();

    private Configurations(List<RuleInfo> rules, Readers readers, boolean search, Optional<Path> only, Path directory) {
        this.reader = new ConfigReader(rules);
        this.readers = readers;
        this.search = search;
        this.only = only;
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Those found upwards from each file; messages name them from {@code directory}.
     *
     * @param rules the built-in rules they may speak of
     * @param readers read the examples of house rules
     */
    public static Configurations found(List<RuleInfo> rules, Readers readers, Path directory) {
        return new Configurations(rules, readers, true, Optional.empty(), directory);
    }

    /** The one in {@code file} for all, its patterns starting from its folder; otherwise as those found. */
    public static Configurations only(Path file, List<RuleInfo> rules, Readers readers, Path directory) {
        return new Configurations(
                rules,
                readers,
                false,
                Optional.of(directory.resolve(file).toAbsolutePath().normalize()),
                directory);
    }

    /** None, whatever lies about {@code directory}. */
    public static Configurations none(Readers readers, Path directory) {
        return new Configurations(List.of(), readers, false, Optional.empty(), directory);
    }

    /** What holds for {@code file}, an absolute path. */
    public Config of(Path file) {
        if (only.isPresent()) {
            return cached(only.get());
        }
        Path folder = file.getParent();
        return search && folder != null ? folder(folder) : Config.NONE;
    }

    /** What holds in {@code folder}, an absolute path. */
    public Config in(Path folder) {
        return of(folder.resolve(NAME));
    }

    /**
     * Whether {@code file}, an absolute path, is a form to be copied: because its configuration says so, or because of
     * the folder it lies in, between the top of its repository and itself.
     */
    public boolean isTemplate(Path file) {
        return of(file).isTemplate(pattern(file))
                || TemplateFolders.hold(top(file).relativize(file));
    }

    /** The folder of the repository that {@code file} lies in; without one the working folder, or the root. */
    private Path top(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (isTop(folder) || folder.equals(directory)) {
                return folder;
            }
        }
        return Optional.ofNullable(file.getRoot()).orElse(directory);
    }

    private boolean isTop(Path folder) {
        return tops.computeIfAbsent(folder, one -> Files.exists(one.resolve(".git")));
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
            known = read(file, Config.NONE);
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
        Config outer = parent == null || isTop(folder) ? Config.NONE : folder(parent);
        Config all = Files.exists(file) ? read(file, outer) : outer;
        byFolder.put(folder, all);
        return all;
    }

    /** What {@code file} and those around it say. */
    private Config read(Path file, Config outer) {
        String name = name(file);
        try {
            Decoding decoded = Decoding.of(pattern(file), Files.readAllBytes(file));
            ConfigReader.Reading reading = reader.read(decoded.source(), name, outer);
            Config all = reading.config().over(outer);
            List<Trouble> found = new ArrayList<>();
            if (!decoded.remarks().isEmpty()) {
                found.add(new Trouble(name, "this is not UTF-8", "save the file as UTF-8"));
            }
            Stream.concat(reading.problems().stream(), examples(reading, all, decoded.source()))
                    .forEach(problem -> found.add(Trouble.of(name, decoded.source(), problem)));
            troubles.put(file, found);
            return all;
        } catch (IOException e) {
            troubles.put(file, List.of(Trouble.of(name, e)));
            return outer;
        }
    }

    private Stream<YamlProblem> examples(ConfigReader.Reading reading, Config all, SourceFile source) {
        return reading.examples().isEmpty()
                ? Stream.empty()
                : new Examples(readers.of(all), source).problems(reading.examples()).stream();
    }

    private String name(Path file) {
        return pattern(file.startsWith(directory) ? directory.relativize(file) : file);
    }
}
