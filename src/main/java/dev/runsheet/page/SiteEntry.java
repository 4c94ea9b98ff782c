package dev.runsheet.page;

import dev.runsheet.lint.Finding;
import dev.runsheet.model.Checklist;
import dev.runsheet.plan.Plan;
import java.util.List;

/**
 * One checklist of a site with all that is known about it.
 *
 * @param checklist recognised
 * @param plan what it amounts to
 * @param findings what is wrong with it, in the order of the file
 */
public record SiteEntry(Checklist checklist, Plan plan, List<Finding> findings) {
    public SiteEntry {
        findings = List.copyOf(findings);
    }
}
