package dev.runsheet.github;

import dev.runsheet.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Labels that say in which section a field stands: the title when the section begins, with the titles around it that
 * were not said yet – {@code Execution › Phase 1} –, then {@code Execution › Phase 1, continued}.
 */
final class SectionLabels {
    private static final String START = "Overview";

    private final List<Open> open = new ArrayList<>();
    private final Distinct distinct = new Distinct(label -> label.toLowerCase(Locale.ROOT));

    /** A section that has begun and not ended, and what its fields are called. */
    private static final class Open {
        final String title;
        final String plain;
        final Optional<Role> role;
        String base = "";
        int fields;

        Open(String title, Optional<Role> role) {
            this.title = title;
            this.plain = FieldLabel.of(title);
            this.role = role;
        }
    }

    /** @param taken labels that are given to questions */
    SectionLabels(List<String> taken) {
        taken.forEach(distinct::take);
        IssueForms.reserved().forEach(distinct::take);
        Open document = new Open(START, Optional.empty());
        document.base = unique(START);
        open.add(document);
    }

    void enter(String title, Optional<Role> role) {
        open.add(new Open(title, role));
    }

    void leave() {
        open.remove(open.size() - 1);
    }

    /** Whether no label has said the title yet. */
    boolean isUnsaid() {
        return last().base.isEmpty();
    }

    /** The titles not said yet, inline as written, outermost first. */
    List<String> unsaid() {
        return open.stream()
                .filter(one -> one.base.isEmpty())
                .map(one -> one.title)
                .toList();
    }

    /** Whether a label can say the titles not said yet, and {@code more}. */
    boolean isSayable(String more) {
        return FieldLabel.suits(more.isEmpty() ? titles() : before(titles(), more))
                && open.stream().allMatch(one -> FieldLabel.says(one.plain));
    }

    private String titles() {
        return FieldLabel.of(open.stream()
                .filter(one -> one.base.isEmpty())
                .map(one -> one.plain)
                .toList());
    }

    /** {@code titles} before {@code label}; what both say is said once. */
    private static String before(String titles, String label) {
        int last = titles.lastIndexOf(FieldLabel.IN);
        String own = (last < 0 ? titles : titles.substring(last + FieldLabel.IN.length())) + FieldLabel.IN;
        String rest = label.startsWith(own) ? label.substring(own.length()) : label;
        return titles.isEmpty() ? label : titles + FieldLabel.IN + rest;
    }

    /** The label of the next field of the section. */
    String next() {
        Open last = last();
        if (last.base.isEmpty()) {
            said(titles());
            return last.base;
        }
        last.fields++;
        if (last.fields == 1 && last == open.get(0)) {
            return last.base;
        }
        int further = last == open.get(0) ? last.fields - 1 : last.fields;
        return unique(last.base + ", continued" + (further == 1 ? "" : " " + further));
    }

    /** The label of a question, behind the titles not said yet. */
    String before(String question) {
        String titles = titles();
        if (!titles.isEmpty()) {
            said(titles);
        }
        return before(titles, question);
    }

    /** The section was said, and what follows in it continues {@code label}. */
    void said(String label) {
        String base = unique(label);
        open.stream().filter(one -> one.base.isEmpty()).forEach(one -> one.base = base);
    }

    /** The label that said the section. */
    String said() {
        return last().base;
    }

    /** The label of what stands in a task. */
    String details(String task) {
        String label = "Details: " + FieldLabel.inBrief(task);
        return unique(FieldLabel.suits(label) && FieldLabel.says(FieldLabel.of(task)) ? label : "Details");
    }

    /** The label of the sign-offs and boxes of the section. */
    String boxes(boolean signed) {
        boolean approval = last().role.filter(Role.APPROVAL::equals).isPresent();
        String title = Shortened.to(FieldLabel.says(last().plain) ? last().plain : START, 80);
        return unique((signed || approval ? "Sign-offs: " : "Boxes: ") + title);
    }

    /** Whether the version, the date and the owner that stand here are known when a run is opened. */
    boolean isKnownEarly() {
        return open.size() == 1 || last().role.filter(Role.OVERVIEW::equals).isPresent();
    }

    /** {@code label}, with a number where another field has it. */
    String unique(String label) {
        return distinct.of(label);
    }

    private Open last() {
        return open.get(open.size() - 1);
    }
}
