package dev.runsheet.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files around a document, as far as rules may know of them. Rules ask, and somebody who may look answers; the same
 * question has the same answer all through a run.
 *
 * <pre>{@code
 * neighbours.at("docs/rollback.md").filter(found -> found.kind() == Kind.MISSING)
 * }</pre>
 */
public interface Neighbours {

    /** Nobody looked: rules about files stay silent. */
    Neighbours UNKNOWN = new Neighbours() {
        @Override
        public Optional<Target> at(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> namesakes(String key) {
            return List.of();
        }
    };

    /** What a path can lead to. */
    enum Kind {
        MISSING,
        FILE,
        FOLDER
    }

    /**
     * What a path leads to.
     *
     * @param kind what is there
     * @param anchors of a Markdown file, in lower case; empty for all else, where nobody can say
     */
    record Target(Kind kind, Optional<Set<String>> anchors) {
        public Target {
            anchors = anchors.map(Set::copyOf);
        }
    }

    /**
     * What {@code path} leads to, with {@code /} between folders: from the folder of the document, or where it begins with
     * {@code /} from the top of its repository. Empty where that cannot be known or lies outside of the repository.
     */
    Optional<Target> at(String path);

    /**
     * Other files of the run whose checklist has the same title or id, by their names as they were given.
     *
     * @param key the title without marks, or the id written in the file; case does not count
     */
    List<String> namesakes(String key);
}
