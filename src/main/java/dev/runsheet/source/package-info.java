/** The text of a file: its lines, places in it, and what is wrong with the text itself. Start at {@link dev.runsheet.source.SourceFile}. */
@NullMarked
package dev.runsheet.source;

import org.jspecify.annotations.NullMarked;
