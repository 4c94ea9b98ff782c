/**
 * Makes Markdown checklists of HTML pages that other tools export, and tells what could not be carried over. Start at
 * {@link dev.runsheet.importing.HtmlImport}.
 */
@NullMarked
package dev.runsheet.importing;

import org.jspecify.annotations.NullMarked;
