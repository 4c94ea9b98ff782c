package dev.runsheet.report;

/** Text as Markdown that says just this text, on one line. */
final class MarkdownText {
    private MarkdownText() {}

    /** {@code text} with a backslash before every sign that can mean more than itself. */
    static String of(String text) {
        return Visible.of(text.strip().replaceAll("\\s+", " ")).replaceAll("[\\\\`*_\\[\\]<>&|~#:@!$.]", "\\\\$0");
    }
}
