package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.command.Commands;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a document speaks of somebody's approval. */
final class Approving {
    private static final Pattern APPROVAL = Pattern.compile(
            "\\b(?:sign(?:s|ed|ing)?[- ]?offs?|approv(?:e|ed|es|er|ers|al|als)|signature|authori[sz]ed by|go ?/ ?no[- ]?go|aprob|aprov[aeo]|approuv"
                    + "|approb|genehmig|freigabe|freigegeben|abnahme|unterschrift|assinatura|onay(?:ı|lan|la|lı)?\\b|imza|утвержд|согласован)"
                    + "|审批|签字|签署|批准|承認|決裁|승인|서명|결재",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A row with nothing to fill in tells who decides, and is not signed. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\\\_.…/\\[\\]-]*|\\[[^\\]]*]|<[^>]*>|\\{\\{[^}]*}}");

    /** A task: the signature stands elsewhere. */
    private static final Pattern OBTAINED = Pattern.compile(
            "\\b(obtained|received|given|granted|collected|eingeholt|liegt vor|obtenue?s?|obtenid[oa]s?|obtid[oa]s?|ottenut[oa]|alındı|получен[оы]?)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int MOST_WORDS = 4;
    private static final Pattern NO_ROLE = Pattern.compile(
            "^(get|obtain|ask|request|have|notify|inform|review|recommended)\\b|\\b(date|name|conditions?)$|^(support|help|contacts?|questions|escalation)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE = Pattern.compile(
            "\\b(lead|manager|owner|engineer|director|officer|head|team|cto|ceo|cio|ciso|coo|vp|qa|security|ops|operations|devops|sre"
                    + "|product|legal|compliance|sponsor|approver|reviewer|stakeholders?|dba|architect|developer|engineering)\\W*$",
            Pattern.CASE_INSENSITIVE);

    private Approving() {}

    /**
     * The sign-offs that are certainly lines for somebody to sign: rows, fields, and items that name a role and little
     * else. "Security review approved" is a task.
     */
    static List<Approval> signers(Subject subject) {
        return subject.plan().approvals().stream()
                .filter(approval -> isSigner(subject, approval))
                .toList();
    }

    private static boolean isSigner(Subject subject, Approval approval) {
        Part part = subject.place(approval.at()).part();
        if (part instanceof Row row) {
            boolean given = approval.signed()
                    || row.cells().stream().anyMatch(cell -> BLANK.matcher(cell).matches());
            boolean form = subject.place(approval.at().parent().parent()).part() instanceof Block.Table table
                    && table.role().equals(Optional.of(TableRole.APPROVAL));
            return form && given && (approval.roomForName() || approval.roomForDate());
        }
        String text = subject.text(approval.at()).strip();
        if (OBTAINED.matcher(text).find()) {
            return false;
        }
        if (NO_ROLE.matcher(approval.role()).find()) {
            return false;
        }
        if (part instanceof Block.Property) {
            return approval.signer().isEmpty() || text.split("\\s+").length <= 2;
        }
        boolean box = part instanceof Item item && item.isTask();
        return text.startsWith(approval.role())
                && (box || approval.roomForName() || approval.roomForDate())
                && approval.role().split("\\s+").length <= MOST_WORDS
                && ((approval.roomForName() && approval.roomForDate())
                        || ROLE.matcher(approval.role()).find());
    }

    /** Whether a sign-off, a section for one, or a line that asks for one is there, in a form to copy too. */
    static boolean isMentioned(Subject subject) {
        return !subject.plan().approvals().isEmpty()
                || subject.places().stream().anyMatch(place -> isApproval(subject, place));
    }

    private static boolean isApproval(Subject subject, Place place) {
        if (place.part() instanceof Section section && section.role().equals(Optional.of(Role.APPROVAL))) {
            return true;
        }
        if (place.part() instanceof Block.Command command && !Commands.isShell(command)) {
            return APPROVAL.matcher(command.text()).find();
        }
        boolean line = place.part() instanceof Item
                || place.part() instanceof Block.Property
                || place.part() instanceof Block.Paragraph
                || place.part() instanceof Row
                || place.part() instanceof Section;
        return line && APPROVAL.matcher(Sections.says(subject, place.at())).find();
    }
}
