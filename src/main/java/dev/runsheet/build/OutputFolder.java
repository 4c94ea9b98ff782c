package dev.runsheet.build;

import dev.runsheet.source.Decoding;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * A folder that Runsheet publishes to, beside whatever else is in it.
 *
 * <p>New files are first written to a folder of their own, and when all are there they are renamed into place. A run
 * that is killed before leaves the old state; one that is killed while renaming is finished by the next run, for the
 * new files and the list of what goes away are on disk. Files that are the same already are not touched, and files
 * Runsheet has not written are neither overwritten, unless told to, nor deleted.
 *
 * <pre>{@code
 * try (OutputFolder site = OutputFolder.open(Path.of("target/site"), false)) {
 *     site.put("index.html", bytes);
 *     site.commit();
 * }
 * }</pre>
 */
public final class OutputFolder implements AutoCloseable {
    /** Lists what was written; a folder that has it is nobody's source. */
    static final String MANIFEST = ".runsheet-manifest";

    private static final String STAGE = ".runsheet-new";
    private static final String READY = ".runsheet-ready";
    private static final String LOCK = ".runsheet-lock";

    private final Path folder;
    private final Path stage;
    private final boolean force;
    private final FileChannel lock;
    private final Manifest old;
    private final SortedMap<String, String> digests = new ConcurrentSkipListMap<>();
    private final Set<String> changed = new ConcurrentSkipListSet<>();
    private final SortedSet<String> foreign = new ConcurrentSkipListSet<>();

    private OutputFolder(Path folder, boolean force) throws IOException {
        this.folder = folder;
        this.stage = folder.resolve(STAGE);
        this.force = force;
        Files.createDirectories(folder);
        this.lock = lock(folder);
        finish();
        this.old = Manifest.read(folder.resolve(MANIFEST));
    }

    /** Files stand in the way that somebody else has written. */
    public static final class Foreign extends IOException {
        private static final long serialVersionUID = 1;

        Foreign(SortedSet<String> paths) {
            super(paths.size() == 1 ? paths.first() : paths.first() + " and " + (paths.size() - 1) + " more");
        }
    }

    /** Another run is writing to the folder. */
    public static final class Busy extends IOException {
        private static final long serialVersionUID = 1;

        Busy(Path folder) {
            super(folder.toString());
        }
    }

    /**
     * Begins to write to {@code folder}, which need not be there. What a killed run has left is finished first.
     *
     * @param force whether to overwrite files that Runsheet has not written
     * @throws Busy when another run holds the folder
     */
    public static OutputFolder open(Path folder, boolean force) throws IOException {
        return new OutputFolder(folder.toAbsolutePath().normalize(), force);
    }

    /** Holds until the channel is closed, also by the end of the process. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this process: just as busy
        }
        channel.close();
        throw new Busy(folder);
    }

    /**
     * Adds a file to what the folder will have. May be called from several threads.
     *
     * @param path relative, {@code /} between folders
     * @throws IllegalArgumentException when the path leaves the folder or is taken already
     */
    public void put(String path, byte[] bytes) throws IOException {
        if (!isInside(path)) {
            throw new IllegalArgumentException("a path that leaves its folder: \"" + path + "\"");
        }
        if (digests.putIfAbsent(path, Decoding.sha256(bytes)) != null) {
            throw new IllegalArgumentException("two files for one path: \"" + path + "\"");
        }
        Path target = folder.resolve(path);
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (!there || !same(target, bytes)) {
            if (there && !old.has(path)) {
                foreign.add(path);
            }
            changed.add(path);
            Path staged = stage.resolve(path);
            Files.createDirectories(staged.getParent());
            Files.write(staged, bytes);
        }
    }

