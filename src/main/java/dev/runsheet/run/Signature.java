package dev.runsheet.run;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.approval.Approval;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A sign-off of the checklist and whether it was given.
 *
 * @param approval who has to sign
 * @param in where it stands in the copy; empty where it was not found there
 * @param given whether its box is ticked and its name and date are filled in, as far as it has places for them
 * @param by who signed, as marked or filled in
 * @param at when, where a mark says so
 */
public record Signature(
        Approval approval, Optional<Pointer> in, boolean given, Optional<String> by, Optional<OffsetDateTime> at) {}
