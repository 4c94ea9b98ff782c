/** In which steps a change is carried out, and how far each reaches. Start at {@link dev.runsheet.plan.stage.StageFinder}. */
@NullMarked
package dev.runsheet.plan.stage;

import org.jspecify.annotations.NullMarked;
