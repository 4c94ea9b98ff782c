package dev.runsheet.page;

import dev.runsheet.model.Exposure;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.picture.Pictures;
import dev.runsheet.picture.Reference;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.plan.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan at the top of a page: stages, sign-offs, limits and the way back, each linked to the line that says so. */
final class Glance {
    private final Prose prose;
    private final Anchors anchors;

    /** What {@code site/glance.mustache} is given; every list may be empty. */
    record View(
            Pictures pictures,
            List<StageLine> stages,
            List<Link> gates,
            List<SignOff> signOffs,
            Optional<WayBack> wayBack) {
        boolean shown() {
            return !stages.isEmpty()
                    || signed()
                    || wayBack.isPresent()
                    || pictures.scales().isPresent();
        }

        /** Where no picture shows the stages, a list does. */
        boolean listed() {
            return !stages.isEmpty() && pictures.timeline().isEmpty();
        }

        boolean signed() {
            return !signOffs.isEmpty();
        }
    }

    /** A few words and where they lead. */
    record Link(String href, String text) {}

    /** One stage, and what it says of itself. */
    record StageLine(Link link, boolean inner, List<String> facts) {}

    record SignOff(Link link, Optional<String> signer, boolean given, boolean after) {}

    record WayBack(
            List<Link> triggers,
            Optional<Link> steps,
            int stepCount,
            Optional<Link> verification,
            List<String> times) {}

    Glance(Prose prose, Anchors anchors) {
        this.prose = prose;
        this.anchors = anchors;
    }

    View of(SiteEntry entry) {
        Plan plan = entry.plan();
        Reference reference = new Reference(prose::plain, anchors::href);
        List<Link> gates = plan.gates().stream()
                .filter(Gate::explicit)
                .map(gate -> new Link(anchors.href(gate.at()), prose.plain(gate.text())))
                .toList();
        return new View(
                Pictures.of(entry.checklist(), plan, entry.words().vocabulary(), reference),
                stages(plan.stages()),
                gates,
                plan.approvals().stream().map(this::signOff).toList(),
                wayBack(plan.rollback()));
    }

    private List<StageLine> stages(List<Stage> stages) {
        List<StageLine> lines = new ArrayList<>();
        Optional<Pointer> outer = Optional.empty();
        for (Stage stage : stages) {
            boolean inner = outer.isPresent() && outer.get().contains(stage.at());
            outer = inner ? outer : Optional.of(stage.at());
            lines.add(
                    new StageLine(new Link(anchors.href(stage.at()), prose.plain(stage.title())), inner, facts(stage)));
        }
        return lines;
    }

    private static List<String> facts(Stage stage) {
        List<String> facts = new ArrayList<>();
        stage.exposure().map(Exposure::text).ifPresent(facts::add);
        stage.duration().map(Timespan::text).ifPresent(facts::add);
        if (!stage.soaks().isEmpty()) {
            facts.add(stage.soaks().stream()
                    .map(soak -> soak.value().text())
                    .distinct()
                    .collect(Collectors.joining(", ", "watch ", "")));
        }
        Numbers.counted(stage.checks().size(), "check").ifPresent(facts::add);
        Numbers.counted(stage.limits().size(), "limit").ifPresent(facts::add);
        return facts;
    }

    private SignOff signOff(Approval approval) {
        Link link = new Link(anchors.href(approval.at()), prose.plain(approval.role()));
        boolean after = !approval.beforeExecution() && !approval.meantFirst();
        return new SignOff(link, approval.signer(), approval.signed(), after);
    }

    private Optional<WayBack> wayBack(Rollback rollback) {
        if (rollback.triggers().isEmpty() && rollback.steps().isEmpty()) {
            return Optional.empty();
        }
        List<Link> triggers = rollback.triggers().stream()
                .map(trigger -> new Link(anchors.href(trigger.at()), prose.plain(trigger.text())))
                .toList();
        return Optional.of(new WayBack(
                triggers,
                first(
                        rollback.steps(),
                        rollback.steps().size() == 1
                                ? "1 step"
                                : rollback.steps().size() + " steps"),
                rollback.steps().size(),
                first(rollback.verification(), "Check that it worked"),
                rollback.durations().stream()
                        .map(at -> at.value().text())
                        .distinct()
                        .toList()));
    }

    private Optional<Link> first(List<Pointer> pointers, String text) {
        return pointers.stream().findFirst().map(at -> new Link(anchors.href(at), text));
    }

    /** Where the page's link to the way back leads; empty when the document has none. */
    Optional<String> wayBackHref(Plan plan) {
        Rollback rollback = plan.rollback();
        return Stream.of(
                        rollback.sections().stream(),
                        rollback.triggers().stream().map(trigger -> trigger.at()),
                        rollback.steps().stream(),
                        rollback.references().stream())
                .flatMap(pointers -> pointers)
                .findFirst()
                .map(anchors::href);
    }
}
