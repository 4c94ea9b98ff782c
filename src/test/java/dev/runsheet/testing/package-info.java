/** What the tests of all packages share: random documents and the judge of losslessness, {@link dev.runsheet.testing.VisibleTokens}. */
@NullMarked
package dev.runsheet.testing;

import org.jspecify.annotations.NullMarked;
