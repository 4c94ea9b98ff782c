/** What GitHub makes issues from. Start at {@link dev.runsheet.github.IssueTemplates}. */
@NullMarked
package dev.runsheet.github;

import org.jspecify.annotations.NullMarked;
