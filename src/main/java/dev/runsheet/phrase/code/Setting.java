package dev.runsheet.phrase.code;

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
 * @param begin offset of the name in the code
 * @param from offset of the value in the code
 * @param within the name of what it stands in, in words; empty where that has none
 */
public record Setting(String key, String name, String value, String comment, int begin, int from, String within) {
    private static final Pattern PAIR = Pattern.compile(
            "^\\s*(?:- +)?[\"']?(?<name>[A-Za-z][\\w. -]{0,60}?)[\"']?\\s{0,20}(?::(?=[\\s\"'\\[{\\d<>≤≥]|$)|=(?![=~>]))\\s*(?<value>.*)$");
    private static final Pattern FLAG =
            Pattern.compile("(?:^|\\s)--(?<name>[a-z][a-z-]{1,40})[ =](?<value>\"[^\"]*\"|'[^']*'|[^\\s\"'-]\\S*)");
    /** A member of an object on one line: {@code {metric: errors, threshold: 5}}. */
    private static final Pattern MEMBER = Pattern.compile(
            "(?<=[{,])\\s*[\"']?(?<name>[A-Za-z][\\w-]{0,60})[\"']?\\s?[:=]\\s*(?<value>\"[^\"]*\"|'[^']*'|[^,{}\\[\\]\"'\\s][^,{}\\[\\]\"']{0,80})(?=\\s*[,}])");

    private static final Pattern COMMENT = Pattern.compile("\\s(?:#|//)\\s?(?<text>.*)$");

    /** The setting on a line of code that begins at {@code start}. */
    static Optional<Setting> of(String line, int start) {
        Matcher pair = PAIR.matcher(line);
        if (!pair.matches()) {
            return Optional.empty();
        }
        String value = pair.group("value");
        Matcher comment = COMMENT.matcher(value);
        boolean said = comment.find();
        String bare = (said ? value.substring(0, comment.start()) : value).strip();
        String ended =
                bare.replaceFirst("\\s*\\\\$", "").replaceFirst("[,;]$", "").strip();
        int open = pair.start("value") + value.indexOf(ended);
        boolean quoted = ended.length() > 1
                && (ended.charAt(0) == '"' || ended.charAt(0) == '\'')
                && ended.charAt(ended.length() - 1) == ended.charAt(0);
        return Optional.of(new Setting(
                key(pair.group("name")),
                pair.group("name").strip(),
                quoted ? ended.substring(1, ended.length() - 1) : ended,
                said ? comment.group("text").strip() : "",
                start + pair.start("name"),
                start + open + (quoted ? 1 : 0),
                ""));
    }

    /** The flags of a command on a line: {@code --threshold 5}. */
    static List<Setting> flags(String line, int start) {
        return all(FLAG, line, start);
    }

    /** The members of the objects that a line holds: {@code - {metric: errors, threshold: 5}}. */
    static List<Setting> members(String line, int start) {
        return line.indexOf('{') < 0 ? List.of() : all(MEMBER, line, start);
    }

    private static List<Setting> all(Pattern pattern, String line, int start) {
        List<Setting> settings = new ArrayList<>();
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            String given = found.group("value");
            boolean quoted = given.charAt(0) == '"' || given.charAt(0) == '\'';
            settings.add(new Setting(
                    key(found.group("name")),
                    found.group("name"),
                    quoted ? given.substring(1, given.length() - 1) : given.strip(),
                    "",
                    start + found.start("name"),
                    start + found.start("value") + (quoted ? 1 : 0),
                    ""));
        }
        return settings;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    Setting with(String longer, int at) {
        return new Setting(key, name, longer, comment, begin, at, within);
    }

    /** The same, standing in {@code outer}. */
    Setting in(String outer) {
        return new Setting(key, name, value, comment, begin, from, outer);
    }

    /** Its name in words: {@code error rate} of {@code error_rate} and {@code errorRate}. */
    public String words() {
        return name.replaceAll("[_.-]+", " ")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .strip();
    }
}
