/**
 * Decides from a filled-in copy whether a change may go on, must not, or has to be undone. Start at
 * {@link dev.runsheet.gate.Decision}.
 */
@NullMarked
package dev.runsheet.gate;

import org.jspecify.annotations.NullMarked;
