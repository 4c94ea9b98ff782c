package dev.runsheet.plan.contact;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.SaidLines;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds whom to call: rows, items and fields that name somebody, a role or a team, filled in or not. */
public final class People {
    private static final Set<TableRole> OTHER_TABLES =
            EnumSet.of(TableRole.APPROVAL, TableRole.THRESHOLD, TableRole.STAGE);

    /** Of how many words a title that is none by its form consists at most. */
    private static final int MOST_TITLE = 4;

    /** {@code skipper@ferry.example / anchor123}: an account for trying out. */
    private static final Pattern LOGIN =
            Pattern.compile("\\w@[\\w.-]{3,80}\\s{0,3}/\\s{0,3}(?=\\S{0,40}\\p{L})(?=\\S{0,40}\\p{N})[^@#+\\s]{4,40}$");

    private final Outline outline;
    private final Whom whom;
    private final Turning turning;
    private final SaidLines said;
    private final Callings callings;

    /** Looks for people to call in {@code outline}. */
    public People(Outline outline) {
        this.outline = outline;
        this.whom = new Whom(outline);
        this.turning = new Turning(outline.words());
        this.said = new SaidLines(outline);
        this.callings = new Callings(outline);
    }

    /** The parts that say whom to call, in the order of the document. */
    public List<Pointer> contacts() {
        return outline.spots().stream()
                .filter(spot -> isContact(spot)
                        || (spot.part() instanceof Block.Paragraph
                                && !lines(spot).isEmpty()))
                .map(Spot::at)
                .toList();
    }

    /** Of parts of several lines those that name somebody, counted from the first line of the part. */
    public List<At<Integer>> lines() {
        return outline.spots().stream()
                .flatMap(spot -> lines(spot).stream().map(offset -> new At<>(spot.at(), offset)))
                .toList();
    }

    private List<Integer> lines(Spot spot) {
        return Stream.concat(
                        said.of(spot).stream().filter(this::isContact),
                        said.comments(spot).stream().filter(this::isComment))
                .map(SaidLines.Line::offset)
                .toList();
    }

    /** {@code # If it still fails, call the harbour master} among commands, or below one that leads to people to call. */
    private boolean isComment(SaidLines.Line comment) {
        Spot spot = comment.spot();
        boolean led = outline.says(comment.title(), Word.TURN)
                ? turning.isLead(comment.title())
                : outline.says(comment.title(), Word.ON_CALL);
        return turning.tells(spot) || (led && spot.part() instanceof Item item && isListed(spot, item, true, false));
    }

    private boolean isContact(SaidLines.Line line) {
        Spot spot = line.spot();
        if (spot.text().matches("\\s*[↓↑⬇⬆].*")) {
            return false; // from one to the next
        }
        if (spot.parent()
                .filter(outer -> outer.part() instanceof Block.Paragraph)
                .isPresent()) {
            return isSentence(spot) || (isUnderLead(spot) && whom.isListed(spot));
        }
        if (whom.isOfCopy(spot)) {
            return false;
        }
        boolean named = outline.says(line.title(), Word.ON_CALL);
        return (spot.part() instanceof Item item && (named || isForContacts(spot)))
                ? isListed(spot, item, true, !named && isAside(spot))
                : isElsewhere(spot);
    }

    private boolean isContact(Spot spot) {
        if (spot.part() instanceof Row) {
            Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
            return table.role().filter(TableRole.CONTACT::equals).isPresent()
                    || (table.role().filter(OTHER_TABLES::contains).isEmpty()
                            && callings.holds(spot)
                            && whom.isListed(spot))
                    || whom.hasPhone(spot)
                    || (table.role().filter(TableRole.PROPERTY::equals).isPresent() && whom.isFieldForContact(spot));
        }
        if (whom.isOfCopy(spot) || LOGIN.matcher(spot.text().strip()).find()) {
            return false;
        }
        if (spot.part() instanceof Item item) {
            boolean listed = callings.holds(spot) || turning.leads(spot, above(spot));
            if (listed && !isDuty(spot) && !spot.isGroup() && !spot.isTask() && whom.isListed(spot)) {
                return true;
            }
            boolean asked = (!spot.phrases().blanks().isEmpty() || whom.isReachedBy(spot))
                    && spot.within(Role.CONTACT)
                    && !spot.within(Role.APPROVAL)
                    && !spot.says(Word.SIGN);
            boolean titled = spot.role() != Role.CONTACT && isUnderTitle(spot) && !spot.isTask();
            return (spot.role() == Role.CONTACT || asked || titled)
                    ? isListed(spot, item, titled || isForContacts(spot), isAside(spot))
                    : isElsewhere(spot);
        }
        if (spot.part() instanceof Block.Property property) {
            return isProperty(spot, property);
        }
        return spot.part() instanceof Block.Paragraph && isSentence(spot);
    }

