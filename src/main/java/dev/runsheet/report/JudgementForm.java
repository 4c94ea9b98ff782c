package dev.runsheet.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A form in which a verdict can be shown.
 *
 * <pre>{@code
 * JudgementForm.named("markdown", false, UnaryOperator.identity()).orElseThrow().write(judgement, System.out);
 * }</pre>
 */
public interface JudgementForm {

    /** The names, the form for people first. */
    static List<String> names() {
        return List.of("text", "json", "github", "markdown");
    }

    /**
     * The form called {@code name}; empty when there is none.
     *
     * @param color whether to colour what can be
     * @param top the path from the top of the repository of a file as it was named, for annotations
     */
    static Optional<JudgementForm> named(String name, boolean color, UnaryOperator<String> top) {
        return switch (name) {
            case "text" -> Optional.of(new JudgementText(new Paint(color)));
            case "json" -> Optional.of(new JudgementJson());
            case "github" -> Optional.of(new JudgementGithub(top));
            case "markdown" -> Optional.of(new JudgementMarkdown(JudgementMarkdown.COMMENT));
            default -> Optional.empty();
        };
    }

    /** The page that {@code github} adds to the summary of a step, of at most {@code room} characters. */
    static JudgementForm stepSummary(int room) {
        return new JudgementMarkdown(room);
    }

    /**
     * Writes {@code judgement} to {@code out}. Lines end with {@code \n}.
     *
     * @throws IOException when {@code out} does
     */
    void write(Judgement judgement, Appendable out) throws IOException;
}
