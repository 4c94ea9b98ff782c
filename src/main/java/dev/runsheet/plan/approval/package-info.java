/** Who signs, where, and before what. Start at {@link dev.runsheet.plan.approval.Approvals}. */
@NullMarked
package dev.runsheet.plan.approval;

import org.jspecify.annotations.NullMarked;
