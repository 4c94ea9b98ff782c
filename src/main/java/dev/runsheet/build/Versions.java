package dev.runsheet.build;

import dev.runsheet.source.Nearest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Versions of a checklist as a command line names them: a file, {@code -} for standard input, or what git has, written
 * {@code REV:path} as git writes it. A file of that very name goes before.
 *
 * <pre>{@code
 * Versions versions = new Versions(directory, System.in);
 * Input old = versions.named("origin/main:docs/deploy.md");
 * Input now = versions.inWork("origin/main:docs/deploy.md");   // docs/deploy.md
 * }</pre>
 */
public final class Versions {
    private static final String NEWEST = "HEAD";

    private final Path directory;
    private final InputStream in;

    /** Those seen by a program that was started in {@code directory} with {@code in} on its standard input. */
    public Versions(Path directory, InputStream in) {
        this.directory = directory.toAbsolutePath().normalize();
        this.in = in;
    }

    /** A version in git: the repository's top folder, the revision, the path from that folder. */
    private record Stored(Git git, Path top, String revision, String path) {
        String name() {
            return revision + ":" + path;
        }

        Path file() {
            return top.resolve(path);
        }
    }

    /** Whether {@code name} is one of git's versions. */
    public boolean isStored(String name) {
        return colon(name) > 0 && !name.equals("-") && !exists(name);
    }

    /**
     * The version called {@code name}.
     *
     * @throws IOException when there is no such version; its message says what to do
     */
    public Input named(String name) throws IOException {
        if (name.equals("-")) {
            return Input.standard(in, directory);
        }
        return isStored(name) ? input(stored(name)) : file(name);
    }

    /**
     * The working file of the version {@code name} in git.
     *
     * @throws IOException as {@link #named}
     */
    public Input inWork(String name) throws IOException {
        Stored stored = stored(name);
        Path real = directory.toRealPath();
        Path file = stored.file();
        return file(Configurations.pattern(file.startsWith(real) ? real.relativize(file) : file));
    }

    /**
     * What the newest commit has for the file {@code name}.
     *
     * @throws IOException when it has none, or there is no such file; its message says what to do
     */
    public Input committed(String name) throws IOException {
        Path file = file(name).path().toRealPath();
        Path folder = Optional.ofNullable(file.getParent()).orElse(directory);
        Git git = new Git(folder, "diff with one file");
        Path top = git.top();
        Git.Failure unknown = new Git.Failure(
                name + " is not in the newest commit; name what it is compared with, as in runsheet diff OLD " + name);
        if (!file.startsWith(top)) {
            throw unknown;
        }
        String path = Configurations.pattern(top.relativize(file));
        if (!git.files(git.commit(NEWEST)).contains(path)) {
            throw unknown;
        }
        return input(new Stored(git.in(top), top, NEWEST, path));
    }

    private boolean exists(String name) {
        try {
            return Files.exists(directory.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Input file(String name) throws IOException {
        if (!exists(name)) {
            throw new NoSuchFileException(name);
        }
        Path path = directory.resolve(name).normalize();
        if (Files.isDirectory(path)) {
            throw new IOException(name + " is a folder, and one file is needed");
        }
        return Input.of(name, path);
    }

    private static Input input(Stored stored) throws IOException {
        byte[] bytes = stored.git().content(stored.git().commit(stored.revision()), stored.path());
        return new Input(stored.name(), stored.file(), () -> new ByteArrayInputStream(bytes));
    }

    private Stored stored(String name) throws IOException {
        int colon = colon(name);
        String revision = name.substring(0, colon);
        String written = name.substring(colon + 1);
        Git here = new Git(directory, name);
        Path top = here.top();
        List<String> files = here.files(here.commit(revision));
        Path from = written.startsWith("./") || written.startsWith("../") ? directory.toRealPath() : top;
        Path file = from.resolve(written).normalize();
        String path = file.startsWith(top) ? Configurations.pattern(top.relativize(file)) : written;
        if (!files.contains(path)) {
            throw new Git.Failure(
                    "there is no file " + path + " in " + revision + "; " + advice(name, path, top, files));
        }
        return new Stored(here.in(top), top, revision, path);
    }

    private String advice(String name, String path, Path top, List<String> files) throws IOException {
        String revision = name.substring(0, colon(name));
        Path beside = directory.toRealPath().resolve(path).normalize();
        if (beside.startsWith(top) && files.contains(Configurations.pattern(top.relativize(beside)))) {
            return "paths start at the top of the repository, so write " + revision + ":./" + path;
        }
        if (files.stream().anyMatch(file -> file.startsWith(path + "/"))) {
            return "it is a folder there, and one file is needed";
        }
        Optional<String> nearest = Nearest.to(path, files);
        return nearest.map(file -> "did you mean " + revision + ":" + file + "?")
                .orElse("if it had another name there, give both versions, as in runsheet diff " + revision
                        + ":OLD-NAME " + path);
    }

    /** Where the path begins; a revision may have colons in braces, {@code HEAD^{/fix: typo}}. */
    private static int colon(String name) {
        int depth = 0;
        for (int i = 0; i < name.length() - 1; i++) {
            char c = name.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ':' && depth <= 0) {
                return i;
            }
        }
        return -1;
    }
}
