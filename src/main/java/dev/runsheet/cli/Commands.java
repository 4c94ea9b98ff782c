package dev.runsheet.cli;

import java.util.List;
import java.util.Optional;

/** The commands there are, in the order in which help shows them. */
final class Commands {
    private static final List<String> NAMES = List.of(
            "init", "new", "import", "build", "lint", "render", "model", "facts", "issues", "gate", "diff", "rules",
            "explain", "config");

    private Commands() {}

    static List<String> names() {
        return NAMES;
    }

    /** The command called {@code name}. Only that one is made, so that the others cost nothing. */
    static Optional<Command> named(String name) {
        return switch (name) {
            case "init" -> Optional.of(new InitCommand());
            case "new" -> Optional.of(new NewCommand());
            case "build" -> Optional.of(new BuildCommand());
            case "render" -> Optional.of(new RenderCommand());
            case "issues" -> Optional.of(new IssuesCommand());
            case "lint" -> Optional.of(new LintCommand());
            case "model" -> Optional.of(new ModelCommand());
            case "facts" -> Optional.of(new FactsCommand());
            case "gate" -> Optional.of(new GateCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "rules" -> Optional.of(new RulesCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            case "config" -> Optional.of(new ConfigCommand());
            case "import" -> Optional.of(new ImportCommand());
            default -> Optional.empty();
        };
    }
}
