/** Tells what a text leaves open for whoever fills it in: {@code ____}, {@code <version>}, {@code [your team]}. Start at {@link dev.runsheet.phrase.blank.Blanks}. */
@NullMarked
package dev.runsheet.phrase.blank;

import org.jspecify.annotations.NullMarked;
