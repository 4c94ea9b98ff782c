/** What is copied before data changes, and what changes it. Start at {@link dev.runsheet.plan.data.Backups}. */
@NullMarked
package dev.runsheet.plan.data;

import org.jspecify.annotations.NullMarked;
