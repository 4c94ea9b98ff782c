package dev.runsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes random checklists with every construct in every nesting.
 *
 * <p>{@code RandomDocument.of(7)} is the same text on every machine. Everything is well-formed enough that two Markdown
 * parsers agree on it; broken and hostile input is the business of other tests.
 */
public final class RandomDocument {
    private static final int DEEPEST = 4;

    private final Random random;
    private final RandomInline inline;
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    private RandomDocument(long seed) {
        random = new Random(seed);
        inline = new RandomInline(random, footnotes, references);
    }

    /** The document of this seed; a few lines to a few hundred. */
    public static String of(long seed) {
        RandomDocument document = new RandomDocument(seed);
        String text = String.join("\n", document.document()) + "\n";
        return switch (document.random.nextInt(16)) {
            case 0 -> text.replace("\n", "\r\n");
            case 1 -> "\uFEFF" + text;
            case 2 -> text.replaceFirst("\n", "\r\n");
            case 3 -> text.stripTrailing();
            default -> text;
        };
    }

    private List<String> document() {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            lines.addAll(List.of("---", "owner: \"#team-" + inline.word() + "\"", "tags: [a, b]", "---", ""));
        }
        if (random.nextInt(8) == 0) {
            lines.addAll(List.of(inline.run(), ""));
        }
        if (random.nextInt(8) != 0) {
            lines.addAll(heading(1));
        }
        int parts = 1 + random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(3) != 0) {
                lines.addAll(heading(1 + random.nextInt(5)));
            }
            lines.addAll(blocks(0, random.nextInt(4)));
        }
        List<String> notes = notes();
        for (String label : references) {
            lines.add("[" + label + "]: https://docs.internal/" + label + (random.nextBoolean() ? " \"A title\"" : ""));
        }
        lines.addAll(notes);
        return lines;
    }

    /** The notes that were referred to; a note may refer to further ones, for a while. */
    private List<String> notes() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < footnotes.size(); i++) {
            lines.add("");
            lines.add("[^" + footnotes.get(i) + "]: " + inline.word() + " " + (i < 20 ? inline.run() : inline.words()));
            if (random.nextInt(3) == 0) {
                lines.add("");
                lines.addAll(prefixed("    ", "    ", i < 20 ? paragraph() : List.of(inline.words())));
            }
        }
        return lines;
    }

    private List<String> heading(int level) {
        String title = inline.phrase();
        return switch (random.nextInt(6)) {
            case 0 -> List.of("", "**" + inline.words() + "**", "");
            case 1 ->
                level > 2
                        ? List.of("", "#".repeat(level) + " " + title + " " + "#".repeat(level), "")
                        : List.of("", inline.words(), (level == 1 ? "=" : "-").repeat(3 + random.nextInt(9)), "");
            default -> List.of("", "#".repeat(level) + " " + title, "");
        };
    }

    /** Blocks apart by empty lines. */
    private List<String> blocks(int depth, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block(depth));
        }
        lines.add("");
        return lines;
    }

    private List<String> block(int depth) {
        List<Supplier<List<String>>> choices = new ArrayList<>(List.of(
                this::paragraph,
                this::paragraph,
                this::properties,
                this::fence,
                this::table,
                () -> List.of(inline.pick("---", "***", "* * *", "----------")),
                () -> List.of("<!-- " + inline.words() + " -->"),
                () -> List.of("<div align=\"center\">", "  <b>" + inline.words() + "</b>", "</div>"),
                () -> List.of("![" + inline.words() + "](images/" + inline.word() + ".png)")));
        if (depth == 0) {
            choices.add(this::indentedCode);
        }
        if (depth < DEEPEST) {
            for (int i = 0; i < 4; i++) {
                choices.add(() -> list(depth));
            }
            choices.add(() -> quote(depth));
            choices.add(() -> details(depth));
        }
        return choices.get(random.nextInt(choices.size())).get();
    }

    private List<String> paragraph() {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            // A word comes first, so that no line of a paragraph begins another block.
            lines.add(inline.word() + " " + inline.run() + (i + 1 < count ? inline.pick("", "", "  ", "\\") : ""));
        }
        return lines;
    }

    private List<String> properties() {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String value = inline.pick(inline.words(), "____________", "[Low/Medium/High]", "[Name]", "2.4.0", "");
            String name = inline.word();
            String line = random.nextBoolean() ? "**" + name + ":** " + value : "**" + name + "**: " + value;
            lines.add(line.stripTrailing() + (i + 1 < count ? inline.pick("", "  ", "\\") : ""));
        }
        return lines;
    }

    private List<String> fence() {
        String mark = inline.pick("```", "~~~", "````");
        List<String> lines = new ArrayList<>();
        lines.add(mark + inline.pick("", "bash", "sql", "yaml title=\"x\""));
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            lines.add(inline.pick(
                    "",
                    "# Expected: " + inline.words(),
                    "  kubectl get pods | grep -v \"Running\" > out.txt",
                    "curl -fsS \"$URL/healthz?x=1&y=<z>\"",
                    "- [ ] no task in code",
                    "SELECT count(*) FROM t WHERE a <> 'b'; -- Expected: 0",
                    "## no heading"));
        }
        lines.add(mark);
        return lines;
    }

    private List<String> indentedCode() {
        return List.of("    make " + inline.word(), "      - [ ] " + inline.words());
    }

    private List<String> table() {
        int columns = 1 + random.nextInt(4);
        List<String> lines = new ArrayList<>();
        lines.add(row(columns, inline::words));
        lines.add(row(columns, () -> inline.pick("---", ":--", "--:", ":-:")));
        int rows = random.nextInt(4);
        for (int i = 0; i < rows; i++) {
            lines.add(row(
                    columns,
                    () -> inline.pick(
                            inline.words(),
                            "",
                            "☐",
                            "☑",
                            "[ ]",
                            "< 5%",
                            "a \\| b",
                            "`x \\| y`",
                            "**" + inline.word() + "**",
                            inline.phrase())));
        }
        return lines;
    }

    private String row(int columns, Supplier<String> cell) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            row.append(' ').append(cell.get()).append(" |");
        }
        return row.toString();
    }

    private List<String> list(int depth) {
        boolean numbered = random.nextInt(3) == 0;
        boolean loose = random.nextInt(4) == 0;
        String bullet = inline.pick("-", "*", "+");
        String delimiter = inline.pick(".", ")");
        int number = random.nextInt(3) == 0 ? random.nextInt(12) : 1;
        String space = " ".repeat(1 + (random.nextInt(5) == 0 ? random.nextInt(3) : 0));
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String marker = (numbered ? number++ + delimiter : bullet) + space;
            lines.addAll(prefixed(marker, " ".repeat(marker.length()), item(depth)));
            if (loose && i + 1 < count) {
                lines.add("");
            }
        }
        return lines;
    }

    private List<String> item(int depth) {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(20) == 0) {
            return List.of(inline.pick("____", "______________", "[ ]", "☐"));
        }
        String box = inline.pick("", "", "[ ] ", "[ ] ", "[x] ", "[X] ");
        String more = random.nextInt(8) == 0 ? inline.pick("[ ] ", "☐ ", "☑ ", "❌ ") : "";
        lines.add(box
                + more
                + inline.pick(
                        inline.word() + " " + inline.run(),
                        "**" + inline.words() + "**: ____________ (" + inline.word() + ")",
                        "**" + inline.words() + "** " + inline.run()));
        if (random.nextInt(6) == 0) {
            lines.add(inline.word() + " " + inline.run());
        }
        if (depth < DEEPEST && random.nextInt(3) == 0) {
            List<String> nested = list(depth + 1);
            if (nested.get(0).matches("\\d.*") && !nested.get(0).matches("1[.)].*")) {
                // Only a list that begins with 1 may follow a paragraph without an empty line.
                lines.add("");
            }
            lines.addAll(nested);
        }
        if (random.nextInt(5) == 0) {
            lines.add("");
            lines.addAll(block(depth + 1));
        }
        return lines;
    }

    private List<String> quote(int depth) {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            lines.add(inline.pick("[!NOTE]", "[!WARNING]", "[!IMPORTANT]"));
            lines.addAll(paragraph());
        }
        if (lines.isEmpty() || random.nextBoolean()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block(depth + 1));
        }
        return prefixed("> ", "> ", lines);
    }

    private List<String> details(int depth) {
        List<String> lines = new ArrayList<>();
        lines.add(inline.pick("<details>", "<details open>"));
        lines.add("<summary>" + inline.words() + "</summary>");
        lines.add("");
        lines.addAll(block(depth + 1));
        lines.add("");
        lines.add("</details>");
        return lines;
    }

    private static List<String> prefixed(String first, String rest, List<String> lines) {
        List<String> result = new ArrayList<>();
        for (String line : lines) {
            String prefix = result.isEmpty() ? first : rest;
            result.add(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
        }
        return result;
    }
}
