package dev.runsheet.facts;

import java.util.List;

/** The names of the facts in the order they are printed. */
final class Fields {
    static final List<String> ORDER = List.of(
            "title",
            "changes_production",
            "tasks",
            "tasks_done",
            "rollback_sections",
            "rollback_triggers",
            "rollback_steps",
            "rollback_verification",
            "rollback_rehearsed",
            "signoffs",
            "signoff_before_execution",
            "thresholds",
            "stages",
            "soaks",
            "durations",
            "contacts",
            "placeholders",
            "commands",
            "pre_asserted",
            "mojibake",
            "backup_lines",
            "migration_lines");

    /** Holds reasons, and is only there when it is asked for. */
    static final String WHY = "why";

    private Fields() {}
}
