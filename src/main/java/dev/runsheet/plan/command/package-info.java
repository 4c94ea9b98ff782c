/** What the commands of a checklist do. Start at {@link dev.runsheet.plan.command.Commands}. */
@NullMarked
package dev.runsheet.plan.command;

import org.jspecify.annotations.NullMarked;
