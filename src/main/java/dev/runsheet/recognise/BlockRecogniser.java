package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import dev.runsheet.phrase.limit.Context;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Recognises what the blocks of one document state. Items are named in the order of the document. */
final class BlockRecogniser {
    private final PhraseReader phrases;
    private final Leads leads;
    private final Ways ways;
    private final TableRoles tables;
    private final ItemIds ids = new ItemIds();

    BlockRecogniser(PhraseReader phrases, Leads leads, Ways ways, TableRoles tables) {
        this.phrases = phrases;
        this.leads = leads;
        this.ways = ways;
        this.tables = tables;
    }

    /**
     * {@code blocks} recognised.
     *
     * @param around what they stand in
     */
    List<Block> all(List<Block> blocks, Around around) {
        return all(blocks, around, false);
    }

    /**
     * The same.
     *
     * @param headed whether sections follow behind the blocks
     */
    List<Block> all(List<Block> blocks, Around around, boolean headed) {
        List<Block> recognised = new ArrayList<>();
        String lead = "";
        for (Block block : blocks) {
            if (block instanceof Block.ItemList list) {
                String above = lead;
                recognised.add(list(
                        list,
                        () -> ways.underProof(above, around.role())
                                .or(() -> leads.aboveLimits(above).filter(role -> isOfLimits(list, around)))
                                .or(() -> leads.underParagraph(above, around.role()))
                                .or(() -> leads.aboveConditions(above, list, around.role()))
                                .or(() -> ways.underLead(above, list, around.role()))
                                .or(() -> Ways.behindConditions(list, recognised, around.role())),
                        above,
                        around));
            } else if (block instanceof Block.Command command) {
                // right under a title, the title says what the block is
                recognised.add(command(command, recognised.isEmpty() ? titled(around) : lead, around));
            } else {
                recognised.add(block(block, led(block, lead, around)));
            }
            lead = lead(block);
        }
        return Gaps.filled(recognised, headed);
    }

    /** Most of its points compare. */
    private boolean isOfLimits(Block.ItemList list, Around around) {
        long limits = list.items().stream()
                .filter(item -> !phrases.item(item.text(), around).thresholds().isEmpty())
                .count();
        return limits > 1 && limits * 2 >= list.items().size();
    }

    /** What {@code lead} makes of the surroundings of what follows it. */
    private Around led(Block block, String lead, Around around) {
        if (block instanceof Block.Table && !lead.isBlank()) {
            Around within = led(lead, around);
            return within.in(within.role(), phrases.led(lead, within.context())).lasting(phrases.held(lead));
        }
        return block instanceof Block.Paragraph ? led(lead, around) : around;
    }

    /** What lines {@code a) …} stand in below {@code Back out when}: their limits lead back. */
    private Around led(String lead, Around around) {
        return leads.underParagraph(lead, around.role())
                .filter(role -> role == Role.ROLLBACK_TRIGGER)
                .map(role -> around.in(around.role(), Context.ROLLBACK))
                .orElse(around);
    }

    private Block.ItemList list(Block.ItemList list, Supplier<Optional<Role>> led, String lead, Around around) {
        Optional<Role> own = list.role().or(led);
        Around within = own.map(role -> around.in(role, Context.of(role)))
                .orElse(around.in(around.role(), phrases.led(lead, around.context())));
        Around lasting =
                lead.isBlank() ? within : within.lasting(phrases.held(lead)).timed(phrases.tellsTimes(lead));
        List<Item> items =
                list.items().stream().map(item -> item(item, lasting)).toList();
        return new Block.ItemList(own, items);
    }

