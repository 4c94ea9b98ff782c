/** Reads Markdown into the model and writes the model as Markdown. Start at {@link dev.runsheet.markdown.MarkdownReader}. */
@NullMarked
package dev.runsheet.markdown;

import org.jspecify.annotations.NullMarked;
