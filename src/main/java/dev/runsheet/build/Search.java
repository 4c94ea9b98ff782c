package dev.runsheet.build;

import dev.runsheet.source.Nearest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the checklists that paths on the command line name: a file is taken as it is, a folder is searched.
 *
 * <p>Skipped are hidden folders, {@code target}, {@code node_modules} and folders Runsheet has written to. Links are
 * followed inside the folder that is searched and never out of it: who may add a file to a repository must not have
 * others of this machine published.
 *
 * <pre>{@code
 * Search.Found found = new Search(directory, path -> true).of(List.of("checklists", "ops/deploy.md"));
 * }</pre>
 */
public final class Search {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Path directory;
    private final Predicate<Path> included;
    private final Map<Path, Input> inputs = new LinkedHashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    /**
     * What was found.
     *
     * @param inputs in the order of the paths, and in a folder by name; no file twice
     * @param troubles paths that lead nowhere and folders that cannot be entered
     */
    public record Found(List<Input> inputs, List<Trouble> troubles) {
        public Found {
            inputs = List.copyOf(inputs);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * A search.
     *
     * @param directory where relative paths start
     * @param included which of the files found in folders are read; asked with absolute paths
     */
    public Search(Path directory, Predicate<Path> included) {
        this.directory = directory.toAbsolutePath().normalize();
        this.included = included;
    }

    /** Looks at {@code paths} one after the other. To be called once. */
    public Found of(List<String> paths) {
        paths.forEach(this::look);
        return new Found(List.copyOf(inputs.values()), troubles);
    }

    private void look(String name) {
        Path path;
        try {
            path = directory.resolve(name).normalize();
        } catch (InvalidPathException e) {
            troubles.add(new Trouble(name, "this is no path", "check the name"));
            return;
        }
        if (Files.isDirectory(path)) {
            folder(name, path);
        } else if (Files.exists(path)) {
            inputs.putIfAbsent(path, Input.of(slashed(name), path));
        } else {
            troubles.add(missing(name, path));
        }
    }

    private void folder(String name, Path path) {
        int before = inputs.size() + troubles.size();
        try {
            walk(path, slashed(name), path.toRealPath(), new HashSet<>());
        } catch (IOException e) {
            troubles.add(Trouble.of(name, e));
        }
        if (inputs.size() + troubles.size() == before && !alreadyFound(path)) {
            troubles.add(new Trouble(
                    name,
                    "there is no checklist in this folder",
                    "checklists are files that end in .md, .markdown, .checklist.yaml or .checklist.yml"));
        }
    }

    private boolean alreadyFound(Path folder) {
        return inputs.keySet().stream().anyMatch(path -> path.startsWith(folder));
    }

    /** @param seen the real paths of folders already entered, so that links in a circle end */
    private void walk(Path folder, String name, Path top, Set<Path> seen) {
        List<Path> entries;
        try {
            if (!seen.add(folder.toRealPath()) || Files.exists(folder.resolve(OutputFolder.MANIFEST))) {
                return;
            }
            try (Stream<Path> listed = Files.list(folder)) {
                entries = listed.sorted(
                                Comparator.comparing(path -> path.getFileName().toString()))
                        .toList();
            }
        } catch (IOException e) {
            troubles.add(Trouble.of(name, e));
            return;
        }
        for (Path entry : entries) {
            String file = entry.getFileName().toString();
            String full = name.isEmpty() || name.equals(".") ? file : name + "/" + file;
            if (Files.isDirectory(entry)) {
                if (!file.startsWith(".") && !SKIPPED.contains(file) && (!isLink(entry) || inside(entry, top))) {
                    walk(entry, full, top, seen);
                }
            } else if (Documents.isChecklist(file) && included.test(entry)) {
                file(entry, full, top);
            }
        }
    }

    private void file(Path entry, String name, Path top) {
        if (!Files.exists(entry)) {
            troubles.add(new Trouble(name, "this link leads nowhere", "remove it or set it right"));
        } else if (isLink(entry) && !inside(entry, top)) {
            troubles.add(new Trouble(
                    name, "this link leads out of the folder that is searched", "name the file itself, or exclude it"));
        } else {
            inputs.putIfAbsent(entry, Input.of(name, entry));
        }
    }

    private static boolean isLink(Path path) {
        return Files.isSymbolicLink(path);
    }

    private static boolean inside(Path link, Path top) {
        try {
            return link.toRealPath().startsWith(top);
        } catch (IOException e) {
            return false;
        }
    }

    private static Trouble missing(String name, Path path) {
        try {
            path.getFileSystem().provider().readAttributes(path, BasicFileAttributes.class);
            return Trouble.of(name, new NoSuchFileException(name));
        } catch (NoSuchFileException e) {
            return neighbour(name, path)
                    .map(other -> new Trouble(name, "there is no such file or folder", "did you mean " + other + "?"))
                    .orElseGet(() -> Trouble.of(name, e));
        } catch (IOException e) {
            return Trouble.of(name, e);
        }
    }

    /** The name that somebody who mistyped {@code name} may have meant. */
    private static Optional<String> neighbour(String name, Path path) {
        Path parent = path.getParent();
        if (parent == null || path.getFileName() == null || !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String last = path.getFileName().toString();
        try (Stream<Path> siblings = Files.list(parent)) {
            List<String> names = siblings.map(sibling -> sibling.getFileName().toString())
                    .limit(2000)
                    .toList();
            String shown = slashed(name);
            return Nearest.to(last, names)
                    .map(other ->
                            shown.endsWith(last) ? shown.substring(0, shown.length() - last.length()) + other : other);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@code name} as reports and pages write it: {@code ./ops//deploy.md} is {@code ops/deploy.md}. */
    private static String slashed(String name) {
        Path normal = Path.of(name).normalize();
        String text = normal.toString().replace(File.separatorChar, '/');
        return text.isEmpty() ? "." : text;
    }
}
