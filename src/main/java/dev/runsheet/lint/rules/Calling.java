package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.approval.Approval;
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

    /** Any word on whom to call, or a field for who answers for it, keeps the rule on missing contacts silent. */
    private static final Pattern MENTIONED = Pattern.compile(
            "\\b(?:(?:emergency|incident|support|technical|key|primary|secondary|on-?call)\\s+contacts?|contacts? (?:info\\w*|details|list|person|verified|confirmed)|point of contact|escalation\\w*|eskalation\\w*|escalonamiento|escalamiento|escalonamento|incident commander|hotline|pager ?duty|opsgenie"
                    + "|ansprechpartner\\w*|rufbereitschaft|astreinte|contacts? d['’]|personne à contacter|contactos? de|contatos? de|contatti di|contatti emergenza|notfallkontakte?|referente|acil iletişim|контакты|дежурн\\w*|эскалац\\w*)\\b"
                    + "|联系人|联系方式|紧急联系|连絡先|緊急連絡|連絡先|エスカレーション|비상 연락|연락처",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ANSWERS = Pattern.compile(
            "^\\W*(?:(?:person |who is )?responsible(?: \\w+)?|responsables?|respons[aá]ve(?:l|is)|responsabile|verantwortlich\\w*|sorumlu\\w*|ответственн\\w+|负责人|責任者|担当者|담당자|책임자"
                    + "|(?:\\w+ )?owners?|lead|(?:deployment|release|rollout|launch|migration|cutover|change|canary|rollback|go-live) (?:lead|manager|captain|commander|coordinator))\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private Calling() {}

    /** Whether anything says whom to call, or who answers for the change: in a form to copy too. */
    static boolean isMentioned(Subject subject) {
        return Spoken.anyLine(subject, line -> MENTIONED.matcher(line).find())
                || hasOneResponsible(subject)
                || subject.parts(Section.class)
                        .anyMatch(section -> section.value().role().equals(Optional.of(Role.CONTACT)));
    }

    /** Whether a field, or a row of fields, is for who answers for the change: {@code Deployment lead: Ada}. */
    static boolean hasOneResponsible(Subject subject) {
        return Spoken.anyLine(subject, line -> ANSWERS.matcher(line).lookingAt());
    }

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
