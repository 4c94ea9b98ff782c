package dev.runsheet.plan.command;

import dev.runsheet.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a block of commands as people read it, whatever its language: with the comment right above it, and with those
 * that {@code \} joins to it.
 *
 * <pre>{@code
 * CommandLine.of(command); // "# keep it\npg_dump stock > s.sql" is line 1 with the comment "keep it"
 * }</pre>
 *
 * @param index its number in the block, from 0
 * @param parts what it says on each line, without a prompt or the times of a job; none of a comment
 * @param comment what stands above it, without its mark; of a comment what it says
 */
public record CommandLine(int index, List<String> parts, String comment) {
    private static final int LONGEST = 2_000;
    private static final int MOST_PARTS = 20;
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#+|--(?=\\s|$)|//|::|(?i:rem)(?=\\s))(?<text>.*)");
    private static final Pattern LED =
            Pattern.compile("^\\s*(?:[$>%]\\s+|PS [^>]{0,80}>\\s*)?(?:(?:[\\d*][\\d*/,-]*\\s+){5})?(?=\\S)");
    private static final Pattern SUBSTITUTED = Pattern.compile("[$][(][^()]*[)]");
    private static final Pattern PARTS = Pattern.compile("&&|\\|\\||[;|]");
    private static final Pattern REDIRECTED = Pattern.compile("(?<![-<=])>{1,2}\\s*(?<file>[^\\s&>]+)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Programs that run the one behind them. */
    private static final Set<String> WRAPPERS = Set.of("sudo", "doas", "env", "time", "nohup", "exec", "call", "&");

    /** The lines of {@code command} in order, comments among them. */
    public static List<CommandLine> of(Block.Command command) {
        List<CommandLine> lines = new ArrayList<>();
        String comment = "";
        boolean goesOn = false;
        int index = -1;
        for (String line : command.text().lines().toList()) {
            index++;
            Matcher commented = COMMENT.matcher(line);
            if (line.length() > LONGEST || line.isBlank()) {
                comment = "";
                goesOn = false;
            } else if (goesOn) {
                CommandLine last = lines.remove(lines.size() - 1);
                List<String> parts = new ArrayList<>(last.parts);
                parts.add(line.strip());
                lines.add(new CommandLine(last.index, parts, last.comment));
                goesOn = isOpen(line) && parts.size() < MOST_PARTS;
            } else if (commented.matches()) {
                comment = commented.group("text").strip();
                lines.add(new CommandLine(index, List.of(), comment));
            } else {
                lines.add(new CommandLine(index, List.of(LED.matcher(line).replaceFirst("")), comment));
                comment = "";
                goesOn = isOpen(line);
            }
        }
        return lines;
    }

    private static boolean isOpen(String line) {
        return line.stripTrailing().endsWith("\\") || line.stripTrailing().endsWith(" `");
    }

    /** Whether the line is but a comment. */
    public boolean isComment() {
        return parts.isEmpty();
    }

    /** What it runs, without its comment; the parts of a line that goes on are joined. */
    public String text() {
        return String.join(" ", parts);
    }

    /** What it says, with nothing but spaces between words and parts of names: {@code pg dump stock s sql}. */
    public String spoken() {
        return spoken(text());
    }

    /** {@code text} with its marks taken for blanks, so that words in names are found: {@code pg_dump} is "pg dump". */
    public static String spoken(String text) {
        return SIGNS.matcher(text).replaceAll(" ").strip();
    }

    /** What it runs, one after the other. */
    public Stream<Run> runs() {
        return PARTS.splitAsStream(SUBSTITUTED.matcher(text()).replaceAll("\\$").replaceAll("[\"'`\\\\]", ""))
                .map(Run::of)
                .filter(run -> !run.words().isEmpty());
    }

    /**
     * One program with what it is given.
     *
     * @param words the program first, redirections left out
     * @param written the file that its output goes to, else empty
     */
    public record Run(List<String> words, String written) {
        private static Run of(String part) {
            Matcher redirected = REDIRECTED.matcher(part);
            String file = redirected.find() ? redirected.group("file") : "";
            List<String> words = Stream.of(
                            REDIRECTED.matcher(part).replaceAll(" ").strip().split("\\s+", -1))
                    .dropWhile(word -> word.isEmpty() || WRAPPERS.contains(word) || word.matches("[A-Z_][A-Z0-9_]*=.*"))
                    .toList();
            return new Run(words, file);
        }

        /** The program without its folder. */
        public String program() {
            String name = words.get(0);
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }

        /** What it is given but for options. */
        public List<String> operands() {
            return words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
        }
    }
}
