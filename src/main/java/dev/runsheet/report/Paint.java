package dev.runsheet.report;

import dev.runsheet.lint.Severity;

/** Colours for a terminal; none where it shows none. */
record Paint(boolean on) {
    private static final String RESET = "\u001b[0m";

    String severity(Severity severity) {
        return severity(severity, severity.label());
    }

    /** {@code text} in the colour of {@code severity}. */
    String severity(Severity severity, String text) {
        return code(
                switch (severity) {
                    case ERROR -> "31;1";
                    case WARNING -> "33;1";
                    case INFO -> "36;1";
                },
                text);
    }

    String strong(String text) {
        return code("1", text);
    }

    String faint(String text) {
        return code("2", text);
    }

    private String code(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
