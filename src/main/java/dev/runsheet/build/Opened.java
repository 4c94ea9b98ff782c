package dev.runsheet.build;

import dev.runsheet.lint.Document;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that was read.
 *
 * @param document what it says and amounts to
 */
public record Opened(Document document) {

    /** What a command that does not lint has to say about the file: bytes that are no text, and faulty YAML. */
    public List<Trouble> troubles() {
        Stream<Trouble> bytes = remarks(Remark.Kind.BAD_BYTES)
                .limit(1)
                .map(remark -> trouble(remark, "the bytes " + remark.detail() + " are not UTF-8", "save it as UTF-8"));
        Stream<Trouble> yaml =
                remarks(Remark.Kind.BAD_YAML).map(remark -> trouble(remark, remark.detail(), remark.help()));
        return Stream.concat(bytes, yaml).toList();
    }

    private Stream<Remark> remarks(Remark.Kind kind) {
        return document.remarks().stream().filter(remark -> remark.kind() == kind);
    }

    private Trouble trouble(Remark remark, String message, String help) {
        SourceFile source = document.source();
        int start = Math.min(remark.span().start(), source.text().length());
        return new Trouble(source.path() + ":" + source.lines().position(start), message, help);
    }
}
