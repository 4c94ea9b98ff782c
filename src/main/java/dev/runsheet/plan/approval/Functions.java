package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells, where somebody is named, the function from the person: {@code Jane Roe, harbour master}, {@code Harbour master
 * (Jane Roe)} and {@code Jane (harbour)} are the harbour master, the harbour master and the harbour.
 */
final class Functions {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern PART = Pattern.compile("[,，、;；:：()（）→➜➔⇒]|->|\\s[–—-]{1,2}\\s");

    /** From here on there is something to fill in, to tick or to choose. */
    private static final Pattern REST =
            Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|[…\\[☐□☑✅]|\\.{3,}|[.·]{2,}\\s");

    /** {@code of 7 May}; {@code Key holder 2} is one of several. */
    private static final Pattern DAY =
            Pattern.compile("(?<=\\p{L})\\s+(?:\\p{L}{1,4}\\s+)?\\d(?!$).*$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SEVERAL =
            Pattern.compile("\\s(?:and|und|et|y|e|ve|и|[&+])\\s(?![^()]{0,60}\\))|;|(?<=\\)),\\s+(?=\\p{L})", FLAGS);

    /** Whether somebody has agreed already. */
    private static final Pattern MARK = Pattern.compile("\\s*[✅✔✓❌✗⏳🟢🟡🔴]");

    private static final Pattern BRACKET = Pattern.compile("^[^(（]*?[(（](?<within>[^()（）]+)[)）]");

    /** {@code Dr. Roe}, {@code Frau Roe}. */
    private static final Pattern TITLED = Pattern.compile(
            "(?:dr|prof|mr|mrs|ms|mx|sir|herr|frau|hr|fr|mme|mlle|m|sr|sra|srta|dña|don|doña|dott|dra|ing|sig|bay|bn|sn|г-н|г-жа|capt|lt|sgt)\\.?\\s+\\p{L}.*|.*(?:さん|様|氏|씨|님)",
            FLAGS);

    private static final Pattern NAME_WORD =
            Pattern.compile("\\p{Lu}\\.?|\\p{Lu}['’]?(?:\\p{Lu}?\\p{Ll}[\\p{L}'’.-]*|\\p{Lu}{5,}[\\p{Lu}-]*)");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "el", "al",
            "bin", "ibn", "ter", "ten", "zu", "du", "y", "e", "af", "av");

    /** What no name says. */
    private static final Set<Word> NO_NAMES = EnumSet.of(
            Word.SIGNER, Word.DEPARTMENT, Word.SIGN, Word.APPROVES, Word.DATE, Word.CLOCK, Word.LIMIT, Word.CHANGE);

    private static final int MOST_NAMES = 4;
    private static final int MOST_WORDS = 5;

    private final Words words;
    private final Signing signing;

    Functions(Words words, Signing signing) {
        this.words = words;
        this.signing = signing;
    }

    /** The function of whoever {@code text} names; else what it names first. */
    String of(String text) {
        List<String> parts = parts(text);
        return signing.bare(explicit(text).orElseGet(() -> parts.isEmpty() ? text.strip() : parts.get(0)));
    }

    /**
     * All whom the value of a field for signers names, by function where one is told: {@code Jane Roe (harbour master), 3
     * May}, {@code Jane Roe and Bo Quay}; none where something else stands there.
     */
    List<String> people(String value) {
        List<String> found = new ArrayList<>();
        for (String each :
                SEVERAL.splitAsStream(MARK.matcher(value).replaceAll("")).toList()) {
            List<String> parts = parts(each).stream().map(this::settled).toList();
            if (parts.size() > 1 && parts.stream().allMatch(signing::isRole)) {
                parts.stream().map(signing::bare).forEach(found::add);
                continue;
            }
            Optional<String> one = explicit(each).filter(who -> signing.isRole(who) || isPerson(parts.get(0)));
            List<String> several = one.map(signing::split).orElse(List.of());
            boolean named = !parts.isEmpty() && NAME_WORD.matcher(parts.get(0)).lookingAt();
            if (several.size() > 1 && !named && several.stream().allMatch(signing::isRole)) {
                several.stream().map(signing::bare).forEach(found::add); // "two (harbour master + QA lead)"
            } else if (one.isPresent()) {
                found.add(signing.bare(one.get()));
            } else if (!parts.isEmpty() && isPerson(parts.get(0))) {
                parts.stream().filter(this::isPerson).forEach(found::add);
            } else {
                return List.of();
            }
        }
        return found;
    }

    /** {@code part} without what has become of it: {@code CAB pending}. */
    private String settled(String part) {
        List<String> all = List.of(part.split("\\s+", -1));
        int end = all.size();
        while (end > 1
                && (words.isAll(all.subList(end - 1, end), Word.UNDECIDED)
                        || words.isAll(all.subList(end - 1, end), Word.SIGN_RESULT))) {
            end--;
        }
        String left = String.join(" ", all.subList(0, end));
        return end < all.size() && signing.isRole(left) ? left : part;
    }

    /** Whether {@code text} is a function with the house it belongs to in brackets: {@code Customer (Harbour Society)}. */
    boolean isWhole(String text) {
        return text.strip().endsWith(")")
                && within(text)
                        .filter(house -> house.split("\\s+", -1).length <= 2 && !house.contains("."))
                        .filter(house -> !NAME_WORD.matcher(house).matches())
                        .filter(house -> !words.in(house).contains(Word.CONDITION))
                        .isPresent();
    }

    /** The function in {@code text}, where it shows that it is one: a word for one, or a person beside it. */
    Optional<String> explicit(String text) {
        List<String> parts = parts(text);
        if (parts.isEmpty() || Character.isDigit(parts.get(0).codePointAt(0))) {
            return Optional.empty();
        }
        String first = parts.get(0);
        List<String> others = parts.stream().skip(1).filter(this::mayBe).toList();
        Optional<String> named = others.stream().filter(signing::isRole).findFirst();
        if (signing.isRole(first)) {
            boolean part = !isPost(first)
                    && text.substring(text.indexOf(first) + first.length()).matches("\\s*[:：].*");
            return Optional.of(named.filter(other -> part && isPost(other)).orElse(first));
        }
        boolean person = isPerson(first);
        return named.or(() -> others.stream()
                        .filter(other -> person && !isPerson(other) && !isPurpose(other))
                        .findFirst())
                .or(() -> Optional.of(first).filter(any -> others.stream().anyMatch(TITLED.asMatchPredicate())))
                .or(() -> within(text).filter(other -> NAME_WORD.matcher(first).matches() && !isPerson(other)));
    }

    /** Whose name or signature brackets behind a place ask for: {@code ____ (lead keeper name + date)}. */
    Optional<String> asked(String text) {
        var bracket = BRACKET.matcher(text.replaceAll("_{2,}", ""));
        return bracket.find() ? signing.first(bracket.group("within")) : Optional.empty();
    }

    /** The function of whoever {@code text} begins with by name; empty where it names nobody so. */
    Optional<String> ofPerson(String text) {
        List<String> parts = parts(text);
        boolean bracket = parts.size() > 1
                && NAME_WORD.matcher(parts.get(0)).matches()
                && text.substring(text.indexOf(parts.get(0)) + parts.get(0).length())
                        .matches("\\s[(（].*");
        boolean named = parts.size() > 1
                && (isPerson(parts.get(0)) || bracket)
                && !text.substring(text.indexOf(parts.get(0)) + parts.get(0).length())
                        .matches("\\s*[:：].*");
        return named ? explicit(text).filter(signing::isRole) : Optional.empty();
    }

    /** The function in a line that only says whose it is: {@code Harbour master: Jane Roe, 3 May}. */
    Optional<String> signed(String text) {
        List<String> parts = parts(text);
        boolean person = text.indexOf('\n') < 0
                && parts.size() > 1
                && signing.isRole(parts.get(0))
                && (isPerson(parts.get(1)) || NAME_WORD.matcher(parts.get(1)).matches());
        return person ? Optional.of(signing.bare(parts.get(0))) : Optional.empty();
    }

    /** Whether {@code text} is somebody's name by its form: several words that begin like names, or a title before one. */
    boolean isPerson(String text) {
        String[] all = text.strip().split("\\s+", -1);
        if (TITLED.matcher(text.strip()).matches()) {
            return true;
        }
        if (all.length < 2
                || all.length > MOST_NAMES
                || !NAME_WORD.matcher(all[0]).matches()) {
            return false;
        }
        return Stream.of(all).allMatch(word -> NAME_WORD.matcher(word).matches() || PARTICLES.contains(word))
                && Collections.disjoint(words.in(text), NO_NAMES);
    }

    /** Whether {@code text} is one person's post, and not a part of the house. */
    boolean isPost(String text) {
        return signing.isRole(text) && words.in(text).contains(Word.SIGNER);
    }

    /** Whether {@code value} holds somebody's name, and tells no function. */
    boolean isNobodysPost(String value) {
        return signing.split(value).stream()
                .allMatch(each -> signing.isSigner(each)
                        && !signing.isRole(each)
                        && explicit(each).filter(signing::isRole).isEmpty());
    }

    /** {@code after the release}. */
    private boolean isPurpose(String part) {
        String word = part.split("\\s+", 2)[0];
        return Stream.of(Word.SIGNED_FOR, Word.AFTER, Word.FIRST, Word.CONDITION)
                .anyMatch(words.in(word)::contains);
    }

    private Optional<String> within(String text) {
        var bracket = BRACKET.matcher(text);
        return bracket.find() ? Optional.of(bracket.group("within").strip()).filter(this::mayBe) : Optional.empty();
    }

    private boolean mayBe(String part) {
        return part.split("\\s+", -1).length <= MOST_WORDS
                && part.codePoints().noneMatch(Character::isDigit)
                && !words.in(part).contains(Word.UNDECIDED)
                && !words.in(part).contains(Word.DATE)
                && !words.in(part).contains(Word.STILL_TO_WRITE);
    }

    /** {@code text} without the day it ends with: {@code Harbour board of 7 May}. */
    static String undated(String text) {
        return DAY.matcher(text).replaceFirst("").strip();
    }

    private static List<String> parts(String text) {
        String said = REST.split(text.replaceFirst("^[^\\p{L}\\p{N}@]+", ""), 2)[0];
        return PART.splitAsStream(said)
                .map(Functions::undated)
                .filter(part -> part.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
