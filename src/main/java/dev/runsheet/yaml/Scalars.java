package dev.runsheet.yaml;

import dev.runsheet.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What a scalar stands for: the core schema of YAML 1.2, in which {@code yes} and {@code 012:30} are texts. */
final class Scalars {
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

    private Scalars() {}

    static Node.Scalar of(ScalarEvent event, Span span) {
        String text = event.getValue();
        Node.Style style = style(event);
        boolean plain = style == Node.Style.PLAIN && event.getTag().isEmpty();
        checkTag(event.getTag(), "str", span);
        return new Node.Scalar(text, plain ? type(text) : Node.Type.TEXT, style, span);
    }

    /** What the unquoted {@code text} stands for. */
    static Node.Type type(String text) {
        if (NOTHING.matcher(text).matches()) {
            return Node.Type.NOTHING;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Node.Type.BOOLEAN;
        }
        return NUMBER.matcher(text).matches() ? Node.Type.NUMBER : Node.Type.TEXT;
    }

    /** Refuses every explicit tag but the one the node has anyway. */
    static void checkTag(Optional<String> tag, String usual, Span span) {
        if (tag.isPresent()
                && !tag.get().equals(STANDARD_TAG + usual)
                && !tag.get().equals("!")) {
            String name = tag.get().replace(STANDARD_TAG, "!!");
            throw new TreeBuilder.Refused(span, "the tag " + Quotes.brief(name) + " is not read", "leave it out");
        }
    }

    private static Node.Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Node.Style.SINGLE_QUOTED;
            case LITERAL -> Node.Style.LITERAL;
            case FOLDED -> Node.Style.FOLDED;
            case PLAIN -> Node.Style.PLAIN;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Node.Style.DOUBLE_QUOTED;
        };
    }
}