    private boolean isSentence(Spot spot) {
        if (spot.text().strip().matches("(?s).*[:：]") && spot.text().indexOf('@') < 0) {
            return false; // "If anything goes wrong:" only leads to them
        }
        return whom.asksWhom(spot)
                || turning.tells(spot)
                || (spot.role() == Role.CONTACT && isLine(spot))
                || whom.isFieldForContact(spot)
                || whom.hasPhone(spot)
                || whom.isForTrouble(spot)
                || (Whom.hasShortNumber(spot) && isForCalling(spot))
                || (spot.text().indexOf('\n') < 0
                        && callings.holdsLines(spot)
                        && (Whom.isDivided(spot) || whom.isReachable(spot) || isDefined(spot))
                        && whom.isListed(spot));
    }

    /**
     * In a part about whom to call.
     *
     * @param called whether the part is called one for contacts
     * @param aside whether it says that there stands something else
     */
    private boolean isListed(Spot spot, Item item, boolean called, boolean aside) {
        if (turning.tells(spot) || whom.asksWhom(spot)) {
            return true;
        }
        boolean blank = !spot.phrases().blanks().isEmpty();
        boolean field = item.label().isPresent() || Whom.isDivided(spot);
        boolean person = (blank && !whom.isOther(spot) && !Whom.isPage(spot))
                || (field && whom.isSomebody(spot) && !whom.isDeed(spot))
                || (field && whom.isNamed(spot))
                || (called && (whom.isField(spot) || whom.isName(spot)))
                || (whom.isName(spot) && spot.says(Word.DEPARTMENT))
                || (item.number().isPresent()
                        && isTitled(spot, Word.ESCALATION, Word.ON_CALL)
                        && (whom.isRung(spot) || whom.isFirstName(spot)))
                || whom.isRole(spot)
                || whom.isChain(spot)
                || whom.isWay(spot);
        return !spot.isGroup() && (whom.isReachable(spot) || whom.isLadder(spot) || (person && !aside));
    }

    /** Whether it stands right under a title about whom to call, or about emergencies. */
    private static boolean isForCalling(Spot spot) {
        return spot.role() == Role.CONTACT
                || spot.section()
                        .filter(section -> section.says(Word.EMERGENCY) || section.says(Word.QUESTIONS))
                        .isPresent();
    }

    /** Whether the paragraph before a line asks whom to call: {@code who to wake up:}. */
    private boolean isUnderLead(Spot line) {
        return line.parent()
                .flatMap(outline::before)
                .filter(before -> before.part() instanceof Block.Paragraph)
                .filter(before ->
                        before.says(Word.ON_CALL) && before.text().strip().matches("(?s).*[:：]"))
                .isPresent();
    }

    /** Whether the line above the list is a title of its own: {@code Contacts}, {@code People to wake}. */
    private boolean isUnderTitle(Spot spot) {
        return above(spot)
                .filter(lead -> lead.says(Word.ON_CALL) || lead.says(Word.PEOPLE))
                .map(lead -> lead.text().strip())
                .filter(title -> title.split("\\s+", -1).length <= MOST_TITLE
                        && Character.isLetterOrDigit(title.codePointBefore(title.length())))
                .isPresent();
    }

    /** Whether it stands in a part that is called one for contacts, and not for something else among them. */
    private boolean isForContacts(Spot spot) {
        return !isAside(spot) && isTitled(spot, Word.ON_CALL);
    }

