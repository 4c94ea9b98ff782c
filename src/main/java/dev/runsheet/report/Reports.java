package dev.runsheet.report;

import java.util.List;
import java.util.Optional;

/** The forms there are, by the names {@code --format} takes. */
public final class Reports {
    private static final List<String> NAMES =
            List.of("text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson");

    private Reports() {}

    /** The names, the forms for people first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The form called {@code name}, which tells nothing but the findings; empty when there is none. */
    public static Optional<Report> named(String name, Look look) {
        return named(name, look, Origin.UNKNOWN);
    }

    /** The form called {@code name}, which may also tell of {@code origin}; empty when there is none. */
    public static Optional<Report> named(String name, Look look, Origin origin) {
        return switch (name) {
            case "text" -> Optional.of(look.statistics() ? new StatisticsReport(look) : new TextReport(look));
            case "json" -> Optional.of(new JsonReport());
            case "sarif" -> Optional.of(new SarifReport(origin));
            case "github" -> Optional.of(new GithubReport(look, origin.paths()));
            case "gitlab" -> Optional.of(new GitlabReport(origin.paths()));
            case "junit" -> Optional.of(new JunitReport(look, origin.paths()));
            case "checkstyle" -> Optional.of(new CheckstyleReport(origin));
            case "rdjson" -> Optional.of(new RdjsonReport(origin.paths()));
            default -> Optional.empty();
        };
    }

    /**
     * The page that GitHub shows of a step, in Markdown.
     *
     * @param source the address of the repository's files at the commit, ending in {@code /}; empty when not known
     * @param room how many bytes may be written; findings beyond are counted
     */
    public static Report stepSummary(Look look, Origin.Paths paths, Optional<String> source, int room) {
        return new StepSummary(look, paths, source, room);
    }
}
