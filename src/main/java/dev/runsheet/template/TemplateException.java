package dev.runsheet.template;

/**
 * A template that cannot be used: it is missing, malformed, or names something its view does not have. The message says
 * which file and, where it is known, which line: {@code site/index.mustache:12: no value named "titel"}.
 */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
