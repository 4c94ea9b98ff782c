/** What was understood of a document, with lines. Start at {@link dev.runsheet.facts.Facts}. */
@NullMarked
package dev.runsheet.facts;

import org.jspecify.annotations.NullMarked;
