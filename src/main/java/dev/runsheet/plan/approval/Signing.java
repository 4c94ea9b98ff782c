package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads out of texts who signs: {@code approved by the harbour master}, {@code QA lead sign-off}. */
final class Signing {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Of languages that put no space before what is asked of somebody. */
    private static final Pattern TAIL = Pattern.compile(
            "[\\s:：]*[のが的의이가]?\\s*(?:承認印|確認印|印|签名|签章|盖章|承認|署名|サインオフ|レビュー|审批|批准|审核|签字|签署|승인|서명|검토)(?:を?(?:取得|得る|済み)|完了|完成|通过|\\s?(?:받기|완료|획득))?[\\s:：.。]*$",
            FLAGS);

    /** What joins a role and its field in languages that put the role first. */
    private static final Set<String> OF =
            Set.of("of", "de", "du", "des", "da", "do", "di", "del", "della", "dei", "der");

    private static final Pattern AND = Pattern.compile(
            "(?:,\\s*(?:and\\s+)?|\\s+(?:and|und|et|y|e|ve|и)\\s+|\\s*(?:[&+→➜➔⇒]|->)\\s*)(?![^()]{0,60}\\))", FLAGS);

    /** Where a signer ends; the point of an abbreviation ends nothing. */
    private static final Pattern CUT = Pattern.compile(
            "[:：\\[(（,;|·•]|_(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])_|\\.(?=\\s*$)|(?<=\\p{L}{5})\\.|\\.(?=[.…])");

    /** {@code l'exploitant}, {@code dell'Anagrafe}. */
    private static final Pattern ELIDED = Pattern.compile("^(?:l|d|dell|dall|all|un)['’](?=\\p{L})", FLAGS);

    /** {@code [QA, harbour] sign-off}. */
    private static final Pattern BRACKETED = Pattern.compile("\\s*\\[(?<who>[^\\[\\]]{2,60})]\\s+(?<rest>.{3,200})");

    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");

    /** What joins one signer and another. */
    static final Set<String> JOINS =
            Set.of("and", "or", "und", "oder", "et", "ou", "y", "o", "e", "ve", "veya", "и", "или");

    private static final int SHORT_NAME = 5;

