package dev.runsheet.build;

import dev.runsheet.yaml.Limits;
import dev.runsheet.yaml.Node;
import dev.runsheet.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of issue templates, in which a team has some of its own. */
public final class IssueFolder {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---", Pattern.DOTALL);
    private static final long LARGEST = 200_000;

    private IssueFolder() {}

    /**
     * The names of the templates in {@code folder} that Runsheet has not written, by their files: GitHub shows only one
     * of two with one name. Files that are no templates have none.
     */
    public static Map<String, String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Manifest own = Manifest.read(folder.resolve(OutputFolder.MANIFEST));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches(".+\\.(?:md|ya?ml)"))
                    .filter(file -> Files.isRegularFile(file)
                            && !own.has(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        Map<String, String> names = new HashMap<>();
        for (Path file : files) {
            if (Files.size(file) <= LARGEST) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                name(file, text).ifPresent(name -> names.put(file.getFileName().toString(), name));
            }
        }
        return names;
    }

    private static Optional<String> name(Path file, String text) {
        Matcher front = FRONT_MATTER.matcher(text);
        boolean markdown = file.toString().endsWith(".md");
        String yaml = !markdown ? text : front.find() ? front.group(1) : "";
        return YamlTree.parse(yaml, Limits.SMALL)
                .root()
                .filter(Node.Mapping.class::isInstance)
                .flatMap(root -> ((Node.Mapping) root).get("name"))
                .filter(Node.Scalar.class::isInstance)
                .map(name -> ((Node.Scalar) name).text());
    }
}
