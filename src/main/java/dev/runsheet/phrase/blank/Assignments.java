package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.ArrayList;
import java.util.List;

/** Finds settings without a value, {@code API_KEY=}, in a block of nothing but settings. */
final class Assignments {
    private Assignments() {}

    static List<Found<Blank>> empty(String code) {
        List<Found<Blank>> found = new ArrayList<>();
        int from = 0;
        while (from < code.length()) {
            int end = code.indexOf('\n', from);
            end = end < 0 ? code.length() : end;
            String line = code.substring(from, end);
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals < 1 || !isName(line, equals)) {
                    return List.of();
                }
                String value = line.substring(equals + 1).strip();
                if (value.isEmpty() || value.equals("\"\"") || value.startsWith("#")) {
                    Blank blank = new Blank(line.substring(0, equals + 1).strip(), Blank.Form.LINE, List.of());
                    found.add(new Found<>(blank, from, from + equals + 1));
                }
            }
            from = end + 1;
        }
        return found;
    }

    private static boolean isName(String line, int end) {
        String name = line.substring(0, end).strip();
        String bare = name.startsWith("export ") ? name.substring(7).strip() : name;
        return !bare.isEmpty()
                && bare.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '_');
    }
}
