package dev.runsheet.plan.data;

import dev.runsheet.model.Block;
import dev.runsheet.plan.command.CommandLine;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the commands that take a backup or look at one: by what they are known for, by the name of what they run or
 * write, or because the comment above them says so.
 */
final class BackupCommands {
    /** Programs that do nothing to data, whatever the comment above them asks for. */
    private static final Set<String> ASIDE =
            Set.of("echo", "cd", "export", "source", "set", "mkdir", "chmod", "printf", "if", "for", "while", "then");

    /** {@code # 1. Take a backup}, {@code # Schritt 2: …}. */
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\p{L}+\\s+)?\\d+(?:[.)]\\d*){0,9}[.):]?\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BAK = Pattern.compile("[._-]bak(?:\\b|_)");

    /** {@code -czf}, {@code cf}, {@code --create}. */
    private static final Pattern PACKING = Pattern.compile("-?[A-Za-z]*c[A-Za-z]*|--create");

    /** What the name of a copy ends with: {@code .old}, {@code _20260301}, {@code -$(date}. */
    private static final Pattern OLD = Pattern.compile("[._-](?:old|orig|prev|save|saved|last|alt|ant|\\$.*|v?\\d.*)");

    /** Where a system keeps what it is set to and its data. */
    private static final Pattern SYSTEM = Pattern.compile("/(?:etc|var/(?:lib|www|opt|spool)|home|srv)(?:/|$)");

    private static final Pattern TABLE_COPY = Pattern.compile(
            "(?i)\\b(?:create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(?<to>[\\w.\"`]+)\\s+(?:as\\b|like\\b|\\(\\s*(?:select|like)\\b))");

    /** {@code GRANT BACKUP TO keeper}: who may take one. */
    private static final Pattern RIGHTS =
            Pattern.compile("\\s*(?:grant|revoke|(?:create|alter|drop)\\s+(?:role|user))\\s", Pattern.CASE_INSENSITIVE);

    /** {@code crontab -l | grep tide}: jobs that are only looked at. */
    private static final Pattern SHOWN = Pattern.compile("^\\s*(?:sudo\\s+)?crontab\\s+-l\\b");

    /** A file that says how something is set up, or one named after the day. */
    private static final Pattern STATED =
            Pattern.compile("\\S+\\.(?:ya?ml|json|xml|conf|rules|reg|ldif|tfstate|txt\\.\\d+)");

    private final Words words;
    private final BackupWording wording;

    BackupCommands(Words words) {
        this.words = words;
        this.wording = new BackupWording(words);
    }

    /** The lines of {@code command} that do so, counted from 0; where none does, the comments that ask for it. */
    List<Integer> lines(Block.Command command) {
        List<CommandLine> lines = CommandLine.of(command);
        List<Integer> taking = lines.stream()
                .filter(line -> !line.isComment() && takes(line))
                .map(this::number)
                .toList();
        return taking.isEmpty()
                ? lines.stream()
                        .filter(line -> line.isComment() && asks(line.comment()))
                        .map(CommandLine::index)
                        .toList()
                : taking;
    }

    /** The lines of {@code command} that copy anything, where the title around says that backups are taken there. */
    List<Integer> copying(Block.Command command) {
        return CommandLine.of(command).stream()
                .filter(line -> !line.isComment() && line.runs().anyMatch(this::isCopier))
                .map(CommandLine::index)
                .toList();
    }

    /** Of a command of several lines that which names what takes the backup. */
    private int number(CommandLine line) {
        int part = 0;
        while (part < line.parts().size()
                && !words.in(CommandLine.spoken(line.parts().get(part))).contains(Word.COPIES)) {
            part++;
        }
        return line.index() + (part < line.parts().size() ? part : 0);
    }

    /** Whether {@code code}, a command in a sentence, takes a backup. */
    boolean takes(String code) {
        return takes(new CommandLine(0, List.of(code), ""));
    }

    /** Whether {@code code} is known to take one, though its program is not among those that checklists mostly run. */
    boolean isKnown(String code) {
        Set<Word> said = words.in(CommandLine.spoken(code));
        return code.strip().indexOf(' ') > 0 && said.contains(Word.COPIES) && !said.contains(Word.COPIES_NOT);
    }

    private boolean takes(CommandLine line) {
        Set<Word> said = words.in(line.spoken());
        Set<Word> above = words.in(line.comment());
        boolean tried = above.contains(Word.RESTORE) && above.contains(Word.REHEARSED) && said.contains(Word.BACKUP);
        boolean asked = asks(line.comment())
                && line.runs()
                        .findFirst()
                        .filter(run -> !ASIDE.contains(run.program()))
                        .isPresent();
        boolean summed = said.contains(Word.SUMS) && (said.contains(Word.BACKUP) || said.contains(Word.RESTORE));
        if (summed) {
            return true;
        }
        if (RIGHTS.matcher(line.text()).lookingAt()
                || (SHOWN.matcher(line.text()).find() && line.text().indexOf('>') < 0)) {
            return false;
        }
        if (said.contains(Word.COPIES_NOT) && !said.contains(Word.RESTORE_POINT)) {
            boolean looked = asked && words.verifies(line.comment()) && said.contains(Word.BACKUP);
            return tried || (looked && !said.contains(Word.RESTORE));
        }
        return asked
                || copiesTable(line)
                || said.contains(Word.COPIES)
                || line.runs().anyMatch(this::copies);
    }

    /** {@code CREATE TABLE ledger_backup AS SELECT …}: the copy is a table beside the other. */
    boolean copiesTable(CommandLine line) {
        Matcher copy = TABLE_COPY.matcher(line.text());
        return copy.find()
                && (names(copy.group("to"))
                        || OLD.matcher(copy.group("to").replaceFirst("^[^._-]+", ""))
                                .matches());
    }

    private boolean copies(CommandLine.Run run) {
        List<String> operands = run.operands();
        String last = operands.isEmpty() ? "" : operands.get(operands.size() - 1);
        boolean runner = words.in(CommandLine.spoken(run.program())).contains(Word.RUNNER);
        boolean started =
                names(run.program()) || (runner && operands.stream().limit(2).anyMatch(this::names));
        boolean requested = last.contains("://")
                && run.words().stream().anyMatch(word -> word.endsWith("POST") || word.endsWith("PUT"))
                && names(last.substring(last.lastIndexOf('/')));
        boolean exported = !run.written().isEmpty()
                && STATED.matcher(run.written()).matches()
                && words.in(CommandLine.spoken(begin(run))).contains(Word.READS_SETTINGS);
        boolean written = names(run.written()) && !run.written().matches(".*\\.(?:sh|py|ps1|js|log)");
        return started || requested || exported || written || keeps(run, operands, last);
    }

    /** {@code cp stock.db stock.db.bak}, {@code tar -czf backup.tgz data}; what is taken from a backup makes none. */
    private boolean keeps(CommandLine.Run run, List<String> operands, String last) {
        if (operands.isEmpty() || !isCopier(run)) {
            return false;
        }
        boolean packs = run.program().equals("tar") || run.program().startsWith("zip");
        if (packs) {
            boolean creates = run.program().startsWith("zip")
                    || run.words().stream()
                            .skip(1)
                            .limit(3)
                            .anyMatch(word -> PACKING.matcher(word).matches());
            return creates
                    && operands.stream()
                            .anyMatch(
                                    name -> names(name) || SYSTEM.matcher(name).lookingAt());
        }
        boolean taken = operands.size() > 1
                && operands.subList(0, operands.size() - 1).stream().anyMatch(this::names);
        String name = operands.get(0).replaceFirst("^.*/(?=[^/])", "");
        String copy = last.substring(last.lastIndexOf('/') + 1);
        boolean besides = operands.size() == 2
                && last.indexOf(':') < 0
                && copy.startsWith(name)
                && OLD.matcher(copy.substring(name.length())).matches();
        return (names(last) && !taken) || besides;
    }

    private boolean isCopier(CommandLine.Run run) {
        return words.in(CommandLine.spoken(begin(run))).contains(Word.COPIER);
    }

    private static String begin(CommandLine.Run run) {
        return String.join(" ", run.words().subList(0, Math.min(3, run.words().size())));
    }

    private boolean names(String name) {
        return !name.isEmpty()
                && (words.in(CommandLine.spoken(name)).contains(Word.BACKUP)
                        || BAK.matcher(name).find());
    }

    private boolean asks(String comment) {
        Set<Word> said = words.in(comment);
        return said.contains(Word.BACKUP)
                && !said.contains(Word.COPIES_NOT)
                && !wording.isAside(comment, Word.BACKUP_ASIDE)
                && !wording.isAside(comment, Word.BACKUP_KEPT)
                && wording.begins(NUMBER.matcher(comment).replaceFirst(""));
    }
}
