/**
 * Deployment checklists as code; each package beneath this one is a stage on the way from Markdown to findings and pages.
 */
@NullMarked
package dev.runsheet;

import org.jspecify.annotations.NullMarked;
