/** Whom to call, and how. Start at {@link dev.runsheet.plan.contact.People}. */
@NullMarked
package dev.runsheet.plan.contact;

import org.jspecify.annotations.NullMarked;
