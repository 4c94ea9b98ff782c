/** What a checklist amounts to, put together from what its parts tell. Start at {@link dev.runsheet.plan.Plan}. */
@NullMarked
package dev.runsheet.plan;

import org.jspecify.annotations.NullMarked;
