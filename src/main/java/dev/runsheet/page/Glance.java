package dev.runsheet.page;

import dev.runsheet.model.Exposure;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Approval;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.Rollback;
import dev.runsheet.plan.Stage;
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
            List<StageLine> stages,
            List<Link> gates,
            List<SignOff> signOffs,
            List<Scales.Metric> metrics,
            Optional<WayBack> wayBack) {
        boolean shown() {
            return staged() || signed() || measured() || wayBack.isPresent();
        }

        boolean staged() {
            return !stages.isEmpty();
        }

        boolean exposed() {
            return stages.stream().anyMatch(stage -> stage.exposure().isPresent());
        }

        boolean timed() {
            return stages.stream().anyMatch(stage -> stage.time().isPresent());
        }

        boolean signed() {
            return !signOffs.isEmpty();
        }

        boolean measured() {
            return !metrics.isEmpty();
        }
    }

    /** A few words and where they lead. */
    record Link(String href, String text) {}

    /** One stage; the facts are in words, the bars drawn where the plan has numbers. */
    record StageLine(
            Link link,
            boolean inner,
            List<String> facts,
            Optional<Link> backout,
            Optional<Bars.Bar> exposure,
            Optional<Bars.Bar> time) {}

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

    View of(Plan plan) {
        List<Link> gates = plan.gates().stream()
                .filter(Gate::explicit)
                .map(gate -> new Link(anchors.href(gate.at()), prose.plain(gate.text())))
                .toList();
        return new View(
                stages(plan.stages()),
                gates,
                plan.approvals().stream().map(this::signOff).toList(),
                new Scales(anchors).of(plan.limits()),
                wayBack(plan.rollback()));
    }

    private List<StageLine> stages(List<Stage> stages) {
        List<Optional<Bars.Bar>> exposures = Bars.exposures(stages);
        List<Optional<Bars.Bar>> times = Bars.times(stages);
        List<StageLine> lines = new ArrayList<>();
        Optional<Pointer> outer = Optional.empty();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean inner = outer.isPresent() && outer.get().contains(stage.at());
            outer = inner ? outer : Optional.of(stage.at());
            lines.add(new StageLine(
                    new Link(anchors.href(stage.at()), prose.plain(stage.title())),
                    inner,
                    facts(stage),
                    stage.backouts().stream().findFirst().map(at -> new Link(anchors.href(at), "Way back")),
                    exposures.get(i),
                    times.get(i)));
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
