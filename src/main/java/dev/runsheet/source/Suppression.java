package dev.runsheet.source;

import java.util.List;
import java.util.Optional;

/**
 * A comment that silences rules: {@code <!-- runsheet-disable-next-line TX03 -- filled in at kick-off -->}.
 *
 * @param span the comment
 * @param rules codes or names as written; empty for all rules
 * @param reason what stands behind {@code --}
 * @param firstLine the first line, from 1, it silences
 * @param lastLine the last line it silences
 */
public record Suppression(Span span, List<String> rules, Optional<String> reason, int firstLine, int lastLine) {
    public Suppression {
        rules = List.copyOf(rules);
    }
}
