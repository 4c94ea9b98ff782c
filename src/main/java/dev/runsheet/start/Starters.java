package dev.runsheet.start;

import dev.runsheet.model.Kind;
import dev.runsheet.template.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checklists to begin with: complete, without a finding that fails a build, and with numbers to be replaced by the
 * team's own.
 *
 * <pre>{@code
 * String markdown = new Starters(templates).of(Kind.ROLLOUT, headline);
 * }</pre>
 *
 * <p>They are the templates {@code starters/KIND.md}, which a team may replace by its own.
 */
public final class Starters {
    /** The kinds there are starters for. */
    public static final List<Kind> KINDS =
            List.of(Kind.ROLLOUT, Kind.GO_LIVE, Kind.MIGRATION, Kind.RELEASE, Kind.READINESS);

    private static final String BLANK = "____________";
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Templates templates;

    /** What the templates are given; {@code named} tells whether the service is known. */
    record View(boolean named, String service, String owner, String date, String window, String version) {
        static View of(Headline headline) {
            return new View(
                    headline.service().isPresent(),
                    headline.service().orElse(BLANK),
                    headline.owner().orElse(BLANK),
                    headline.date().orElse(BLANK),
                    headline.window().orElse(BLANK),
                    headline.version().orElse(BLANK));
        }
    }

    /** Starters made of {@code templates}. */
    public Starters(Templates templates) {
        this.templates = templates;
    }

    /**
     * The Markdown of a new checklist.
     *
     * @param kind one of {@link #KINDS}
     * @throws dev.runsheet.template.TemplateException when the template cannot be used
     */
    public String of(Kind kind, Headline headline) {
        return templates.text("starters/" + kind.label() + ".md", View.of(headline));
    }

    /** The name of a file for it: {@code checkout-rollout.md}, or {@code rollout.md} without a service. */
    public static String fileName(Kind kind, Optional<String> service) {
        String name = service.map(text -> NO_NAME.matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll("-")
                        .replaceAll("^-|-$", ""))
                .orElse("");
        return (name.isEmpty() ? "" : name + "-") + kind.label() + ".md";
    }
}
