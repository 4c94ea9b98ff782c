package dev.runsheet.phrase.blank;

import dev.runsheet.phrase.PromptLanguages;
import java.util.Locale;
import java.util.Set;

/** What a text with a place to fill in is, because {@code [x]} is a placeholder in prose and an index in a program. */
public enum Ground {
    /** Running text. */
    PROSE,
    /** A code span in running text. */
    SPAN,
    /** Code that people edit before they use it: commands, configuration, queries. */
    COMMANDS,
    /** Text to copy: a message, a form. */
    TEMPLATE,
    /** A program, markup, a diagram: it has brackets of its own. */
    PROGRAM;

    private static final Set<String> TEMPLATES = Set.of("", "text", "txt", "markdown", "md", "plain", "plaintext");
    private static final Set<String> SETTINGS = Set.of(
            "yaml",
            "yml",
            "json",
            "jsonc",
            "json5",
            "toml",
            "ini",
            "env",
            "dotenv",
            "properties",
            "conf",
            "config",
            "cfg",
            "nginx",
            "apache",
            "http",
            "hcl",
            "tf",
            "terraform",
            "dockerfile",
            "docker",
            "makefile",
            "make",
            "systemd",
            "cron",
            "crontab",
            "promql",
            "logql");

    /** What a block of code in {@code language}, the first word behind its fence, is. */
    public static Ground of(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        if (TEMPLATES.contains(name)) {
            return TEMPLATE;
        }
        return PromptLanguages.has(name) || SETTINGS.contains(name) ? COMMANDS : PROGRAM;
    }

    /** Whether brackets are those of people who write, not of a language. */
    boolean isWritten() {
        return this == PROSE || this == TEMPLATE;
    }
}
