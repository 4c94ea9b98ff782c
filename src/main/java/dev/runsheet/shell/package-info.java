/**
 * Reads shell text as far as a checklist's commands need it: quotes, here-documents, pipes and the words that open and
 * close. Begin with {@link dev.runsheet.shell.Script}.
 */
@NullMarked
package dev.runsheet.shell;

import org.jspecify.annotations.NullMarked;
