package dev.runsheet.plan.contact;

import dev.runsheet.model.Blank;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells sentences that send one to somebody: {@code contact your technical lead}, {@code Escalate to [name]}, {@code
 * Questions? Write to quay@harbour.example}.
 */
final class Turning {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** An address, a number, somebody's handle. */
    static final Pattern REACH = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|(?<![\\w-])(?!\\d{4}-\\d\\d?-\\d|\\d{4}-\\d{4}\\b)[+(]?\\d[\\d ()/-]{6,}\\d|(?:^|[\\s(\\[])[@#]\\p{L}[\\w-]*",
            FLAGS);

    /** An address or a number, which one writes down only to reach somebody. */
    private static final Pattern REACHED = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|(?<![\\w-])(?:\\+\\d|\\(\\+?\\d|0\\d)[\\d ()/-]{6,}\\d", FLAGS);

    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+|(?:^|[\\s(\\[])[@#]\\p{L}[\\w-]*", FLAGS);

    /** {@code [name]}. */
    private static final Pattern OPEN = Pattern.compile("[\\[<{]\\p{L}[^\\]>}]*[\\]>}](?!\\().*");

    /** What has a name of its own. */
    private static final Pattern PROPER = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&.-]+[,.]?");

    /** Before "call", it is a thing. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?i:the|an?|this|that|our|your|of|on|no|primary|secondary|emergency|response|training)");

    /** How many words follow a term for turning to somebody until one is named. */
    private static final int REACHES = 4;

    /** The end of a question, or an arrow. */
    private static final Pattern PARTED = Pattern.compile("\\?\\s|\\s(?:→|➜|➔|⇒|->|=>)\\s");

    private static final Pattern PARTS = Pattern.compile("[。、，；！？;]");

    private final Words words;

    Turning(Words words) {
        this.words = words;
    }

    /** Whether {@code spot} says whom to turn to. */
    boolean tells(Spot spot) {
        if (spot.says(Word.TURN_LAST) && PARTS.splitAsStream(spot.text()).anyMatch(this::turnsLast)) {
            return true;
        }
        if (spot.says(Word.TURN_US) && !spot.isTask()) {
            return true;
        }
        if (spot.says(Word.QUESTIONS)
                && !spot.isTask()
                && ADDRESS.matcher(spot.text()).find()) {
            return true;
        }
        if (answers(spot)) {
            return true;
        }
        boolean asks = spot.says(Word.ASK_AT);
        boolean stuck = spot.says(Word.STUCK) || isConditional(spot);
        if (!spot.says(Word.TURN) && !asks && !stuck) {
            return false;
        }
        List<String> all = List.of(spot.text().strip().split("\\s+", -1));
        for (int i = 0; i < all.size(); i++) {
            if (turns(spot, all, i) || (asks && !spot.isTask() && asksAt(all, i)) || (stuck && helps(all, i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Lock shut? The crew is in #quay}, {@code Bell silent → @mira}: trouble, and where there is help. */
    private boolean answers(Spot spot) {
        Matcher parted = spot.isTask() ? PARTED.matcher("") : PARTED.matcher(spot.text());
        return parted.find()
                && troubles(spot.text().substring(0, parted.start()))
                && (reach(spot.text().substring(parted.end()))
                        || PhoneNumbers.in(spot.text().substring(parted.end())));
    }

    private boolean troubles(String text) {
        Set<Word> said = words.in(text);
        return said.contains(Word.STUCK) || said.contains(Word.FAILS) || said.contains(Word.EMERGENCY);
    }

    /** {@code If the bells stay silent, tell Mira}: what begins with a case, and asks one to speak to somebody in it. */
    private boolean isConditional(Spot spot) {
        List<String> all = List.of(spot.text().strip().split("\\s+", -1));
        return !spot.isTask()
                && !spot.role().isRollback()
                && spot.says(Word.TOLD)
                && spot.text().indexOf(',') > 0
                && words.length(all, 0, Word.CONDITION) > 0;
    }

    /** Whether the item around, or the paragraph above, says that one turns to those it lists: {@code phone these three:}. */
    boolean leads(Spot spot, Optional<Spot> above) {
        boolean around = spot.outerItem()
                .filter(outer -> outer.says(Word.TURN) && outer.text().strip().matches("(?s).*[:：]"))
                .isPresent();
        return around || above.filter(lead -> isLead(lead.text())).isPresent();
    }

    /** Whether {@code text} leads to those whom one turns to, and names none: {@code If the lock stays shut, contact:}. */
    boolean isLead(String text) {
        if (!text.strip().matches("(?s).*[:：]") || !words.in(text).contains(Word.TURN)) {
            return false;
        }
        List<String> all = List.of(text.strip().split("\\s+", -1));
        return IntStream.range(Math.max(0, all.size() - 1 - REACHES), all.size())
                .anyMatch(i -> words.length(all, i, Word.TURN) > 0 && !names(all, i + 1));
    }

    /** Whether an address, a number or a handle stands in {@code text}. */
    static boolean reach(String text) {
        return REACH.matcher(text).find();
    }

    /** Whether an address, or a number as of telephones, stands in {@code text}. */
    static boolean isReached(String text) {
        return REACHED.matcher(text).find();
    }

    private boolean turns(Spot spot, List<String> all, int i) {
        boolean noun = i > 0 && ARTICLE.matcher(all.get(i - 1)).matches();
        int from = i + words.length(all, i, Word.TURN);
        boolean named = i > 0 && words.length(all, i - 1, Word.BEFORE_NOUN) > 0;
        boolean compound = from == i + 1 && all.get(i).contains("-");
        boolean twice = from < all.size() && words.length(all, from, Word.TURN) > 0; // "a phone call"
        if (from == i || noun || named || compound || twice || ends(all.get(from - 1))) {
            return false;
        }
        String who = String.join(" ", all.subList(from, Math.min(all.size(), from + REACHES)));
        return reach(who) || OPEN.matcher(who).matches() || isOpen(spot, who) || names(all, from);
    }

    /** Who is asked where somebody is stuck: {@code In doubt ask Jo}. */
    private boolean helps(List<String> all, int i) {
        int from = i + Math.max(words.length(all, i, Word.ASKED), words.length(all, i, Word.TOLD));
        return from > i && from < all.size() && !ends(all.get(from - 1)) && names(all, from);
    }

    /** Whether one is named within a few words, before anything else is. */
    private boolean names(List<String> all, int from) {
        if (from < all.size()
                && PROPER.matcher(all.get(from)).matches()
                && !words.in(all.get(from)).contains(Word.NO_PERSON)
                && !words.in(all.get(from)).contains(Word.SYSTEM)
                && !words.in(all.get(from)).contains(Word.WHEN)) {
            return true;
        }
        for (int i = from; i < Math.min(all.size(), from + REACHES); i++) {
            String word = all.get(i);
            boolean compound = word.indexOf('-') > 0 && isStaff(word); // "on-call" begins like what is nobody
            if (!compound && words.in(word).contains(Word.NO_PERSON)) {
                return false;
            }
            String pair = i + 1 < Math.min(all.size(), from + REACHES) ? word + " " + all.get(i + 1) : word;
            if (isStaff(word) || (!ends(word) && isStaff(pair))) {
                return true;
            }
            if (ends(word)) {
                return false;
            }
        }
        return false;
    }

    /** A place for somebody's name. */
    private static boolean isOpen(Spot spot, String who) {
        return spot.phrases().blanks().stream().map(Blank::text).anyMatch(blank -> who.startsWith(first(blank)));
    }

    private static String first(String blank) {
        return blank.strip().split("\\s+", 2)[0];
    }

    /** {@code Ask in #harbour}, {@code e-mail quay@harbour.example}. */
    private boolean asksAt(List<String> all, int i) {
        int from = i + words.length(all, i, Word.ASK_AT);
        if (from == i || ends(all.get(from - 1))) {
            return false;
        }
        boolean second = from + 1 < all.size() && words.in(all.get(from)).contains(Word.NO_PERSON);
        return from < all.size() && (reach(all.get(from)) || (second && reach(all.get(from + 1))));
    }

    /** Of languages whose verb stands last: the one named is before it. */
    private boolean turnsLast(String part) {
        return words.in(part).contains(Word.TURN_LAST)
                && !words.in(part).contains(Word.NO_PERSON)
                && (isStaff(part) || reach(part));
    }

    private boolean isStaff(String text) {
        Set<Word> said = words.in(text);
        return said.contains(Word.SIGNER) || said.contains(Word.DEPARTMENT) || said.contains(Word.PARTY);
    }

    private static boolean ends(String word) {
        return word.matches(".*[:：.?!;]");
    }
}
