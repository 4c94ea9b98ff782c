/**
 * What changed in meaning between two versions of a checklist. Start at {@link dev.runsheet.compare.Comparison}.
 */
@NullMarked
package dev.runsheet.compare;

import org.jspecify.annotations.NullMarked;
