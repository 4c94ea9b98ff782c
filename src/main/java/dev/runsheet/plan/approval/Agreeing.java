package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in sentences who has to agree that it goes on: {@code The shift lead says "go" on the bridge}, {@code needs the OK
 * of the owner}, {@code Harbour office go at 00:15, name: ____}.
 */
final class Agreeing {
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=[\\p{L}\\p{N})]{2})[.!?](?:\\s|$)|[;；,，。、]|[:：](?=\\s|$)|→|\\s[–—-]\\s|\\b(?i:until|till|unless|before|bevor|ehe|avant que|antes de que|antes que|prima che|прежде чем|once|bis|sobald|erst wenn|erst[^,]{0,20},\\s+wenn|jusqu.à ce que|dès que|hasta que|até que|finché|пока)\\b");
    /** Of languages whose sentences are not made of words with spaces between, or whose verb stands last. */
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*[)）]");
    /** {@code 교장님 결재}. */
    private static final Pattern KOREAN =
            Pattern.compile("(?<who>\\p{IsHangul}{2,10}?)(?:님)?(?:의)?\\s?(?:결재|승인|허가|동의|서명)");

    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’.-]*){0,2}\\s[(（]([^()（）]+)[)）]");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+\\.?|\\p{Lu}\\.|@\\p{L}[\\p{L}\\p{N}_-]*");

    /** Who does something, by the small word behind: {@code 部長が}, {@code 담당자가}. */
    private static final Pattern DOES = Pattern.compile(
            "^(?:\\S{1,6}[はに]、?)?(?<who>[^。、]{2,20}?)(?:が|は|から|より|の(?=同意|承認|許可|了承)|이\\s|가\\s|은\\s|는\\s|의\\s)");

    /** {@code 由港长签字}, {@code 须经港长同意}. */
    private static final Pattern MUST = Pattern.compile(
            "(?:由|经|請|请|需|须|須)?(?<who>[\\p{IsHan}\\p{L}]{2,12}?)(?:的)?(?:书面|明确)?(?:同意|签字|放行|批准|确认放行|点头|拍板|宣布)");

    private static final Pattern MARK = Pattern.compile("✅|✔|☑|👍|\\+1");
    private static final Pattern DIVIDED = Pattern.compile("[:：(（]|\\s[–—-]\\s");
    private static final int SHORT = 60;
    private static final int MOST_WORDS = 5;
    private static final int MOST_NAMES = 3;

    private final Words words;
    private final Signing signing;
    private final Functions functions;
    private final Owning owning;

    Agreeing(Words words, Signing signing, Functions functions) {
        this.words = words;
        this.signing = signing;
        this.functions = functions;
        this.owning = new Owning(words, signing);
    }

    /** Whether a cell only says that it is decided now whether to go on: {@code Go / no-go}, {@code Decision B}. */
    boolean isDecision(String cell) {
        List<String> all = tokens(cell.replaceFirst("^[^\\p{L}\\p{N}]+", ""));
        if (words.length(all, 0, Word.GO_NO_GO) > 0) {
            return true;
        }
        int named = words.length(all, 0, Word.DECISION);
        return named > 0 && all.size() <= named + 1 && cell.indexOf(',') < 0;
    }

    /** Whether {@code name}, who stands in the same row, agrees by what a cell says: {@code Ruth approves the switch}. */
    boolean agrees(String cell, String name) {
        boolean agreed = words.says(cell, Word.AGREES) || words.says(cell, Word.APPROVES);
        return agreed
                && !name.isBlank()
                && tokens(cell).subList(0, 1).equals(tokens(name).subList(0, 1));
    }

    /** Who says in {@code text} that it goes on, whether a function or a name stands there. */
    List<String> saying(String text) {
        boolean said = words.says(text, Word.SAYS_GO)
                || (words.says(text, Word.GIVES) && words.says(text, Word.CONSENT))
                || (words.says(text, Word.SPEAKS)
                        && (words.says(text, Word.CONSENT)
                                || words.says(text, Word.SAID)
                                || MARK.matcher(text).find()));
        return said ? subjects(text, true) : List.of();
    }

    /** Whose name stands behind {@code approved by}: {@code approved by Jane Roe (harbour master) on 3 May}. */
    List<String> by(String text) {
        if (!words.says(text, Word.APPROVED) && !words.says(text, Word.SIGNED_BY)) {
            return List.of();
        }
        List<String> all = List.of(text.strip().split("\\s+", -1));
        for (int i = 0; i < all.size(); i++) {
            int length = words.says(all.get(i), Word.APPROVED) || words.length(all, i, Word.SIGNED_BY) > 0
                    ? signing.lengthOfBy(all, i)
                    : 0;
            String term = String.join(" ", all.subList(i, i + length));
            if (length > 0 && !words.verifies(term)) {
                List<String> who = named(all.subList(i + length, all.size()));
                if (!who.isEmpty()) {
                    return who;
                }
            }
        }
        return List.of();
    }

    /** The name that {@code all} begin with, or the function beside it. */
    private List<String> named(List<String> all) {
        int end = 0;
        boolean ends = false;
        while (end < Math.min(all.size(), MOST_NAMES) && !ends) {
            String word = all.get(end);
            ends = word.matches(".*[,;:.)]") && !word.matches("\\p{Lu}\\.");
            if (!NAME.matcher(word.replaceFirst("[,;:.)]+$", "")).matches()
                    && !NAME.matcher(word).matches()) {
                break;
            }
            end++;
        }
        String name = String.join(" ", all.subList(0, end)).replaceFirst("[,;:.)]+$", "");
        boolean open = end == 1
                && end < all.size()
                && !ends
                && !all.get(end).matches("[(（–—-].*")
                && !words.says(all.get(end), Word.SIGNED_FOR);
        if (end == 0
                || open
                || words.says(name, Word.SYSTEM)
                || words.says(name, Word.NO_PERSON)
                || words.says(name, Word.ANYBODY)) {
            return List.of();
        }
        return List.of(functions.explicit(String.join(" ", all)).orElse(name));
    }

    /** Who agrees by {@code text}: who says so, whose consent is asked for, who puts a name to it. */
    List<String> in(Spot spot) {
        String text = spot.text();
        List<String> said = saying(text);
        if (!said.isEmpty()) {
            return said;
        }
        List<String> first = spot.says(Word.SIGNS_FIRST)
                ? clauses(text).flatMap(clause -> inverted(clause).stream()).toList()
                : List.of();
        if (!first.isEmpty()) {
            return first.subList(0, 1);
        }
        List<String> agreed = spot.says(Word.AGREES) || spot.says(Word.AGREES_LAST)
                ? subjects(text, !spot.phrases().blanks().isEmpty())
                : List.of();
        if (agreed.isEmpty()) {
            agreed = clauses(text)
                    .flatMap(clause -> asked(clause).or(() -> owning.in(clause)).stream())
                    .limit(1)
                    .toList();
        }
        List<String> by = agreed.isEmpty() ? by(text) : agreed;
        List<String> put = by.isEmpty() ? putting(spot) : by;
        return put.isEmpty() ? confirming(spot) : put;
    }

    /** {@code The harbour master confirms that the lock works}, a point of what is called a sign-off. */
    private List<String> confirming(Spot spot) {
        boolean signed = spot.isItem()
                && spot.says(Word.CONFIRMS)
                && spot.section().filter(section -> section.says(Word.SIGN)).isPresent();
        List<String> all = signed ? tokens(spot.text()) : List.of();
        for (int i = 1; i < Math.min(all.size(), MOST_WORDS + 1); i++) {
            if (words.length(all, i, Word.CONFIRMS) > 0) {
                return person(all.subList(0, i), false).stream()
                        .flatMap(who -> signing.split(who).stream())
                        .map(signing::bare)
                        .toList();
            }
        }
        return List.of();
    }

    private Stream<String> clauses(String text) {
        return Stream.of(CLAUSE.split(byFunction(text), -1)).map(String::strip);
    }

    private List<String> subjects(String text, boolean names) {
        String plain = ASIDE.matcher(byFunction(text)).replaceAll(" ");
        for (String clause : CLAUSE.split(plain, -1)) {
            Optional<String> who = subject(clause.strip(), names);
            if (who.isPresent()) {
                return signing.split(who.get()).stream().map(signing::bare).toList();
            }
        }
        return List.of();
    }

    /** {@code text} with functions for the people they stand behind: {@code Jane (harbour master) signs}. */
    private String byFunction(String text) {
        return PERSON.matcher(text).replaceAll(found -> {
            String first = found.group().split("\\s", 2)[0];
            String asks = words.says(first, Word.SIGN_ASKS) ? first + " " : "";
            boolean role = signing.isRole(found.group(1)) && !words.says(found.group(1), Word.SIGN);
            return Matcher.quoteReplacement(role ? asks + found.group(1) : found.group());
        });
    }

    private Optional<String> subject(String clause, boolean names) {
        if (clause.isEmpty()
                || !(words.says(clause, Word.SAYS_GO)
                        || words.says(clause, Word.SPEAKS)
                        || words.says(clause, Word.GIVES)
                        || words.says(clause, Word.AGREES)
                        || words.says(clause, Word.AGREES_LAST))) {
            return Optional.empty();
        }
        List<String> all = UNSPACED.matcher(clause).find() ? List.of() : tokens(clause);
        for (int i = 1; i < Math.min(all.size(), MOST_WORDS + 3); i++) {
            boolean strong = words.length(all, i, Word.SAYS_GO) > 0 || gives(all, i);
            if (strong || words.length(all, i, Word.AGREES) > 0) {
                int end = i;
                while (end > 1 && words.says(all.get(end - 1), Word.APPROVES_WITH)) {
                    end--;
                }
                Optional<String> who = person(all.subList(0, end), names);
                if (who.isPresent()) {
                    return who;
                }
            }
        }
        return last(clause);
    }

    /** {@code gives the final go}, {@code types GO}, {@code reacts with ✅}. */
    private boolean gives(List<String> all, int at) {
        boolean speaks = words.length(all, at, Word.SPEAKS) > 0;
        if (!speaks && words.length(all, at, Word.GIVES) == 0) {
            return false;
        }
        for (int i = at + 1; i < Math.min(all.size(), at + MOST_WORDS); i++) {
            boolean mark = speaks && MARK.matcher(all.get(i)).find();
            if (mark || words.length(all, i, Word.CONSENT) > 0 || (speaks && words.length(all, i, Word.SAID) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Ask the harbour master for a green light}. */
    private Optional<String> asked(String clause) {
        List<String> all = tokens(clause);
        int from = 0;
        while (from < all.size() && signing.isBefore(all.get(from))) {
            from++;
        }
        boolean led = from > 0 && from < all.size() && words.says(all.get(0), Word.SIGN_ASKS);
        boolean asks = led && words.says(clause, Word.CONSENT);
        return asks && words.length(all, from, Word.CONSENT) == 0 ? signing.first(clause) : Optional.empty();
    }

    /** Of a verb that stands before whoever signs: {@code Lo autoriza el jefe de muelle}, {@code firma la titolare: ____}. */
    private Optional<String> inverted(String clause) {
        List<String> all = words.says(clause, Word.SIGNS_FIRST) ? tokens(clause) : List.of();
        for (int i = 0; i < all.size() - 1; i++) {
            int length = words.length(all, i, Word.SIGNS_FIRST);
            if (length > 0) {
                return signing.first(String.join(" ", all.subList(i + length, all.size())));
            }
        }
        return Optional.empty();
    }

    private Optional<String> person(List<String> before, boolean names) {
        int from = 0;
        while (from < before.size()
                && (words.says(before.get(from), Word.SIGN_ARTICLE) || words.says(before.get(from), Word.AT_LEAST))) {
            from++;
        }
        List<String> all = before.subList(from, before.size());
        String who = String.join(" ", all);
        if (all.isEmpty() || words.says(all.get(0), Word.CONDITION)) {
            return Optional.empty();
        }
        int behind = all.size() - 1;
        while (behind > 0 && (Signing.isOf(all.get(behind)) || !words.says(all.get(behind), Word.SIGN_ARTICLE))) {
            behind--;
        }
        String ending = String.join(" ", all.subList(behind + 1, all.size()));
        if (all.size() > 2
                && all.size() <= MOST_WORDS
                && NAME.matcher(all.get(0)).matches()
                && words.length(all, 1, Word.GIVEN_FROM) > 0
                && signing.isRole(String.join(" ", all.subList(2, all.size())))) {
            return Optional.of(String.join(" ", all.subList(2, all.size()))); // "Jo from the harbour office"
        }
        if (behind > 0 && words.says(all.get(0), Word.ANYBODY) && signing.isRole(ending)) {
            return Optional.of(ending); // "This time the harbour master must give the go"
        }
        if (all.size() > MOST_WORDS || words.says(who, Word.ANYBODY)) {
            return Optional.empty();
        }
        boolean named = names
                && all.size() <= MOST_NAMES
                && all.stream().allMatch(word -> NAME.matcher(word).matches())
                && !words.says(who, Word.NO_PERSON);
        int article = all.size() - 1;
        while (article > 0 && (Signing.isOf(all.get(article)) || !words.says(all.get(article), Word.SIGN_ARTICLE))) {
            article--;
        }
        String last = String.join(" ", all.subList(article + 1, all.size()));
        if (article > 0 && signing.isRole(last)) {
            return Optional.of(last);
        }
        List<String> split = signing.split(who);
        return named || (!split.isEmpty() && split.stream().allMatch(signing::isRole))
                ? Optional.of(who)
                : Optional.empty();
    }

    /** Of languages whose verb stands last: who does it is before a small word, or the clause begins with the function. */
    private Optional<String> last(String clause) {
        if (!words.says(clause, Word.AGREES_LAST)) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(DOES, MUST, KOREAN)) {
            Matcher who = pattern.matcher(clause);
            if (who.find() && signing.isRole(who.group("who")) && !words.says(who.group("who"), Word.AGREES_LAST)) {
                return Optional.of(who.group("who").strip());
            }
        }
        return clause.contains(" ")
                ? signing.first(clause).filter(who -> who.length() < clause.length())
                : Optional.empty();
    }

    /** {@code Harbour office go at 00:15, name: ____}: a place for the name of whoever gives what a line begins with. */
    private List<String> putting(Spot spot) {
        boolean ticked = spot.text().indexOf('☐') > 0;
        List<String> decider = decider(spot.text());
        if (!decider.isEmpty() || (spot.phrases().blanks().isEmpty() && !ticked)) {
            return decider;
        }
        boolean puts = ticked || spot.says(Word.PUTS_NAME) || spot.says(Word.GO_NO_GO);
        List<String> all = tokens(spot.text());
        for (int i = 1; i < Math.min(all.size(), MOST_WORDS); i++) {
            String who = String.join(" ", all.subList(0, i));
            int length = words.length(all, i, Word.CONSENT);
            if (length > 0 && (puts || i + length == all.size()) && signing.isRole(who)) {
                return List.of(signing.bare(who));
            }
        }
        return List.of();
    }

    /** {@code Go/no-go: Jo}, {@code Decision (harbour master)}. */
    private List<String> decider(String text) {
        Matcher divided = DIVIDED.matcher(text);
        return divided.find() && text.length() - divided.end() < SHORT && isDecision(text.substring(0, divided.start()))
                ? functions.people(text.substring(divided.end()))
                : List.of();
    }

    private static List<String> tokens(String text) {
        List<String> all = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
        all.removeIf(token -> token.codePoints().noneMatch(Character::isLetterOrDigit)
                && !MARK.matcher(token).find());
        return all;
    }
}
