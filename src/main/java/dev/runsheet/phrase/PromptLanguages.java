package dev.runsheet.phrase;

import java.util.Set;

/**
 * The names behind a fence for what is typed at a prompt, of a shell or of a database: {@code bash}, {@code psql}.
 *
 * <p>{@code PromptLanguages.has("pwsh")} is true, {@code PromptLanguages.has("yaml")} is not.
 */
public final class PromptLanguages {
    private static final Set<String> ALL = Set.of(
            "bash",
            "sh",
            "shell",
            "zsh",
            "fish",
            "console",
            "shell-session",
            "terminal",
            "powershell",
            "ps1",
            "pwsh",
            "cmd",
            "bat",
            "batch",
            "sql",
            "psql",
            "mysql",
            "postgresql",
            "plsql",
            "tsql",
            "mongodb",
            "mongosh",
            "redis",
            "spl",
            "kql",
            "kusto",
            "ps",
            "dos");

    private PromptLanguages() {}

    /** Whether {@code language}, in lower case, is one of them. */
    public static boolean has(String language) {
        return ALL.contains(language);
    }
}
