package dev.runsheet.lint;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.source.Positions;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import dev.runsheet.source.Suppression;
import dev.runsheet.source.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The simplest document there is: every line a paragraph. */
final class Lines {
    private static final Rollback NO_WAY_BACK = new Rollback(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());
    private static final Plan NO_PLAN = new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NO_WAY_BACK,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    private Lines() {}

    static Document document(Kind kind, List<Suppression> suppressions, String... lines) {
        SourceFile file = SourceFile.of("a.md", String.join("\n", lines), "0".repeat(64));
        Positions.Builder positions = new Positions.Builder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Span span = file.lines().span(i + 1);
            Pointer at = Pointer.ROOT.child("blocks").child(i);
            positions.span(at, span);
            positions.text(at, TextMap.at(span.start()));
            blocks.add(new Block.Paragraph(lines[i], Phrases.NONE));
        }
        Checklist checklist = new Checklist(
                "a",
                Optional.empty(),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                blocks,
                List.of());
        return new Document(
                file,
                checklist,
                () -> NO_PLAN,
                positions.build(file.lines().span(1)),
                List.of(),
                suppressions,
                Vocabularies.all(),
                Concepts.parse(""));
    }

    /** Flags every paragraph with {@code word} at the word. */
    static Rule flagging(String code, String word, RuleInfo.Audience audience) {
        return new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.of(code, "word-" + word, Severity.WARNING, audience, "Has a word");
            }

            @Override
            public Stream<Problem> check(Subject subject) {
                return subject.parts(Block.Paragraph.class)
                        .filter(paragraph -> subject.text(paragraph.at()).contains(word))
                        .map(paragraph -> {
                            int from = subject.text(paragraph.at()).indexOf(word);
                            Where where = new Where.Words(paragraph.at(), from, from + word.length());
                            return Problem.at(where, Quote.of(word) + " is here", "write another word");
                        });
            }
        };
    }
}
