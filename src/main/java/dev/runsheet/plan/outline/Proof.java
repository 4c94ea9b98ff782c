package dev.runsheet.plan.outline;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells of a text whether it shows that a system is as it should be: it asks for a look ({@code Check the lamps}), tries
 * something out ({@code One test order}), or says what is seen then ({@code The queue is empty}).
 */
public final class Proof {
    /** A longer text tells more than what to check. */
    static final int MOST_PROSE = 300;

    private static final Pattern CLAUSES = Pattern.compile(
            "[.!?;]\\s+|[。！？；，、]|,\\s(?:(?:and|then|und|dann|et|puis|y|luego|e|depois|poi|ve|sonra|и|затем|потом)\\s)?|\\s[–—]\\s|\\s(?:and|then|und|dann|et|puis|y|luego|e|depois|poi|ve|и|затем)\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\p{L}+\\s+\\d+\\s*[:.)–-]\\s*|\\d+(?:\\.\\d+){0,9}[.)]?\\s+|\\d\\x{FE0F}?\\x{20E3}\\s*|\\d+[、．]\\s*|[(（]\\d+[)）]\\s*|[①-⑳]\\s*)");

    /** Signs and pictures in front of a text; what counts it begins with a digit or a bracket. */
    private static final Pattern SIGNS = Pattern.compile(
            "^(?:(?![①-⑳])[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}✅✔→•]|[\\p{Pd}*]\\s)[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}\\s]{0,9}");

    /** These scripts put no spaces between words, and the verb last. */
    private static final Pattern SPACELESS = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    /** In names of scripts. */
    private static final Pattern JOINED = Pattern.compile("[_`-]");

    /** What is to be done to something is a deed, no sight: {@code has to be built again}. */
    private static final Pattern PASSIVE = Pattern.compile(
            "\\bbe (?:\\w+ed|built|done|sent|set|made|taken|written|put|told|kept|run|rebuilt|brought)\\b",
            Pattern.CASE_INSENSITIVE);

