/** Takes plain text apart and knows its words; its parts find what they tell. Start at {@link dev.runsheet.phrase.Reading}. */
@NullMarked
package dev.runsheet.phrase;

import org.jspecify.annotations.NullMarked;
