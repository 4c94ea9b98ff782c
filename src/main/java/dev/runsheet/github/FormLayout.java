package dev.runsheet.github;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.run.Question;
import dev.runsheet.run.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A checklist laid out as the fields of a form, in the order of the document: tasks are boxes, places to fill in are
 * inputs, and everything else – steps back, limits, commands, tables, prose – is text that stands in the form already,
 * because GitHub puts into an issue only what stands in fields.
 *
 * @param stages the fields; the first stage is what stands before the first section
 * @param lead how many fields of the first stage stand before the title
 * @param definitions where reference links lead; each issue needs them
 */
record FormLayout(List<FormStage> stages, int lead, String definitions) {
    FormLayout {
        stages = List.copyOf(stages);
    }

    /** The layout of {@code planned}; {@code links} is applied to each piece of Markdown. */
    static FormLayout of(Planned planned, UnaryOperator<String> links) {
        return new Walk(planned, links).layout(planned.checklist());
    }

    private static final class Walk {
        private final List<Question> questions;
        private final FormFields fields;
        private final StringBuilder definitions = new StringBuilder();
        private int next;

        Walk(Planned planned, UnaryOperator<String> links) {
            this.questions = Questions.of(planned.checklist(), planned.plan());
            this.fields = new FormFields(questions, links);
        }

        FormLayout layout(Checklist checklist) {
            List<FormStage> stages = new ArrayList<>();
            List<Question> ofTitle = at(Pointer.ROOT);
            checklist
                    .frontMatter()
                    .map(FrontMatter::text)
                    .ifPresent(yaml -> fields.extra("Front matter", List.of(new Block.Command("yaml", yaml))));
            blocks(Pointer.ROOT.child("lead"), checklist.lead(), Optional.empty(), 0);
            int lead = fields.flushed();
            fields.ask(ofTitle);
            blocks(Pointer.ROOT.child("blocks"), checklist.blocks(), Optional.empty(), 0);
            stages.add(new FormStage("", fields.stage()));
            Pointer all = Pointer.ROOT.child("sections");
            for (int i = 0; i < checklist.sections().size(); i++) {
                Section section = checklist.sections().get(i);
                section(all.child(i), section);
                stages.add(new FormStage(FieldLabel.of(section.title()), fields.stage()));
            }
            return new FormLayout(stages, lead, definitions.toString());
        }

        private void section(Pointer at, Section section) {
            fields.enter(section.title(), section.role());
            // a title with a place to fill in: taken first, asked when there is something to ask it behind
            List<Question> asked = at(at);
            blocks(at.child("blocks"), section.blocks(), Optional.empty(), 0);
            fields.ask(asked);
            Pointer all = at.child("sections");
            for (int i = 0; i < section.sections().size(); i++) {
                section(all.child(i), section.sections().get(i));
            }
            fields.leave();
        }

        /** @param owner the task the blocks stand in */
        private void blocks(Pointer all, List<Block> blocks, Optional<String> owner, int depth) {
            for (int i = 0; i < blocks.size(); i++) {
                block(all.child(i), blocks.get(i), owner, depth);
            }
        }

        private void block(Pointer at, Block block, Optional<String> owner, int depth) {
            if (block instanceof Block.LinkDefinition definition) {
                definitions.append(definition.text().strip()).append('\n');
            } else if (block instanceof Block.Property property && owner.isEmpty()) {
                stated(at, block, property.name(), property.value());
            } else if (block instanceof Block.Table table && owner.isEmpty() && Questions.isFacts(table)) {
                facts(at.child("rows"), table);
            } else if (!Tasks.in(block)) {
                boolean invisible = block instanceof Block.Comment || block instanceof Block.Divider;
                if (!invisible) {
                    fields.text(block, owner, within(at));
                }
            } else if (block instanceof Block.ItemList list) {
                items(at.child("items"), list, owner, depth);
            } else {
                Tasks.shell(block).ifPresent(shell -> fields.text(shell, owner, List.of()));
                blocks(at.child("blocks"), Tasks.inner(block), owner, depth);
            }
        }

