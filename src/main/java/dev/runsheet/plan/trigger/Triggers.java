package dev.runsheet.plan.trigger;

import static dev.runsheet.phrase.Conjunctions.THEN_LAST;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.outline.ListedDeeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the conditions on which the way back is taken. */
public final class Triggers {
    /** Leads to something: with a colon, or with the word for a condition, {@code Back out when}. */
    static final Pattern LEAD = Pattern.compile(
            "(?:[:：]|\\b(?:" + THEN_LAST + "))\\s*(?:…)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code Steps:} on the last line of a paragraph of sentences. */
    private static final Pattern LEADING = Pattern.compile("(?<=[.!?])\\s*\\n[^\\n]{2,40}[:：]\\s*$");

    static final Pattern ACTION = Pattern.compile(
            "^\\s*(?:actions?|response(?! times?)|then|note|aktion|acción|ação|действие)\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern LABEL = Pattern.compile("^(?<name>[^:：]{2,60})[:：](?<value>.+)", Pattern.DOTALL);

    private static final Pattern USED = Pattern.compile(
            "^\\W*(?:use|execute|perform|invoke|follow|ausführen|anwenden|exécuter|utiliser|ejecutar|usar|executar|eseguire|uygula|выполнить)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A question on what can be done, not on what has happened. */
    static final Pattern ASKS = Pattern.compile(
            "(?iU)(?:^|[:：]\\s*)\\W*(?:can|could|should|shall|will|would|who|how|which|do we|are we|have we|is this|is it|kann|können|sollen|wer|wie|peut-on|peut|qui|comment|puede|podemos|quién|cómo|pode|podemos|quem|como|può|possiamo|chi|come|можно ли|можем|кто|как)\\s[^?]{3,120}\\?");

    private static final Pattern NAME = Pattern.compile("`[A-Za-z][\\w=-]{2,60}`");

    private static final Pattern BOLD = Pattern.compile("(?:\\*\\*|__)[^*_]");

    /** How many words name a kind of conditions. */
    private static final int MOST_KIND = 5;

    private final Outline outline;
    private final Clauses clauses;

    private final ListedDeeds deeds;
    private final Occasions occasions;
    private final TriggerRows rows;
    private final BackReferences references;
    private final TriggersInCode inCode;
    private final Verdicts verdicts;
    private final TriggerLabels labels;
    private final ToldBelow below;
    private final LedLines ledLines;

    /** Looks for conditions in {@code outline}. */
    public Triggers(Outline outline) {
        this.outline = outline;
        this.clauses = new Clauses(outline.words());
        this.deeds = new ListedDeeds(outline.words());
        this.occasions = new Occasions(outline, clauses);
        this.rows = new TriggerRows(outline, clauses);
        this.references = new BackReferences(outline);
        this.inCode = new TriggersInCode(outline, clauses);
        this.verdicts = new Verdicts(outline);
        this.labels = new TriggerLabels(outline);
        this.below = new ToldBelow(outline, labels);
        this.ledLines = new LedLines(outline);
    }

    /** Every condition for going back, in the order of the document, each place once. */
    public List<Trigger> all() {
        List<Trigger> found = outline.spots().stream()
                .flatMap(spot -> spot.part() instanceof Block.Command command
                        ? inCode.of(spot, command)
                        : Stream.of(spot).filter(this::isTrigger).flatMap(this::triggers))
                .toList();
        return found.stream()
                .filter(trigger -> !isToldBelow(trigger, found) && !below.isPointedAt(trigger, found))
                .filter(trigger -> !below.isPointedBack(trigger, found))
                .toList();
    }

    /** {@code If it goes wrong}, where the sentences below say what that is. */
    private boolean isToldBelow(Trigger trigger, List<Trigger> all) {
        Spot spot = outline.at(trigger.at());
        if (spot.isItem()) {
            return occasions.saysNothing(spot) && all.size() > 1;
        }
        if (occasions.names(spot) && below.isLabelled(trigger, all)) {
            return true;
        }
        return spot.part() instanceof Section
                && !occasions.names(spot)
                && trigger.thresholds().isEmpty()
                && (occasions.saysNothing(spot) ? all.size() > 1 : isToldInside(trigger, all));
    }

    private boolean isToldInside(Trigger trigger, List<Trigger> all) {
        return all.stream()
                .filter(other ->
                        !other.at().equals(trigger.at()) && trigger.at().contains(other.at()))
                .map(other -> outline.at(other.at()))
                .anyMatch(other -> other.isProse() || isCase(other) || other.role() == Role.ROLLBACK_TRIGGER);
    }

    private boolean isTrigger(Spot spot) {
        return !spot.isToBeWritten() && states(spot);
    }

    private boolean states(Spot spot) {
        return !rows.conditions(spot).isEmpty()
                || !ledLines.of(spot).isEmpty()
                || isListed(spot)
                || labels.isOne(spot)
                || isLimit(spot)
                || rows.isAnswered(spot)
                || verdicts.endsIt(spot)
                || isSentence(spot)
                || occasions.isOne(spot)
                || occasions.isDeed(spot)
                || isCase(spot)
                || labels.means(spot)
                || isByReference(spot);
    }

    /** {@code **The lamp is out** → stop}, or with deeds below it, under {@code When it breaks}. */
    private boolean isCase(Spot spot) {
        if (!(spot.part() instanceof Item item)
                || spot.outerItem().isPresent()
                || item.number().isPresent()) {
            return false;
        }
        boolean head = BOLD.matcher(item.text().strip()).lookingAt();
        boolean occasion = spot.section()
                .filter(section -> section.role().isRollback() && section.role() != Role.ROLLBACK_TRIGGER)
                .filter(section -> section.says(Word.CONDITION))
                .isPresent();
        boolean away = spot.isGroup() || clauses.pointsAway(spot.text());
        return occasion && ((head && away) || clauses.answers(spot.text()));
    }

    /** Of a paragraph of several lines, each line that says so. */
    private Stream<Trigger> triggers(Spot spot) {
        List<String> led = ledLines.of(spot);
        if (!led.isEmpty()) {
            return led.stream().map(line -> trigger(spot, line));
        }
        List<String> lines = TriggerLabels.lines(spot)
                .filter(line -> clauses.goBack(line) || labels.isOne(spot, line))
                .toList();
        if (!lines.isEmpty()) {
            return lines.stream().flatMap(line -> parts(line).stream()).map(line -> trigger(spot, line));
        }
        List<String> values = spot.isItem() && isListed(spot) ? ListedConditions.labelled(spot.text()) : List.of();
        List<String> listed = values.size() > 1 ? values : labels.listed(spot);
        if (listed.size() > 1) {
            return listed.stream().map(one -> trigger(spot, one));
        }
        List<String> cells = rows.conditions(spot);
        Optional<String> told = rows.condition(spot);
        List<String> sentences = cells.isEmpty() && told.isEmpty() && isSentence(spot) ? sentences(spot) : List.of();
        if (!sentences.isEmpty()) {
            return sentences.stream().map(condition -> trigger(spot, condition));
        }
        return cells.isEmpty()
                ? Stream.of(trigger(spot, told.orElse(spot.text())))
                : cells.stream()
                        .flatMap(cell -> ListedConditions.alone(cell).stream())
                        .map(cell -> trigger(spot, cell));
    }

    /** The sentences of a line that say so, itself where they are not told apart. */
    private List<String> parts(String line) {
        List<String> back = clauses.conditions(line);
        return back.isEmpty() ? List.of(line) : back;
    }

    private List<String> sentences(Spot spot) {
        List<String> back = clauses.conditions(spot.text());
        return back.isEmpty() ? sent(spot) : back;
    }

    private Trigger trigger(Spot spot, String text) {
        List<Threshold> all = spot.phrases().thresholds().stream()
                .filter(limit -> text.equals(spot.text()) || text.contains(limit.text()))
                .toList();
        List<Threshold> own = all.stream().filter(Triggers::sendsBack).toList();
        return new Trigger(
                spot.at(),
                text,
                own.isEmpty() ? all : own,
                all.isEmpty() && spot.breachesLimits(),
                clauses.isExact(text)
                        || (!(spot.part() instanceof Section) && clauses.isState(text))
                        || (spot.part() instanceof Row && !text.equals(spot.text()) && TriggerRows.isLimit(text))
                        || namesState(spot),
                isHeld(spot));
    }

    /** Among the conditions, {@code the relay reports `LOCKED`}: what it is called leaves nothing to judge. */
    private static boolean namesState(Spot spot) {
        return spot.role() == Role.ROLLBACK_TRIGGER
                && spot.part() instanceof Item item
                && NAME.matcher(item.text()).find();
    }

    /** Below {@code All of these over the last 24 h:}. */
    private boolean isHeld(Spot spot) {
        return (spot.isItem() || spot.part() instanceof Row)
                && spot.parent()
                        .flatMap(outline::before)
                        .filter(lead -> lead.part() instanceof Block.Paragraph
                                && LEAD.matcher(lead.text()).find()
                                && !lead.says(Word.DECIDES)
                                && Figures.lasting(lead.text()))
                        .isPresent();
    }

    static boolean sendsBack(Threshold limit) {
        return limit.severity() == Threshold.Severity.ROLLBACK && limit.sense() == Threshold.Sense.FIRE;
    }

    /** Stands in a list, table or section of triggers. */
    private boolean isListed(Spot spot) {
        if (spot.role() != Role.ROLLBACK_TRIGGER
                || spot.text().isBlank()
                || ACTION.matcher(spot.text()).find()
                || labels.remarks(spot)
                || labels.isBeside(spot)) {
            return false;
        }
        if (spot.part() instanceof Row) {
            return !rows.declines(spot)
                    && (TriggerRows.goesBack(spot)
                            || spot.parent().filter(rows::chooses).isEmpty());
        }
        if (spot.part() instanceof Block.Property property) {
            return !property.value().isEmpty();
        }
        if (spot.isItem()) {
            if (deeds.isOrder(spot.text()) || decides(spot) || sorts(spot) || isField(spot) || spot.isReference()) {
                return false;
            }
            boolean detail = spot.outerItem().filter(this::isListed).isPresent();
            return !detail && !(spot.isGroup() && LEAD.matcher(spot.text()).find());
        }
        return spot.part() instanceof Block.Paragraph
                && !LEAD.matcher(spot.text()).find()
                && !spot.phrases().thresholds().isEmpty();
    }

    /** {@code Business metrics}, {@code Criteria}: only names what the conditions nested in it are about. */
    private boolean sorts(Spot group) {
        if (!group.isGroup() || group.text().strip().split("\\s+", -1).length > MOST_KIND || names(group)) {
            return false;
        }
        List<Spot> nested = outline.inside(group)
                .filter(Spot::isItem)
                .filter(item -> item.outerItem().filter(group::equals).isPresent())
                .toList();
        return nested.stream().filter(Triggers::names).count() * 2 >= nested.size();
    }

    /** Whether it says itself what has happened. */
    private static boolean names(Spot spot) {
        return !spot.phrases().thresholds().isEmpty()
                || spot.says(Word.FAILS)
                || spot.says(Word.UNFINISHED)
                || spot.says(Word.BREACH);
    }

    /** {@code Other:}, which somebody fills in when it comes to it; {@code Can it wait?}, which somebody answers. */
    private static boolean isField(Spot item) {
        String text = item.text().strip();
        return (text.endsWith(":") && ((Item) item.part()).blocks().isEmpty())
                || ASKS.matcher(text).find();
    }

    /** {@code The duty engineer decides}: says who, not when. */
    private static boolean decides(Spot item) {
        return (item.says(Word.DECIDES) || item.says(Word.SIGNS_OFF))
                && !item.says(Word.CONDITION)
                && item.phrases().thresholds().isEmpty();
    }

    /** Stands in a column or band of limits on which one goes back. */
    private boolean isLimit(Spot spot) {
        return !rows.actsOtherwise(spot)
                && (spot.part() instanceof Row || (spot.isItem() && !isField(spot) && !labels.isBeside(spot)))
                && spot.phrases().thresholds().stream()
                        .anyMatch(limit -> sendsBack(limit) && !outline.says(limit.metric(), Word.BACK));
    }

    /** Says in one sentence what happens and that one goes back, or stops, then. */
    private boolean isSentence(Spot spot) {
        boolean text = spot.isItem() || spot.part() instanceof Block.Paragraph || spot.part() instanceof Row;
        boolean labelled = spot.part() instanceof Block.Property
                && !LEAD.matcher(spot.text()).find();
        return (text || labelled)
                && (spot.role() != Role.ROLLBACK_TRIGGER || spot.part() instanceof Block.Paragraph)
                && (!LEAD.matcher(LEADING.matcher(spot.text()).replaceFirst("")).find() || leadsToDeeds(spot))
                && !tellsPurpose(spot)
                && ((clauses.goBack(spot.text())
                                && !isPartial(spot)
                                && !(spot.isGroup() && clauses.isAnswered(spot.text())))
                        || isUsedWhen(spot)
                        || !sent(spot).isEmpty());
    }

    /** Below {@code Purpose}: what the document is for, not when one goes back. */
    private static boolean tellsPurpose(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && spot.phrases().thresholds().isEmpty()
                && spot.section().filter(section -> section.says(Word.PURPOSE)).isPresent();
    }

    /** The sentences outside of the way back that send one there on a condition. */
    private List<String> sent(Spot spot) {
        return spot.role().isRollback()
                ? List.of()
                : Sentences.of(spot.text())
                        .filter(references::in)
                        .filter(clauses::isConditional)
                        .toList();
    }

    /** {@code If the schema was changed, revert it}: what is done then is a step of the way back around it. */
    private static boolean isPartial(Spot spot) {
        return (spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK)
                && spot.isItem()
                && ((Item) spot.part()).number().isPresent()
                && !spot.says(Word.FAILS)
                && !spot.says(Word.BREACH)
                && !spot.says(Word.ANY)
                && spot.phrases().thresholds().isEmpty();
    }

    /** {@code Use it when errors stay above 5 %}, of the way back around it. */
    private boolean isUsedWhen(Spot spot) {
        boolean way = spot.role() == Role.ROLLBACK
                || spot.role() == Role.ROLLBACK_STEP
                || (spot.role() == Role.OTHER
                        && outline.title()
                                .filter(title -> outline.says(title, Word.BACK))
                                .isPresent());
        return way
                && spot.part() instanceof Block.Paragraph
                && USED.matcher(spot.text()).find()
                && spot.says(Word.CONDITION)
                && !spot.says(Word.CHOOSES)
                && (spot.says(Word.FAILS) || !spot.phrases().thresholds().isEmpty());
    }

    /** {@code If nobody can pay by ten, we go back:} above what is done then. */
    private boolean leadsToDeeds(Spot lead) {
        return (occasions.leadsTo(lead, Role.ROLLBACK) || occasions.leadsTo(lead, Role.ROLLBACK_STEP))
                && lead.says(Word.CONDITION)
                && !clauses.isOfItself(lead.text())
                && ledLines.of(outline.spots().get(lead.index() + 1)).isEmpty()
                && !lead.says(Word.TRIGGER);
    }

    /** {@code If metrics breach thresholds:} above what to do then. */
    private boolean isByReference(Spot spot) {
        boolean response = spot.role().isRollback()
                || spot.section().filter(section -> section.says(Word.RESPONSE)).isPresent();
        return spot.part() instanceof Block.Paragraph
                && spot.role() != Role.ROLLBACK_TRIGGER
                && response
                && spot.says(Word.CONDITION)
                && (spot.breachesLimits() || refersToConditions(spot))
                && !clauses.goBack(spot.text());
    }

    /** {@code If any abort criterion is met:}, the criteria being stated elsewhere. */
    private static boolean refersToConditions(Spot lead) {
        return LEAD.matcher(lead.text()).find()
                && lead.says(Word.ANY)
                && (lead.says(Word.TRIGGER) || lead.says(Word.CRITERION));
    }
}
