package dev.runsheet.plan.contact;

import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a line says of whom to call: somebody's role, name or address, or a field for one. */
final class Whom {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** A page to read is nobody to call. */
    private static final Pattern PAGE = Pattern.compile("\\.(?:md|txt|pdf|html|adoc)\\b", FLAGS);

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");

    /** A link still to be made, or an address to put into a command. */
    private static final Pattern LINKED = Pattern.compile("]\\(|\\w@\\w");

    /** A role has none. */
    private static final Pattern FIGURE = Pattern.compile("[<>=%\\d]");

    private static final Pattern COMPARED = Pattern.compile("[<>=≤≥]");

    private static final Pattern PURPOSE =
            Pattern.compile("\\b(?:for|with|to|by|is|are|für|pour|para|per|için|для)\\b", FLAGS);

    private static final Pattern CHAIN = Pattern.compile("→|->|➜|⇒|>");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|(?:www\\.)?[\\w-]+(?:\\.[\\w-]+){1,9}/\\S*");

    /** {@code Jane Roe}: words that begin like names. */
    private static final Pattern NAMED =
            Pattern.compile("\\p{Lu}[\\p{L}.'-]*(?:\\s+\\p{Lu}[\\p{L}.'-]*){0,3}(?:\\s*[,(/].*)?");

    /** Of how many words a role, and the name of a field, consist at most. */
    private static final int ROLE_WORDS = 5;

    private static final Pattern SHORT = Pattern.compile("\\p{Lu}[\\p{L}.-]+,?\\s\\d{3,5}(?=\\s*(?:$|[.,;·)|]|/))");

    private static final Pattern FIRST_NAME =
            Pattern.compile("\\p{Lu}\\p{L}+(?:\\s\\p{Lu}[\\p{L}.]+)?(?:\\s*[(,–—]|\\s*$)");

    /** Words that begin like a name, and hold no figure but one amid them. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:[\\p{Lu}\\p{Lo}][^<>=%:：.?;_]{1,60}|@[\\w.-]{2,40}(?:\\s*[(–—-].{2,40})?)",
            FLAGS & ~Pattern.CASE_INSENSITIVE);

    /** Of how many words a line consists at most that is nothing but a name. */
    private static final int MOST_NAMED = 6;

    private static final Pattern NUMBER = Pattern.compile("[-+(]*\\d[\\d()/-]{2,}[\\s).,;:|]*");

    /** Of how many words a line among contacts consists at most that holds no number. */
    private static final int MOST_LISTED = 20;

    /** Of how many words somebody to call consists at most.*/
    private static final int MOST_WORDS = 10;

    /** Of how many words a term for turning to somebody consists at most. */
    private static final int TURNING = 4;

    /** {@code Launch Commander}: two words or three that begin like a name. */
    private static final Pattern TITLED =
            Pattern.compile("\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){1,2}(?:\\s*[(（].*)?");

    private final Outline outline;

    Whom(Outline outline) {
        this.outline = outline;
    }

    /** Whether a line names a role or a team that is called, not a page to read. */
    boolean isSomebody(Spot spot) {
        return isPlain(spot)
                && (isStaff(spot.text())
                        || Stream.of(Word.CALLED, Word.RUNG, Word.DESK, Word.EMERGENCY)
                                .anyMatch(spot::says));
    }

    /** A line where all are for people to call: it says something, and no deed, no page to read, and no state of a service. */
    boolean isListed(Spot spot) {
        String text = spot.text().strip();
        if (spot.part() instanceof Row) {
            return !isRead(spot);
        }
        return isPlain(spot)
                && !says(text.split("[\\s:]+", 2)[0], Word.STILL_TO_WRITE)
                && text.codePoints().anyMatch(Character::isLetter)
                && !text.matches("(?s).*[:：]")
                && !instructs(text)
                && (isReachable(spot) || text.split("\\s+", -1).length <= MOST_LISTED);
    }

