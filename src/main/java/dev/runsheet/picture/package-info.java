/** A plan as pictures, laid out before anything is drawn. Start at {@link dev.runsheet.picture.Pictures}. */
@NullMarked
package dev.runsheet.picture;

import org.jspecify.annotations.NullMarked;
