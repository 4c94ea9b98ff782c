package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.StageTitles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a section is for, from its title and from what it stands in.
 *
 * <p>{@code Verification} is a verification; under {@code Rollback} it verifies the rollback.
 */
final class RoleFinder {
    /** Below this, a title says nothing certain, and the role comes from what the section stands in. */
    private static final int CERTAIN = 3;

    /** From here on words say that one does not go back, whatever is said of it besides. */
    private static final int STAYS = 8;

    /** What a part of the way back can be for that is no part of it. */
    private static final List<String> APART =
            List.of("contact", "communication", "retrospective", "approval", "completion", "reference", "overview");

    /** {@code If the deployment fails}; not {@code If any of these happen} nor {@code When to act}. */
    static final Pattern CONDITION = Pattern.compile(
            "^\\P{L}*(?:if|when|in case|once|wenn|falls|si|en cas|cuando|quando|se|in caso|eğer|если|при)\\b"
                    + "(?! to\\b)(?!.*\\b(?:any|one|these|following|eines|un|une|uno|uma)\\b)(?:\\P{L}+\\p{L}+){2}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOT = Pattern.compile(
            "\\b(?:not|never|nicht|pas|no|não|non|не)\\b|未|不|没|없|않|değil",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code From a snapshot}: out of what one goes back. */
    private static final Pattern FROM = Pattern.compile(
            "\\P{L}*(?:from|using|with|via|aus|mit|depuis|à partir|avec|desde|con|a partir|com|usando|da|dal|из|с)\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

    private static final Pattern BEGINS = Pattern.compile(
            "^\\P{L}*(?:if|when|in case|wenn|falls|si|quand|en cas|cuando|quando|se|in caso|eğer|если|когда)\\b|\\b(?:giderse|gider)\\b"
                    + "|^\\P{L}*(?:万一|如果|若|假如|一旦|もし)|(?:たら|場合は?|ときは?|时|時|면|경우)\\P{L}*$|\\p{L}[rz]s[ae]\\P{L}*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code (if the schema was changed)}: on what occasion the part of the way back before it is gone. */
    private static final Pattern OCCASION = Pattern.compile(
            "[(（]\\s*(?:only )?(?:if|when|in case|wenn|falls|si|en cas|quand|cuando|se|quando|in caso|eğer|если|когда|при)\\b"
                    + "(?! to\\b)[^()（）]*[)）]\\s*$"
                    + "|[–—:-]\\s+(?:if|when|wenn|falls|en cas de|si|quand|cuando|se|quando|если)(?! to\\b)(?!.*\\b(?:any|one|all|these|following|eines|un|une|uno|uma)\\b)(?:[^\\p{L}:]+\\p{L}+){2}[^:]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static final int LONGEST_QUESTION = 50;

    /** A title of a script without spaces that is longer has several words. */
    private static final int LONGEST_WORD = 6;

    /** What counts a title, in front of it. */
    private static final Pattern NUMBERING =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?:(?:\\d+|\\p{L}\\d?)(?:[.)]\\d*){1,4}\\s+)?");

    private final Concepts lexicon;
    private final StageTitles titles;
    private final ConditionTitles conditions;
    private final Set<String> brakes;

    /** A role and what told it. */
    record Verdict(Role role, Reason.By by) {}

    RoleFinder(Concepts lexicon) {
        this.lexicon = lexicon;
        this.titles = lexicon.titles();
        this.conditions = new ConditionTitles(lexicon);
        this.brakes = Set.copyOf(lexicon.terms("brake"));
    }

    /**
     * The role of a section, and by what it was told.
     *
     * @param title plain
     * @param exposed whether the title names a share of users or traffic
     * @param outer what it stands in
     */
    Verdict verdict(String title, boolean exposed, Outer outer) {
        return unbranded(unbrand(title), exposed, outer);
    }

    /** {@code title} without what only sounds like a word for something: {@code TestFlight}. */
    private String unbrand(String title) {
        if (!lexicon.in(title).contains("brand")) {
            return title;
        }
        return Stream.of(title.split("\\s+", -1))
                .filter(word -> !lexicon.isTerm(word, "brand"))
                .collect(Collectors.joining(" "));
    }

    private Verdict unbranded(String title, boolean exposed, Outer outer) {
        Map<String, Integer> scores = lexicon.scores(title);
        if (conditions.areBelow(title, scores)) {
            return byWords(Role.ROLLBACK_TRIGGER);
        }
        boolean ofChange = outer.extent() == Outer.Extent.REST && score(scores, "execution") > 0 && !saysBack(scores);
        if (ofChange) {
            return elsewhere(title, scores, exposed, Optional.empty());
        }
        boolean inRollback = outer.role().filter(Role::isRollback).isPresent();
        if (!inRollback && isBrake(title)) {
            return byWords(Role.ROLLBACK);
        }
        if (saysBack(scores) || inRollback || BackParticle.in(title)) {
            Verdict way = wayBack(scores, title, outer.role().filter(Role::isRollback));
            if (!outer.shared() && way.by() == Reason.By.SURROUNDINGS) {
                return verdict(title, exposed, Outer.NOTHING);
            }
            if (way.role() != Role.OTHER || remark(title) >= 5) {
                return way;
            }
        }
        return elsewhere(title, scores, exposed, outer.role());
    }

    private Verdict elsewhere(String title, Map<String, Integer> scores, boolean exposed, Optional<Role> around) {
        boolean inRollback = around.filter(Role::isRollback).isPresent();
        if (titles.numbered(title)) {
            return new Verdict(Role.STAGE, Reason.By.NUMBER);
        }
        if (exposed && !inRollback) {
            return new Verdict(Role.STAGE, Reason.By.EXPOSURE);
        }
        Role own = own(scores);
        if (titles.dated(title) && own != Role.MONITORING && own != Role.CONTACT && own != Role.RETROSPECTIVE) {
            return new Verdict(Role.STAGE, Reason.By.DATE);
        }
        if (own != Role.OTHER) {
            return byWords(own);
        }
        return around.filter(role -> isPassedOn(role) && !role.isRollback())
                .map(role -> new Verdict(role, Reason.By.SURROUNDINGS))
                .orElse(new Verdict(Role.OTHER, Reason.By.NOTHING));
    }

    /** The terms of the lexicon in {@code title}, with their weights. */
    Map<String, Double> words(String title) {
        Map<String, Double> words = new LinkedHashMap<>();
        lexicon.reasons(title).forEach((term, weight) -> words.put(term, weight.doubleValue()));
        return words;
    }

    /** Which part of the way back; {@link Role#OTHER} for a part of another kind that stands there. */
    private Verdict wayBack(Map<String, Integer> scores, String title, Optional<Role> around) {
        boolean given =
                isCondition(title, scores) || Leads.DECIDED.matcher(title).find();
        if (stays(scores)) {
            return byWords(Role.ROLLBACK_READINESS);
        }
        int trigger = given ? 0 : trigger(scores, title);
        int checklist = score(scores, "checklist");
        int verify = given ? 0 : Math.max(0, score(scores, "verification") - checklist);
        int ready = score(scores, "preparation");
        boolean counted = titles.numbered(title) || titles.step(title);
        int step = counted && verify >= 5 ? 0 : score(scores, "step") + (counted ? 6 : 0);
        if (counted && score(scores, "retrospective") >= 5 && score(scores, "step") < 5) {
            return byWords(Role.RETROSPECTIVE);
        }
        int apart =
                APART.stream().mapToInt(concept -> score(scores, concept)).max().orElse(0);
        boolean ownWords = score(scores, "rollback") > 0;
        if (around.equals(Optional.of(Role.ROLLBACK_TRIGGER)) && !ownWords && step < 5 && ready < 5) {
            return new Verdict(Role.ROLLBACK_TRIGGER, Reason.By.SURROUNDINGS);
        }
        if (!ownWords
                && ((score(scores, "backup") > 0 && !FROM.matcher(title).lookingAt())
                        || score(scores, "success") > verify)) {
            return byWords(Role.OTHER);
        }
        boolean achieved = score(scores, "achieved") > 0
                && score(scores, "after") == 0
                && !NOT.matcher(title).find();
        if (ownWords && (achieved || score(scores, "success") >= 5) && ready < 5 && trigger < 6) {
            return byWords(Role.ROLLBACK_VERIFICATION);
        }
        boolean after = isAfterwards(title, scores) && verify < 5;
        if (after && Math.max(score(scores, "reference"), score(scores, "retrospective")) >= 5) {
            return byWords(Role.REFERENCE);
        }
        if (after && verify > 0 && (ownWords || around.isPresent())) {
            return byWords(Role.ROLLBACK_VERIFICATION);
        }
        if (after && around.equals(Optional.of(Role.ROLLBACK_VERIFICATION))) {
            return byWords(Role.ROLLBACK_VERIFICATION);
        }
        // "Post-incident checklist" below the way back
        boolean behind =
                around.isPresent() && step == 0 && trigger == 0 && (isOneWord(title) || score(scores, "incident") > 0);
        if (after && (ownWords || behind)) {
            return byWords(ready >= 5 ? Role.ROLLBACK_READINESS : Role.COMPLETION);
        }
        boolean trial = score(lexicon.scores(REMARK.matcher(title).replaceAll("")), "trial") > 0;
        if (ownWords && verify <= 4 && trial) {
            ready = Math.max(ready, 8);
        }
        int most = Math.max(Math.max(trigger, verify), Math.max(ready, step));
        int remark = remark(title);
        if (remark >= 5 && remark >= most) {
            return new Verdict(Role.OTHER, Reason.By.WORDS);
        }
        if (apart > most && apart >= 5 && score(scores, "rollback") <= apart) {
            return byWords(Role.OTHER);
        }
        boolean named = ownWords
                && isOneWord(title)
                && saysBack(lexicon.scores(REMARK.matcher(title).replaceAll("")));
        if (most < CERTAIN && named && around.equals(Optional.of(Role.ROLLBACK_TRIGGER))) {
            return byWords(Role.ROLLBACK_STEP);
        }
        if (most < CERTAIN) {
            return around.map(role -> new Verdict(role, Reason.By.SURROUNDINGS)).orElse(byWords(Role.ROLLBACK));
        }
        if (most == trigger) {
            return byWords(Role.ROLLBACK_TRIGGER);
        }
        if (most == verify) {
            return byWords(Role.ROLLBACK_VERIFICATION);
        }
        boolean begins = around.equals(Optional.of(Role.ROLLBACK_STEP)) && !ownWords;
        return byWords(most == ready && !begins ? Role.ROLLBACK_READINESS : Role.ROLLBACK_STEP);
    }

    /** {@code 廃止後ロールバック}: going back after something else. */
    private boolean saysBackAfter(String title) {
        int end = Math.min(title.length(), LONGEST_QUESTION);
        for (int i = 1; i < end; i++) {
            Map<String, Integer> first = lexicon.scores(title.substring(0, i));
            if (score(first, "after") > 0) {
                return !saysBack(first) && saysBack(lexicon.scores(title.substring(i)));
            }
        }
        return false;
    }

    /** {@code After the rollback}; not {@code Rollback after the upgrade}, which says what it undoes. */
    private boolean isAfterwards(String title, Map<String, Integer> scores) {
        if (score(scores, "after") == 0) {
            return false;
        }
        if (title.codePoints().anyMatch(c -> c > 0x2e00)) {
            return !saysBackAfter(title);
        }
        String[] words = title.strip().split("\\s+", -1);
        for (int i = 1; i < words.length; i++) {
            Map<String, Integer> first =
                    lexicon.scores(String.join(" ", List.of(words).subList(0, i)));
            if (score(first, "after") > 0 || saysBack(first)) {
                return score(first, "after") > 0;
            }
        }
        return true;
    }

    /** {@code Stop!}, {@code 6. Back}, {@code Notbremse}: a title that is nothing but a word for it. */
    private boolean isBrake(String title) {
        return brakes.contains(bare(title).toLowerCase(Locale.ROOT));
    }

    /** Without what counts it and the signs at its end. */
    private static String bare(String title) {
        return NUMBERING.matcher(title).replaceFirst("").replaceFirst("[^\\p{L}\\p{N}]+$", "");
    }

    /** {@code Rollback}, {@code 回滚}: of a script without spaces, no more than a word may be long. */
    private static boolean isOneWord(String title) {
        String bare = bare(title);
        return bare.indexOf(' ') < 0 && (bare.length() <= LONGEST_WORD || bare.codePointAt(0) < 0x2e00);
    }

    /** Whether a title says that it is about going back. */
    static boolean saysBack(Map<String, Integer> scores) {
        return back(scores) > CERTAIN;
    }

    /** How much words say that it goes back; what stands in for something else does not. */
    static int back(Map<String, Integer> scores) {
        return score(scores, "rollback") - score(scores, "stand-in");
    }

    /** Whether {@code title}, plain, only says that something has gone wrong. */
    boolean isOccasion(String title) {
        Map<String, Integer> scores = lexicon.scores(title);
        return isCondition(title, scores)
                || (score(scores, "failure") >= CERTAIN && !saysBack(scores) && score(scores, "backup") == 0);
    }

    /** Whether {@code title}, plain, names a failure: {@code In case of problems}, {@code If the import fails}. */
    boolean isFailure(String title) {
        Map<String, Integer> scores = lexicon.scores(title);
        return score(scores, "failure") >= CERTAIN || (score(scores, "failing") > 0 && isCondition(title, scores));
    }

    /** Whether {@code title}, plain, says so in words that leave no other answer: {@code If it goes wrong}. */
    boolean isEnd(String title) {
        return score(lexicon.scores(title), "failure") >= CERTAIN + 5
                && BEGINS.matcher(title).find();
    }

    /** {@code Do not roll back for}, {@code Fix forward if}: whether what follows is no reason for going back. */
    static boolean stays(Map<String, Integer> scores) {
        int said = score(scores, "stays");
        return said >= STAYS || (said > 0 && !saysBack(scores) && score(scores, "stop") == 0);
    }

    /** How much {@code title} says of things told beside the way back; what it adds in parentheses is not what it is for. */
    private int remark(String title) {
        return score(lexicon.scores(REMARK.matcher(title).replaceAll("")), "remark");
    }

    private static Verdict byWords(Role role) {
        return new Verdict(role, Reason.By.WORDS);
    }

    private int trigger(Map<String, Integer> scores, String title) {
        Matcher occasion = OCCASION.matcher(title);
        return occasion.find()
                ? score(lexicon.scores(title.substring(0, occasion.start())), "trigger")
                : score(scores, "trigger");
    }

    /** Whether the title itself says what has to happen, so that under it stands what to do then. */
    private static boolean isCondition(String title, Map<String, Integer> scores) {
        return score(scores, "rollback") == 0 && CONDITION.matcher(title).find();
    }

    private static Role own(Map<String, Integer> scores) {
        Role best = Role.OTHER;
        int most = CERTAIN - 1;
        for (Role role : Role.values()) {
            int score = score(scores, role.label()) + lean(role, scores);
            if (score > most && (role != Role.ROLLBACK || saysBack(scores))) {
                most = score;
                best = role;
            }
        }
        int execution = score(scores, "execution");
        return execution > most ? Role.ACTION : best;
    }

    /** What other concepts say for a role: a sign-off before a deployment is a sign-off first of all. */
    private static int lean(Role role, Map<String, Integer> scores) {
        return switch (role) {
            case APPROVAL -> score(scores, "approval") >= 5 ? 6 : 0;
            case PREPARATION -> score(scores, "before");
            case VERIFICATION -> -score(scores, "checklist");
            case COMPLETION -> Math.min(score(scores, "after"), score(scores, "action") > 0 ? 3 : 1);
            default -> 0;
        };
    }

    /** Whether the parts of a section share its role when their titles say nothing. */
    private static boolean isPassedOn(Role role) {
        return role != Role.STAGE && role != Role.OVERVIEW && role != Role.ACTION;
    }

    static int score(Map<String, Integer> scores, String concept) {
        return scores.getOrDefault(concept, 0);
    }
}
