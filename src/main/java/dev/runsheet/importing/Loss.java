package dev.runsheet.importing;

import dev.runsheet.source.Position;

/**
 * Something of the page that the Markdown does not say, or says otherwise: {@code 12:5: a picture inside the page …}.
 *
 * @param place where it stands in the HTML, lines and columns from 1
 * @param what it is, and what was done with it
 */
public record Loss(Position place, String what) {
    @Override
    public String toString() {
        return place + ": " + what;
    }
}