    /** Whether a part about contacts around it says one of {@code words} in its title. */
    private static boolean isTitled(Spot spot, Word... words) {
        return spot.around()
                .filter(outer -> outer.part() instanceof Section && outer.role() == Role.CONTACT)
                .anyMatch(section -> Stream.of(words).anyMatch(section::says));
    }

    /** Whether the title or the line above says that there stands something else: {@code Credentials to keep}. */
    private boolean isAside(Spot spot) {
        return isDuty(spot)
                || Stream.of(spot.section(), above(spot))
                        .flatMap(Optional::stream)
                        .anyMatch(title -> title.says(Word.NOT_WHOM) && !title.says(Word.ON_CALL));
    }

    /** Below {@code Responsibilities:}, what somebody does. */
    private boolean isDuty(Spot spot) {
        return Stream.of(spot.section(), above(spot))
                .flatMap(Optional::stream)
                .anyMatch(lead -> outline.words().isAll(bare(lead.text()), Word.DUTIES));
    }

    private static String bare(String lead) {
        return lead.strip().replaceFirst("\\s*[:：]$", "");
    }

    /** The paragraph right above the list that {@code spot} stands in. */
    private Optional<Spot> above(Spot spot) {
        return spot.parent()
                .filter(list -> list.part() instanceof Block.ItemList)
                .flatMap(outline::before)
                .filter(before -> before.part() instanceof Block.Paragraph);
    }

    /** {@code On-call engineer: ____} anywhere but among those who sign. */
    private boolean isElsewhere(Spot spot) {
        boolean signs = spot.within(Role.APPROVAL);
        boolean blank = Whom.isDivided(spot) && !spot.phrases().blanks().isEmpty();
        return (blank && ((whom.isCalled(spot) && !signs) || whom.hasNumber(spot)))
                || whom.asksWhom(spot)
                || whom.isForTurning(spot)
                || turning.tells(spot)
                || whom.hasPhone(spot)
                || whom.isForTrouble(spot)
                || (!signs && !spot.isTask() && whom.isFieldForContact(spot) && !isNews(spot));
    }

    /** {@code Email: a short note to the board} among what is told to whom: who writes, not whom to write to. */
    private boolean isNews(Spot spot) {
        return spot.within(Role.COMMUNICATION)
                && Whom.isDivided(spot)
                && spot.phrases().blanks().isEmpty()
                && !whom.isReachable(spot)
                && !whom.isNamed(spot);
    }

    private boolean isProperty(Spot spot, Block.Property property) {
        boolean blank = property.value().isBlank() || !spot.phrases().blanks().isEmpty();
        if (spot.role() == Role.CONTACT) {
            return (blank && !whom.isOther(spot))
                    || whom.isReachable(spot)
                    || whom.isSomebody(spot)
                    || whom.isNamed(spot)
                    || (isForContacts(spot) && whom.isField(spot));
        }
        return whom.isOnCall(spot)
                || whom.isForTurning(spot)
                || (whom.isFieldForContact(spot) && !isNews(spot))
                || whom.asksWhom(spot)
                || (whom.hasPhone(spot) && !spot.within(Role.APPROVAL))
                || whom.isForTrouble(spot)
                || turning.tells(spot);
    }

    /** Whether it is one of the lines that say what those above them are. */
    private static boolean isDefined(Spot spot) {
        return spot.parent().filter(outer -> outer.text().contains("\n:")).isPresent();
    }

    /** {@code Emergency: ____}, alone in its line, {@code Jane Roe, harbour office, 040 555 123} or a chain of roles. */
    private boolean isLine(Spot spot) {
        boolean blank =
                spot.phrases().blanks().stream().anyMatch(each -> !outline.says(each.text(), Word.STILL_TO_WRITE));
        boolean one = !spot.text().contains("\n");
        return (Whom.isDivided(spot) && blank && one && !whom.isOther(spot) && !whom.instructs(spot.text()))
                || (isTitled(spot, Word.ESCALATION, Word.ON_CALL)
                        && (whom.isChain(spot)
                                || (Whom.isDivided(spot) && (whom.isSomebody(spot) || whom.isReachable(spot)))))
                || (isForContacts(spot) && Turning.reach(spot.text()));
    }
}