    /** {@code the Duty Executive (ext. 4417)}: somebody whose number stands behind. */
    boolean hasPhone(Spot spot) {
        if (PhoneNumbers.in(spot.text())) {
            return spot.says(Word.DUTY_TIME) || (isDivided(spot) ? !isOther(spot) : !spot.says(Word.NOT_WHOM));
        }
        if (!spot.says(Word.PHONE)) {
            return false;
        }
        List<String> tokens = List.of(spot.text().strip().split("\\s+", -1));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (outline.words().length(tokens, i, Word.PHONE) > 0
                    && NUMBER.matcher(tokens.get(i + 1)).matches()) {
                return !spot.says(Word.NOT_WHOM);
            }
        }
        return false;
    }

    /** {@code Lock stuck: the maker's hotline}, {@code In case of fire: fire brigade, red phone}: trouble, and how to get help. */
    boolean isForTrouble(Spot spot) {
        String name = name(spot);
        String value = value(spot);
        return isDivided(spot)
                && !spot.isTask()
                && !spot.role().isRollback()
                && isPlain(spot)
                && says(name, Word.STUCK, Word.FAILS, Word.EMERGENCY, Word.CONDITION)
                && (says(value, Word.PAGED, Word.HELPLINE) || Turning.reach(value))
                && value.split("\\s+", -1).length <= MOST_WORDS
                && !instructs(value);
    }

    /** {@code Database: Jane Roe}. */
    boolean isNamed(Spot spot) {
        return isPlain(spot)
                && isName(value(spot))
                && !COMPARED.matcher(name(spot)).find();
    }

    /** Whether the value of a field tells what to do: {@code Level 3: undo the cutover}. */
    boolean isDeed(Spot spot) {
        return isDivided(spot) && instructs(value(spot));
    }

    /** {@code Blue Crane 24 Support}, {@code Jo Quay – night watch}: what a list of people names and says no more of. */
    boolean isName(Spot spot) {
        String text = spot.text().strip();
        return LISTED.matcher(text).matches()
                && text.split("\\s+", -1).length <= MOST_NAMED
                && !spot.isTask()
                && isPlain(spot)
                && !instructs(text);
    }

    private boolean isName(String value) {
        return NAMED.matcher(value).matches() && !outline.says(value, Word.WHERE);
    }

    /** {@code Faults at night: the harbour office}: a field that holds no deed and no page, where all are for contacts. */
    boolean isField(Spot spot) {
        String value = value(spot);
        if (value.isEmpty() || !isDivided(spot) || !isPlain(spot) || instructs(value) || instructs(spot.text())) {
            return false;
        }
        if (ADDRESS.matcher(value).lookingAt()) {
            return name(spot).strip().split("\\s+", -1).length <= ROLE_WORDS
                    && !says(name(spot), Word.READ, Word.SYSTEM);
        }
        return !FIGURE.matcher(value.substring(0, 1)).matches()
                && name(spot).strip().split("\\s+", -1).length <= ROLE_WORDS
                && value.split("\\s+", -1).length <= MOST_WORDS;
    }

    /** Whether {@code value} says what to do instead of whom to call. */
    boolean instructs(String value) {
        String first = value.split("[\\s,.;:]+", 2)[0];
        if (TITLED.matcher(value.strip()).matches() && says(value, Word.SIGNER) && !says(first, Word.TURN)) {
            return false;
        }
        return says(first, Word.LOOKS, Word.PAPERWORK, Word.CHANGES, Word.SETS_UP, Word.BACK, Word.RESTORE, Word.RUNS)
                || outline.words().verifies(first);
    }

    /** A field outside all parts about contacts that is named so: {@code On call: @mira}. */
    boolean isFieldForContact(Spot spot) {
        String value = value(spot);
        return isDivided(spot)
                && wordsOf(spot) <= ROLE_WORDS
                && !isRead(spot)
                && !isCommunication(spot)
                && (!isOther(spot) || (says(name(spot), Word.ON_CALL, Word.ESCALATION) && !isAnswered(spot)))
                && !says(name(spot), Word.APPROVER)
                && !ADDRESS.matcher(value).lookingAt()
                && ((says(name(spot), Word.ON_CALL, Word.ESCALATION)
                                && (isReachable(spot) || isName(value) || isStaff(value) || isAskedFor(spot, value)))
                        || (says(name(spot), Word.EMERGENCY, Word.CALLED, Word.DESK)
                                && (Turning.reach(value) || says(value, Word.PAGED)))
                        || (says(name(spot), Word.DESK)
                                && isStaff(value)
                                && !spot.phrases().blanks().isEmpty())
                        || (isAsked(name(spot)) && !instructs(value)));
    }

    /** Of how many words the name of a field consists, but for when it is that: {@code Who to fetch if the lock stays shut}. */
    private int wordsOf(Spot spot) {
        String[] all = name(spot).strip().split("\\s+", -1);
        return IntStream.range(1, all.length)
                .filter(at -> says(all[at], Word.CONDITION))
                .findFirst()
                .orElse(all.length);
    }

    /** {@code On-call contact: {Name, phone}}, or a cell for it that is still empty. */
    private boolean isAskedFor(Spot spot, String value) {
        return says(name(spot), Word.ON_CALL)
                && ((value.isEmpty() && spot.part() instanceof Row)
                        || (value.endsWith("}") && says(value, Word.WHERE)));
    }

    /** {@code The best person to reach out to: @mira}: a field that ends with what one does to somebody called. */
    boolean isForTurning(Spot spot) {
        List<String> all = List.of(name(spot).strip().split("\\s+", -1));
        boolean turns = IntStream.range(Math.max(1, all.size() - TURNING), all.size())
                .anyMatch(i -> i + outline.words().length(all, i, Word.TURN) == all.size());
        boolean told = isReachable(spot) || !spot.phrases().blanks().isEmpty() || isStaff(value(spot));
        return turns && told && isDivided(spot) && all.size() <= MOST_WORDS && !isRead(spot);
    }

    /** {@code Backup name: ____}, {@code Backup completed: ____}: a copy of data, and nobody. */
    boolean isOfCopy(Spot spot) {
        return isDivided(spot)
                && says(name(spot), Word.BACKUP)
                && says(name(spot), Word.BACKUP_PART, Word.BACKED_UP)
                && !says(name(spot), Word.BACKUP_ASIDE);
    }

    /** {@code Ping: Jo, nights Lena}. */
    private boolean isAsked(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        return outline.words().isAll(all, Word.ASK_AT) || outline.words().isAll(all, Word.TURN);
    }

    /** {@code Jo, 4417}: a name and a short number, where people are called. */
    static boolean hasShortNumber(Spot spot) {
        return SHORT.matcher(spot.text()).find();
    }

    /** {@code 2. Jo (after ten minutes)}: nothing but a name. */
    boolean isFirstName(Spot spot) {
        return FIRST_NAME.matcher(spot.text()).lookingAt()
                && spot.text().split("\\s+", -1).length <= ROLE_WORDS + 1
                && !spot.isTask()
                && isPlain(spot)
                && !instructs(spot.text());
    }

    /** A role and nothing else: {@code On-call engineer (0-15 min)}. */
    boolean isRole(Spot spot) {
        String bare = BRACKETS.matcher(spot.text()).replaceAll(" ").strip();
        String[] all = bare.split("\\s+", -1);
        boolean acts = says(all[0], Word.PAPERWORK, Word.CHANGES, Word.SETS_UP)
                || outline.words().verifies(all[0]);
        return all.length <= ROLE_WORDS
                && !FIGURE.matcher(bare).find()
                && !PURPOSE.matcher(bare).find()
                && !acts
                && isStaff(spot.text())
                && !spot.isTask()
                && !isRead(spot)
                && !isCommunication(spot);
    }

    /** A step of a ladder, which says who has it: {@code 2. After ten minutes the harbour lead takes over}. */
    boolean isRung(Spot spot) {
        return isStaff(spot.text())
                && !spot.isTask()
                && !isRead(spot)
                && !spot.says(Word.PAPERWORK)
                && !isDeed(spot)
                && !instructs(spot.text());
    }

    /** {@code Team lead → Head of engineering → CTO}. */
    boolean isChain(Spot spot) {
        List<String> links = CHAIN.splitAsStream(spot.text()).toList();
        return links.size() > 1 && links.stream().filter(this::isStaff).count() > 1;
    }

    /** {@code Escalation path: keeper → harbour master}. */
    boolean isLadder(Spot spot) {
        return isDivided(spot) && says(name(spot), Word.ESCALATION) && isChain(spot) && !spot.isTask();
    }

    /** {@code Chat: in the system}. */
    boolean isWay(Spot spot) {
        String way = name(spot);
        return way.length() < spot.text().length()
                && way.strip().split("\\s+", -1).length <= 2
                && outline.says(way, Word.WAY)
                && !isRead(spot);
    }

    /** Whether a line has a place for somebody's number or address. */
    boolean asksWhom(Spot spot) {
        return spot.phrases().blanks().stream()
                .map(blank -> blank.text())
                .filter(text -> !LINKED.matcher(text).find() && !outline.says(text, Word.STILL_TO_WRITE))
                .anyMatch(text -> outline.says(text, Word.WHERE));
    }

    /** Whether a role stands beside a place for its number: {@code QA lead: ____ Phone: ____}. */
    boolean hasNumber(Spot spot) {
        return spot.says(Word.WHERE) && isStaff(name(spot)) && !says(name(spot), Word.PAPERWORK);
    }

    boolean isReachable(Spot spot) {
        return !spot.phrases().owners().isEmpty() || spot.says(Word.PAGED) || Turning.reach(spot.text());
    }

    /** {@code Channel: [#quay]}: an address or a handle behind a short label. */
    boolean isReachedBy(Spot spot) {
        String name = name(spot);
        return isDivided(spot)
                && isPlain(spot)
                && name.strip().split("\\s+", -1).length <= ROLE_WORDS
                && Turning.reach(spot.statement().substring(name.length()));
    }

    /** Whether the name of a fact is that of whom to call, whatever it holds. */
    boolean isOnCall(Spot spot) {
        return says(name(spot), Word.ON_CALL, Word.ESCALATION, Word.EMERGENCY) && !isOther(spot);
    }

    /** Whether the name of a field is that of somebody to call. */
    boolean isCalled(Spot spot) {
        return outline.says(name(spot), Word.CALLED) && !isOther(spot);
    }

    /** Whether the name of a field asks for something that is nobody: {@code IP: ____}. */
    boolean isOther(Spot spot) {
        return outline.says(name(spot), Word.NOT_WHOM) || isAnswered(spot);
    }

    /** {@code Escalation needed: yes / no}, {@code On-call handover done: ____}: what is answered with no name. */
    private boolean isAnswered(Spot spot) {
        String[] name = name(spot).strip().split("\\s+", -1);
        String[] choice = value(spot).replaceAll("[☐☑]", "").strip().split("\\s*[/|]\\s*", -1);
        boolean chosen = choice.length > 1
                && Stream.of(choice).allMatch(each -> outline.words().isAll(each, Word.YES_NO));
        return chosen || (name.length > 1 && says(name[name.length - 1], Word.TESTED, Word.WAS_DONE, Word.SIGN_RESULT));
    }

    static boolean isDivided(Spot spot) {
        String text = spot.statement();
        return text.indexOf(':') > 0 || text.indexOf('：') > 0;
    }

    private boolean isPlain(Spot spot) {
        return !isRead(spot) && !isOther(spot) && !isCommunication(spot);
    }

    private boolean isStaff(String text) {
        return says(text, Word.SIGNER, Word.DEPARTMENT);
    }

    private boolean says(String text, Word... words) {
        return Stream.of(words).anyMatch(outline.words().in(text)::contains);
    }

    private static boolean isRead(Spot spot) {
        return spot.says(Word.READ) || isPage(spot);
    }

    /** {@code [see LOCKS.md]}: a page to read. */
    static boolean isPage(Spot spot) {
        return PAGE.matcher(spot.text()).find();
    }

    /** Whom a part of a communication plan names gets the news, and is not called. */
    private static boolean isCommunication(Spot spot) {
        return spot.section().stream().flatMap(Spot::around).anyMatch(outer -> outer.role() == Role.COMMUNICATION);
    }

    /** What stands before the colon, or before what is to be filled in. */
    private static String name(Spot spot) {
        String text = spot.statement();
        int end = Stream.of(text.indexOf(':'), text.indexOf('：'), text.indexOf('_'))
                .filter(at -> at > 0)
                .min(Integer::compare)
                .orElse(text.length());
        return text.substring(0, end);
    }

    private static String value(Spot spot) {
        return spot.statement()
                .substring(name(spot).length())
                .replaceFirst("^\\W+", "")
                .strip();
    }
}
