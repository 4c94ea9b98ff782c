/** Finds limits in sentences, tables and alert rules: {@code error rate > 1 % for 5 min}. Start at {@link dev.runsheet.phrase.limit.Thresholds}. */
@NullMarked
package dev.runsheet.phrase.limit;

import org.jspecify.annotations.NullMarked;
