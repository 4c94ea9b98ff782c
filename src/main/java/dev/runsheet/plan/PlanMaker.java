package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.approval.Approvals;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.contact.People;
import dev.runsheet.plan.data.Backups;
import dev.runsheet.plan.data.Migrations;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.plan.rollback.WayBack;
import dev.runsheet.plan.stage.StageFinder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the plan of a checklist together. */
final class PlanMaker {
    /** Where nothing is carried out, whatever the document calls its parts. */
    private static final Role[] ASIDE = {
        Role.PREPARATION, Role.OVERVIEW, Role.REFERENCE, Role.CONTACT, Role.APPROVAL, Role.SUCCESS, Role.RETROSPECTIVE
    };

    /** What a command of an assistant shows its user; its brackets are grammar. */
    private static final String ARGUMENTS = "argument-hint";

    private final Checklist checklist;
    private final Outline outline;
    private final Deeds deeds;
    private final boolean changes;

    /** Whether following the document does something, even where it does not say which part of it. */
    private final boolean acts;

    private PlanMaker(Checklist checklist, Concepts words) {
        this.changes = checklist.kind().filter(Kind::changesProduction).isPresent();
        this.acts = changes || checklist.kind().filter(Kind.INCIDENT::equals).isPresent();
        this.checklist = checklist;
        this.outline = Outline.of(checklist, new Words(words));
        this.deeds = new Deeds(outline);
    }

    static Plan plan(Checklist checklist, Concepts words) {
        return new PlanMaker(checklist, words).plan();
    }

    private Plan plan() {
        StageFinder stages = new StageFinder(outline, changes);
        Backups backups = new Backups(outline);
        Migrations moved = new Migrations(outline);
        Times times = new Times(outline);
        List<Pointer> migrations = moved.all();
        Optional<Spot> first = firstChange(stages.spots(), migrations);
        People people = new People(outline);
        Approvals signed = new Approvals(outline, first);
        List<Approval> approvals = signed.all();
        Rollback back = new WayBack(outline).rollback();
        return new Plan(
                stages.stages(),
                new Gates(outline, approvals).all(),
                approvals,
                signed.said(),
                new Limits(outline, back.triggers()).all(),
                back,
                times.soaks(),
                times.durations(),
                people.contacts(),
                people.lines(),
                blanks(),
                commands(),
                backups.all(),
                backups.lines(),
                migrations,
                moved.lines(),
                new Claims(outline).all(),
                first.map(Spot::at));
    }

    private List<At<Blank>> blanks() {
        Pointer title = Pointer.ROOT.child("title");
        Stream<At<Blank>> named = checklist.blanks().stream().map(blank -> new At<>(title, blank));
        Set<String> links = checklist.places().stream()
                .map(Place::part)
                .filter(Block.LinkDefinition.class::isInstance)
                .map(part -> label(((Block.LinkDefinition) part).text()))
                .collect(Collectors.toSet());
        return Stream.of(frontMatter(), named, each(spot -> spot.phrases().blanks().stream()).stream())
                .flatMap(Function.identity())
                .filter(blank ->
                        links.isEmpty() || !links.contains(label(blank.value().text())))
                .toList();
    }

    /** What a definition or a reference to it is called, {@code [plan]}, in any case; empty of anything else. */
    private static String label(String text) {
        String bare = text.strip();
        int close = bare.startsWith("[") ? bare.indexOf(']') : -1;
        return close < 0 ? "" : bare.substring(0, close + 1).toLowerCase(Locale.ROOT);
    }

    private Stream<At<Blank>> frontMatter() {
        Pointer all = Pointer.ROOT.child("frontMatter").child("properties");
        List<Block.Property> properties =
                checklist.frontMatter().map(FrontMatter::properties).orElse(List.of());
        return IntStream.range(0, properties.size())
                .filter(i -> !properties.get(i).name().equals(ARGUMENTS))
                .boxed()
                .flatMap(
                        i -> properties.get(i).phrases().blanks().stream().map(blank -> new At<>(all.child(i), blank)));
    }

    private <T> List<At<T>> each(Function<Spot, Stream<T>> values) {
        return outline.spots().stream()
                .flatMap(spot -> values.apply(spot).map(value -> new At<>(spot.at(), value)))
                .toList();
    }

