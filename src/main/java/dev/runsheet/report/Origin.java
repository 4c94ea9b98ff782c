package dev.runsheet.report;

import dev.runsheet.lint.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where findings come from: the program, its rules, and the repository that the files are in.
 *
 * <pre>{@code
 * new Origin("0.1.0", linter.infos(), rule -> resources.rulePage(rule.name()), Origin.Paths.AS_NAMED)
 * }</pre>
 *
 * @param version of the program
 * @param rules those that could speak; rules of a team may find something without being here
 * @param page the Markdown page of a rule; empty where it has none
 * @param paths what files are called
 */
public record Origin(String version, List<RuleInfo> rules, Function<RuleInfo, Optional<String>> page, Paths paths) {

    /** Nothing is known but the findings themselves. */
    public static final Origin UNKNOWN = new Origin("0", List.of(), rule -> Optional.empty(), Paths.AS_NAMED);

    /**
     * What a file is called by other programs. Both are given a path as it was named to the program.
     *
     * @param here its path from the working folder, for programs that run in the same one
     * @param top its path from the top of the repository, for the pages of a forge
     */
    public record Paths(UnaryOperator<String> here, UnaryOperator<String> top) {
        /** The same as it was named. */
        public static final Paths AS_NAMED = new Paths(UnaryOperator.identity(), UnaryOperator.identity());
    }

    public Origin {
        rules = List.copyOf(rules);
    }
}