    /**
     * Leaves every file as it is that somebody else has written, or has changed since Runsheet wrote it, also those that
     * were to go.
     *
     * @return their paths
     */
    public SortedSet<String> keepOthers() throws IOException {
        SortedSet<String> kept = new TreeSet<>();
        for (String path : changed) {
            if (Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS) && !isAsWritten(path)) {
                Files.delete(stage.resolve(path));
                kept.add(path);
            }
        }
        for (String path : old.digests().keySet()) {
            boolean goes = isInside(path) && !digests.containsKey(path) && Files.exists(folder.resolve(path));
            if (goes && !isAsWritten(path)) {
                kept.add(path);
            }
        }
        changed.removeAll(kept);
        foreign.removeAll(kept);
        for (String path : kept) {
            digests.remove(path);
            old.digest(path).ifPresent(digest -> digests.put(path, digest));
        }
        return kept;
    }

    private boolean isAsWritten(String path) throws IOException {
        Path target = folder.resolve(path);
        Optional<String> digest = old.digest(path);
        return digest.isPresent()
                && Files.isRegularFile(target)
                && Decoding.sha256(Files.readAllBytes(target)).equals(digest.get());
    }

    /**
     * Makes the files that were put the only ones of Runsheet's in the folder.
     *
     * @return how many files are new or changed
     * @throws Foreign when files stand in the way; nothing is changed
     */
    public int commit() throws IOException {
        if (!foreign.isEmpty() && !force) {
            throw new Foreign(foreign);
        }
        byte[] manifest = new Manifest(digests).bytes();
        if (changed.isEmpty() && same(folder.resolve(MANIFEST), manifest)) {
            return 0;
        }
        Files.createDirectories(stage);
        Files.write(stage.resolve(MANIFEST), manifest);
        Files.createFile(stage.resolve(READY));
        finish();
        return changed.size();
    }

    /** Lets go of the folder; what was not committed is thrown away. */
    @Override
    public void close() throws IOException {
        try {
            deleteStage();
            Files.deleteIfExists(folder.resolve(LOCK));
        } finally {
            lock.close();
        }
    }

    /** Brings a complete stage into place, also one that a killed run has left; an incomplete one is thrown away. */
    private void finish() throws IOException {
        if (Files.exists(stage.resolve(READY))) {
            Path manifest = stage.resolve(MANIFEST);
            // it goes last: while it is there, the old list still says what has to go
            if (Files.exists(manifest)) {
                Manifest wanted = Manifest.read(manifest);
                Manifest old = Manifest.read(folder.resolve(MANIFEST));
                for (String path : staged()) {
                    move(path);
                }
                for (String path : old.digests().keySet()) {
                    if (!wanted.has(path)) {
                        remove(path);
                    }
                }
                move(MANIFEST);
            }
        }
        deleteStage();
    }

    /** Assets before the pages that need them, the front page last. */
    private List<String> staged() throws IOException {
        try (Stream<Path> paths = Files.walk(stage)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> stage.relativize(path).toString().replace(File.separatorChar, '/'))
                    .filter(path -> !path.equals(MANIFEST) && !path.equals(READY))
                    .sorted(Comparator.comparing((String path) -> path.equals("index.html"))
                            .thenComparing(path -> path.endsWith(".html"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private void move(String path) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.move(stage.resolve(path), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes a file, and the folders that are empty without it. */
    private void remove(String path) throws IOException {
        if (!isInside(path)) {
            return;
        }
        Path gone = folder.resolve(path);
        Files.deleteIfExists(gone);
        for (Path parent = gone.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            try (Stream<Path> left = Files.list(parent)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }

    private void deleteStage() throws IOException {
        if (Files.exists(stage, LinkOption.NOFOLLOW_LINKS)) {
            // READY goes first, so that a half-deleted stage is not taken for a complete one
            Files.deleteIfExists(stage.resolve(READY));
            List<Path> all;
            try (Stream<Path> paths = Files.walk(stage)) {
                all = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    private boolean isInside(String path) {
        Path target = folder.resolve(path).normalize();
        return !path.isEmpty()
                && !path.startsWith(STAGE)
                && target.startsWith(folder)
                && !target.equals(folder)
                && folder.relativize(target)
                        .toString()
                        .replace(File.separatorChar, '/')
                        .equals(path);
    }

    private static boolean same(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }
}
