package dev.runsheet.lint.rules;

import dev.runsheet.lint.Rule;
import java.util.List;

/**
 * Every rule there is.
 *
 * <pre>{@code
 * new Linter(BuiltInRules.all())
 * }</pre>
 */
public final class BuiltInRules {
    private BuiltInRules() {}

    /** The rules in the order of their codes. */
    public static List<Rule> all() {
        return List.of(
                new SecretInCommand(), // CM01
                new DestructiveCommand(), // CM02
                new PipeToShell(), // CM03
                new MissingExpectedResult(), // CM04
                new CommentOnlyCommand(), // CM05
                new UnpinnedArtefact(), // CM06
                new InteractiveCommand(), // CM07
                new PlaceholderInCommand(), // CM08
                new MissingCodeLanguage(), // CM09
                new InvalidShell(), // CM10
                new MissingContacts(), // CO01
                new PlaceholderContact(), // CO02
                new MissingEscalation(), // CO03
                new MigrationWithoutBackup(), // OR01
                new MigrationBeforeBackup(), // OR02
                new UnverifiedBackup(), // OR03
                new UnpairedToggle(), // OR04
                new PrematureSuccess(), // OR05
                new MissingRollback(), // RB01
                new MissingRollbackTrigger(), // RB02
                new UnmeasurableRollback(), // RB03
                new VagueTrigger(), // RB04
                new TriggerWithoutWindow(), // RB05
                new MissingRollbackSteps(), // RB06
                new MissingRollbackVerification(), // RB07
                new UnrehearsedRollback(), // RB08
                new MissingStageBackout(), // RB09
                new EmptyBackout(), // RB10
                new IneffectiveBackout(), // RB11
                new DestructiveRollback(), // RB12
                new UnproducedRestore(), // RB13
                new MissingRollbackDecider(), // RB14
                new BrokenRollbackReference(), // RB15
                new MissingRollbackTime(), // RB16
                new MissingSignoff(), // SO01
                new LateSignoff(), // SO02
                new MissingSignoffRole(), // SO03
                new IncompleteSignoff(), // SO04
                new SignedTemplate(), // SO05
                new UngatedSignoff(), // SO06
                new SingleApprover(), // SO07
                new MissingCompletion(), // SO08
                new DisplacedSignoff(), // SO10
                new MissingTitle(), // SR01
                new EmptySection(), // SR02
                new SkippedHeadingLevel(), // SR03
                new DuplicateHeading(), // SR04
                new OversizedSection(), // SR05
                new NoTasks(), // SR06
                new CountMismatch(), // SR07
                new MissingContext(), // SR08
                new InvalidYaml(), // SR09
                new DuplicateTitle(), // SR10
                new ShrinkingExposure(), // ST01
                new MissingSoak(), // ST02
                new UnfinishedExposure(), // ST03
                new ExposureMismatch(), // ST04
                new UncheckedStage(), // ST05
                new BigBang(), // ST06
                new UntimedStage(), // ST07
                new MisnumberedStage(), // ST08
                new MissingThreshold(), // TH01
                new UnquantifiedCheck(), // TH02
                new UndefinedReference(), // TH03
                new ContradictoryThreshold(), // TH04
                new LateAlert(), // TH05
                new BrokenBands(), // TH06
                new MissingUnit(), // TH07
                new AlertWithoutThreshold(), // TH08
                new MissingObservationWindow(), // TH09
                new ImpossibleThreshold(), // TH10
                new MismatchedBoundary(), // TH11
                new DurationMismatch(), // TM01
                new PastDate(), // TM02
                new InvalidDate(), // TM03
                new OverfullWindow(), // TM04
                new GarbledText(), // TX01
                new InvalidEncoding(), // TX02
                new UnfilledPlaceholder(), // TX03
                new PreAssertedResult(), // TX04
                new VagueWording(), // TX05
                new DuplicateTask(), // TX06
                new MalformedCheckbox(), // TX07
                new BrokenLink(), // TX08
                new CompoundTask(), // TX09
                new TickedTemplate(), // TX10
                new UnclosedFence(), // TX11
                new TasksInCode()); // TX12
    }
}