    /** {@code the verified script}: what kind of thing it is, not what is to be done. */
    private static final Pattern ADJECTIVE = Pattern.compile(
            "(?<=\\p{L}\\s)(?:verified|validated|confirmed|checked)\\s(?!(?:by|on|in|at|with|via|against|as|to|that|and|or|through|using|after|before|for|from|is|are|again|ok|successfully|working|healthy)\\b)(?=\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** A name of a file, whose ending is no word. */
    private static final Pattern PATH = Pattern.compile("\\w\\.\\w\\S*\\s*$");

    /** {@code Validation:} in front of what is to be looked at. */
    private static final Pattern LABEL = Pattern.compile("^\\P{L}{0,8}\\p{L}[^:：.,;]{0,20}[:：]\\s+");

    /** A longer text is a sentence, with a verb. */
    private static final int LONGEST_STATE = 60;

    private static final int LONGEST_CLICK = 4;

    /** A word for a look stands among the first ones where that is what is asked for. */
    private static final int MOST_WORDS_BEFORE = 8;

    /** A longer one need not be cut word by word. */
    private static final int LONGEST_DEED = 20;

    /** How something is done, in front of the verb. */
    private static final Pattern MANNER =
            Pattern.compile("^(?:(?:手动|手工|自动|重新|立即|立刻|马上|先|再|必要时|手動で|自動で|直ちに|再度|まず|수동으로|자동으로|즉시|다시|먼저)\\s*){1,3}");

    /** {@code Resume: normal service}: what is said behind a word or two is part of it. */
    private static final Pattern NAME = Pattern.compile("^\\S+(?:\\s\\S+)?[:：]\\s");

    /** What divides a deed from what is seen then. */
    private static final Pattern PARTS = Pattern.compile("[;:,]\\s|[；：，、。]|\\.\\s|\\s[–—-]\\s|\\s?(?:→|➜|⇒|->|=>)\\s?");

    /** {@code --to=stable}: no state. */
    private static final Pattern ASSIGNED = Pattern.compile("\\S=\\S|--\\w");

    /** Where it is so. */
    private static final Pattern PLACE = Pattern.compile(
            "(?U)\\s(?:on|in|at|for|from|across|again|auf|bei|für|wieder|sur|dans|pour|en|para|em|su|per)\\b[^,;:]{0,30}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RESULT = Pattern.compile(
            "(?<name>[^:：=]{2,80})(?:[:：]|\\s==?\\s|\\s?(?:→|->))\\s*(?<what>(?<figure>[2]\\d\\d(?: OK)?|\\d{1,6} (?:of|out of|von|sur|de|di|из) \\d{1,6}(?: \\S+)?|\\d{1,6}/\\d{1,6}(?: \\S+)?)|(?:all |both |alle |beide |tous |toutes |todos |todas |tutti |tutte )?\\p{L}{2,20})[.!]?",
            Pattern.CASE_INSENSITIVE);

    /** How many characters a verb in front has where no space ends it. */
    private static final int LONGEST_VERB = 3;

    /** What stands in brackets says by the way. */
    private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^()（）]{0,200}[)）]");

    private final Words words;

    /** Tells checks by {@code words}. */
    public Proof(Words words) {
        this.words = words;
    }

    /** Whether {@code text} begins, or in languages that put the verb last ends, with asking for a look. */
    public boolean asks(String text) {
        return !isClick(text)
                && (isBareLook(text)
                        || asksPlainly(text)
                        || asksPlainly(LABEL.matcher(text).replaceFirst("")));
    }

    /** {@code Tests}, {@code Smoke tests}, {@code Funktionstest}: nothing but a word for it. */
    private boolean isBareLook(String text) {
        String said = unnumbered(ASIDE.matcher(text).replaceAll(""))
                .replaceFirst("[.!]$", "")
                .strip();
        return said.indexOf(' ') == said.lastIndexOf(' ') && words.says(last(said, 1), Word.BARE_LOOK);
    }

    /** {@code Confirm the rollback}: a button to press, with nothing that is to be seen. */
    private boolean isClick(String text) {
        String[] split = unnumbered(text).strip().split("\\s+", LONGEST_CLICK + 1);
        return split.length > 1
                && split.length <= LONGEST_CLICK
                && words.says(split[0], Word.CLICKS)
                && Stream.of(Word.BACK, Word.RESTORE, Word.CLICKED)
                        .anyMatch(word -> words.says(split[split.length - 1], word));
    }

    private boolean asksPlainly(String text) {
        String said = unnumbered(text);
        String named = ADJECTIVE.matcher(said.split("[,;:(.]", 2)[0]).replaceAll(" ");
        String begin = deed(JOINED.matcher(named).replaceAll(" "));
        boolean has = starts(begin, Word.ASKS_WHETHER) && words.says(begin, Word.THAT);
        if ((has
                        || (starts(begin, Word.LOOKS_ON) && isPhrase(begin))
                        || words.verifies(first(begin, MOST_WORDS_BEFORE)))
                && !isConditional(begin)) {
            return true;
        }
        boolean spaceless = isSpaceless(said);
        return clauses(ASIDE.matcher(said).replaceAll(" "))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .anyMatch(clause -> spaceless
                        ? words.verifies(ending(clause)) || words.says(ending(clause), Word.LOOKS_ON)
                        : !PATH.matcher(clause).find()
                                && (words.says(last(clause, 1), Word.LOOKS_LAST)
                                        || words.says(last(clause, 2), Word.LOOKS_LAST)));
    }

    /** {@code Close the ticket after the checks}: another deed, without when it is its turn. */
    private String deed(String begin) {
        String[] all = begin.strip().split("\\s+", LONGEST_DEED);
        boolean deed = words.says(all[0], Word.SETS_UP)
                || words.says(all[0], Word.CHANGES)
                || words.says(all[0], Word.UNDOES_FIRST);
        if (!deed || all.length == 1) {
            return begin;
        }
        return Stream.of(all).takeWhile(word -> !words.says(word, Word.AFTER)).collect(Collectors.joining(" "));
    }

    /** Whether {@code text} is in a script that puts no spaces between words. */
    public static boolean isSpaceless(String text) {
        return SPACELESS.matcher(text).find();
    }

    /** {@code text} without what counts it. */
    public static String unnumbered(String text) {
        return NUMBER.matcher(SIGNS.matcher(text.strip()).replaceFirst("")).replaceFirst("");
    }

    /** Whether a later clause of {@code text} asks for it: {@code Load the old release and check that ships land}. */
    public boolean asksLater(String text) {
        return text.length() <= MOST_PROSE
                && clauses(text)
                        .skip(1)
                        .anyMatch(clause -> words.verifies(word(clause, 0) + " " + word(clause, 1))
                                || starts(clause, Word.LOOKS_ON));
    }

    /** Whether {@code text} has somebody do what users do: {@code One test order per shop}. */
    public boolean triesOut(String text) {
        return text.length() <= MOST_PROSE
                && (words.says(text, Word.TRIES_OUT) || usesOnce(text))
                && !begins(text, Word.UNDOES_FIRST, Word.BACK, Word.RESTORE)
                && !isConditional(text);
    }

    /** Whether {@code text} begins with doing what users do, to see whether they can. */
    public boolean usesFirst(String text) {
        return begins(text, Word.USES) && triesOut(text);
    }

    /** {@code Draw a zero-value ticket}, {@code Book two seats}. */
    private boolean usesOnce(String text) {
        return begins(text, Word.USES) && words.says(first(unnumbered(text), MOST_WORDS_BEFORE), Word.ONCE);
    }

    /** Whether {@code text} has something done in order to see: {@code Run the suite to verify the old build}. */
    public boolean doesToSee(String text) {
        return text.length() <= MOST_PROSE
                && words.says(text, Word.TO_SEE)
                && !begins(text, Word.BACK, Word.RESTORE, Word.STOPS, Word.TURN, Word.ASK_AT)
                && !(begins(text, Word.CLICKS) && words.says(last(text, 2), Word.TO_SEE))
                && !isConditional(text);
    }

    /** Whether {@code text} says how things are once all is well: {@code The site answers}, {@code Errors back under 1 %}. */
    public boolean states(String text) {
        return isState(text) && words.says(ASIDE.matcher(text).replaceAll(" "), Word.SHOWN);
    }

    /**
     * Whether a part of {@code text} behind a deed, or the whole of it, says how things are then: {@code Start; `lamps` shows
     * ON}, {@code Queue empty on both sides}, {@code Neighbours: 6 of 6 up}, {@code Is the display lit?}.
     */
    public boolean tellsState(String text) {
        String said = NAME.matcher(unnumbered(text)).replaceFirst("");
        return text.length() <= MOST_PROSE
                && !text.strip().endsWith(":")
                && PARTS.splitAsStream(said).noneMatch(this::isConditional)
                && (asksWhetherSo(text)
                        || isResult(text)
                        || (text.length() <= LONGEST_STATE && endsFineThere(text))
                        || PARTS.splitAsStream(said).skip(1).anyMatch(this::isStateOfPart));
    }

    private boolean isStateOfPart(String part) {
        return !isSpaceless(part)
                && first(part, 2).length() < part.strip().length()
                && (states(part) || endsFineThere(part));
    }

    private boolean endsFineThere(String text) {
        String state = PLACE.matcher(text).replaceFirst("");
        String end = last(state.strip().replaceFirst("[.!]$", ""), 1);
        return !ASSIGNED.matcher(text).find()
                && endsFine(state)
                && words.says(end, Word.FINE)
                && !words.says(text, Word.BACK);
    }

    /** {@code Does the display show the old time?}. */
    private boolean asksWhetherSo(String text) {
        Set<Word> said = words.in(text);
        return text.strip().endsWith("?") && (said.contains(Word.SEEN) || said.contains(Word.SHOWN));
    }

    /** {@code Replicas: all ONLINE}, {@code `/ready`: 200}: a name, and behind it what comes out. */
    private boolean isResult(String text) {
        Matcher result = RESULT.matcher(ASIDE.matcher(text).replaceAll(" ").strip());
        return result.matches()
                && isState(result.group("name"))
                && (result.group("figure") != null || words.says(result.group("what"), Word.FINE));
    }

    /** {@code All pumps healthy}, {@code Connections stable}: a thing, and behind it that it is well. */
    public boolean endsFine(String text) {
        String said = unnumbered(ASIDE.matcher(text).replaceAll(" ")).replaceFirst("[.!;✅✔\\s]+$", "");
        String end = isSpaceless(said) ? ending(said) : last(said, 2);
        return isState(text)
                && said.length() <= LONGEST_STATE
                && (said.indexOf(' ') > 0 || isSpaceless(said))
                && (words.says(end, Word.FINE) || words.says(last(said, 1), Word.FINE));
    }

    /** Whether {@code text} is about how things are, and asks for no deed and tells nobody anything. */
    public boolean isState(String text) {
        return text.length() <= MOST_PROSE && (isSubject(text) || !isDeed(text)) && !isConditional(text);
    }

    /** {@code Login works}: what could be a deed, with what is seen of it right behind. */
    private boolean isSubject(String text) {
        String said = unnumbered(text);
        return words.says(word(said, 1), Word.SHOWN) && !begins(said, Word.AFTERCARE, Word.HANDLES);
    }

    /** Not {@code Click-through}, which is a name. */
    private boolean handles(String text) {
        String first = word(unnumbered(text), 0);
        return first.indexOf('-') <= 0 && begins(text, Word.HANDLES);
    }

    private boolean isDeed(String text) {
        return words.says(last(text.strip(), 1), Word.HANDLES_LAST)
                || handles(text)
                || begins(
                        text,
                        Word.CHANGES,
                        Word.SETS_UP,
                        Word.UNDOES_FIRST,
                        Word.BACK,
                        Word.RESTORE,
                        Word.WAITS,
                        Word.STOPS,
                        Word.TURN,
                        Word.AFTERCARE,
                        Word.ASK_AT);
    }

    /** Whether {@code text} says how things are then, be it in few words, and asks for nothing. */
    public boolean isOutcome(String text) {
        return isState(text)
                && (isSubject(text)
                        || !begins(text, Word.ORDERS, Word.AFTERCARE, Word.WRITES, Word.PAPERWORK, Word.LOOKS))
                && !text.strip().endsWith(":");
    }

    /** Whether {@code text} says what has to be seen: {@code its lamp must be green}; not what people must do first. */
    public boolean demands(String text) {
        Set<Word> said = words.in(ASIDE.matcher(text).replaceAll(" "));
        return text.length() <= MOST_PROSE
                && said.contains(Word.EXPECTS)
                && (said.contains(Word.SEEN) || said.contains(Word.SHOWN))
                && !text.strip().endsWith("?")
                && !PASSIVE.matcher(text).find()
                && !isConditional(text);
    }

    /** Whether {@code text} begins with such a word: then it is a deed, and the rest says how, or until when. */
    private boolean begins(String text, Word... deeds) {
        String word = word(
                MANNER.matcher(NUMBER.matcher(text.strip()).replaceFirst("")).replaceFirst(""), 0);
        boolean joined = isSpaceless(word) && word.length() > LONGEST_VERB;
        Set<Word> first = words.in(joined ? word.substring(0, LONGEST_VERB) : word);
        return Stream.of(deeds).anyMatch(first::contains);
    }

    /** Whether the first word says it, alone or with the second. */
    private boolean starts(String text, Word word) {
        String first = word(text, 0);
        String second = word(text, 1);
        return words.says(first, word) || (words.says(first + " " + second, word) && !words.says(second, word));
    }

    /** More than a name before a colon. */
    private static boolean isPhrase(String begin) {
        return begin.strip().indexOf(' ') > 0 || isSpaceless(begin);
    }

    private boolean isConditional(String text) {
        return words.says(word(text, 0), Word.CONDITION);
    }

    private static Stream<String> clauses(String text) {
        return CLAUSES.splitAsStream(text);
    }

    private static String word(String text, int index) {
        List<String> split = List.of(text.strip().split("\\s+", index + 2));
        return index < split.size() ? split.get(index) : "";
    }

    /** The first {@code count} words. */
    public static String first(String text, int count) {
        return Stream.of(text.strip().split("\\s+", count + 1)).limit(count).collect(Collectors.joining(" "));
    }

    /** The last one or two words. */
    public static String last(String clause, int count) {
        int space = clause.lastIndexOf(' ');
        return clause.substring((count == 1 || space < 0 ? space : clause.lastIndexOf(' ', space - 1)) + 1);
    }

    private static String ending(String clause) {
        return clause.substring(Math.max(0, clause.length() - 8));
    }
}
