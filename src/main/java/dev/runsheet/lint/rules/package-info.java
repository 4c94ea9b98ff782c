/** The rules, one class each. Start at {@link dev.runsheet.lint.rules.BuiltInRules}. */
@NullMarked
package dev.runsheet.lint.rules;

import org.jspecify.annotations.NullMarked;
