package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.TableRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a checklist says of itself, in its front matter and at its top: owner, service, tags.
 *
 * <p>Only what is filled in, and of two values of one name the first.
 */
final class Stated {
    private static final int LONGEST_FACT = 60;
    private static final int MOST_FACTS = 4;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    /** The names of facts by which a checklist is chosen, in the order in which they matter. */
    private static final List<String> FIRST = List.of("owner", "team", "service", "version", "environment", "date");

    private static final List<String> TAGS = List.of("tags", "labels", "keywords", "topics", "tag", "category");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** One of them. */
    record Fact(String name, String value) {}

    Stated(Checklist checklist) {
        Prose prose = Prose.of(checklist, UnaryOperator.identity());
        checklist.frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .forEach(property -> say(property.name().strip(), Prose.line(property.value()), property.phrases()));
        checklist.blocks().forEach(block -> say(block, prose));
    }

    /** A field, the rows of a table of facts, items such as {@code - **Owner:** #orders}. */
    private void say(Block block, Prose prose) {
        if (block instanceof Block.Property property) {
            say(prose.plain(property.name()), prose.plain(property.value()), property.phrases());
        } else if (block instanceof Block.Table table && table.role().equals(Optional.of(TableRole.PROPERTY))) {
            table.rows().stream()
                    .filter(row -> row.cells().size() == 2)
                    .forEach(row -> say(
                            prose.plain(row.cells().get(0)),
                            prose.plain(row.cells().get(1)),
                            row.phrases()));
        } else if (block instanceof Block.ItemList list) {
            list.items().stream()
                    .filter(item -> item.label().isPresent() && !item.isTask())
                    .forEach(item ->
                            labelled(prose.plain(item.label().get()), prose.plain(item.text()), item.phrases()));
        }
    }

    private void labelled(String label, String text, Phrases phrases) {
        if (text.startsWith(label)) {
            say(label, text.substring(label.length()).replaceFirst("^\\s*[:：–-]\\s*", ""), phrases);
        }
    }

    private void say(String name, String value, Phrases phrases) {
        String bare = name.replaceFirst("\\s*[:：]$", "");
        if (!bare.isBlank() && !value.isBlank() && phrases.blanks().isEmpty()) {
            values.putIfAbsent(bare, value);
        }
    }

    /** A few short ones, those that help to choose a checklist first. */
    List<Fact> facts() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().length() <= LONGEST_FACT)
                .filter(entry -> !TAGS.contains(lower(entry.getKey())))
                .map(entry -> new Fact(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Stated::place))
                .limit(MOST_FACTS)
                .toList();
    }

    private static int place(Fact fact) {
        int place = FIRST.indexOf(lower(fact.name()));
        return place < 0 ? FIRST.size() : place;
    }

    /** The service it is about. */
    Optional<String> service() {
        return value("service").filter(text -> text.length() <= LONGEST_FACT);
    }

    /** Its tags, each once, without {@code #}. */
    List<String> tags() {
        return TAGS.stream()
                .flatMap(name -> value(name).stream())
                .flatMap(text -> Arrays.stream(text.split("[,;]")))
                .map(tag -> tag.strip().replaceFirst("^#", ""))
                .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private Optional<String> value(String name) {
        return values.entrySet().stream()
                .filter(entry -> lower(entry.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
