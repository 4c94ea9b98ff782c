/**
 * What a team begins with: a first checklist, and the files that make a repository check and publish its checklists.
 * Start at {@link dev.runsheet.start.Starters} and {@link dev.runsheet.start.FirstFiles}.
 */
@NullMarked
package dev.runsheet.start;

import org.jspecify.annotations.NullMarked;
