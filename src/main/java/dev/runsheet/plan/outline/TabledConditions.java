package dev.runsheet.plan.outline;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells tables whose rows are conditions for going back: {@code Signal | Limit} below {@code Roll back when:}. */
final class TabledConditions {
    private static final Pattern OPEN = Pattern.compile("[:：…]\\s*$");

    private final Words words;

    TabledConditions(Words words) {
        this.words = words;
    }

    /** Whether {@code lead}, right above {@code table}, says that one goes back when its rows hold. */
    boolean are(Block.Table table, Spot lead) {
        boolean leads = lead.part() instanceof Block.Paragraph
                && OPEN.matcher(lead.text()).find()
                && lead.says(Word.CONDITION)
                && (lead.says(Word.BACK) || lead.says(Word.ABORT))
                && !lead.says(Word.SUCCESS_MEANS);
        return leads
                && (table.role().equals(Optional.of(TableRole.THRESHOLD))
                        || table.columns().stream().noneMatch(column -> isOfDeeds(column.title())))
                && table.rows().stream().filter(this::happens).count() * 2
                        >= table.rows().size();
    }

    private boolean isOfDeeds(String title) {
        Set<Word> said = words.in(PlainText.of(title).text());
        return said.contains(Word.DEED_COLUMN) || said.contains(Word.HOW_COLUMN);
    }

    private boolean happens(Row row) {
        Set<Word> said = words.in(
                row.cells().stream().map(cell -> PlainText.of(cell).text()).collect(Collectors.joining(" | ")));
        return !row.phrases().thresholds().isEmpty()
                || said.contains(Word.FAILS)
                || said.contains(Word.UNFINISHED)
                || said.contains(Word.BREACH);
    }
}
