/** JSON for every output that needs it, exact and without a library. Start at {@link dev.runsheet.json.Json}. */
@NullMarked
package dev.runsheet.json;

import org.jspecify.annotations.NullMarked;
