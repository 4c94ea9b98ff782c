package dev.runsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Runsheet has written to a folder: path and digest of each file. What is not listed belongs to somebody else and
 * is neither overwritten nor deleted.
 *
 * @param digests SHA-256 in hexadecimal, by path with {@code /} between folders
 */
record Manifest(SortedMap<String, String> digests) {
    private static final String HEAD =
            "# Written by runsheet: what is listed here is replaced or removed by its next run.\n";

    /** The manifest in {@code file}; an empty one when there is none. */
    static Manifest read(Path file) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int space = line.indexOf(' ');
                if (space > 0 && !line.startsWith("#")) {
                    digests.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        }
        return new Manifest(digests);
    }

    boolean has(String path) {
        return digests.containsKey(path);
    }

    Optional<String> digest(String path) {
        return Optional.ofNullable(digests.get(path));
    }

    byte[] bytes() {
        return digests.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining("", HEAD, ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
