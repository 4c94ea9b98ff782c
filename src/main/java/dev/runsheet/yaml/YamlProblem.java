package dev.runsheet.yaml;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Span;

/**
 * Something wrong in a YAML text.
 *
 * @param at the part of the tree; the root for text that is no YAML
 * @param span where in the text
 * @param message what is wrong, quoting it: {@code "bx" is no key of an item}
 * @param help one thing to write instead, {@code write "box"}; empty when the message says it all
 */
public record YamlProblem(Pointer at, Span span, String message, String help) {}
