package dev.runsheet.phrase.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings that belong together, as the indentation and the brackets of a block of code say: the members of a point of a
 * list in YAML, of an object, of a resource, the flags of one command.
 */
public final class CodeEntries {
    /**
     * Settings that belong together, in order.
     *
     * @param within the names of what they stand in, a line each
     */
    public record Entry(List<Setting> settings, String within) {}

    private record Open(int indent, List<Setting> settings, String within) {}

    /** A name with nothing behind it, which what is indented under it belongs to. */
    private record Lead(int indent, String name) {}

    private static final int OUTSIDE = -1;

    /** Longer values, in lines, are no conditions. */
    private static final int LONGEST = 40;

    /** How many names around an entry are told. */
    private static final int AROUND = 6;

    private final String[] lines;
    private final boolean typed;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Lead> leads = new ArrayDeque<>();

    private CodeEntries(String code, boolean typed) {
        this.lines = code.split("\n", -1);
        this.typed = typed;
    }

    /**
     * The entries of {@code code} in the order in which they end. Cost is linear in its length.
     *
     * @param typed whether it is typed at a prompt, so that only flags set something
     */
    public static List<Entry> of(String code, boolean typed) {
        return new CodeEntries(code, typed).read();
    }

    private List<Entry> read() {
        open.push(new Open(OUTSIDE, new ArrayList<>(), ""));
        int start = 0;
        int read = 0;
        for (int i = 0; i < lines.length; i++) {
            String text = lines[i].strip();
            if (i >= read && !text.isEmpty() && text.charAt(0) != '#' && !text.startsWith("//")) {
                read = line(i, start, text) + 1;
            }
            start += lines[i].length() + 1;
        }
        close(OUTSIDE);
        return entries;
    }

    /** Takes in the line {@code i}; gives the last line that belongs to its value. */
    private int line(int i, int start, String text) {
        if (typed) {
            open.element().settings().addAll(Setting.flags(lines[i], start));
            if (!text.endsWith("\\")) {
                renew();
            }
            return i;
        }
        List<Setting> members = Setting.members(lines[i], start);
        if (text.matches("(?:- )?\\{.*\\},?")) {
            entries.add(new Entry(members, within()));
            return i;
        }
        int indent = indent(lines[i]);
        boolean point = text.startsWith("- ");
        boolean brace = text.endsWith("{");
        Optional<Setting> setting = Setting.of(lines[i], start);
        boolean begins = (point && setting.isPresent()) || (brace && setting.isEmpty());
        if (begins || text.charAt(0) == '}') {
            close(indent);
        }
        while (!leads.isEmpty() && leads.element().indent() >= (point ? indent + 1 : indent)) {
            leads.pop();
        }
        if (begins) {
            open.push(new Open(indent, new ArrayList<>(), within()));
        }
        open.element().settings().addAll(members);
        if (point && setting.isEmpty() && !leads.isEmpty()) {
            open.element().settings().addAll(condition(lines[i], start, leads.element()));
        }
        return setting.map(one -> set(one, i, point ? indent + 2 : indent, start + lines[i].length() + 1))
                .orElse(i);
    }

    /** {@code - waves > 3} below {@code expr:}: one of its conditions. */
    private static List<Setting> condition(String line, int start, Lead lead) {
        String key = lead.name().replace(" ", "").toLowerCase(Locale.ROOT);
        int from = line.indexOf("- ") + 2;
        String value = line.substring(from).strip();
        return AlertKeys.of(key).equals(Optional.of(AlertKeys.EXPRESSION))
                ? List.of(new Setting(key, lead.name(), value, "", start + from, start + line.indexOf(value, from), ""))
                : List.of();
    }

    private int set(Setting setting, int i, int indent, int next) {
        String value = setting.value();
        if (value.isEmpty() || value.equals("{") || value.equals("[")) {
            leads.push(new Lead(indent, setting.words()));
        }
        if (!value.matches("[|>][-+]?")) {
            add(setting);
            return i;
        }
        int last = lastOf(i, indent);
        String joined = String.join("\n", Arrays.asList(lines).subList(i + 1, last + 1));
        add(setting.with(joined, next));
        return last;
    }

    /** A name, where the entry has one of its kind, begins another entry where nothing else does. */
    private void add(Setting setting) {
        boolean name = AlertKeys.of(setting.key()).equals(Optional.of(AlertKeys.NAME));
        if (name
                && open.element().settings().stream()
                        .anyMatch(before -> before.key().equals(setting.key()))) {
            renew();
        }
        open.element()
                .settings()
                .add(leads.isEmpty() ? setting : setting.in(leads.element().name()));
    }

    private void renew() {
        Open ended = open.pop();
        entries.add(new Entry(ended.settings(), ended.within()));
        open.push(new Open(ended.indent(), new ArrayList<>(), ended.within()));
    }

    /** Ends what is indented as far as {@code indent} or further. */
    private void close(int indent) {
        while (open.size() > 1 && open.element().indent() >= indent) {
            Open ended = open.pop();
            entries.add(new Entry(ended.settings(), ended.within()));
        }
        if (indent == OUTSIDE) {
            renew();
        }
    }

    private String within() {
        return String.join("\n", leads.stream().limit(AROUND).map(Lead::name).toList());
    }

    /** The last line of those behind {@code i} that are indented further than {@code indent}. */
    private int lastOf(int i, int indent) {
        int last = i;
        for (int next = i + 1; next < Math.min(lines.length, i + LONGEST); next++) {
            boolean blank = lines[next].isBlank();
            if (!blank && indent(lines[next]) <= indent) {
                break;
            }
            last = blank ? last : next;
        }
        return last;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
