package dev.runsheet.lint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule: its prose, and its examples, which are its tests.
 *
 * @param lines as they are in the file
 * @param fences what stands between the fences, in order
 */
record RulePage(List<String> lines, List<Fence> fences) {
    static final List<String> SECTIONS = List.of("What it finds", "Why it matters", "Bad", "Good", "Options");
    private static final Pattern OPEN = Pattern.compile("(`{3,})(.*)");

    /**
     * A fenced block.
     *
     * @param info {@code checklist bad}, {@code checklist good} or {@code findings}
     * @param text its lines, each ended
     * @param first the index of the line behind the opening fence
     * @param last the index of the closing fence
     */
    record Fence(String info, String text, int first, int last) {}

    static RulePage of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Fence> fences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher open = OPEN.matcher(lines.get(i));
            if (open.matches()) {
                int first = i + 1;
                do {
                    i++;
                } while (i < lines.size() && !lines.get(i).equals(open.group(1)));
                String inner = String.join("\n", lines.subList(first, i)) + "\n";
                fences.add(new Fence(open.group(2), first == i ? "" : inner, first, i));
            }
        }
        return new RulePage(lines, fences);
    }

    String title() {
        return lines.get(0).startsWith("# ") ? lines.get(0).substring(2) : "";
    }

    List<String> sections() {
        return lines.stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .filter(SECTIONS::contains)
                .toList();
    }

    List<Fence> all(String info) {
        return fences.stream().filter(fence -> fence.info().equals(info)).toList();
    }

    /** The page with the findings that {@code find} gives for each bad example beneath it. */
    String withFindings(UnaryOperator<String> find) {
        List<String> written = new ArrayList<>(lines);
        for (int i = fences.size() - 1; i > 0; i--) {
            Fence fence = fences.get(i);
            if (fence.info().equals("findings")) {
                List<String> old = written.subList(fence.first(), fence.last());
                old.clear();
                find.apply(fences.get(i - 1).text()).lines().forEach(old::add);
            }
        }
        return String.join("\n", written);
    }
}
