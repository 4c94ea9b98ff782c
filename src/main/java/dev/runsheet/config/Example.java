package dev.runsheet.config;

import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.Node;

/**
 * A checklist that shows what a house rule finds, or what it is content with.
 *
 * @param rule the rule
 * @param bad whether the rule has to find something in it
 * @param written where it stands in the configuration
 */
public record Example(HouseRule rule, boolean bad, Node.Scalar written) {

    /** The checklist, as Markdown. */
    public String text() {
        return written.text();
    }

    /** Where line {@code line}, from 1, of the example begins in {@code configuration}, as far as that can be told. */
    public Span at(int line, String configuration) {
        int start = written.span().start();
        if (written.style() != Node.Style.LITERAL) {
            return written.span();
        }
        for (int i = 0; i < line && start < written.span().end(); i++) {
            int next = configuration.indexOf('\n', start);
            if (next < 0) {
                return written.span();
            }
            start = next + 1;
        }
        while (start < written.span().end() && configuration.charAt(start) == ' ') {
            start++;
        }
        return new Span(start, Math.max(start, written.span().end()));
    }
}
