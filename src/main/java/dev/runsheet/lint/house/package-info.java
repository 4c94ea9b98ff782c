/** Rules that a team writes in its configuration instead of in Java. Start at {@link dev.runsheet.lint.house.HouseRule}. */
@NullMarked
package dev.runsheet.lint.house;

import org.jspecify.annotations.NullMarked;
