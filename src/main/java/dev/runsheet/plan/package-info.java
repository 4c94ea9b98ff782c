/** What a checklist amounts to: stages, sign-offs, limits, ways back, times. Start at {@link dev.runsheet.plan.Plan}. */
@NullMarked
package dev.runsheet.plan;

import org.jspecify.annotations.NullMarked;
