/**
 * The findings a team has decided to live with for now, as a file of their repository. Start at {@link
 * dev.runsheet.baseline.Baseline}.
 */
@NullMarked
package dev.runsheet.baseline;

import org.jspecify.annotations.NullMarked;