        private void items(Pointer all, Block.ItemList list, Optional<String> owner, int depth) {
            List<Item> plain = new ArrayList<>();
            List<Question> asked = new ArrayList<>();
            for (int i = 0; i <= list.items().size(); i++) {
                boolean ended = i == list.items().size();
                boolean busy = !ended
                        && (list.items().get(i).isTask()
                                || Tasks.in(list.items().get(i)));
                if ((ended || busy) && !plain.isEmpty()) {
                    fields.text(new Block.ItemList(list.role(), plain), owner, asked);
                    plain.clear();
                    asked.clear();
                }
                if (busy) {
                    item(all.child(i), list, list.items().get(i), owner, depth);
                } else if (!ended) {
                    plain.add(list.items().get(i));
                    asked.addAll(within(all.child(i)));
                }
            }
        }

        /** A task, or what has tasks in it. */
        private void item(Pointer at, Block.ItemList list, Item item, Optional<String> owner, int depth) {
            if (item.isTask()) {
                fields.task(item.text(), depth, at(at));
                blocks(at.child("blocks"), item.blocks(), Optional.of(item.text()), depth + 1);
            } else {
                fields.text(new Block.ItemList(list.role(), List.of(Tasks.shell(item))), owner, at(at));
                blocks(at.child("blocks"), item.blocks(), owner, depth);
            }
        }

        /** A table of facts without titles: each row is a field of its own. */
        private void facts(Pointer rows, Block.Table table) {
            for (int i = 0; i < table.rows().size(); i++) {
                Row row = table.rows().get(i);
                Block alone = new Block.Table(table.role(), table.columns(), List.of(row));
                boolean plain = row.cells().size() == 2;
                stated(
                        rows.child(i),
                        alone,
                        plain ? row.cells().get(0) : "",
                        plain ? row.cells().get(1) : "");
            }
        }

        private void stated(Pointer at, Block block, String name, String value) {
            List<Question> asked = within(at);
            List<Question> texts =
                    asked.stream().filter(question -> !question.isTicked()).toList();
            boolean sayable = texts.size() == 1
                    && texts.get(0).kind() != Question.Kind.SIGNER
                    && Stated.isWhole(texts.get(0), name, value);
            if (sayable) {
                fields.fact(texts.get(0), FieldLabel.onOneLine(value));
                fields.ask(asked.stream().filter(Question::isTicked).toList());
            } else {
                fields.text(
                        block,
                        Optional.empty(),
                        asked.stream()
                                .filter(question -> question.kind() != Question.Kind.FACT)
                                .toList());
            }
        }

        /** The questions about the part at {@code at} itself. */
        private List<Question> at(Pointer at) {
            List<Question> found = new ArrayList<>();
            while (next < questions.size() && questions.get(next).at().equals(at)) {
                found.add(questions.get(next++));
            }
            return found;
        }

        /** The questions about the part and all that stands in it. */
        private List<Question> within(Pointer at) {
            List<Question> found = new ArrayList<>();
            while (next < questions.size() && at.contains(questions.get(next).at())) {
                found.add(questions.get(next++));
            }
            return found;
        }
    }

    /** Whether an input says a fact as it is written. */
    private static final class Stated {
        private static final int LONGEST = 400;

        static boolean isWhole(Question question, String name, String value) {
            boolean fact = question.kind() == Question.Kind.FACT;
            String written = FieldLabel.of(name)
                    + (fact ? "" : " " + FieldLabel.of(value).replaceAll("_{3,}|[….]{2,}", ""));
            boolean linked = !fact && (value.contains("](") || value.contains("<"));
            return !linked
                    && value.indexOf('\n') < 0
                    && value.length() <= LONGEST
                    && (!fact || FieldLabel.says(FieldLabel.onOneLine(value)))
                    && bare(question.label()).startsWith(bare(written));
        }

        private static String bare(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}&&[^%&@/#]]+", "");
        }
    }
}
