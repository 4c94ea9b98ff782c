package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sign-offs: rows of approval tables, lines of approval sections, fields to sign. */
final class Approvals {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern SIGNER = Pattern.compile(
            "\\b(?:lead|leads|manager|owner|engineer|director|officer|head|team|stakeholders?|security|qa|product|operations|ops|devops|sre|legal|compliance|cto|ceo|cio|ciso|coo|vp|architect|developer|reviewer|approver|dba|sponsor|board|client|customer|business|pm|po|tech|engineering|finance|support|marketing|release|on-?call|admin|commander"
                    + "|leiter\\w*|verantwortliche\\w*|responsable|gerente|jefe|líder|gestor|cliente|responsabile|müdür\\w*|yönetici\\w*|ekip|руководитель|менеджер|владелец)\\b|负责人|经理|主管|责任者|担当者|部長|マネージャ|책임자|담당자|팀장",
            FLAGS);
    private static final Pattern BY = Pattern.compile(
            "(?:declaration|sign(?:ed)?[- ]?off|signed|approv(?:al|ed)|authori[sz](?:ed|ation)|certified|genehmigt|freigegeben|approuvé|aprobado|aprovado|approvato)\\s+(?:by|from|of|von|par|por|da)\\s*:?\\s*(?<who>.*)",
            FLAGS);
    private static final Pattern TAIL = Pattern.compile(
            "[\\s:–—-]*\\b(?:approval|approved|approves|approve|review|sign(?:s|ed)?[- ]?off|signoff|signature|certification|authorization|has approved|freigabe|unterschrift|approbation|aprobación|firma|aprovação|assinatura|onayı?|imzası?)\\b[\\s:]*$",
            FLAGS);
    private static final Pattern FIELD = Pattern.compile(
            "(?:signature|signed|sign-?off|approved|approver|approval|unterschrift|firma|assinatura|imza|подпись|签字|署名|서명)(?:\\s+by)?",
            FLAGS);
    private static final Pattern ROLE_COLUMN = Pattern.compile(
            "\\b(?:role|title|function|team|department|position|rolle|rôle|rol|função|ruolo|роль)\\b|角色|职位|役割|役職|역할",
            FLAGS);
    private static final Pattern PERSON_COLUMN = Pattern.compile(
            "\\b(?:name|approver|approved by|person|who|signature|signed|signatory|sign-?off|reviewer|nom|nombre|nome|имя|unterschrift)\\b|姓名|签字|氏名|署名|이름|서명",
            FLAGS);

    private final Outline outline;
    private final Optional<Spot> firstChange;

    /** Whether the text of a section asks for a date, asked once for all that sign there. */
    private final Map<Pointer, Boolean> dated = new HashMap<>();

    /** Whether a field right in a part asks for a date, asked once for all fields there. */
    private final Map<Pointer, Boolean> datedFields = new HashMap<>();

    Approvals(Outline outline, Optional<Spot> firstChange) {
        this.outline = outline;
        this.firstChange = firstChange;
    }

