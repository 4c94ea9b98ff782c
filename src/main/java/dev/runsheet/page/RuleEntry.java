package dev.runsheet.page;

import dev.runsheet.lint.RuleInfo;
import dev.runsheet.model.Checklist;

/**
 * A rule and its page: the Markdown of {@code site/rules/<name>.md}, read like any document.
 *
 * @param rule what the rule is called
 * @param document what its page says
 */
public record RuleEntry(RuleInfo rule, Checklist document) {}
