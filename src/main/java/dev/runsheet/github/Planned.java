package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.plan.Plan;

/** A checklist and what it amounts to: who signs it and whom to call are in the plan. */
public record Planned(Checklist checklist, Plan plan) {}
