package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and its value in settings: {@code threshold: 0.01,  // 1%}, {@code "for" = "5m"}, {@code --threshold 5}.
 *
 * @param key in lower case, without signs between its words
 * @param name as written
 * @param value without quotes and what ends it; over several lines where it is written so
 * @param comment what stands behind the value, without its mark
 * @param line where it begins, from 0
 * @param from offset of the value in the code
 */
record Setting(String key, String name, String value, String comment, int line, int from) {
    private static final Pattern PAIR = Pattern.compile(
            "^\\s*(?:- +)?[\"']?(?<name>[A-Za-z][\\w. -]{0,60}?)[\"']?\\s{0,20}(?::(?=[\\s\"'\\[{\\d<>≤≥]|$)|=(?![=~>]))\\s*(?<value>.*)$");
    private static final Pattern FLAG =
            Pattern.compile("(?:^|\\s)--(?<name>[a-z][a-z-]{1,40})[ =](?<value>\"[^\"]*\"|'[^']*'|[^\\s\"'-]\\S*)");
    private static final Pattern COMMENT = Pattern.compile("\\s(?:#|//)\\s?(?<text>.*)$");

    /** The setting on a line of code that begins at {@code start}. */
    static Optional<Setting> of(String line, int number, int start) {
        Matcher pair = PAIR.matcher(line);
        if (!pair.matches()) {
            return Optional.empty();
        }
        String value = pair.group("value");
        Matcher comment = COMMENT.matcher(value);
        boolean said = comment.find();
        String bare = (said ? value.substring(0, comment.start()) : value).strip();
        String ended = bare.replaceFirst("\\s*\\\\$", "").replaceFirst("[,;]$", "").strip();
        int open = pair.start("value") + value.indexOf(ended);
        boolean quoted = ended.length() > 1
                && (ended.charAt(0) == '"' || ended.charAt(0) == '\'')
                && ended.charAt(ended.length() - 1) == ended.charAt(0);
        return Optional.of(new Setting(
                key(pair.group("name")),
                pair.group("name").strip(),
                quoted ? ended.substring(1, ended.length() - 1) : ended,
                said ? comment.group("text").strip() : "",
                number,
                start + open + (quoted ? 1 : 0)));
    }

    /** The flags of a command on a line: {@code --threshold 5}. */
    static List<Setting> flags(String line, int number, int start) {
        List<Setting> flags = new ArrayList<>();
        Matcher flag = FLAG.matcher(line);
        while (flag.find()) {
            String given = flag.group("value");
            boolean quoted = given.charAt(0) == '"' || given.charAt(0) == '\'';
            flags.add(new Setting(
                    key(flag.group("name")),
                    flag.group("name"),
                    quoted ? given.substring(1, given.length() - 1) : given,
                    "",
                    number,
                    start + flag.start("value") + (quoted ? 1 : 0)));
        }
        return flags;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    Setting with(String longer, int begin) {
        return new Setting(key, name, longer, comment, line, begin);
    }

    /** Its name in words: {@code error rate} of {@code error_rate} and {@code errorRate}. */
    String words() {
        return name.replaceAll("[_.-]+", " ")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .strip();
    }
}
