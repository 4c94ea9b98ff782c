/**
 * Sets right what rules know how to set right, and shows the difference. Start at {@link dev.runsheet.fix.Fixing}.
 */
@NullMarked
package dev.runsheet.fix;

import org.jspecify.annotations.NullMarked;
