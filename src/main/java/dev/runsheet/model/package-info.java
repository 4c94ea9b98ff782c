/** What a checklist is: a tree of records in the order of the document. Start at {@link dev.runsheet.model.Checklist}. */
@NullMarked
package dev.runsheet.model;

import org.jspecify.annotations.NullMarked;
