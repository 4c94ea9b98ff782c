/**
 * Finds what is wrong with a checklist: rules, what they find, and what silences them. Start at {@link
 * dev.runsheet.lint.Linter}.
 */
@NullMarked
package dev.runsheet.lint;

import org.jspecify.annotations.NullMarked;
