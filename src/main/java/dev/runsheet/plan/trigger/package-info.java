/** On what one goes back. Start at {@link dev.runsheet.plan.trigger.Triggers}. */
@NullMarked
package dev.runsheet.plan.trigger;

import org.jspecify.annotations.NullMarked;
