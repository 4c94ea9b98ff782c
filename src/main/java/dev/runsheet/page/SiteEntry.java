package dev.runsheet.page;

import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.model.Checklist;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Words;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One checklist of a site with all that is known about it.
 *
 * @param checklist recognised
 * @param plan what it amounts to
 * @param findings what is wrong with it, in the order of the file
 * @param positions where in the file its parts stand, for findings to be shown there
 * @param language what it is written in, {@code de}, where that is sure
 * @param changed the day it was last changed, such as {@code 2026-11-21}; empty when nobody knows
 * @param words by which the page understands what people fill in
 */
public record SiteEntry(
        Checklist checklist,
        Plan plan,
        List<Finding> findings,
        Positions positions,
        Optional<String> language,
        Optional<String> changed,
        Words words) {
    public SiteEntry {
        findings = List.copyOf(findings);
    }

    /** Where neither places nor language nor the day of the last change are known, and no words to read what is filled in. */
    public SiteEntry(Checklist checklist, Plan plan, List<Finding> findings) {
        this(checklist, plan, findings, Words.NONE);
    }

    /** Where neither places nor language nor the day of the last change are known. */
    public SiteEntry(Checklist checklist, Plan plan, List<Finding> findings, Words words) {
        this(
                checklist,
                plan,
                findings,
                new Positions.Builder().build(new Span(0, 0)),
                Optional.empty(),
                Optional.empty(),
                words);
    }

    /** {@code document} with what was found in it, last changed on the day {@code changed}. */
    public static SiteEntry of(Document document, List<Finding> findings, Optional<String> changed) {
        return new SiteEntry(
                document.checklist(),
                document.plan(),
                findings,
                document.positions(),
                Optional.empty(),
                changed,
                new Words(document.vocabulary(), document.lineWords()));
    }

    /** The same of a document of which nobody knows when it was changed. */
    public static SiteEntry of(Document document, List<Finding> findings) {
        return of(document, findings, Optional.empty());
    }

    /** The same, written in {@code other}. */
    public SiteEntry in(Optional<String> other) {
        return new SiteEntry(checklist, plan, findings, positions, other, changed, words);
    }
}
