package dev.runsheet.lint.rules;

import dev.runsheet.lint.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The repository in which the examples of rule pages lie: a folder {@code docs} with a plan in it, and nothing else. */
final class KnownFiles implements Neighbours {
    private static final Map<String, Target> FILES = Map.of(
            "docs", new Target(Kind.FOLDER, Optional.empty()),
            "docs/rollback.md", new Target(Kind.FILE, Optional.of(Set.of("going-back"))),
            "docs/search.png", new Target(Kind.FILE, Optional.empty()));

    @Override
    public Optional<Target> at(String path) {
        String file = path.replaceFirst("^/", "");
        return file.startsWith("..")
                ? Optional.empty()
                : Optional.of(FILES.getOrDefault(file, new Target(Kind.MISSING, Optional.empty())));
    }

    @Override
    public List<String> namesakes(String key) {
        return key.equals("Roll out search") ? List.of("archive/search.md") : List.of();
    }
}
