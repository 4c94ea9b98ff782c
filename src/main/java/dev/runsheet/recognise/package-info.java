/**
 * Fills in what structure alone does not say, for Markdown and for hand-written YAML alike: roles, kind, limits, owners.
 * Start at {@link dev.runsheet.recognise.Recogniser}.
 */
@NullMarked
package dev.runsheet.recognise;

import org.jspecify.annotations.NullMarked;
