package dev.runsheet.config;

import dev.runsheet.source.Position;

/**
 * Where something is written: {@code ops/.runsheet.yaml:3:5}.
 *
 * @param file the configuration, as messages name it
 * @param at its line and column
 */
public record Origin(String file, Position at) {
    @Override
    public String toString() {
        return file + ":" + at;
    }
}
