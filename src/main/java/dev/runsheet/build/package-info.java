/**
 * The way of many files through all stages: found, read, linted, rendered, written. Start at {@link
 * dev.runsheet.build.Documents}, which takes one file as far as its plan.
 */
@NullMarked
package dev.runsheet.build;

import org.jspecify.annotations.NullMarked;
