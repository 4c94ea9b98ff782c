package dev.runsheet.build;

import dev.runsheet.lint.Neighbours;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The files that were around a document in an older revision: a link that led somewhere then, and whose target is gone,
 * is broken now, although the document is as it was.
 */
final class OlderNeighbours implements Neighbours {
    private final Neighbours today;
    private final NavigableSet<String> files;
    private final String document;
    private final Function<String, Set<String>> anchored;

    /**
     * Those around {@code document}.
     *
     * @param today what is around it now; where nobody may look, nobody looks then either
     * @param files the paths of all files of the revision, from the top of the repository
     * @param document its path then
     * @param anchored finds the anchors of a Markdown file of the revision
     */
    OlderNeighbours(
            Neighbours today, NavigableSet<String> files, String document, Function<String, Set<String>> anchored) {
        this.today = today;
        this.files = files;
        this.document = document;
        this.anchored = anchored;
    }

    @Override
    public Optional<Target> at(String path) {
        return today.at(path).flatMap(now -> resolved(path)).map(this::target);
    }

    @Override
    public List<String> namesakes(String key) {
        return today.namesakes(key);
    }

    private Target target(String path) {
        if (files.contains(path)) {
            return new Target(Kind.FILE, anchors(path));
        }
        String below = path.isEmpty() ? "" : path + "/";
        String next = files.ceiling(below);
        boolean folder = next != null && next.startsWith(below);
        return new Target(folder ? Kind.FOLDER : Kind.MISSING, Optional.empty());
    }

    private Optional<Set<String>> anchors(String path) {
        return path.endsWith(".md") || path.endsWith(".markdown")
                ? Optional.of(anchored.apply(path))
                : Optional.empty();
    }

    /** From the top of the repository; empty for a path that leaves it. */
    private Optional<String> resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        int folder = document.lastIndexOf('/');
        String full = path.startsWith("/") || folder < 0 ? path : document.substring(0, folder + 1) + path;
        for (String step : full.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }
}
