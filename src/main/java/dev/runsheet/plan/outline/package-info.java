/** What every part of a plan is told from: each part of a checklist in order, with its words and its role. Start at {@link dev.runsheet.plan.outline.Outline}. */
@NullMarked
package dev.runsheet.plan.outline;

import org.jspecify.annotations.NullMarked;
