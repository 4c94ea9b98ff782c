package dev.runsheet.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A form in which a difference can be shown.
 *
 * <pre>{@code
 * DifferenceForm.named("markdown", false).orElseThrow().write(difference, System.out);
 * }</pre>
 */
public interface DifferenceForm {

    /** The names, the form for people first. */
    static List<String> names() {
        return List.of("text", "json", "markdown");
    }

    /** The form called {@code name}, in colour where it has any; empty when there is none. */
    static Optional<DifferenceForm> named(String name, boolean color) {
        return switch (name) {
            case "text" -> Optional.of(new DifferenceText(new Paint(color)));
            case "json" -> Optional.of(new DifferenceJson());
            case "markdown" -> Optional.of(new DifferenceMarkdown());
            default -> Optional.empty();
        };
    }

    /**
     * Writes {@code difference} to {@code out}. Lines end with {@code \n}.
     *
     * @throws IOException when {@code out} does
     */
    void write(Difference difference, Appendable out) throws IOException;
}
