package dev.runsheet.facts;

import dev.runsheet.json.Json;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.approval.SaidApproval;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a plan into facts. */
final class FactFinder {
    private static final Json NULL = new Json.Null();

    private final SourceFile file;
    private final Checklist checklist;
    private final Plan plan;
    private final List<Remark> remarks;
    private final FactLines lines;

    FactFinder(SourceFile file, Checklist checklist, Plan plan, Positions positions, List<Remark> remarks) {
        this.file = file;
        this.checklist = checklist;
        this.plan = plan;
        this.remarks = remarks;
        this.lines = new FactLines(file, checklist, positions);
    }

    Facts facts() {
        Map<String, Json> values = new LinkedHashMap<>();
        values.put("title", title().map(Json::of).orElse(NULL));
        values.put(
                "changes_production",
                Json.of(checklist.kind().filter(Kind::changesProduction).isPresent()));
        values.put("tasks", Json.of(tasks(box -> box.isOpen() || box.isDone())));
        values.put("tasks_done", Json.of(tasks(Box::isDone)));
        values.put("signoff_before_execution", signedFirst().map(Json::of).orElse(NULL));
        return new Facts(file.path(), values, lists());
    }

    private Map<String, List<Facts.Fact>> lists() {
        Map<String, List<Facts.Fact>> lists = new LinkedHashMap<>();
        FactLines.Cursor limitLines = lines.cursor();
        lists.put("rollback_sections", bare(plan.rollback().sections()));
        FactLines.Cursor triggerLines = lines.cursor();
        lists.put(
                "rollback_triggers",
                plan.rollback().triggers().stream()
                        .flatMap(trigger -> triggers(trigger, triggerLines))
                        .toList());
        Rollback back = plan.rollback();
        lists.put("rollback_steps", inParts(back.steps(), back.stepLines()));
        lists.put("rollback_verification", inParts(back.verification(), back.checkedLines()));
        lists.put("rollback_rehearsed", inParts(back.rehearsals(), back.rehearsedLines()));
        lists.put(
                "signoffs",
                Stream.concat(
                                plan.approvals().stream()
                                        .map(approval -> fact(approval.at(), "role", Json.of(approval.role()))),
                                plan.saidApprovals().stream().map(this::said))
                        .sorted(Comparator.comparingInt(Facts.Fact::line))
                        .toList());
        lists.put(
                "thresholds",
                plan.limits().stream()
                        .filter(limit -> !ThresholdFact.countsPeople(limit.value()))
                        .map(limit -> new Facts.Fact(
                                limitLines.line(limit.at(), limit.value().text(), ThresholdFact.mark(limit.value())),
                                ThresholdFact.details(limit.value())))
                        .toList());
        lists.put("stages", plan.stages().stream().flatMap(this::stages).toList());
        lists.put("soaks", soaks());
        lists.put("durations", durations());
        lists.put("contacts", distinct(contacts()));
        lists.put("placeholders", located(plan.blanks(), blank -> blank.text()));
        lists.put("commands", bare(plan.commands()));
        lists.put("pre_asserted", bare(plan.claims()));
        lists.put(
                "mojibake",
                remarks.stream()
                        .filter(remark ->
                                remark.kind() == Remark.Kind.GARBLED || remark.kind() == Remark.Kind.BAD_BYTES)
                        .map(remark -> file.lines().line(remark.span().start()))
                        .distinct()
                        .sorted()
                        .map(line -> new Facts.Fact(line, Map.of()))
                        .toList());
        lists.put("backup_lines", inParts(plan.backups(), plan.backupLines()));
        lists.put("migration_lines", inParts(plan.migrations(), plan.migrationLines()));
        return lists;
    }

    /** Those that items and sentences state, and those in the comments of commands. */
    private List<Facts.Fact> soaks() {
        FactLines.Cursor cursor = lines.cursor();
        return distinct(Stream.concat(plan.soaks().stream(), inCode(Block.Command::soaks))
                .map(soak -> cursor.line(soak.at(), soak.value().text())));
    }

    private List<Facts.Fact> durations() {
        FactLines.Cursor cursor = lines.cursor();
        Stream<Facts.Fact> inCode = inCode(Block.Command::durations)
                .map(time -> duration(cursor.line(time.at(), time.value().text()), time.value()));
        return Stream.concat(
                        plan.durations().stream()
                                .map(time -> duration(
                                        lines.ofText(time.at(), time.value().text()), time.value())),
                        inCode)
                .sorted(Comparator.comparingInt(Facts.Fact::line))
                .toList();
    }

    private Stream<At<Timespan>> inCode(Function<Block.Command, List<Timespan>> times) {
        return checklist.places().stream()
                .filter(place -> place.part() instanceof Block.Command)
                .flatMap(place ->
                        times.apply((Block.Command) place.part()).stream().map(time -> new At<>(place.at(), time)));
    }

    private Stream<Facts.Fact> triggers(Trigger trigger, FactLines.Cursor cursor) {
        int line = cursor.line(trigger.at(), trigger.text());
        return trigger.alternatives().stream().map(one -> {
            Map<String, Json> details = new LinkedHashMap<>();
            details.put("measurable", Json.of(one.measurable()));
            details.put("windowed", Json.of(one.windowed()));
            return new Facts.Fact(line, details);
        });
    }

