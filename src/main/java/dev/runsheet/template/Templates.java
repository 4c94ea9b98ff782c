package dev.runsheet.template;

import com.github.mustachejava.MustacheException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Mustache templates by name, compiled once, safe to use from many threads.
 *
 * <p>They are handed in as text, so that a team's own template can stand in for one of ours:
 *
 * <pre>{@code
 * Templates templates = new Templates(name -> Optional.ofNullable(texts.get(name)));
 * String html = templates.html("site/index.mustache", view);
 * }</pre>
 *
 * <p>A name the view does not have is an error, never an empty string. Values are written escaped; {@code {{{x}}}} writes
 * as it is, and only values whose names end in {@code Html} may be written so.
 */
public final class Templates {
    /** What the library puts behind its messages. */
    private static final Pattern PLACE = Pattern.compile("(?s)^(.*?) ?@\\[([^\\]]+:\\d+)]$");

    private final StrictMustache html;
    private final StrictMustache text;

    /** Templates found by {@code source}, which answers the text of a name such as {@code site/index.mustache}. */
    public Templates(Function<String, Optional<String>> source) {
        html = new StrictMustache(source, Escape::html);
        text = new StrictMustache(source, Function.identity());
    }

    /**
     * The HTML that the template makes of {@code view}, a record whose components are the template's names.
     *
     * @throws TemplateException when the template is missing or malformed, or names what the view does not have
     */
    public String html(String name, Object view) {
        return render(html, name, view);
    }

    /**
     * The same for plain text and Markdown: values are written as they are.
     *
     * @throws TemplateException as {@link #html}
     */
    public String text(String name, Object view) {
        return render(text, name, view);
    }

    private static String render(StrictMustache factory, String name, Object view) {
        try {
            StringWriter out = new StringWriter();
            factory.compile(name).execute(out, view);
            return Escape.wellFormed(out.toString());
        } catch (MustacheException e) {
            throw new TemplateException(innermost(e), e);
        }
    }

    /** The message of the first fault, its place first; those around it only repeat it with other places. */
    private static String innermost(MustacheException e) {
        Throwable found = e;
        while (found.getCause() instanceof MustacheException inner) {
            found = inner;
        }
        return PLACE.matcher(String.valueOf(found.getMessage())).replaceFirst("$2: $1");
    }
}
