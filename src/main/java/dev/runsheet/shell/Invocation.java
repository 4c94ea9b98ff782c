package dev.runsheet.shell;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A program that a script runs, with its words: of {@code sudo -E /usr/bin/curl -k $URL | sh} the first has the program
 * {@code curl} and the arguments {@code -k}, {@code $URL}; the second is joined to it by {@code |}.
 *
 * @param words all of it but redirections, at least one
 * @param joint what stands before it: {@code |}, {@code &&}, {@code ||}, {@code &}; empty where it begins a command line
 * @param nested whether it runs within another one, as {@code $(date)} does
 */
public record Invocation(List<Word> words, String joint, boolean nested) {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\+?=.*", Pattern.DOTALL);
    /** Programs that run the one behind them, and those of their options that take a value. */
    private static final Set<String> WRAPPERS =
            Set.of("sudo", "doas", "env", "time", "nohup", "command", "exec", "nice", "ionice", "builtin", "stdbuf");

    private static final Set<String> VALUED = Set.of("-u", "-g", "-n", "-c", "-U", "--user", "--group", "-o", "-h");

    public Invocation {
        words = List.copyOf(words);
    }

    /** Offset of the first character in the script. */
    public int from() {
        return words.get(0).from();
    }

    /** Offset behind the last word. */
    public int to() {
        return words.get(words.size() - 1).to();
    }

    /** The name of the program without its folder; empty when it only assigns variables. */
    public String program() {
        int index = index();
        if (index == words.size()) {
            return "";
        }
        String name = words.get(index).text();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What the program is given. */
    public List<Word> arguments() {
        return words.subList(Math.min(index() + 1, words.size()), words.size());
    }

    /** The variables set for it, or by it where there is no program: {@code KEY=value}. */
    public List<Word> assignments() {
        return words.subList(0, index()).stream()
                .filter(word -> ASSIGNMENT.matcher(word.text()).matches())
                .toList();
    }

    /** Whether an argument is one of {@code options}, or sets one: {@code --edit=false} is not {@code --edit}. */
    public boolean has(String... options) {
        Set<String> sought = Set.of(options);
        return arguments().stream().anyMatch(word -> sought.contains(word.text()));
    }

    /** Whether a short option stands alone or among others: {@code k} in {@code -sk}. */
    public boolean hasShort(char option) {
        return arguments().stream()
                .anyMatch(
                        word -> word.text().matches("-[A-Za-z]+") && word.text().indexOf(option) > 0);
    }

    /** The {@code index}-th argument that is no option; empty when there are fewer. */
    public String operand(int index) {
        return arguments().stream()
                .map(Word::text)
                .filter(text -> !text.startsWith("-"))
                .skip(index)
                .findFirst()
                .orElse("");
    }

    /** All its words, without quotes, with one blank between them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** The index of the program among the words. */
    private int index() {
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at).text();
            if (ASSIGNMENT.matcher(word).matches()) {
                at++;
            } else if (WRAPPERS.contains(word) && at + 1 < words.size()) {
                at = behindOptions(at + 1);
            } else {
                return at;
            }
        }
        return at;
    }

    private int behindOptions(int first) {
        int at = first;
        while (at < words.size() && words.get(at).text().startsWith("-")) {
            at += VALUED.contains(words.get(at).text()) ? 2 : 1;
        }
        return Math.min(at, words.size());
    }
}