    private List<Pointer> commands() {
        return outline.spots().stream()
                .filter(spot -> spot.part() instanceof Block.Command command && Commands.runs(command))
                .map(Spot::at)
                .toList();
    }

    /** The first task or command of the first stage that is no preparation; a migration, where that comes earlier. */
    private Optional<Spot> firstChange(List<Spot> stages, List<Pointer> migrations) {
        List<Spot> carrying = stages.stream()
                .filter(stage -> !stage.says(Word.FIRST) && stage.role() != Role.PREPARATION)
                .toList();
        boolean told = carrying.stream().anyMatch(this::changesSomething);
        Stream<Spot> inStages = carrying.stream()
                .filter(stage -> !told || changesSomething(stage))
                .flatMap(stage ->
                        stage.isItem() ? Stream.of(stage) : Stream.concat(Stream.of(stage), outline.under(stage)));
        Stream<Spot> inActions = outline.spots().stream()
                .filter(spot -> spot.role() == Role.ACTION && !(spot.part() instanceof Section));
        Stream<Spot> migrating = migrations.stream().map(outline::at);
        Stream<Spot> doing = Stream.of(inStages, inActions, migrating).flatMap(Function.identity());
        return first(doing).or(() -> acts ? firstAnywhere() : Optional.empty());
    }

    /** The first item that says it changes production; where none does, the first at all that asks nobody to sign. */
    private Optional<Spot> firstAnywhere() {
        List<Spot> items =
                outline.spots().stream().filter(spot -> !spot.within(ASIDE)).toList();
        Optional<Spot> change = first(items.stream().filter(spot -> spot.isItem() && deeds.isChange(spot)));
        if (change.isEmpty() && isFormToSign()) {
            return change;
        }
        return change.or(() -> afterSigning(items))
                .or(() -> first(items.stream().filter(spot -> !spot.says(Word.SIGN))))
                .or(() -> first(items.stream()));
    }

    /** Where nothing tells what changes anything, what comes behind the sign-offs in the first half does. */
    private static Optional<Spot> afterSigning(List<Spot> all) {
        List<Spot> items = all.stream().filter(Spot::isItem).toList();
        return IntStream.range(0, items.size() / 2)
                .boxed()
                .filter(i -> signs(items.get(i)))
                .reduce((one, next) -> next)
                .flatMap(last ->
                        first(items.subList(last + 1, items.size()).stream().filter(spot -> !signs(spot))));
    }

    private static boolean signs(Spot item) {
        return item.says(Word.SIGN) || item.says(Word.AGREES) || item.says(Word.SAYS_GO);
    }

    /** {@code Release sign-off form}: what is done comes behind all of it. */
    private boolean isFormToSign() {
        return outline.title()
                .filter(title -> outline.says(title, Word.SIGN) || outline.says(title, Word.GO_NO_GO))
                .isPresent();
    }

    /** Whether a stage says that it changes production; where one does, those that only check or get ready come before. */
    private boolean changesSomething(Spot stage) {
        boolean change = stage.says(Word.CHANGE) && !stage.says(Word.AFTER) && !stage.verifies();
        return change || stage.phrases().exposure().isPresent() || deeds.isChange(stage);
    }

    /** Whether it is a row of a table that holds nothing but what a part is about: the steps of an execution. */
    private static boolean isStep(Spot spot) {
        return spot.part() instanceof Row
                && spot.role() == Role.ACTION
                && spot.parent()
                        .filter(outer -> outer.part() instanceof Block.Table table
                                && table.role()
                                        .filter(role -> role != TableRole.OTHER)
                                        .isEmpty())
                        .isPresent();
    }

    private static Optional<Spot> first(Stream<Spot> doing) {
        return doing.filter(spot -> !spot.isReported())
                .filter(spot -> spot.isItem()
                        || isStep(spot)
                        || (spot.part() instanceof Block.Command command && Commands.runs(command)))
                .filter(spot ->
                        !spot.role().isRollback() && spot.role() != Role.PREPARATION && spot.role() != Role.APPROVAL)
                .min(Comparator.comparingInt(Spot::index));
    }
}
