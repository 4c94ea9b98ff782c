package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Place;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the front matter of a run record says about the run: {@code run: {checklist: "go-live", sha256: "…", started:
 * "2026-11-21T10:00Z"}}. An issue says it in a comment: {@code <!-- run: checklist="go-live" sha256="…" -->}.
 *
 * @param checklist the id of the checklist that is run
 * @param sha256 the digest of its file when the run began
 * @param started when that was
 */
public record RunHeader(Optional<String> checklist, Optional<String> sha256, Optional<OffsetDateTime> started) {
    private static final Pattern RUN =
            Pattern.compile("(?m)^run:[ \\t]*(?:\\{[^}]*}[^\\n]*|[^\\n]*(?:\\n[ \\t]+[^\\n]*)*)(?:\\n|$)");
    private static final Pattern COMMENT =
            Pattern.compile("\\s*<!--\\s*run:\\s*(?<fields>checklist=.*)-->\\s*", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("\\b(checklist|sha256|started)[\"']?[:=][ \\t]*(?:\"([^\"]*)\"|'([^']*)'|([^\\s,}]+))");

    /** The header of a run of {@code checklist} that starts at {@code started}. */
    public static RunHeader of(Checklist checklist, OffsetDateTime started) {
        return new RunHeader(
                Optional.of(checklist.id()), checklist.source().map(source -> source.sha256()), Optional.of(started));
    }

    /** The header in the front matter of {@code copy}, else in the comment an issue has; empty where there is none. */
    public static Optional<RunHeader> in(Checklist copy) {
        return allIn(copy).stream().findFirst();
    }

    /** All headers in {@code copy}: each of several issues has its own. */
    public static List<RunHeader> allIn(Checklist copy) {
        Matcher run = RUN.matcher(copy.frontMatter().map(FrontMatter::text).orElse(""));
        List<RunHeader> headers = new ArrayList<>();
        if (run.find()) {
            headers.add(read(run.group()));
        }
        copy.places().stream()
                .map(Place::part)
                .filter(Block.Comment.class::isInstance)
                .map(part -> COMMENT.matcher(((Block.Comment) part).text()))
                .filter(Matcher::matches)
                .forEach(comment -> headers.add(read(comment.group("fields"))));
        return List.copyOf(headers);
    }

    private static RunHeader read(String text) {
        return new RunHeader(
                field(text, "checklist"),
                field(text, "sha256"),
                field(text, "started").flatMap(RunMark::time));
    }

    private static Optional<String> field(String text, String key) {
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            if (field.group(1).equals(key)) {
                String quoted = field.group(2) != null ? field.group(2) : field.group(3);
                return Optional.of(quoted != null ? quoted : field.group(4));
            }
        }
        return Optional.empty();
    }

    /** {@code before} with this header in place of any other. */
    FrontMatter in(Optional<FrontMatter> before) {
        StringBuilder fields = new StringBuilder();
        checklist.ifPresent(id -> append(fields, "checklist", id));
        sha256.ifPresent(digest -> append(fields, "sha256", digest));
        started.ifPresent(time -> append(fields, "started", time.toString()));
        return in(before, fields.toString());
    }

    /** {@code before} with a header that has {@code fields}. */
    static FrontMatter in(Optional<FrontMatter> before, String fields) {
        String kept = RUN.matcher(before.map(FrontMatter::text).orElse("")).replaceAll("");
        return new FrontMatter(
                kept + "run: {" + fields + "}\n",
                before.stream()
                        .flatMap(front -> front.properties().stream())
                        .filter(property -> !property.name().equals("run"))
                        .toList());
    }

    private static void append(StringBuilder fields, String key, String value) {
        // ids and digests hold neither quotes nor braces; nothing else is let through
        String safe = value.replaceAll("[\"'{}\\\\\\p{Cntrl}]", "");
        fields.append(fields.isEmpty() ? "" : ", ")
                .append(key)
                .append(": \"")
                .append(safe)
                .append('"');
    }
}
