package dev.runsheet.cli;

import dev.runsheet.report.Origin;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What files are called by programs that know nothing of the command line. */
final class RepositoryPaths {
    private RepositoryPaths() {}

    /** Paths from {@code directory}, and from the top of the repository it is in; without one, the same. */
    static Origin.Paths from(Path directory) {
        Path here = directory.toAbsolutePath().normalize();
        Path top = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(".git")))
                .findFirst()
                .orElse(here);
        return new Origin.Paths(name -> path(name, here, here), name -> path(name, here, top));
    }

    /** {@code name}, which starts from {@code here}, from {@code base}; as it is where it lies elsewhere. */
    private static String path(String name, Path here, Path base) {
        try {
            Path file = here.resolve(name).normalize();
            boolean inside = !name.equals("-") && file.startsWith(base) && !file.equals(base);
            return inside
                    ? base.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/")
                    : name;
        } catch (InvalidPathException e) {
            return name;
        }
    }
}
