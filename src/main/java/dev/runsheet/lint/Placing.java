package dev.runsheet.lint;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Edit;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Span;
import dev.runsheet.source.TextMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one place where what a rule speaks of becomes a stretch of the file. */
final class Placing {
    private final Document document;
    private final Subject subject;

    Placing(Document document, Subject subject) {
        this.document = document;
        this.subject = subject;
    }

    /** {@code problem} as a finding of {@code rule}. */
    Finding finding(Problem problem, RuleInfo rule, Severity severity) {
        List<Finding.Related> related = problem.related().stream()
                .map(other -> new Finding.Related(location(span(other.where())), other.message()))
                .toList();
        List<Finding.Repair> repairs =
                problem.fixes().stream().flatMap(fix -> repair(fix).stream()).toList();
        return new Finding(
                location(span(problem.where())),
                rule,
                severity,
                problem.message(),
                problem.help(),
                related,
                repairs,
                Fingerprint.of(rule, identity(problem.where())),
                problem.group().map(group -> new Finding.Alike(group.within().text(), group.why(), List.of())));
    }

    /** Empty where one of its changes has no place of its own in the file: what is not known exactly is left alone. */
    private Optional<Finding.Repair> repair(Problem.Fix fix) {
        List<Edit> edits = fix.changes().stream()
                .flatMap(change -> exact(change.where()).map(span -> new Edit(span, change.replacement())).stream())
                .sorted(Comparator.comparingInt(edit -> edit.span().start()))
                .toList();
        return edits.isEmpty() || edits.size() < fix.changes().size()
                ? Optional.empty()
                : Optional.of(new Finding.Repair(fix.title(), fix.safe(), edits));
    }

    private Optional<Span> exact(Where where) {
        if (where instanceof Where.Words words) {
            return words(words);
        }
        return where instanceof Where.Marks marks ? marks(marks.at()) : Optional.of(span(where));
    }

    private Span span(Where where) {
        if (where instanceof Where.Stretch stretch) {
            return stretch.span();
        } else if (where instanceof Where.Marks) {
            return exact(where).orElseGet(() -> own(pointer(where)));
        } else if (where instanceof Where.Words words) {
            return words(words).orElseGet(() -> own(words.at()));
        } else if (where instanceof Where.Code code) {
            return document.positions()
                    .text(code.at())
                    .map(map -> map.origin(code.from(), code.to()))
                    .orElseGet(() -> own(code.at()));
        }
        return own(pointer(where));
    }

    private static Pointer pointer(Where where) {
        if (where instanceof Where.Code code) {
            return code.at();
        }
        return where instanceof Where.Marks marks ? marks.at() : ((Where.Part) where).at();
    }

    /** The run of {@code #} that the section at {@code pointer} begins with. */
    private Optional<Span> marks(Pointer pointer) {
        String text = document.source().text();
        int start = Math.min(document.positions().span(pointer).start(), text.length());
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        return end == start ? Optional.empty() : Optional.of(new Span(start, end));
    }

    /** From plain text to inline Markdown, and from there to the file. */
    private Optional<Span> words(Where.Words words) {
        return document.positions().text(words.at()).map(map -> {
            Span inline = subject.plain(words.at()).map().origin(words.from(), words.to());
            return map.origin(inline.start(), inline.end());
        });
    }

    /** The text of a part, or all of it where it has no text of its own. */
    private Span own(Pointer at) {
        Optional<TextMap> map = document.positions().text(at);
        int length = Wording.of(subject.place(at), at).length();
        return map.isPresent() && length > 0
                ? map.get().origin(0, length)
                : document.positions().span(at);
    }

    private Finding.Location location(Span span) {
        String text = document.source().text();
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        LineMap lines = document.source().lines();
        Span trimmed = new Span(start, end);
        return new Finding.Location(document.source().path(), trimmed, lines.position(start), lines.position(end));
    }

    /** What the finding is about, in words that do not change when lines move. */
    private String identity(Where where) {
        if (where instanceof Where.Stretch stretch) {
            return Identity.of(document.source().text(), stretch.span());
        } else if (where instanceof Where.Words words) {
            String text = subject.text(words.at());
            return Identity.of(subject, words.at()) + "\0"
                    + text.substring(Math.min(words.from(), text.length()), Math.min(words.to(), text.length()));
        } else if (where instanceof Where.Code code && subject.place(code.at()).part() instanceof Block.Command block) {
            return block.text().substring(code.from(), code.to()).strip();
        }
        return Identity.of(subject, pointer(where));
    }
}
