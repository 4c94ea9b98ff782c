/** Tells how long something takes, and how long is waited and watched. Start at {@link dev.runsheet.phrase.time.Timespans}. */
@NullMarked
package dev.runsheet.phrase.time;

import org.jspecify.annotations.NullMarked;
