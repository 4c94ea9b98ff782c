package dev.runsheet.plan.approval;

import dev.runsheet.model.Pointer;
import java.util.Optional;

/**
 * A sign-off: a named person or role approves.
 *
 * @param at the item, table row or field
 * @param role who signs, as written: {@code QA Lead}
 * @param signer the person named, {@code @alok}
 * @param roomForName whether there is a name or a place for one
 * @param roomForDate whether there is a date or a place for one, in the line, its row or its section's lead
 * @param signed whether it is already given: ticked, or filled in
 * @param meantFirst whether its title or lead says that it comes before the execution
 * @param beforeExecution whether it stands before the first step that changes production
 */
public record Approval(
        Pointer at,
        String role,
        Optional<String> signer,
        boolean roomForName,
        boolean roomForDate,
        boolean signed,
        boolean meantFirst,
        boolean beforeExecution) {}
