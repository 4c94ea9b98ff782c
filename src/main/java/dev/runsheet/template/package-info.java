/**
 * Files from templates that a team may replace: strict Mustache and safe file names. Start at
 * {@link dev.runsheet.template.Templates}.
 */
@NullMarked
package dev.runsheet.template;

import org.jspecify.annotations.NullMarked;
