package dev.runsheet.recognise;

import static dev.runsheet.phrase.Conjunctions.IF;
import static dev.runsheet.phrase.Conjunctions.IF_LAST;
import static dev.runsheet.phrase.Conjunctions.THEN_LAST;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.phrase.Concepts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the role that a lead paragraph gives to the list under it: {@code Initiate rollback if:}. */
final class Leads {
    /** A longer text is no lead. */
    private static final int MAX_LEAD = 200;

    private static final int LONGEST_LABEL = 50;

    /** Where conditions of a change stand. */
    private static final Set<Role> MEANT =
            EnumSet.of(Role.OTHER, Role.OVERVIEW, Role.STAGE, Role.ACTION, Role.MONITORING, Role.THRESHOLD);

    /** {@code A person rolls back for:}. */
    private static final Pattern FOR = Pattern.compile(
            "\\b(?:for|on|upon|at|bei|ab|pour|por|per|para|при|için)\\s*[:：]\\s*$|\\b(?:durumunda|hâlinde|halinde)\\s*[:：]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** At a colon, or with what leads to conditions: {@code Back out when}. */
    private static final Pattern ENDS_OPEN = Pattern.compile(
            "(?:[:：…]|\\.\\.\\.|\\b(?:" + THEN_LAST + ")\\s*,?)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A whole sentence that points at what follows it: {@code We go back if one of these holds.} */
    private static final Pattern TELLS_BELOW = Pattern.compile(
            "\\b(?:one|any|either) of (?:these|those|the following|the below)\\b[^,;:.]{0,40}\\.?\\s*$|\\bany (?:\\p{L}+ ){0,2}(?:trigger|criterion|condition)s?\\b[^,;:.]{0,30}\\.\\s*$"
                    + "|\\b(?:eine[sr]? der folgenden|l'une? des [^,;:.]{0,20}suivante?s|algun[ao] de l[ao]s siguientes|cualquiera de l[ao]s siguientes|uma? d[ao]s seguintes|un[ao] de(?:i|lle) seguenti|одно из следующ\\p{L}+)\\b[^,;:.]{0,40}\\.\\s*$"
                    + "|(?:以下|次の|下記の?)[^。、，]{0,6}(?:任一|任意|いずれか)[^。]{0,60}。\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What ends a lead of several sentences, behind the others. */
    private static final Pattern LAST = Pattern.compile("(?s)^.*(?:[.!?]\\s+|[。！？\\n])(?=.*\\p{L})");

    /** In the way back no word on it is needed, but that several follow: {@code if one of these holds}. */
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:following|one of|any of|either|any (?:condition|criterion|trigger|signal)|eine[sr]? der|folgende\\w*|l'un de|une de|suivante?s?|siguientes|cualquiera de|seguintes|qualquer uma?|seguenti|uno dei|una delle|aşağıdaki\\w*|herhangi biri|следующ\\w*|одно из|одного из)\\b[^,;]*$"
                    + "|\\b(?:" + IF_LAST + ")\\W*$|以下|下列|次の|いずれか|다음|下記",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** It ends with when that is: {@code when}, {@code if one of these shows up}. */
    static final Pattern WHEN_ANY = Pattern.compile(
            "\\b(?:" + THEN_LAST + ")"
                    + "(?:\\s+(?:any|one|either|ein|une?|l'un|alguna?|cualquiera|qualquer|uma|una|uno|хотя|одно|что-то)\\b[^,;:\\d]{0,40})?\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** The conditions follow, of what is done before: {@code We pull it if}. */
    private static final Pattern FOLLOWING = Pattern.compile(
            "\\b(?:" + THEN_LAST
                    + "|following|(?:these|those|such|any of these|which|what) (?:circumstances|cases|conditions|events|situations|signs)|following (?:circumstances|cases)|one of|any of|diesen fällen|folgenden fällen|ces cas|cas suivants|estos casos|nestes casos|questi casi|этих случаях|следующих случаях|eine[sr]? der|folgende\\w*|l'un de|une de|suivants?|suivantes?|siguientes|cualquiera de|seguintes|qualquer uma?|seguenti|uno dei|una delle|aşağıdaki\\w*|herhangi|biri|следующ\\w*|одно из)\\b[^,;]*$"
                    + "|以下|下列|次の|いずれか|다음|下記",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:" + IF_LAST
                    + "|whenever|once|in case|unless|the moment|given|provided that|circumstances|what (?:would|will|could|makes|must|should) (?:make|force|cause|lead|bring|stop|us)?|any of|one of|as soon as|the following|conditions?|criteria|triggers?|indicators?|(?<!feature[ -])flags|signs|red|sofern|bei|dès que|l'un de|caso|aşağıdaki\\w*|при"
                    + "|\\w*kriterien|\\w*bedingungen|critères?|criterios?|critérios?|criteri|kriter\\w*|критери\\w*|услови\\w*|bedingung\\w*|condizion\\w*|condicion\\w*|condição|condições|condición|koşul\\w*|şart\\w*)\\b"
                    + "|\\b(?:" + THEN_LAST
                    + ")\\W*$|^\\P{L}*(?:wann|quand|cuándo|quando)\\b|如果|若|当|以下情况|場合|とき|条件|基準|标准|경우|조건|기준",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Says when, not only how many of what follows. */
    private static final Pattern WHEN = Pattern.compile(
            "\\b(?:" + IF + "|whenever|in case|unless|as soon as|sofern|dès que|caso)\\b|\\b(?:" + IF_LAST
                    + ")\\W*$|如果|若|当|場合|とき|경우",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A condition of three words or more. */
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:" + IF + ")\\s+(?<what>\\S+(?:\\s+\\S+){2,})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code If anything looks off we go back:}: what one does then follows without a comma. */
    private static final Pattern UNPARTED = Pattern.compile(
            "^\\W*(?:if|when|whenever|once|as soon as)\\s+(?!(?:any|one|either|some) of\\b|these\\b|the following\\b)"
                    + "[^,;:]{3,80}?\\s(?:we|you|I|one)\\s[^,;:]{3,60}[:：.]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL_END = Pattern.compile("[:：]\\s*$");

    private static final Pattern BEGINS_IF = Pattern.compile(
            "^\\P{L}*(?:" + IF + "|as soon as|unless|in case)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code When do we break off?}: the answers follow. */
    private static final Pattern ASKS_WHEN = Pattern.compile(
            "(?:^|[.!?]\\s)\\P{L}*(?:when|wann|quand|cuándo|quando|когда|ne zaman)\\s[^.!?]{3,80}\\?\\s*$|(?:いつ|什么时候|何时|언제)[^。]{2,40}[?？か]\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String BACK =
            "(?:rolling back|roll ?-?back|revert|back-? ?out|undo|go(?:ing)? back|restore|retour arrière|reversión|reversão|ripristino|откат\\w*)s?";

    /** {@code If a rollback is required:} or {@code fails:} stands above what to do, not above the conditions. */
    static final Pattern DECIDED = Pattern.compile(
            "\\b(?:if|when|once|after|wenn|falls|si|cuando|quando|se)\\s+(?:an?\\s+|the\\s+|el\\s+|o\\s+|le\\s+|un\\s+|um\\s+|ein\\s+)?"
                    + BACK + "\\s+(?:itself\\s+)?"
                    + "(?:(?:is|was|has been|becomes|es|é|est|ist)\\s+)?(?:(?!not\\b|n[ei]cht\\b|no\\b|pas\\b)\\p{L}+\\s+)?(?:required|needed|necessary|triggered|decided|initiated|started|nötig|notwendig|nécessaire|necesari[oa]|necessári[oa]|necessari[oa]|fails?|failed|fehlschlägt|scheitert|échoue|falla|falha|fallisce|не удался|невозможен)\\b"
                    + "|\\b(?:if|when|once)\\s+(?:we|you|one)\\s+(?:\\w+\\s+)?(?:need|have|want|must|decide)(?:\\s+to)?\\s+"
                    + BACK
                    + "|\\b(?:in case of|in the event of|im falle|en cas de|en caso de|em caso de|in caso di|в случае|при)\\s+(?:an?\\s+|eines\\s+|un\\s+|uma?\\s+)?"
                    + BACK
                    + "|\\b(?:rollback|geri alma(?:k)?|geri dönüş) (?:gerekirse|gerektiğinde)\\b|(?:需要?|决定|必须|确需)(?:进行|执行)?\\s?(?:回滚|回退|撤销|恢复旧)|(?:ロールバック|切り?戻し)(?:する|が必要な|を行う|を実施する)(?:場合|とき|際)|切り?戻す(?:場合|とき|際)"
                    + "|롤백(?:이|을|를)?\\s?(?:필요한|해야 하는|하는|할|진행할) (?:경우|때)|롤백하려면|롤백 시(?![가-힣])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** In a part on going back, these need not say of what. */
    private static final Pattern TRIGGERS = Pattern.compile(
            "^\\W*(?:(?:rollback|automatic|manual|immediate)\\s+)?(?:triggers?|trigger conditions?|auslöser|déclencheurs?|disparador\\w*|gatilhos?"
                    + "|inneschi?|tetikleyici\\w*|триггер\\w*|触发条件|トリガー|発動条件|트리거)(?:\\s+\\w+){0,3}\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What ends it before it is through, wherever it stands. */
    private static final Pattern NO_GO = Pattern.compile(
            "^\\W*(?:hold\\s*/\\s*)?no[ _-]?go(?:\\s*/\\s*hold)?\\W*(?:\\s(?:if|when|wenn|si|se|criteria|conditions|triggers|kriterien|applies to|means))?\\s*[:：]\\W*$",
            Pattern.CASE_INSENSITIVE);

    private final Concepts lexicon;

    Leads(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The role of the list under {@code paragraph}, plain.
     *
     * @param around the role of the section both stand in
     * @return empty where the list is what its section is
     */
    Optional<Role> underParagraph(String paragraph, Role around) {
        String lead = ownLine(paragraph);
        boolean leads = opens(lead) || (around.isRollback() && isLabel(lead) && !saysAll(lead));
        return leads ? role(lead, around) : Optional.empty();
    }

    /** {@code Go back if the mast leans > 5°}: says the condition itself, and nothing at its end is open. */
    private boolean saysAll(String lead) {
        Matcher said = SAID.matcher(lead);
        return said.find()
                && !SEVERAL.matcher(lead).find()
                && RoleFinder.back(lexicon.scores(said.group("what"))) == 0
                && RoleFinder.score(lexicon.scores(said.group("what")), "retreat") == 0;
    }

    /** {@code Automatic stop:}, {@code We return to the old crane:} above limits, which say when. */
    Optional<Role> aboveLimits(String paragraph) {
        String lead = paragraph.strip();
        if (lead.length() > MAX_LEAD || !LABEL_END.matcher(lead).find()) {
            return Optional.empty();
        }
        var scores = lexicon.scores(lead.toLowerCase(Locale.ROOT));
        boolean other = Stream.of("success", "verification", "monitoring", "onward", "after")
                .anyMatch(concept -> RoleFinder.score(scores, concept) > 0);
        return RoleFinder.score(scores, "retreat") > 3 && !other && !RoleFinder.stays(scores)
                ? Optional.of(Role.ROLLBACK_TRIGGER)
                : Optional.empty();
    }

    /** {@code The old one is lit again} above points that all begin with {@code when}. */
    Optional<Role> aboveConditions(String paragraph, Block.ItemList list, Role around) {
        boolean conditions = list.items().size() > 1
                && !paragraph.isBlank()
                && list.items().stream()
                        .allMatch(item -> BEGINS_IF.matcher(item.text()).find());
        return conditions
                ? role(paragraph.strip() + " if", around).filter(role -> role == Role.ROLLBACK_TRIGGER)
                : Optional.empty();
    }

    /** {@code Steps:} on a line of its own leads alone, whatever the lines above it say. */
    private static String ownLine(String paragraph) {
        String text = paragraph.strip();
        String line = text.substring(text.lastIndexOf('\n') + 1);
        boolean label = line.length() <= LONGEST_LABEL
                && (line.endsWith(":") || line.endsWith("："))
                && !CONDITION.matcher(line).find();
        return label ? line : paragraph;
    }

    /** Whether {@code text}, plain, points at conditions that follow it: {@code Trigger: any of the following}. */
    static boolean pointsBelow(String text) {
        return text.length() <= MAX_LEAD && TELLS_BELOW.matcher(text).find();
    }

    private static boolean opens(String lead) {
        return ENDS_OPEN.matcher(lead).find()
                || pointsBelow(lead)
                || ASKS_WHEN.matcher(lead).find();
    }

    /** {@code what counts as broken}: a line of the way back that ends without a mark. */
    private static boolean isLabel(String lead) {
        String line = lead.strip();
        return line.length() <= LONGEST_LABEL
                && !line.isEmpty()
                && Character.isLetterOrDigit(line.codePointBefore(line.length()))
                && line.indexOf('\n') < 0;
    }

    /** The role of the list nested in an item that says {@code lead}, plain: {@code Red flags (roll back)}. */
    Optional<Role> underItem(String lead, Role around) {
        Optional<Role> role = role(lead, around);
        return ENDS_OPEN.matcher(lead).find() ? role : role.filter(found -> found == Role.ROLLBACK_TRIGGER);
    }

    private Optional<Role> role(String lead, Role around) {
        if (lead.length() > MAX_LEAD) {
            return Optional.empty();
        }
        var scores = lexicon.scores(lead.toLowerCase(Locale.ROOT));
        if (RoleFinder.stays(scores)) {
            return around.isRollback() ? Optional.of(Role.OTHER) : Optional.empty();
        }
        boolean condition = CONDITION.matcher(lead).find()
                && !DECIDED.matcher(lead).find()
                && !isWhatToSee(lead, scores, around)
                && !isComplete(LAST.matcher(lead).replaceFirst(""));
        int said = RoleFinder.score(scores, "rollback");
        boolean back = (said >= 4 && (said > 5 || RoleFinder.score(scores, "backup") == 0))
                || (condition && BackParticle.in(lead));
        Role found = Role.OTHER;
        boolean asks = ASKS_WHEN.matcher(lead).find()
                && (around.isRollback() || RoleFinder.score(scores, "retreat") > 3 || back);
        boolean triggers = (around.isRollback() && TRIGGERS.matcher(lead).find())
                || isNoGo(lead)
                || asks
                || ConditionTitles.namesSigns(lead, lexicon);
        boolean open = opens(lead);
        String last = LAST.matcher(lead).replaceFirst("");
        boolean stops = condition
                && open
                && (RoleFinder.score(lexicon.scores(first(lead)), "stop") > 0
                        || retreats(last)
                        || (MEANT.contains(around) && awaits(last))
                        || (around.isRollback() && SEVERAL.matcher(last).find() && !isComplete(last)));
        boolean done = open && condition && RoleFinder.score(scores, "success") >= 5;
        boolean deeds = open && around.isRollback() && !condition && RoleFinder.score(scores, "step") >= 5;
        if (done && around.isRollback() && !back) {
            found = Role.ROLLBACK_VERIFICATION;
        } else if (triggers || (back && (condition || FOR.matcher(lead).find())) || stops) {
            found = Role.ROLLBACK_TRIGGER;
        } else if (deeds) {
            return around == Role.ROLLBACK_TRIGGER ? Optional.of(Role.ROLLBACK_STEP) : Optional.empty();
        } else if (back && RoleFinder.score(scores, "verification") >= 5) {
            found = Role.ROLLBACK_VERIFICATION;
        } else if (back && RoleFinder.score(scores, "trial") >= 4) {
            found = Role.ROLLBACK_READINESS;
        } else if (back && !isAfterwards(lead, scores)) {
            found = Role.ROLLBACK_STEP;
        } else if (around.isRollback() && RoleFinder.score(scores, "trigger") >= 5) {
            found = Role.ROLLBACK_TRIGGER;
        } else if (around.isRollback() && open && RoleFinder.score(scores, "alerting") >= 6) {
            found = Role.ALERTING;
        } else if (RoleFinder.score(scores, "success") >= 5 && condition) {
            found = Role.SUCCESS;
        } else if (around.isRollback()
                && RoleFinder.score(scores, "verification") >= 3
                && !RoleFinder.CONDITION.matcher(lead).find()) {
            found = Role.ROLLBACK_VERIFICATION;
        }
        if (around == Role.ROLLBACK_TRIGGER && !condition && RoleFinder.score(lexicon.scores(last), "remedy") >= 5) {
            return Optional.of(Role.ROLLBACK_STEP);
        }
        boolean settled = around == Role.ROLLBACK_TRIGGER && found == Role.ROLLBACK_STEP;
        return found == Role.OTHER || found == around || settled ? Optional.empty() : Optional.of(found);
    }

    /** {@code After the rollback all of the following must pass:} counts what follows, and asks nothing of when. */
    private static boolean isWhatToSee(String lead, Map<String, Integer> scores, Role around) {
        boolean checks = around == Role.ROLLBACK_VERIFICATION
                || (RoleFinder.score(scores, "after") > 0 && RoleFinder.score(scores, "verification") >= 5);
        return checks && !WHEN.matcher(lead).find() && RoleFinder.score(scores, "trigger") < 5;
    }

    /** {@code After the rollback:} leads to no step of it. */
    private static boolean isAfterwards(String lead, Map<String, Integer> scores) {
        return lead.length() <= LONGEST_LABEL
                && RoleFinder.score(scores, "after") > 0
                && RoleFinder.score(scores, "step") < 5;
    }

    /**
     * {@code If nobody can pay by ten, roll back:} says the condition itself; what follows is how, and so it is below {@code In
     * case of trouble follow these steps:}.
     */
    private boolean isComplete(String lead) {
        String sentence = lead.substring(lead.lastIndexOf(". ") + 1).strip();
        int comma = sentence.lastIndexOf(',');
        return UNPARTED.matcher(sentence).find()
                || asksToDo(sentence)
                || (comma > 0
                        && RoleFinder.CONDITION
                                .matcher(sentence.substring(0, comma))
                                .find()
                        && RoleFinder.CONDITION.matcher(sentence).find());
    }

    private boolean asksToDo(String sentence) {
        return WHEN.matcher(sentence).find() && RoleFinder.score(lexicon.scores(sentence), "to-do") > 0;
    }

    /** {@code We pull it when:}, {@code A person pauses if}. */
    private boolean retreats(String sentence) {
        return FOLLOWING.matcher(sentence).find()
                && RoleFinder.score(lexicon.scores(sentence), "retreat") > 3
                && !isComplete(sentence);
    }

    /** {@code Old firmware on again when}: conditions follow, and what is done then is no going on, calling or choosing. */
    private boolean awaits(String sentence) {
        var scores = lexicon.scores(sentence);
        return WHEN_ANY.matcher(sentence).results().anyMatch(when -> when.start() > 0)
                && RoleFinder.score(scores, "onward") == 0
                && RoleFinder.score(scores, "success") == 0
                && !isComplete(sentence);
    }

    private static String first(String lead) {
        String[] words = lead.substring(lead.lastIndexOf(". ") + 1).strip().split("\\s+", 4);
        return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
    }

    /** Whether {@code lead} names what ends a change before it is through: {@code No-go if:}. */
    static boolean isNoGo(String lead) {
        return NO_GO.matcher(lead).find();
    }
}
