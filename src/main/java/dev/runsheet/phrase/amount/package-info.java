/** Reads amounts, comparisons and shares: {@code 1.5 s}, {@code at least}, {@code 25 % of users}. Start at {@link dev.runsheet.phrase.amount.Amounts}. */
@NullMarked
package dev.runsheet.phrase.amount;

import org.jspecify.annotations.NullMarked;
