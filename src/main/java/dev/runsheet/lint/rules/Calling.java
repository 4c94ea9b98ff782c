package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.plan.Approval;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom to call in an emergency. */
final class Calling {
    private static final Pattern CALLED = Pattern.compile(
            "\\b(on[- ]?call|escalat\\w*|contacts?|emergency|primary|secondary|hotline|pager\\w*|support)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MACHINE = Pattern.compile(
            "^\\W*(ip|host|domain|dominio|url|server|servidor|port|user|usuario|ssh)\\b|^contact [^:]*$",
            Pattern.CASE_INSENSITIVE);

    /** Longer lines are advice. */
    private static final int MOST_WORDS = 14;

    private Calling() {}

    /** The contacts that are people: in a part about contacts, or named as somebody to call. Sign-offs are none. */
    static List<Pointer> contacts(Subject subject) {
        Set<Pointer> signers =
                subject.plan().approvals().stream().map(Approval::at).collect(Collectors.toSet());
        return subject.plan().contacts().stream()
                .filter(contact -> !signers.contains(contact))
                .filter(contact -> isCalled(subject, contact) && !isTask(subject, contact))
                .toList();
    }

    private static boolean isCalled(Subject subject, Pointer contact) {
        Place place = subject.place(contact);
        String says = Sections.says(subject, contact);
        boolean section = place.sections().stream()
                .anyMatch(one -> one.role().equals(Optional.of(Role.CONTACT))
                        || CALLED.matcher(one.title()).find());
        boolean group = place.ancestors()
                .anyMatch(outer -> CALLED.matcher(subject.text(outer.at())).find());
        return !MACHINE.matcher(says).find()
                && says.split("\\s+").length <= MOST_WORDS
                && (section || group || CALLED.matcher(says).find());
    }

    /** A task with a blank is filled in when the checklist is run: {@code On-call engineer tonight: ____}. */
    private static boolean isTask(Subject subject, Pointer contact) {
        return subject.place(contact).part() instanceof Item item && item.isTask();
    }
}
