/** How one goes back, and how one knows that it worked. Start at {@link dev.runsheet.plan.rollback.WayBack}. */
@NullMarked
package dev.runsheet.plan.rollback;

import org.jspecify.annotations.NullMarked;
