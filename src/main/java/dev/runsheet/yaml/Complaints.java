package dev.runsheet.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in words for authors what the YAML library complains about. */
final class Complaints {
    private Complaints() {}

    static String message(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        if (problem.contains("TAB")) {
            return "a tab stands where a value or an indent should begin";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "there is a second \": \" in this line";
        }
        String context = e.getContext();
        return context == null || context.isEmpty() ? problem : problem + " " + context;
    }

    static String help(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        if (problem.contains("TAB")) {
            return "indent with spaces";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "put quotes around a text with a colon in it";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "write \"key: value\", or indent the line to go on with the text above";
        }
        if (problem.contains("found unexpected end of stream")) {
            return "close the quotes";
        }
        if (problem.contains("cannot start any token")) {
            return "put quotes around the text";
        }
        return "";
    }
}
