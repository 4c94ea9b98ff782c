package dev.runsheet.plan.trigger;

import static dev.runsheet.phrase.Conjunctions.IF;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells titles and leads of the way back that say what has gone wrong: {@code If the release fails:}. */
public final class Occasions {
    private static final String OPENS = "^\\P{L}*(?:" + IF + ")\\s+";

    /** {@code If it goes wrong} says nothing of what has to happen. */
    private static final Pattern ANYTHING = Pattern.compile(
            OPENS
                    + "(?:it|this|that|things?|we|es|alles|ça|cela|tout|on|todo|esto|tudo|isso|tutto|işler|всё|все)(?!\\p{L})"
                    + "|^\\P{L}*(?:if|when) (?:the |a )?(?:release|version|deploy|deployment|rollout|update|upgrade|change|launch) (?:is|goes|turns out|went) (?:bad|wrong|broken)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code If something goes wrong} is the condition where no other is named. */
    private static final Pattern SOMETHING = Pattern.compile(
            OPENS
                    + "(?:something|anything|everything|etwas|was|quelque chose|algo|qualcosa|bir şey|что-то|что то)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COMMA = Pattern.compile("[,，、]\\s*");

    private final Outline outline;
    private final Clauses clauses;

    public Occasions(Outline outline, Clauses clauses) {
        this.outline = outline;
        this.clauses = clauses;
    }

    /** A title or a lead of the way back that says what has gone wrong: {@code If the release fails:}. */
    boolean isOne(Spot spot) {
        // of points only those outside of the way back: in it they tell when a step is due
        boolean lead = (spot.part() instanceof Block.Paragraph
                        || (spot.isGroup() && !spot.role().isRollback()))
                && Triggers.LEAD.matcher(spot.text()).find();
        if (clauses.isOfItself(spot.text())) {
            return false;
        }
        boolean way = spot.role().isRollback() || (lead && leadsTo(spot, Role.ROLLBACK_STEP));
        boolean scenario = spot.part() instanceof Section
                && spot.parent().filter(Occasions::isWayBack).isPresent()
                && names(spot);
        boolean bad = spot.says(Word.FAILS) || spot.says(Word.BREACH) || (lead && Figures.exceeds(spot.text()));
        boolean occasion = spot.says(Word.CONDITION) && bad && !spot.says(Word.IF_NEEDED);
        return way
                && spot.role() != Role.ROLLBACK_TRIGGER
                && (scenario
                        || opens(spot)
                        || (occasion
                                && ((spot.part() instanceof Section
                                                && !ANYTHING.matcher(spot.text())
                                                        .find())
                                        || (lead && !leadsTo(spot, Role.ROLLBACK_TRIGGER)))));
    }

    /** {@code If ships are lost, moor the rest.} right under a title on going back: what is done then is to go back. */
    private boolean opens(Spot spot) {
        boolean first = spot.part() instanceof Block.Paragraph
                && spot.parent()
                        .filter(title -> title.part() instanceof Section
                                && title.says(Word.BACK)
                                && title.index() + 1 == spot.index())
                        .isPresent();
        return first
                && Sentences.of(spot.text())
                        .limit(1)
                        .filter(sentence -> sentence.indexOf(',') > 0)
                        .filter(clauses::isOccasion)
                        .anyMatch(sentence -> !outline.says(sentence, Word.CALLED)
                                && !outline.says(sentence, Word.ESCALATION)
                                && !outline.says(sentence, Word.CHOOSES));
    }

    private static boolean isWayBack(Spot outer) {
        return outer.role().isRollback();
    }

    /** {@code Scenario 2: the import hangs}, not {@code Scenario 2: restore of one table}. */
    boolean names(Spot section) {
        Matcher label = Triggers.LABEL.matcher(section.text());
        if (!label.find() || !outline.says(label.group("name"), Word.SCENARIO)) {
            return false;
        }
        String value = label.group("value").replaceAll("[(（][^()（）]*[)）]", "");
        boolean way = outline.says(value, Word.RESTORE) || outline.says(value, Word.BACK);
        return !way || outline.says(value, Word.FAILS) || outline.says(value, Word.ABSENT);
    }

    /** A title {@code If something goes wrong}, or a deed {@code If the release is bad, hide it}: it says nothing where anything else does. */
    boolean saysNothing(Spot spot) {
        return spot.part() instanceof Section
                ? SOMETHING.matcher(spot.text()).find()
                : isDeed(spot) && ANYTHING.matcher(spot.text()).find();
    }

    /** {@code 1. If the new release fails, hide it}: a deed of the way back says itself that what was changed has failed. */
    public boolean isDeed(Spot spot) {
        boolean inWay = spot.role() == Role.ROLLBACK || spot.role() == Role.ROLLBACK_STEP;
        if (!inWay || !spot.isItem()) {
            return false;
        }
        String[] clauses = COMMA.split(Proof.unnumbered(spot.text()), 2);
        return clauses.length == 2
                && outline.says(clauses[0].split("\\s+", 2)[0], Word.CONDITION)
                && outline.says(clauses[0], Word.CHANGE)
                && outline.says(clauses[0], Word.FAILS)
                && !outline.says(clauses[0], Word.BACK)
                && !outline.says(clauses[0], Word.PAPERWORK);
    }

    /** Whether what stands right behind {@code lead} is for {@code role}. */
    boolean leadsTo(Spot lead, Role role) {
        int next = lead.index() + 1;
        return next < outline.spots().size() && outline.spots().get(next).role() == role;
    }
}