    private List<Facts.Fact> bare(Collection<Pointer> pointers) {
        return distinct(pointers.stream().map(lines::line));
    }

    /** {@code parts}; of those that say several things, the lines of what they say. */
    private List<Facts.Fact> inParts(List<Pointer> parts, List<At<Integer>> said) {
        return distinct(lined(parts, said, lines::line));
    }

    private Stream<Integer> contacts() {
        Stream<Integer> told = plan.contactLines().stream().map(at -> lines.line(at.at()) + at.value());
        return Stream.concat(
                lined(plan.contacts(), plan.contactLines(), (at, offset) -> lines.line(at) + offset), told);
    }

    private Stream<Integer> lined(
            List<Pointer> parts, List<At<Integer>> some, BiFunction<Pointer, Integer, Integer> line) {
        Map<Pointer, List<Integer>> byPart = some.stream()
                .collect(Collectors.groupingBy(At::at, Collectors.mapping(At::value, Collectors.toList())));
        return parts.stream()
                .flatMap(at -> byPart.containsKey(at)
                        ? byPart.getOrDefault(at, List.of()).stream().map(index -> line.apply(at, index))
                        : Stream.of(lines.line(at)));
    }

    private <T> List<Facts.Fact> located(List<At<T>> found, Function<T, String> text) {
        FactLines.Cursor cursor = lines.cursor();
        return distinct(found.stream().map(at -> cursor.line(at.at(), text.apply(at.value()))));
    }

    private static List<Facts.Fact> distinct(Stream<Integer> lines) {
        return lines.distinct()
                .sorted()
                .map(line -> new Facts.Fact(line, Map.of()))
                .toList();
    }

    private Facts.Fact fact(Pointer at, String name, Json value) {
        return new Facts.Fact(lines.line(at), Map.of(name, value));
    }

    private Facts.Fact fact(Pointer at, String name, Json value, String other, Json otherValue) {
        Map<String, Json> details = new LinkedHashMap<>();
        details.put(name, value);
        details.put(other, otherValue);
        return new Facts.Fact(lines.line(at), details);
    }

    /** A stage; a point that raises its share more than once is as many. */
    private Stream<Facts.Fact> stages(Stage stage) {
        Stream<Json> shares = stage.shares().isEmpty()
                ? Stream.of(NULL)
                : stage.shares().stream().map(Json::of);
        return shares.map(
                share -> fact(stage.at(), "title", Json.of(stage.title().strip()), "exposure", share));
    }

    private static Facts.Fact duration(int line, Timespan time) {
        Map<String, Json> details = new LinkedHashMap<>();
        details.put("minutes_min", minutes(time.min()));
        details.put("minutes_max", minutes(time.max()));
        return new Facts.Fact(line, details);
    }

    private static Json minutes(Duration duration) {
        BigDecimal minutes =
                BigDecimal.valueOf(duration.toSeconds()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return Json.of(minutes.setScale(Math.max(0, minutes.stripTrailingZeros().scale())));
    }

    private int tasks(Predicate<Box> counted) {
        return (int) checklist
                .items()
                .filter(item -> item.value().box().filter(counted).isPresent())
                .count();
    }

    private Optional<String> title() {
        Stream<String> headings = checklist.places().stream()
                .map(Place::part)
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> section.level() == 1 && section.form() == Section.Form.HEADING)
                .map(Section::title);
        Stream<String> front = checklist.frontMatter().stream()
                .flatMap(matter -> matter.properties().stream())
                .filter(property -> property.name().equalsIgnoreCase("title"))
                .map(Block.Property::value);
        Stream<String> written =
                Stream.concat(checklist.title().stream(), headings).map(TitleText::of);
        // front matter is no Markdown: nothing in <angle brackets> is a tag there
        return Stream.concat(written, front)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Facts.Fact said(SaidApproval said) {
        return new Facts.Fact(
                lines.line(said.approval().at()) + said.line(),
                Map.of("role", Json.of(said.approval().role())));
    }

    private Optional<Boolean> signedFirst() {
        List<Approval> all = Stream.concat(
                        plan.approvals().stream(), plan.saidApprovals().stream().map(SaidApproval::approval))
                .toList();
        // what only judges whether all is ready has no step that changes anything
        boolean executes = checklist
                .kind()
                .filter(kind -> kind.changesProduction() || kind == Kind.INCIDENT)
                .isPresent();
        boolean goesBack = !plan.rollback().steps().isEmpty()
                || !plan.rollback().triggers().isEmpty();
        boolean told = plan.firstChange().isPresent() || !plan.stages().isEmpty() || goesBack;
        if (!executes || all.isEmpty() || !told) {
            return Optional.empty();
        }
        return Optional.of(all.stream().anyMatch(this::comesFirst));
    }

    /** Where no step is known to be the first that changes anything, the work lies behind the first half of the text. */
    private boolean comesFirst(Approval approval) {
        boolean early = plan.firstChange().isPresent()
                || 2L * lines.line(approval.at()) <= file.text().lines().count();
        return (approval.beforeExecution() && early) || approval.meantFirst();
    }
}
