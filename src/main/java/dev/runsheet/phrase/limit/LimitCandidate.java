package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Window;
import java.util.Optional;

/**
 * A limit as it was found, before it is known what it is about and whether it is one.
 *
 * @param window for how long it must hold
 * @param end the token behind its window, or behind the limit
 * @param floor the first token that can belong to it: behind what was found before it
 */
record LimitCandidate(Limit limit, Optional<Window> window, int end, int floor) {}
