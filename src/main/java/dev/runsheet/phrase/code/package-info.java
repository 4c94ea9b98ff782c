/** Reads what is written as code line by line: commands, comments, settings. Start at {@link dev.runsheet.phrase.code.CodeText}. */
@NullMarked
package dev.runsheet.phrase.code;

import org.jspecify.annotations.NullMarked;
