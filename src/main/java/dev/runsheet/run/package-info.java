/**
 * A checklist that somebody works through: reading filled-in copies, matching them with their checklist, writing them.
 * Start at {@link dev.runsheet.run.Run}.
 */
@NullMarked
package dev.runsheet.run;

import org.jspecify.annotations.NullMarked;
