/** A run of inline Markdown: its plain text with offsets, and safe HTML from it. Start at {@link dev.runsheet.inline.PlainText}. */
@NullMarked
package dev.runsheet.inline;

import org.jspecify.annotations.NullMarked;