    List<Approval> all() {
        List<Approval> found = new ArrayList<>();
        for (Spot spot : outline.spots()) {
            if (spot.part() instanceof Row row) {
                row(spot, row).ifPresent(found::add);
            } else if (spot.part() instanceof Item item) {
                item(spot, item).ifPresent(found::add);
            } else if (spot.part() instanceof Block.Property property) {
                field(spot, property).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Approval> row(Spot spot, Row row) {
        Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
        if (table.role().filter(TableRole.APPROVAL::equals).isEmpty()
                || row.cells().isEmpty()) {
            return Optional.empty();
        }
        List<String> titles = table.columns().stream()
                .map(column -> PlainText.of(column.title()).text())
                .toList();
        String role = cell(row, column(titles, ROLE_COLUMN).orElse(0));
        int person = column(titles, PERSON_COLUMN).orElse(-1);
        Optional<String> signer = person >= 0 && !cell(row, person).equals(role)
                ? Optional.of(cell(row, person)).filter(text -> !text.isBlank() && !isBlank(text))
                : Optional.empty();
        boolean dated = titles.stream().anyMatch(title -> outline.says(title, Word.DATE)) || leadAsksDate(spot);
        boolean filled = row.cells().stream().noneMatch(cell -> cell.isBlank() || isBlank(cell) || cell.contains("☐"));
        return role.isBlank()
                ? Optional.empty()
                : Optional.of(approval(spot, role, signer, person >= 0, dated, filled && dated));
    }

    private Optional<Approval> item(Spot spot, Item item) {
        return who(spot, item).map(role -> {
            boolean named = hasBlank(spot) || !spot.phrases().owners().isEmpty();
            boolean dated = spot.says(Word.DATE) || leadAsksDate(spot);
            boolean done = item.box().filter(Box::isDone).isPresent();
            return approval(spot, role, spot.phrases().owners().stream().findFirst(), named, dated, done);
        });
    }

    /** Who signs in this line; empty when it is no sign-off. */
    private static Optional<String> who(Spot spot, Item item) {
        boolean section = spot.role() == Role.APPROVAL;
        if (spot.isGroup() || spot.role().isRollback() || !(section || spot.says(Word.SIGN))) {
            return Optional.empty();
        }
        String subject = item.label()
                .orElseGet(() -> spot.text().split("[:_\\[–—]| - ", 2)[0])
                .strip();
        boolean names =
                SIGNER.matcher(subject).find() || !spot.phrases().owners().isEmpty();
        Matcher tail = TAIL.matcher(subject);
        if (section && (names || (item.label().isPresent() && hasBlank(spot)))) {
            return Optional.of(orWhole(tail.replaceFirst(""), subject));
        }
        Matcher by = BY.matcher(spot.text());
        if (by.find() && SIGNER.matcher(by.group("who")).find()) {
            return Optional.of(orWhole(by.group("who").split("[:_\\[(]", 2)[0], subject));
        }
        return !section && names && hasBlank(spot) && tail.find()
                ? Optional.of(orWhole(tail.replaceFirst(""), subject))
                : Optional.empty();
    }

    private static String orWhole(String part, String whole) {
        return part.isBlank() ? whole : part;
    }

    private Optional<Approval> field(Spot spot, Block.Property property) {
        String name = PlainText.of(property.name()).text();
        if (outline.says(name, Word.DATE) || spot.role().isRollback()) {
            return Optional.empty();
        }
        if (!FIELD.matcher(name).lookingAt()
                && !(TAIL.matcher(name).find() && SIGNER.matcher(name).find())) {
            return Optional.empty();
        }
        String title = spot.section().map(Spot::text).orElse("");
        String who = TAIL.matcher(name).replaceFirst("");
        String role = !who.isBlank() && SIGNER.matcher(who).find() ? who : signerIn(title);
        boolean empty = property.value().isBlank() || hasBlank(spot);
        boolean dated = spot.says(Word.DATE) || siblingAsksDate(spot);
        return Optional.of(
                approval(spot, role, empty ? Optional.empty() : Optional.of(property.value()), true, dated, !empty));
    }

    /** Who a title says it is signed by: {@code Certification by the release manager}. */
    private static String signerIn(String title) {
        String bare = title.replaceFirst("[:：]\\s*$", "");
        Matcher by = BY.matcher(bare);
        return by.find()
                ? by.group("who").replaceFirst("^(?i:the|our|a)\\s+", "")
                : TAIL.matcher(bare).replaceFirst("");
    }

    private Approval approval(
            Spot spot, String role, Optional<String> signer, boolean named, boolean dated, boolean signed) {
        boolean before =
                firstChange.map(change -> spot.index() < change.index()).orElse(true);
        boolean meant =
                spot.section().filter(section -> section.says(Word.FIRST)).isPresent();
        return new Approval(spot.at(), role.strip(), signer, named, dated, signed, meant, before);
    }

    private boolean leadAsksDate(Spot spot) {
        return spot.section()
                .map(section -> dated.computeIfAbsent(section.at(), at -> asksDate(section)))
                .orElse(false);
    }

    private boolean asksDate(Spot section) {
        return outline.inside(section)
                .filter(inner -> inner.part() instanceof Block.Paragraph)
                .filter(inner -> inner.section().equals(Optional.of(section)))
                .anyMatch(paragraph -> paragraph.says(Word.DATE));
    }

    private boolean siblingAsksDate(Spot spot) {
        return spot.parent()
                .map(parent -> datedFields.computeIfAbsent(parent.at(), at -> fieldAsksDate(parent)))
                .orElse(false);
    }

    private boolean fieldAsksDate(Spot parent) {
        return outline.inside(parent)
                .filter(inner ->
                        inner.part() instanceof Block.Property && inner.parent().equals(Optional.of(parent)))
                .anyMatch(field -> field.says(Word.DATE));
    }

    private static boolean hasBlank(Spot spot) {
        return !spot.phrases().blanks().isEmpty();
    }

    private static boolean isBlank(String cell) {
        return cell.matches("[\\s_.…\\[\\]☐-]*|\\[[^\\]]*]");
    }

    private static OptionalInt column(List<String> titles, Pattern pattern) {
        for (int i = 0; i < titles.size(); i++) {
            if (pattern.matcher(titles.get(i)).find()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size()
                ? PlainText.of(row.cells().get(column)).text()
                : "";
    }
}
