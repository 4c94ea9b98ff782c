package dev.runsheet.lint.house;

import dev.runsheet.inline.PlainText;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stated fact with one of these names: in the front matter, as {@code **Service:** billing}, as an item or as a row of
 * a table of facts.
 *
 * @param names at least one
 * @param values one of which the value has to have; any value will do, also none yet, where there are none
 */
public record HasProperty(List<WordPattern> names, List<WordPattern> values) implements Feature {
    public HasProperty {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    private record Fact(Pointer at, String name, String value) {}

    @Override
    public Stream<Hit> in(Subject subject) {
        return Stream.of(front(subject), lines(subject), rows(subject), items(subject))
                .flatMap(facts -> facts)
                .filter(fact -> Feature.first(names, fact.name()).isPresent())
                .filter(fact ->
                        values.isEmpty() || Feature.first(values, fact.value()).isPresent())
                .map(fact -> new Hit(fact.at(), Where.at(fact.at()), fact.name() + ": " + fact.value()));
    }

    private static Stream<Fact> front(Subject subject) {
        return subject.checklist().frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .map(property -> new Fact(Pointer.ROOT, property.name(), property.value()));
    }

    private static Stream<Fact> lines(Subject subject) {
        return subject.parts(Block.Property.class)
                .map(line -> new Fact(line.at(), subject.text(line.at().child("name")), subject.text(line.at())));
    }

    private static Stream<Fact> rows(Subject subject) {
        return subject.parts(Block.Table.class)
                .filter(table -> table.value().role().equals(Optional.of(TableRole.PROPERTY)))
                .flatMap(HasProperty::rows)
                .map(row -> new Fact(
                        row.at(),
                        subject.text(row.at().child("cells").child(0)),
                        subject.text(row.at().child("cells").child(1))));
    }

    private static Stream<At<Row>> rows(At<Block.Table> table) {
        List<Row> rows = table.value().rows();
        Pointer all = table.at().child("rows");
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).cells().size() > 1)
                .mapToObj(i -> new At<>(all.child(i), rows.get(i)));
    }

    private static Stream<Fact> items(Subject subject) {
        return subject.items().filter(item -> item.value().label().isPresent()).map(item -> fact(subject, item));
    }

    private static Fact fact(Subject subject, At<Item> item) {
        String label = PlainText.of(item.value().label().orElseThrow()).text();
        String text = subject.text(item.at());
        String value = text.startsWith(label) ? text.substring(label.length()) : text;
        return new Fact(item.at(), label, value.replaceFirst("^[\\s:–—-]+", ""));
    }

    @Override
    public String described() {
        return "the property " + Feature.either(names)
                + (values.isEmpty() ? "" : " with the value " + Feature.either(values));
    }

    @Override
    public String added() {
        String value = values.isEmpty() ? "…" : Feature.written(values);
        return "write \"**" + Feature.written(names) + ":** " + value + "\" under the title";
    }
}
