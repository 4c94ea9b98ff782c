package dev.runsheet.build;

import dev.runsheet.lint.Anchors;
import dev.runsheet.lint.Neighbours;
import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.source.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files around the checklists of a run. Each is looked at once, when a rule asks for it.
 *
 * <p>It never leaves the repository of a document, or without a repository its folder, also not by a symbolic link: who
 * may write a checklist must not learn what else is on the machine.
 */
public final class Neighbourhood {
    /** A linked file that is larger is there, and its anchors stay unknown. */
    private static final int LARGEST = 4 << 20;

    private final Map<Path, Path> tops = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Neighbours.Target>> targets = new ConcurrentHashMap<>();
    private Namesakes namesakes = Namesakes.of(List.of());

    /** The run is about {@code inputs}; to be said before it begins. */
    public void meet(List<Input> inputs) {
        namesakes = Namesakes.of(inputs);
    }

    /** The files around {@code input}; of standard input nothing is known. */
    Neighbours of(Input input) {
        if (input.name().equals("-")) {
            return Neighbours.UNKNOWN;
        }
        return new Neighbours() {
            @Override
            public Optional<Target> at(String path) {
                return target(input.path(), path);
            }

            @Override
            public List<String> namesakes(String key) {
                return namesakes.of(key, input.name());
            }
        };
    }

    private Optional<Neighbours.Target> target(Path file, String path) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        Path top = tops.computeIfAbsent(folder, Neighbourhood::top);
        try {
            boolean fromTop = path.startsWith("/");
            if (fromTop && !Files.exists(top.resolve(".git"))) {
                return Optional.empty();
            }
            Path target = fromTop
                    ? top.resolve(path.replaceFirst("^/+", "")).normalize()
                    : folder.resolve(path).normalize();
            return target.startsWith(top) ? targets.computeIfAbsent(target, one -> look(one, top)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The repository that {@code folder} is in, or itself where it is in none. */
    private static Path top(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return folder;
    }

    private static Optional<Neighbours.Target> look(Path target, Path top) {
        if (!Files.exists(target)) {
            return Files.isSymbolicLink(target) ? Optional.empty() : missing(target, top);
        }
        try {
            if (!target.toRealPath().startsWith(top.toRealPath())) {
                return Optional.empty();
            }
            if (Files.isDirectory(target)) {
                return found(Neighbours.Kind.FOLDER, Optional.empty());
            }
            return found(Neighbours.Kind.FILE, anchors(target));
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Nothing is there, unless the way to it leads through a link out of the repository. */
    private static Optional<Neighbours.Target> missing(Path target, Path top) {
        Path there = target;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            boolean inside = there != null && there.toRealPath().startsWith(top.toRealPath());
            return inside ? found(Neighbours.Kind.MISSING, Optional.empty()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Neighbours.Target> found(Neighbours.Kind kind, Optional<Set<String>> anchors) {
        return Optional.of(new Neighbours.Target(kind, anchors));
    }

    private static Optional<Set<String>> anchors(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        if (!markdown || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST);
        }
        if (Extent.excess(bytes).isPresent()) {
            return Optional.empty();
        }
        Decoding decoded = Decoding.of(name, bytes);
        return Optional.of(Anchors.in(MarkdownReader.read(decoded.source()).checklist()));
    }
}
