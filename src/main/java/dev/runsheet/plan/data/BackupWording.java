package dev.runsheet.plan.data;

import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells words that ask for a backup from words that only speak of one. */
final class BackupWording {
    /** What divides a sentence into what comes first and what is done then. */
    private static final Pattern CLAUSES = Pattern.compile("[.,;:：，、。；→()（）]\\s*|\\s[–—-]{1,2}\\s");

    /** A file or folder; its name asks for nothing. */
    private static final Pattern FILE = Pattern.compile(
            "(?<![\\S&&[\\x00-\\u2dff]])(?:(?!\\p{L}+/\\p{L}+(?:\\s|$))[\\S&&[\\x00-\\u2dff]]*[/\\\\][\\S&&[\\x00-\\u2dff]]*|[\\S&&[\\x00-\\u2dff]]+\\.\\p{Alpha}{2,5}\\b)");

    /** {@code BACKUP_DIR}: a variable; its name asks for nothing. */
    private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");

    /** {@code "The backup is complete."}: a sentence that somebody is to say. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"“„«][^\"“”„«»]{2,80}\\s[^\"“”„«»]{2,80}[.!?][^\"“”„«»]{0,200}[\"”“»]");

    /** {@code Back up}, or one longer word. */
    private static final Pattern FIRST_WORDS =
            Pattern.compile("(?s)^[^\\p{L}]*(ba(?:c)?k\\s\\S+|set\\s\\S+|\\S+).*", Pattern.CASE_INSENSITIVE);

    /** {@code Ledger backup: …}. */
    private static final int TITLE_WORDS = 4;

    /** {@code Snapshot of the dashboards}: how many words of a thing's name stand on one side of the backup. */
    private static final int NAME_WORDS = 3;

    private static final int MOST_CLAUSES = 8;

