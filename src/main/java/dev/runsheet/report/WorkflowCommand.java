package dev.runsheet.report;

/** How lines are written that a workflow of GitHub reads. */
final class WorkflowCommand {
    private WorkflowCommand() {}

    /** Text behind the second {@code ::}; it may have several lines. */
    static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The value of a property. */
    static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }

    /**
     * A line for people that is taken for no command, whatever stands in it: the runner takes {@code ::} for one at the
     * beginning, behind blanks too, and {@code ##[} anywhere.
     */
    static String plain(String text) {
        String line = text.replace("##[", "## [");
        return line.stripLeading().startsWith("::") ? "|" + line : line;
    }
}
