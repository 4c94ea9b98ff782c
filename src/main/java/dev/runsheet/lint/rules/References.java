package dev.runsheet.lint.rules;

import dev.runsheet.inline.Link;
import dev.runsheet.lint.Anchors;
import dev.runsheet.lint.Neighbours;
import dev.runsheet.lint.Neighbours.Kind;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Relative links and paths of a document, and whether they lead somewhere. */
final class References {
    /**
     * A link that leads nowhere.
     *
     * @param where its text
     * @param destination as written
     * @param text its text
     * @param fault what is missing: {@code there is no file …}
     */
    record Broken(Pointer at, Where where, String destination, String text, String fault) {
        /** What is missing, in a message that has named the destination already. */
        String why() {
            return fault.equals("there is no file or folder \"" + destination + "\"")
                    ? "there is no such file or folder"
                    : fault;
        }
    }

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//|www\\.|@).*", Pattern.DOTALL);
    /** What a program or a person has still to put in. */
    private static final Pattern OPEN =
            Pattern.compile("[{}<>\\[\\]$*|\\s]|\\.\\.\\.|%7B|(?i:todo)|^(?i:url|link|path|todo|tbd|xxx+|#+)$");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)top|user-content-.*|l\\d+.*|fn.*|:~:.*|issuecomment-.*");
    private static final Pattern DEFINITION = Pattern.compile("^\\[[^\\]]+]:\\s*<?([^\\s>]+)>?");
    private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z0-9]{1,8}$");

    private final Subject subject;
    private final Neighbours neighbours;
    private Optional<Set<String>> own = Optional.empty();

    References(Subject subject) {
        this.subject = subject;
        this.neighbours = subject.surroundings().neighbours();
    }

    /** Every link of the document that leads nowhere. */
    Stream<Broken> broken() {
        return subject.places().stream().flatMap(place -> {
            if (place.part() instanceof Row row) {
                return IntStream.range(0, row.cells().size())
                        .mapToObj(i -> place.at().child("cells").child(i))
                        .flatMap(this::broken);
            }
            if (place.part() instanceof Block.LinkDefinition definition) {
                Matcher matcher = DEFINITION.matcher(definition.text());
                return matcher.lookingAt()
                        ? fault(matcher.group(1)).stream()
                                .map(fault -> new Broken(
                                        place.at(), Where.at(place.at()), matcher.group(1), definition.text(), fault))
                        : Stream.empty();
            }
            return place.part() instanceof Checklist
                            && subject.checklist().title().isEmpty()
                    ? Stream.empty()
                    : broken(place.at());
        });
    }

    /** The links in the text at {@code at} that lead nowhere. */
    Stream<Broken> broken(Pointer at) {
        List<Link> links = subject.links(at);
        return links.stream()
                .flatMap(link -> fault(link.destination()).stream()
                        .map(fault -> new Broken(
                                at,
                                new Where.Words(at, link.from(), link.to()),
                                link.destination(),
                                link.text(),
                                fault)));
    }

    /** Whether {@code path} is known to be missing, seen from the document and from the top of its repository. */
    boolean isMissing(String path) {
        return is(path, Kind.MISSING) && (path.startsWith("/") || !exists("/" + path));
    }

    /** Whether there is a file or folder at {@code path}, seen from the document. */
    boolean exists(String path) {
        return neighbours
                .at(path)
                .filter(target -> target.kind() != Kind.MISSING)
                .isPresent();
    }

    private boolean is(String path, Kind kind) {
        return neighbours.at(path).filter(target -> target.kind() == kind).isPresent();
    }

    private Optional<String> fault(String destination) {
        if (destination.isBlank()) {
            return Optional.of("nothing stands where its address should");
        }
        if (SCHEME.matcher(destination).matches() || OPEN.matcher(destination).find()) {
            return Optional.empty();
        }
        int hash = destination.indexOf('#');
        String path = (hash < 0 ? destination : destination.substring(0, hash)).replaceFirst("\\?.*$", "");
        String anchor = hash < 0 ? "" : decoded(destination.substring(hash + 1)).toLowerCase(Locale.ROOT);
        boolean judged = !anchor.isEmpty() && !ELSEWHERE.matcher(anchor).matches();
        if (path.isEmpty()) {
            return judged && !own().contains(anchor)
                    ? Optional.of("no heading of this document makes the anchor \"#" + anchor + "\"")
                    : Optional.empty();
        }
        String file = decoded(path);
        Optional<Neighbours.Target> target = neighbours.at(file);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (target.get().kind() == Kind.MISSING) {
            return isRendered(file) ? Optional.empty() : Optional.of("there is no file or folder \"" + file + "\"");
        }
        return target.get()
                .anchors()
                .filter(anchors -> judged && !anchors.contains(anchor))
                .map(anchors -> "no heading of \"" + file + "\" makes the anchor \"#" + anchor + "\"");
    }

    /** A page that a generator of sites makes of a file of another name. */
    private boolean isRendered(String file) {
        String bare = file.replaceFirst("/+$", "").replaceFirst("\\.html?$", "");
        boolean made = Stream.of(".md", ".mdx", ".markdown", ".rst", ".adoc", "/index.md", "/README.md", "/_index.md")
                .anyMatch(ending -> exists(bare + ending));
        // from the top of a site, which nobody here knows
        boolean site = file.startsWith("/")
                && (!FILE.matcher(file).matches()
                        || exists("/docs" + file)
                        || exists("/static" + file)
                        || exists("/public" + file));
        return made || site;
    }

    private Set<String> own() {
        if (own.isEmpty()) {
            own = Optional.of(Anchors.in(subject.checklist()));
        }
        return own.orElseThrow();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