    private static final Pattern YOURS = Pattern.compile(
            "(?:backup|snapshot)\\s+(?:the|your|our|all|existing|current|every)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern LED = Pattern.compile("^[^\\p{L}]+");

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?。])\\s*(?=\\p{Lu})");

    /** What leads to what something is used for. */
    private static final Pattern TO =
            Pattern.compile("\\b(?:to|um|pour|para|per|для|чтобы)\\s", Pattern.CASE_INSENSITIVE);

    /** How many words may stand before a deed. */
    private static final int MOST_PRELUDE = 12;

    private final Words words;

    BackupWording(Words words) {
        this.words = words;
    }

    /** Whether {@code text}, plain, speaks of a backup otherwise than by the name of a file or of a variable. */
    boolean names(String text) {
        String told = QUOTED.matcher(withoutFiles(text)).replaceAll(" ");
        return words.says(VARIABLE.matcher(told).replaceAll(" "), Word.BACKUP);
    }

    /** Whether a backup is named outside of brackets, or these say what is done: {@code Stop (back up first)}. */
    boolean namesOutside(String text) {
        return words.says(Brackets.without(text), Word.BACKUP) || explains(text);
    }

    /** {@code Backup: always back up the ledger}: what stands behind the name says what to do. */
    boolean ordersByName(String text) {
        int colon = text.indexOf(':');
        String behind = colon < 0 ? "" : text.substring(colon + 1);
        return isTitled(text) && words.says(first(behind), Word.BACKED_UP) && words.says(behind, Word.BACKUP);
    }

    /** {@code Backups: snapshot the ledger (owner: dba)}. */
    boolean ordersBehindName(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && words.says(first(text.substring(colon + 1)), Word.BACKUP);
    }

    /** {@code To go back to: snapshot of the ledger}. */
    boolean opensBehindName(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && opensWithBackup(text.substring(colon + 1));
    }

    /** Whether one of the sentences of a longer text begins with it: {@code We then take a copy}. */
    boolean ordersInSentence(String text) {
        return SENTENCES.splitAsStream(text).limit(MOST_CLAUSES).anyMatch(sentence -> {
            String clause = CLAUSES.split(sentence, 2)[0];
            String bare = bare(clause);
            return words.says(first(bare), Word.BACKED_UP) && begins(clause);
        });
    }

    /** {@code text} without the names of files and folders in it. */
    static String withoutFiles(String text) {
        return FILE.matcher(text).replaceAll(" ");
    }

    /** Whether a clause of {@code text} begins with a backup: {@code Before you begin, back up the ledger}. */
    boolean orders(String text) {
        return isTitled(text)
                || CLAUSES.splitAsStream(text).limit(MOST_CLAUSES).anyMatch(this::begins)
                || (usesFirst(text) && isTakenWith(text));
    }

    /** {@code Last full backup of the ledger}: whether a backup is what the first words of {@code text} name. */
    boolean opensWithBackup(String text) {
        String[] all = LED.matcher(text).replaceFirst("").split("\\s+", TITLE_WORDS + 1);
        String begin = String.join(" ", List.of(all).subList(0, Math.min(all.length, TITLE_WORDS)));
        String clause = CLAUSES.split(LED.matcher(text).replaceFirst(""), 2)[0];
        return names(CLAUSES.split(begin, 2)[0]) && !words.says(clause, Word.RESTORE) && !words.says(clause, Word.BACK);
    }

    /** {@code Ledger backup: at noon}. */
    boolean isTitled(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                && text.substring(0, colon).strip().split("\\s+", -1).length <= TITLE_WORDS
                && words.says(text.substring(0, colon), Word.BACKUP);
    }

    /** Whether one clause of {@code text} says both: {@code the ledger is backed up}. */
    boolean tells(String text, Word thing, Word deed) {
        return CLAUSES.splitAsStream(text).limit(MOST_CLAUSES).anyMatch(clause -> {
            Set<Word> said = words.in(clause);
            return said.contains(thing) && said.contains(deed);
        });
    }

    /** {@code Backup strategy (automated copies each night)}: whether what stands in brackets says what is done. */
    boolean explains(String text) {
        return Brackets.PAIR
                .matcher(text)
                .results()
                .anyMatch(bracket -> tells(bracket.group(), Word.BACKUP, Word.BACKED_UP));
    }

    /** Whether a clause has somebody look at a backup: {@code check the copies before you restore them}. */
    boolean checks(String text) {
        return CLAUSES.splitAsStream(text)
                .limit(MOST_CLAUSES)
                .anyMatch(clause -> words.verifies(first(clause)) && words.says(clause, Word.BACKUP));
    }

    /** Whether {@code clause} begins with a backup, or does behind words such as {@code please}. */
    boolean begins(String clause) {
        String bare = bare(clause);
        return beginsAtOnce(clause.strip()) || (bare.length() < clause.strip().length() && beginsAtOnce(bare));
    }

    private boolean beginsAtOnce(String clause) {
        String begin = first(clause);
        boolean does = words.says(begin, Word.BACKED_UP) || words.verifies(begin);
        if (words.says(begin, Word.BACKUP)) {
            String[] all = clause.split("[^\\p{L}\\p{N}]+", 4);
            int behind = begin.strip().split("\\s+", -1).length;
            return behind >= all.length || !words.says(all[behind], Word.BACKUP_PART);
        }
        return (does && words.says(clause, Word.BACKUP)) || ends(clause);
    }

    private static String first(String clause) {
        return FIRST_WORDS.matcher(clause.strip()).replaceFirst("$1");
    }

    /** {@code clause} from its deed on: without {@code please}, {@code we recommend}, {@code do not forget to}. */
    private String bare(String clause) {
        List<String> all = List.of(clause.strip().split("[^\\p{L}\\p{N}]+", MOST_PRELUDE + 2));
        int from = 0;
        int length = 1;
        while (length > 0 && from < Math.min(all.size(), MOST_PRELUDE)) {
            length = words.length(all, from, Word.PRELUDE);
            from += length;
        }
        return from == 0 || from >= all.size() ? clause.strip() : String.join(" ", all.subList(from, all.size()));
    }

    /** {@code Back up the ledger}, {@code Take a snapshot}, {@code Backup your data}; not {@code Backup plan}. */
    boolean isDeed(String title) {
        String text = Proof.unnumbered(LED.matcher(title).replaceFirst(""));
        String begin = first(text);
        boolean verb = begin.indexOf(' ') > 0 || (words.says(begin, Word.BACKED_UP) && !words.says(begin, Word.BACKUP));
        return (verb && begins(text) && !isAside(text, Word.BACKUP_ASIDE))
                || YOURS.matcher(text).lookingAt();
    }

    /** {@code Use the backup of Monday}: puts a copy to use. */
    boolean uses(String text) {
        return usesFirst(text) && !isTakenWith(text);
    }

    /** {@code Dump auf dem neuen Server einspielen}: has a copy put where data go. */
    boolean puts(String text) {
        Set<Word> said = words.in(text);
        return said.contains(Word.CARRIED)
                && said.contains(Word.TO_NEW)
                && words.says(first(LED.matcher(text).replaceFirst("")), Word.BACKUP);
    }

    private boolean usesFirst(String text) {
        String first = LED.matcher(text).replaceFirst("").split("\\s+", 2)[0];
        return words.says(first, Word.BACKUP_USED) && !words.says(first, Word.BACKUP);
    }

    /** {@code Use the copy tool to back up the ledger}. */
    private boolean isTakenWith(String text) {
        return TO.splitAsStream(text).skip(1).limit(MOST_CLAUSES).anyMatch(this::begins);
    }

    /** {@code 環境変数のバックアップ}: where the deed stands last. */
    private boolean ends(String clause) {
        String end = Brackets.PAIR.matcher(clause).replaceAll("").strip();
        return !end.isEmpty()
                && end.codePointBefore(end.length()) > 0x2e00
                && words.says(end.substring(Math.max(0, end.length() - 6)), Word.BACKUP);
    }

    /**
     * {@code Backup policy}; not {@code Daily backups, kept according to policy}, nor {@code Backup (with the script)}.
     *
     * @param thing what makes it so: whose backup it is, or what belongs to one
     */
    boolean isAside(String text, Word thing) {
        if (!words.says(Brackets.without(aboutBackups(text)), thing)) {
            return false;
        }
        if (!words.says(text, Word.BACKED_UP)) {
            return true;
        }
        String[] all = text.strip().split("[\\s,;:()]+", -1);
        for (int i = 0; i < all.length; i++) {
            if (words.says(all[i], Word.BACKUP) && isCompound(all, i, thing)) {
                return true;
            }
        }
        return false;
    }

    /** The sentences that name a backup; all of {@code text} where none does. */
    private String aboutBackups(String text) {
        String naming = SENTENCES
                .splitAsStream(text)
                .filter(sentence -> words.says(sentence, Word.BACKUP))
                .collect(Collectors.joining(" "));
        return naming.isEmpty() ? text : naming;
    }

    /** Whether the backup at {@code i} only tells what kind of thing it is: {@code backup policy}, {@code política de backup}. */
    private boolean isCompound(String[] all, int i, Word thing) {
        boolean linked = i > 1 && all[i - 1].length() <= 3;
        String before = linked ? all[i - 2] : i > 0 ? all[i - 1] : "";
        String behind = i + 1 < all.length ? all[i + 1] : "";
        return all[i].codePoints().anyMatch(c -> c > 0x2e00)
                || ((linked || thing != Word.BACKUP_KEPT) && words.says(before, thing))
                || words.says(behind, thing)
                || (words.says(before + " " + all[i], thing) && !words.says(before, thing))
                || (linked && words.says(all[i - 1] + " " + all[i], thing))
                || words.says(all[i] + " " + behind, thing)
                || isNamedWith(all, i, thing);
    }

    /** {@code snapshot of the dashboards}: whether the words for {@code thing} name the backup at {@code i} themselves. */
    private boolean isNamedWith(String[] all, int i, Word thing) {
        List<String> tokens = List.of(all);
        String before = String.join(" ", tokens.subList(Math.max(0, i - NAME_WORDS), i));
        String behind = String.join(" ", tokens.subList(i + 1, Math.min(all.length, i + 1 + NAME_WORDS)));
        return words.says(before + " " + all[i] + " " + behind, thing) && !words.says(before + " " + behind, thing);
    }
}
