/** Finds quantities, limits, times, blanks, people and other phrases in plain text. Start at {@link dev.runsheet.phrase.Found}. */
@NullMarked
package dev.runsheet.phrase;

import org.jspecify.annotations.NullMarked;
