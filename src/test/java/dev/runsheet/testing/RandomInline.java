package dev.runsheet.testing;

import java.util.List;
import java.util.Random;

/** The words of random documents, with everything that can stand inside a line. */
final class RandomInline {
    private static final List<String> WORDS = List.of(
            "deploy",
            "verify",
            "rollback",
            "flag",
            "traffic",
            "error",
            "latency",
            "snapshot",
            "canary",
            "owner",
            "restore",
            "queue",
            "approve",
            "Schritt",
            "Überprüfung",
            "déploiement",
            "revisión",
            "проверка",
            "откат",
            "部署",
            "検証",
            "배포",
            "v2.4.1",
            "T-24h",
            "P95",
            "99.95",
            "go-live",
            "snake_case",
            "it's",
            "café");

    private final Random random;
    private final List<String> footnotes;
    private final List<String> references;

    /** Notes and references made up on the way are added to the lists; the document has to define them. */
    RandomInline(Random random, List<String> footnotes, List<String> references) {
        this.random = random;
        this.footnotes = footnotes;
        this.references = references;
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** One to four plain words. */
    String words() {
        StringBuilder words = new StringBuilder(word());
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) {
            words.append(' ').append(word());
        }
        return words.toString();
    }

    /** What may stand in a heading or a cell. */
    String phrase() {
        return pick(
                words(),
                "🚀 " + words(),
                random.nextInt(9) + ". " + words(),
                words() + " (" + (5 + random.nextInt(50)) + " min)",
                words() + " `" + word() + "` " + words(),
                "*" + word() + "* " + words(),
                words() + " (5% → 25% → 100%)",
                "[ ] " + words(),
                words() + " ☐ " + word());
    }

    /** What may stand in a line of text: one to three pieces. */
    String run() {
        StringBuilder run = new StringBuilder(piece());
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            run.append(' ').append(piece());
        }
        return run.toString();
    }

    private String piece() {
        return switch (random.nextInt(27)) {
            case 0 -> "**" + words() + "**";
            case 1 -> "*" + words() + "*";
            case 2 -> "`" + word() + " --flag=" + word() + " > /dev/null`";
            case 3 -> "``a ` b``";
            case 4 -> "[" + words() + "](https://" + pick("docs", "wiki") + ".internal/" + random.nextInt(99) + ")";
            case 5 -> "![" + word() + "](img/" + random.nextInt(99) + ".png \"" + word() + "\")";
            case 6 -> "<https://status.internal/" + random.nextInt(99) + ">";
            case 7 -> "~~" + words() + "~~";
            case 8 -> pick("&lt; 5%", "&ge; 3", "&nbsp;", "&amp;", "&#8804; 7");
            case 9 -> pick("≤ 400 ms (warn at 600 ms)", "> 1% for 5 minutes", "< 2.5s", "≥ 80%", "+5%", "0.5-1%");
            case 10 -> pick("____________", "_______ MB (target: < 512 MB)", "[Name]", "[Low/Medium/High]", "TBD");
            case 11 -> "<kbd>" + word() + "</kbd> H<sub>2</sub>O";
            case 12 -> word() + "<br>" + word();
            case 13 -> "<!-- " + word() + " -->";
            case 14 -> pick("✅", "⚠️", "🔴", "👩‍💻", "☐", "☑");
            case 15 -> "\\*" + word() + "\\* \\[" + word() + "\\] 5 \\< 6";
            case 16 -> footnote();
            case 17 -> reference();
            case 18 -> "**" + word() + "**" + word() + " un*believ*able";
            case 19 -> "***" + words() + "***";
            case 20 -> "@" + pick("alice", "bob") + " #" + pick("ops", "team-x");
            case 21 -> pick("Yes ☐ / No ☐", "☐ Yes ☑ No", "[ ] GO [ ] NO-GO", "[x] DONE [ ] FAILED");
            case 22 ->
                pick("……", "[   ]", "**\\_\\_\\_**", "\\_\\_\\_\\_", "...........", "<your-name>", "{{ owner }}");
            case 23 -> pick("[✅]", "[-]", "[/]", "[!]") + " " + word();
            case 24 -> "(" + words() + "), “" + word() + "” … " + word() + ".";
            default -> words();
        };
    }

    private String footnote() {
        String label = "n" + (footnotes.size() + 1);
        footnotes.add(label);
        return word() + "[^" + label + "]";
    }

    private String reference() {
        String label = "ref" + (references.size() + 1);
        references.add(label);
        return pick("[" + words() + "][" + label + "]", "[" + label + "]");
    }
}
