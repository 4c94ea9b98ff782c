/** Text from templates that a team may replace: strict Mustache. Start at {@link dev.runsheet.template.Templates}. */
@NullMarked
package dev.runsheet.template;

import org.jspecify.annotations.NullMarked;