    /** What {@code block} says about a list that follows it. */
    private static String lead(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return PlainText.of(paragraph.text()).text();
        } else if (block instanceof Block.Property property && property.value().isEmpty()) {
            return PlainText.of(property.name()).text() + ":";
        } else if (block instanceof Block.Property property) {
            String told = PlainText.of(property.name()).text() + ": "
                    + PlainText.of(property.value()).text();
            return Leads.pointsBelow(told) ? told : "";
        }
        return "";
    }

    private Block block(Block block, Around around) {
        if (block instanceof Block.Property property) {
            return property(property, around);
        } else if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(
                    paragraph.text(), Merge.of(paragraph.phrases(), phrases.paragraph(paragraph.text(), around)));
        } else if (block instanceof Block.Table table) {
            return table(table, around);
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(quote.alert(), all(quote.blocks(), around));
        } else if (block instanceof Block.Details details) {
            return new Block.Details(details.summary(), details.open(), all(details.blocks(), around));
        } else if (block instanceof Block.Footnote footnote) {
            return new Block.Footnote(footnote.label(), all(footnote.blocks(), around));
        }
        return block;
    }

    /** Its name can tell what its value is for: {@code Trigger: errors above 5 %}. */
    private Block.Property property(Block.Property property, Around around) {
        String name = PlainText.of(property.name()).text() + ":";
        Around own = leads.underParagraph(name, around.role())
                .map(role -> around.in(role, Context.of(role)))
                .orElse(around);
        return new Block.Property(
                property.name(),
                property.value(),
                Merge.of(property.phrases(), phrases.property(property.name(), property.value(), own)));
    }

    private static String titled(Around around) {
        return around.section().replace('-', ' ');
    }

    private Block.Command command(Block.Command command, String lead, Around around) {
        PhraseReader.InCode said = phrases.said(command, lead, around);
        return new Block.Command(
                command.info(),
                command.text(),
                command.expected().or(() -> phrases.expected(command.text())),
                Merge.kept(command.thresholds(), said.limits()),
                Merge.kept(command.blanks(), phrases.blanks(command)),
                Merge.kept(command.soaks(), said.soaks()),
                Merge.kept(command.durations(), said.durations()));
    }

    private Item item(Item item, Around around) {
        String plain = PlainText.of(item.text()).text();
        List<Block> nested = new ArrayList<>();
        List<Block> rest = item.blocks();
        if (!rest.isEmpty() && isComparison(item, rest.get(0))) {
            nested.add(compared((Block.Quote) rest.get(0), around));
        } else if (!rest.isEmpty() && rest.get(0) instanceof Block.ItemList list) {
            Block.ItemList led = list(
                    list,
                    () -> leads.underItem(plain, around.role())
                            .or(() -> ways.underItem(item, list, around.role()))
                            .or(() -> ways.underOccasion(plain, list, around.role())),
                    plain,
                    around);
            nested.addAll(Gaps.filled(List.of(led), true));
        }
        nested.addAll(all(rest.subList(nested.size(), rest.size()), around));
        return new Item(
                item.id().isEmpty() ? ids.next(around.section(), plain) : item.id(),
                item.box(),
                item.number(),
                item.text(),
                item.label().or(() -> phrases.label(item.text())),
                Merge.of(item.phrases(), phrases.item(item.text(), labelled(item, around))),
                nested);
    }

    /** Of {@code - Trigger: lost parcels > 3} the label says that the limit behind it leads back. */
    private Around labelled(Item item, Around around) {
        return item.label()
                .or(() -> phrases.label(item.text()))
                .flatMap(label -> leads.underParagraph(PlainText.of(label).text() + ":", around.role()))
                .filter(role -> role == Role.ROLLBACK_TRIGGER)
                .map(role -> around.in(around.role(), Context.of(role)))
                .orElse(around);
    }

    /** Of {@code - > 10 errors}, Markdown makes a quote in an empty point. */
    private static boolean isComparison(Item item, Block block) {
        return item.text().isBlank()
                && block instanceof Block.Quote quote
                && quote.alert().isEmpty()
                && quote.blocks().size() == 1
                && quote.blocks().get(0) instanceof Block.Paragraph paragraph
                && paragraph.text().matches("=?\\s*\\d[^\\n]*");
    }

    private Block.Quote compared(Block.Quote quote, Around around) {
        Block.Paragraph paragraph = (Block.Paragraph) quote.blocks().get(0);
        return new Block.Quote(
                quote.alert(),
                List.of(new Block.Paragraph(
                        paragraph.text(),
                        Merge.of(paragraph.phrases(), phrases.paragraph(">" + paragraph.text(), around)))));
    }

    /** The titles with that of how long each row takes; times beside names say when somebody is called. */
    private List<String> timed(List<String> titles, List<List<String>> cells, Around around) {
        TableRole role = tables.role(titles, around.role());
        boolean people = role == TableRole.CONTACT || role == TableRole.APPROVAL || role == TableRole.PROPERTY;
        return people ? titles : phrases.times(titles, cells);
    }

    /** A name in each row and nothing yet behind it: among those that sign, a form whatever its columns are called. */
    private static boolean isUnsigned(List<String> titles, List<List<String>> cells) {
        return titles.size() > 2
                && cells.size() > 1
                && cells.stream()
                        .allMatch(row -> !row.isEmpty()
                                && !row.get(0).isBlank()
                                && row.stream().skip(1).allMatch(String::isBlank));
    }

    private Block.Table table(Block.Table table, Around around) {
        List<String> titles = table.columns().stream()
                .map(Column::title)
                .map(title -> PlainText.of(title).text())
                .toList();
        List<List<String>> cells = table.rows().stream().map(Row::cells).toList();
        List<String> timed = timed(titles, cells, around);
        boolean unsigned = around.role() == Role.APPROVAL && isUnsigned(titles, cells);
        TableRole own = unsigned ? TableRole.APPROVAL : tables.role(timed, around.role());
        List<String> limited = phrases.bands(titles, cells, own);
        TableRole found = table.role().orElseGet(() -> limited.equals(titles) ? own : TableRole.THRESHOLD);
        List<String> named = found == TableRole.THRESHOLD ? limited : timed;
        BitSet open = Gaps.columns(titles, table.rows());
        Around within = titles.stream()
                .filter(title -> around.role().isRollback())
                .map(title -> led(title + ":", around))
                .filter(other -> !other.equals(around))
                .findFirst()
                .orElse(around);
        List<Row> rows = IntStream.range(0, table.rows().size())
                .mapToObj(i -> {
                    Row row = table.rows().get(i);
                    // what only names those below it is not filled in, whatever the columns ask for
                    boolean head = found != TableRole.APPROVAL && Gaps.isHead(table.rows(), i);
                    Phrases said = head
                            ? phrases.row(List.of(), row.cells(), new BitSet(), found, within)
                            : phrases.row(named, row.cells(), open, found, within);
                    return new Row(row.cells(), Merge.of(row.phrases(), said));
                })
                .toList();
        return new Block.Table(
                Optional.of(found), table.columns(), found == TableRole.PROPERTY ? Gaps.chosen(rows) : rows);
    }
}
