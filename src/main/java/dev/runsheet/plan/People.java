package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds whom to call: rows, items and fields that name somebody, a role or a team, filled in or not. */
final class People {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** An address, a number, somebody's handle. */
    private static final Pattern REACH = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|[+(]?\\d[\\d ()/-]{6,}\\d|(?:^|\\s)[@#][\\w-]+|\\bslack\\b|\\bpager\\w*",
            FLAGS);

    /** A page to read is nobody to call. */
    private static final Pattern PAGE = Pattern.compile("\\.md\\b", FLAGS);

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");
    /** Before "call", it is a thing. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?i:the|an?|this|that|our|your|of|on|no|response|training)");

    /** A role has none. */
    private static final Pattern FIGURE = Pattern.compile("[<>=%\\d]");

    private static final Pattern PURPOSE =
            Pattern.compile("\\b(?:for|with|to|by|is|are|für|pour|para|per|için|для)\\b", FLAGS);

    private static final Pattern CHAIN = Pattern.compile("→|->|➜|⇒|>");

    /** {@code Jane Roe}: words that begin like names. */
    private static final Pattern NAMED =
            Pattern.compile("\\p{Lu}[\\p{L}.'-]*(?:\\s+\\p{Lu}[\\p{L}.'-]*){0,3}(?:\\s*[,(/].*)?");

    /** Of how many words a role consists at most, and how many follow "contact" at most until it is named. */
    private static final int ROLE_WORDS = 5;

    private static final int REACHES = 4;

    private final Outline outline;

    People(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> contacts() {
        return outline.spots().stream().filter(this::isContact).map(Spot::at).toList();
    }

    private boolean isContact(Spot spot) {
        if (spot.part() instanceof Row) {
            Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
            return table.role().filter(TableRole.CONTACT::equals).isPresent();
        }
        if (spot.part() instanceof Item item) {
            boolean fields = item.label().isPresent() || isDivided(spot);
            return spot.role() == Role.CONTACT ? isListed(spot, fields) : isField(spot, isDivided(spot));
        }
        if (spot.part() instanceof Block.Property property) {
            return isProperty(spot, property);
        }
        return spot.part() instanceof Block.Paragraph
                && (asksWhom(spot) || turnsTo(spot) || (spot.role() == Role.CONTACT && isFormLine(spot)));
    }

    /** In a part about whom to call. */
    private boolean isListed(Spot spot, boolean fields) {
        boolean blank = !spot.phrases().blanks().isEmpty();
        return !spot.isGroup()
                && (isReachable(spot)
                        || (blank && !isOther(spot))
                        || (fields && (isSomebody(spot) || isNamed(spot)))
                        || isRole(spot)
                        || isChain(spot)
                        || asksWhom(spot)
                        || turnsTo(spot)
                        || isWay(spot));
    }

    /** {@code On-call engineer: ____} anywhere but among those who sign. */
    private boolean isField(Spot spot, boolean fields) {
        boolean called = outline.says(name(spot), Word.CALLED) && !isOther(spot) && !spot.within(Role.APPROVAL);
        return (fields && !spot.phrases().blanks().isEmpty() && (called || hasNumber(spot))) || asksWhom(spot);
    }

    private boolean isProperty(Spot spot, Block.Property property) {
        boolean blank = property.value().isBlank() || !spot.phrases().blanks().isEmpty();
        if (spot.role() == Role.CONTACT) {
            return (blank && !isOther(spot)) || isReachable(spot) || isSomebody(spot) || isNamed(spot);
        }
        return (outline.says(name(spot), Word.ON_CALL) && !isOther(spot)) || asksWhom(spot);
    }

    /** {@code Emergency: ____}, alone in its line. */
    private boolean isFormLine(Spot spot) {
        return isDivided(spot)
                && spot.phrases().blanks().stream().anyMatch(blank -> !outline.says(blank.text(), Word.STILL_TO_WRITE))
                && !spot.text().contains("\n")
                && !isOther(spot);
    }

    /** Whether a line has a place for somebody's number or address. */
    private boolean asksWhom(Spot spot) {
        return spot.phrases().blanks().stream()
                .map(blank -> blank.text())
                .anyMatch(text -> !outline.says(text, Word.STILL_TO_WRITE) && outline.says(text, Word.WHERE));
    }

    /** Whether a role stands beside a place for its number: {@code QA lead: ____ Phone: ____}. */
    private boolean hasNumber(Spot spot) {
        return spot.says(Word.WHERE) && isStaff(spot);
    }

    /** Whether a line names a role or a team that is called, not a page to read. */
    private boolean isSomebody(Spot spot) {
        return !isRead(spot) && !isOther(spot) && !isCommunication(spot) && (isStaff(spot) || spot.says(Word.CALLED));
    }

    /** {@code Database: Jane Roe}. */
    private boolean isNamed(Spot spot) {
        String value = spot.text().substring(name(spot).length()).replaceFirst("^\\W+", "");
        return NAMED.matcher(value.strip()).matches()
                && !isOther(spot)
                && !isRead(spot)
                && !isCommunication(spot)
                && !outline.says(value, Word.WHERE);
    }

    /** A role and nothing else: {@code On-call engineer (0-15 min)}. */
    private boolean isRole(Spot spot) {
        String bare = BRACKETS.matcher(spot.text()).replaceAll(" ").strip();
        String[] words = bare.split("\\s+", -1);
        boolean acts = outline.says(words[0], Word.PAPERWORK)
                || outline.says(words[0], Word.CHANGES)
                || outline.says(words[0], Word.SETS_UP)
                || outline.words().verifies(words[0]);
        return words.length <= ROLE_WORDS
                && !FIGURE.matcher(bare).find()
                && !PURPOSE.matcher(bare).find()
                && !acts
                && isStaff(spot)
                && !isRead(spot)
                && !isCommunication(spot);
    }

    /** {@code Team lead → Head of engineering → CTO}. */
    private boolean isChain(Spot spot) {
        List<String> links = CHAIN.splitAsStream(spot.text()).toList();
        return links.size() > 1
                && links.stream()
                                .filter(link -> outline.says(link, Word.SIGNER) || outline.says(link, Word.DEPARTMENT))
                                .count()
                        > 1;
    }

    private static boolean isStaff(Spot spot) {
        return spot.says(Word.SIGNER) || spot.says(Word.DEPARTMENT);
    }

    private static boolean isRead(Spot spot) {
        return spot.says(Word.READ) || PAGE.matcher(spot.text()).find();
    }

    /** Whom a part of a communication plan names gets the news, and is not called. */
    private static boolean isCommunication(Spot spot) {
        return spot.section().stream().flatMap(Spot::around).anyMatch(outer -> outer.role() == Role.COMMUNICATION);
    }

    /** {@code Chat: in the system}. */
    private boolean isWay(Spot spot) {
        String way = name(spot);
        return way.length() < spot.text().length()
                && way.strip().split("\\s+", -1).length <= 2
                && outline.says(way, Word.WAY);
    }

    /** {@code contact your technical lead}. */
    private boolean turnsTo(Spot spot) {
        if (!spot.says(Word.TURN)) {
            return false;
        }
        String[] words = spot.text().strip().split("\\s+", -1);
        return IntStream.range(0, words.length).anyMatch(i -> turns(words, i));
    }

    private boolean turns(String[] words, int i) {
        List<String> all = Arrays.asList(words);
        boolean one = outline.says(words[i], Word.TURN);
        boolean two = !one
                && i + 2 < words.length
                && !outline.says(words[i + 1], Word.TURN)
                && outline.says(words[i] + " " + words[i + 1], Word.TURN);
        boolean noun = i > 0 && ARTICLE.matcher(words[i - 1]).matches();
        if (!(one || two) || noun || words[i].contains("-")) {
            return false;
        }
        int from = i + (two ? 2 : 1);
        String who = String.join(" ", all.subList(from, Math.min(words.length, from + REACHES)));
        return outline.says(who, Word.SIGNER)
                || outline.says(who, Word.DEPARTMENT)
                || REACH.matcher(who).find();
    }

    private static boolean isReachable(Spot spot) {
        return !spot.phrases().owners().isEmpty() || REACH.matcher(spot.text()).find();
    }

    /** Whether the name of a field asks for something that is nobody: {@code IP: ____}. */
    private boolean isOther(Spot spot) {
        return outline.says(name(spot), Word.NOT_WHOM);
    }

    private static boolean isDivided(Spot spot) {
        return spot.text().indexOf(':') > 0 || spot.text().indexOf('：') > 0;
    }

    /** What stands before the colon, or before what is to be filled in. */
    private static String name(Spot spot) {
        String text = spot.text();
        int end = Stream.of(text.indexOf(':'), text.indexOf('：'), text.indexOf('_'))
                .filter(at -> at > 0)
                .min(Integer::compare)
                .orElse(text.length());
        return text.substring(0, end);
    }
}