    private static final Pattern NAME = Pattern.compile("\\s+(?:name|signature|initials)$", FLAGS);
    /** The end of brackets whose beginning stands before the signer. */
    /** {@code harbour master's}, of what is signed. */
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{Ll}{2})['’]s$");

    private static final Pattern UNOPENED = Pattern.compile("^([^(（]*)[)）]$");

    /** {@code 已获得}: what says in a language without spaces that it is there already. */
    private static final Pattern OBTAINED =
            Pattern.compile("^(?:已经?|并|需要?|须|应|必须|等待?|待|请|由|经)*(?:获得|取得|得到|征得|经过|经由?|获)?(?=\\p{IsHan}{2})");

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+[-‐‑]\\p{L}.*");

    private static final Pattern OWNING = Pattern.compile("['’]s?$");
    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}@]+");

    /** A role is named in fewer words than a sentence. */
    static final int MOST_WORDS = 5;

    /** How many words at most a role goes on behind one with which none ends. */
    private static final int MOST_AHEAD = 2;

    /** How many words at most stand between "approved" and "by". */
    private static final int MOST_BETWEEN = 4;

    /** The same, between an approval and "by". */
    private static final int MOST_GIVEN = 6;

    private final Words words;

    /** How words for signers end in a language that writes several as one: {@code Schichtleiterin}. */
    private final List<String> compounds;

    Signing(Words words) {
        this.words = words;
        this.compounds = words.terms(Word.SIGNER_ENDING);
    }

    /** Whether {@code text} is a role and nothing else: it ends, or in some languages begins, with a word for one. */
    boolean isRole(String text) {
        List<String> all = List.of(OWNING.matcher(bare(text)).replaceAll("").split("\\s+", -1));
        int last = all.size() - 1;
        boolean staff = isStaff(all.get(last))
                || words.length(all, 0, Word.DEPARTMENT) == all.size()
                || words.says(all.get(0), Word.SIGNER_FIRST)
                || (last > 1 && isOf(all.get(1)) && isStaff(all.get(0)));
        return all.size() <= MOST_WORDS
                && staff
                && all.subList(Math.min(1, last), last).stream().noneMatch(word -> words.says(word, Word.NO_ROLE))
                && all.subList(0, last).stream().noneMatch(word -> words.says(word, Word.SIGNS_FIRST));
    }

    /** A signer without what the sentence around says: {@code Get the QA lead's approval}. */
    String bare(String text) {
        List<String> left = new ArrayList<>(tokens(CUT.split(text, 2)[0]));
        int end = signed(left);
        left = left.subList(0, end);
        int counted = left.isEmpty() ? 0 : words.length(left, 0, Word.AT_LEAST);
        while (!left.isEmpty() && (isBefore(left.get(0)) || words.says(left.get(0), Word.SIGN_WHEN) || counted > 0)) {
            left = left.subList(Math.max(1, counted), left.size());
            if (counted > 0 && left.size() > 1 && words.length(left, 0, Word.GIVEN_FROM) > 0) {
                left = left.subList(1, left.size()); // "at least one from the harbour master"
            }
            counted = left.isEmpty() ? 0 : words.length(left, 0, Word.AT_LEAST);
        }
        String role = UNOPENED.matcher(
                        NAME.matcher(TAIL.matcher(String.join(" ", left)).replaceFirst(""))
                                .replaceFirst(""))
                .replaceFirst("$1")
                .strip();
        String plain = POSSESSIVE
                .matcher(OBTAINED.matcher(role).replaceFirst(""))
                .replaceFirst("")
                .replaceFirst("[>`»]+$", "");
        return role.codePoints().anyMatch(Character::isLetter) ? plain : text.strip();
    }

    /** Where, of {@code tokens}, begins what is said of a signature behind the signer. */
    private int signed(List<String> tokens) {
        int end = tokens.size();
        while (end > 1 && words.says(tokens.get(end - 1), Word.SIGN_RESULT)) {
            end--;
        }
        int results = end;
        for (boolean found = true; found && end > 0; ) {
            found = false;
            for (int length = Math.min(2, end); length > 0 && !found; length--) {
                String last = String.join(" ", tokens.subList(end - length, end));
                if (words.length(tokens, end - length, Word.SIGN_TAIL) == length || isMark(last)) {
                    end -= length;
                    found = true;
                }
            }
        }
        return end == results ? tokens.size() : end;
    }

    private static boolean isMark(String token) {
        return token.matches("[–—:-]+");
    }

    /** Whose functions are named behind a word for signing: {@code signed off by the harbour master and by QA}. */
    List<String> by(String text) {
        if (!words.says(text, Word.SIGNED_BY)
                && !words.says(text, Word.APPROVED)
                && !words.says(text, Word.SIGN_NOUN)) {
            return List.of();
        }
        List<String> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            int length = lengthOfBy(tokens, i);
            List<String> all = length == 0
                    ? List.of()
                    : AND.splitAsStream(String.join(" ", tokens.subList(i + length, tokens.size())))
                            .toList();
            Optional<String> first = all.isEmpty() ? Optional.empty() : named(tokens(all.get(0)));
            if (first.isPresent()) {
                List<String> who = new ArrayList<>(List.of(first.get()));
                all.stream()
                        .skip(1)
                        .map(this::withoutBy)
                        .map(this::withoutResult)
                        .map(this::withoutPurpose)
                        .takeWhile(each -> isRole(each) || each.startsWith("@"))
                        .map(this::bare)
                        .forEach(who::add);
                return who;
            }
        }
        return List.of();
    }

    /** Of how many words a term consists that names the signer next: {@code signed by}, {@code approved in CH-4 by}. */
    int lengthOfBy(List<String> tokens, int at) {
        int length = words.length(tokens, at, Word.SIGNED_BY);
        int approved = length > 0 ? 0 : words.length(tokens, at, Word.APPROVED);
        if (approved > 0) {
            for (int i = at + approved; i < Math.min(tokens.size(), at + approved + MOST_BETWEEN); i++) {
                if (words.length(tokens, i, Word.BY) > 0) {
                    return i + 1 - at;
                }
            }
        }
        int given = lengthOfGiven(tokens, at);
        return given > 0 ? given : length;
    }

    /** {@code approval of the new lock by}, {@code sign-off for the opening from}: a noun, what it is for, and who gives it. */
    private int lengthOfGiven(List<String> tokens, int at) {
        int noun = words.length(tokens, at, Word.SIGN_NOUN);
        for (int i = at + noun; noun > 0 && i < Math.min(tokens.size(), at + noun + MOST_GIVEN); i++) {
            if (CUT.matcher(tokens.get(i - 1)).find() || words.says(tokens.get(i), Word.SIGN)) {
                return 0;
            }
            if (words.length(tokens, i, Word.BY) > 0 || words.length(tokens, i, Word.GIVEN_FROM) > 0) {
                return i + 1 - at;
            }
        }
        return 0;
    }

    /** {@code CFO} of {@code CFO obtained}. */
    private String withoutResult(String text) {
        List<String> all = tokens(text);
        int end = all.size();
        while (end > 1 && words.says(all.get(end - 1), Word.SIGN_RESULT)) {
            end--;
        }
        return String.join(" ", all.subList(0, end));
    }

    /** {@code the CFO} of {@code the CFO before the lock opens}. */
    private String withoutPurpose(String text) {
        Optional<String> who = isRole(text) ? Optional.empty() : first(text);
        return who.filter(role -> {
                    List<String> rest = tokens(text.substring(text.indexOf(role) + role.length()));
                    return words.length(rest, 0, Word.SIGNED_FOR) > 0;
                })
                .orElse(text);
    }

    private String withoutBy(String text) {
        List<String> all = tokens(text);
        return String.join(" ", all.subList(words.length(all, 0, Word.BY), all.size()));
    }

    /** Who stands behind a word for signing that {@code text} begins with, role or not: {@code Signed by locksmith}. */
    Optional<String> after(String text) {
        List<String> tokens = tokens(text);
        int length = words.length(tokens, 0, Word.SIGNED_BY);
        return length > 0 && length < tokens.size()
                ? Optional.of(bare(String.join(" ", tokens.subList(length, tokens.size()))))
                : Optional.empty();
    }

    /** The role that {@code text} begins with: {@code The shift lead says "go" on the bridge}. */
    Optional<String> first(String text) {
        return named(tokens(text));
    }

    /** The role that {@code tokens} begin with. */
    private Optional<String> named(List<String> said) {
        List<String> tokens = new ArrayList<>(said);
        if (!tokens.isEmpty()) {
            tokens.set(0, ELIDED.matcher(tokens.get(0)).replaceFirst(""));
        }
        int from = 0;
        while (from < tokens.size() && isBefore(tokens.get(from))) {
            from++;
        }
        int end = 0;
        for (int i = from; i < Math.min(tokens.size(), from + MOST_WORDS); i++) {
            if (end > 0 && endsRole(tokens.get(i))) {
                break;
            }
            boolean role = isRole(String.join(" ", tokens.subList(from, i + 1)));
            boolean further = end > 0 && !role && isAmid(tokens, i) && goesOn(tokens, from, i);
            if (end > 0 && ((!role && !further) || words.says(tokens.get(i), Word.SIGN_RESULT))) {
                break;
            }
            end = role ? i + 1 : end;
            if (CUT.matcher(tokens.get(i)).find()
                    || (!role && words.says(tokens.get(i), Word.NO_PERSON) && !goesOn(tokens, from, i))) {
                break;
            }
        }
        return end == 0 ? Optional.empty() : Optional.of(bare(String.join(" ", tokens.subList(from, end))));
    }

    /** Whether nothing divides the word at {@code at} from those before it: {@code project} in {@code client project manager}. */
    private static boolean isAmid(List<String> tokens, int at) {
        return PLAIN_WORD.matcher(tokens.get(at)).matches()
                && !CUT.matcher(tokens.get(at - 1)).find()
                && !JOINS.contains(lower(tokens.get(at)));
    }

    /** Whether something else begins with {@code token}: {@code for the opening}, {@code por escrito}. */
    private boolean endsRole(String token) {
        return !isOf(token)
                && (words.says(token, Word.NO_PERSON)
                        || words.says(token, Word.SIGNED_FOR)
                        || words.says(token, Word.BY));
    }

    static boolean isOf(String token) {
        return OF.contains(token);
    }

    /** Whether the next words make a role of those before: {@code data owner}, {@code data protection officer}. */
    private boolean goesOn(List<String> tokens, int from, int at) {
        return IntStream.rangeClosed(at + 2, Math.min(tokens.size(), at + 1 + MOST_AHEAD))
                .anyMatch(end -> isRole(String.join(" ", tokens.subList(from, end))));
    }

    /** The role in a text that asks for its signature: {@code Sign-off of the harbour master}, {@code QA lead approval}. */
    Optional<String> asked(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches() && words.says(bracketed.group("rest"), Word.SIGN)) {
            String who = bracketed.group("who");
            List<String> rest = tokens(bracketed.group("rest"));
            int length = words.length(rest, 0, Word.SIGN_TAIL);
            boolean all = split(who).stream().allMatch(each -> isRole(each) || each.length() <= SHORT_NAME);
            return length > 0 && all && split(who).stream().anyMatch(this::isRole) && isEnd(rest, length)
                    ? Optional.of(who)
                    : Optional.empty();
        }
        if (TAIL.matcher(text).find() && words.says(text, Word.SIGN)) {
            return isRole(text) ? Optional.of(bare(text)) : Optional.empty();
        }
        List<String> tokens = tokens(text);
        for (int i = 1; i < tokens.size(); i++) {
            int length = words.length(tokens, i, Word.SIGN_TAIL);
            if (length > 0
                    && isPlain(tokens.get(i))
                    && words.says(String.join(" ", tokens.subList(i, i + length)), Word.SIGN)) {
                String before = String.join(" ", unkind(tokens.subList(0, i)));
                boolean ends = CUT.matcher(before).find() || !isRole(before) || !isEnd(tokens, i + length);
                return ends ? Optional.empty() : Optional.of(bare(before));
            }
        }
        return Optional.empty();
    }

    /** Whoever is named before what kind of approval it is: {@code client} of {@code client go-live}. */
    List<String> unkind(List<String> tokens) {
        int end = tokens.size();
        while (end > 0 && words.says(tokens.get(end - 1), Word.SIGN_KIND)) {
            end--;
        }
        return end > 0 && words.says(tokens.get(end - 1), Word.SIGNER) ? tokens.subList(0, end) : tokens;
    }

    /** Whether nothing follows but what became of it, or what it is for. */
    private boolean isEnd(List<String> tokens, int from) {
        int i = from;
        while (i < tokens.size() && (words.says(tokens.get(i), Word.SIGN_RESULT) || isMark(tokens.get(i)))) {
            i++;
        }
        return i == tokens.size()
                || (i > 0 && tokens.get(i - 1).matches(".*[.:：]"))
                || tokens.get(i).matches("[(（\\[_|].*")
                || words.says(tokens.get(i), Word.SIGNED_FOR);
    }

    /** The signers a list names: {@code QA lead, harbour master and @mira}. */
    List<String> split(String text) {
        return AND.splitAsStream(text)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether {@code text} is a role, or may be a name. */
    boolean isSigner(String text) {
        String bare = SIGNS.matcher(text).replaceFirst("");
        return isRole(text)
                || (bare.split("\\s+", -1).length <= MOST_WORDS
                        && !bare.isEmpty()
                        && (bare.startsWith("@") || Character.isUpperCase(bare.codePointAt(0))));
    }

    /** Whether {@code token} stands before whoever signs: {@code get the}. */
    boolean isBefore(String token) {
        if (COMPOUND.matcher(token).matches() && !words.isAll(List.of(token), Word.SIGN_ARTICLE)) {
            return false; // "on-call" begins like what asks
        }
        return words.says(token, Word.SIGN_ASKS) || words.says(token, Word.SIGN_ARTICLE);
    }

    /** Whether {@code token} is about signing, and not one of two things or the name of a button. */
    static boolean isPlain(String token) {
        return !token.matches(".*[/\"“”„«»].*");
    }

    private static List<String> tokens(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private boolean isStaff(String word) {
        String text = word.strip();
        if (text.isEmpty()) {
            return false;
        }
        return words.says(text, Word.SIGNER)
                || words.says(text, Word.DEPARTMENT)
                || (Character.isUpperCase(text.codePointAt(0))
                        && compounds.stream().anyMatch(lower(text)::endsWith));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
