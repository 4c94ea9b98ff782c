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
import java.util.stream.Stream;

/** Finds the sign-offs: rows of approval tables, lines of approval sections, fields to sign. */
final class Approvals {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern BY = Pattern.compile(
            "(?:declaration|signed off on|sign(?:ed)?[- ]?off|signed|approv(?:al|ed)|authori[sz](?:ed|ation)|certified|genehmigt|freigegeben|approuvé|aprobado|aprovado|approvato|abnahme|freigabe|genehmigung|unterschrift|approbation|aprobación|aprovação|approvazione|visto bueno|assinatura|firma|согласовано|утверждено|согласование|подпись)\\s+(?:by|from|of|von|vom|des|der|durch|par|du|de la|des|de|por|del|do|da|pelo|pela|della|di|с)\\b\\s*:?\\s*(?<who>.*)",
            FLAGS);
    private static final Pattern TAIL = Pattern.compile(
            "[\\s:–—-]*\\b(?:approval|approved|approves|approve|review|sign(?:s|ed)?[- ]?off|signoff|signature|certification|authorization|has approved|freigabe|unterschrift|approbation|aprobación|firma|aprovação|assinatura|onayı?|imzası?|aprobad[oa]|aprovad[oa]|approvat[oa]|approuvée?|genehmigt|freigegeben|decision|entscheidung|décision|decisión|decisão|decisione|kararı?)\\b(?:\\s+(?:obtained|received|given|granted|required|collected|documented|complete[d]?))?[\\s:.]*$"
                    + "|[\\s:：]*[の的의]?\\s*(?:承認|署名|サインオフ|审批|批准|签字|签署|승인|서명)(?:を?(?:取得|得る|済み)|完了|完成|通过|\\s?(?:받기|완료|획득))?[\\s:：.。]*$",
            FLAGS);
    private static final Pattern FIELD = Pattern.compile(
            "(?:signature|signed|sign-?off|approved|approver|approval|unterschrift|firma|assinatura|imza|подпись|签字|署名|서명)"
                    + "(?:\\s+(?:by|name|of|from|required))?\\s*",
            FLAGS);
    private static final Pattern ASKS = Pattern.compile(
            "^\\P{L}*(?:get|obtain|request|receive|await|wait for|collect|secure|the|an?|all)\\s+", FLAGS);

    private static final String WHO = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*(?: [\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*){0,2}?";

    /** {@code Obtain harbour and QA lead approval for the new lock}. */
    private static final Pattern OBTAINED = Pattern.compile(
            "\\b(?:get|obtain|request|receive|await|wait for|collect|secure|explicit) (?:the |explicit |written )?(?<who>"
                    + WHO + "(?:(?:, (?:and )?| and | & |/)" + WHO
                    + "){0,4}) (?:approvals?|sign-?offs?|signatures?)\\b",
            FLAGS);

    /** {@code Ask a keeper to approve the opening}. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:ask|have|get) (?:an? |the |another )?(?<who>" + WHO
                    + ") (?:to )?(?:approve|authori[sz]e|sign(?: off)?)\\b",
            FLAGS);

    /** What is arranged with somebody who will sign is no signature. */
    private static final Pattern ARRANGED = Pattern.compile(
            "\\b(?:scheduled|planned|sent|submitted|geplant|eingereicht|planifiée?|envoyée?|programad[oa]|enviad[oa]|agendad[oa]|pianificat[oa]|inviat[oa]|planlandı|gönderildi|запланирован[оа]?|отправлен[оа]?)\\b",
            FLAGS);

    private static final Pattern AND = Pattern.compile(",\\s*(?:and )?| and |\\s*[&/]\\s*", FLAGS);

    /** What somebody who signs is asked for, first in a line: {@code Approve the plan}. */
    private static final Pattern APPROVES = Pattern.compile(
            "\\P{L}*(?:approve|sign|authori[sz]e|genehmig|freigeben|approuver|aprobar|aprovar|approvare|onayla|утвердить|согласовать|批准|承認|승인).*",
            FLAGS | Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("\\s+(?:name|signature|initials)$", FLAGS);

    /** A role is named in fewer words than a sentence. */
    private static final int MOST_WORDS = 5;

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
                found.addAll(row(spot, row));
            } else if (spot.part() instanceof Item item) {
                found.addAll(item(spot, item));
            } else if (spot.part() instanceof Block.Property property) {
                field(spot, property).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Approval> row(Spot spot, Row row) {
        Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
        if (row.cells().isEmpty()) {
            return List.of();
        }
        List<String> titles = table.columns().stream()
                .map(column -> PlainText.of(column.title()).text())
                .toList();
        int person = column(titles, Word.PERSON_COLUMN).orElse(-1);
        boolean dated = titles.stream().anyMatch(title -> outline.says(title, Word.DATE)) || leadAsksDate(spot);
        if (table.role().filter(TableRole.APPROVAL::equals).isEmpty()) {
            String first = cell(row, 0);
            return asked(first).map(role -> approval(spot, role, Optional.empty(), person >= 0, dated, false)).stream()
                    .toList();
        }
        String role = roleIn(row, column(titles, Word.ROLE_COLUMN), person);
        Optional<String> signer = person >= 0 && !cell(row, person).equals(role)
                ? Optional.of(cell(row, person)).filter(text -> !text.isBlank() && !isBlank(text))
                : Optional.empty();
        boolean filled = row.cells().stream().noneMatch(cell -> cell.isBlank() || isBlank(cell) || cell.contains("☐"));
        return Stream.of(role.split("\\s[+&]\\s"))
                .filter(each -> !isBlank(each))
                .map(each -> approval(spot, signer(each), signer, person >= 0, dated, filled && dated))
                .toList();
    }

    /** The role that signs in a row: its column, else the person's where roles stand in it, else the first cell. */
    private String roleIn(Row row, OptionalInt roles, int person) {
        if (roles.isPresent()) {
            return cell(row, roles.getAsInt());
        }
        String named = person >= 0 ? cell(row, person) : "";
        boolean none = person > 0 && named.strip().matches("[-–—]");
        return none || isRole(named) ? named : cell(row, 0);
    }

    private List<Approval> item(Spot spot, Item item) {
        List<String> roles = who(spot, item).map(List::of).orElseGet(() -> several(spot));
        return roles.stream().map(role -> approval(spot, item, role)).toList();
    }

    private Approval approval(Spot spot, Item item, String role) {
        boolean named = hasBlank(spot) || !spot.phrases().owners().isEmpty();
        boolean dated = spot.says(Word.DATE) || leadAsksDate(spot);
        boolean done = item.box().filter(Box::isDone).isPresent();
        return approval(spot, role, spot.phrases().owners().stream().findFirst(), named, dated, done);
    }

    /** All whose signature a sentence asks for; who approves is else the one the line around is about. */
    private List<String> several(Spot spot) {
        if (spot.isGroup() || spot.role().isRollback() || !spot.says(Word.SIGN)) {
            return List.of();
        }
        Matcher obtained = OBTAINED.matcher(spot.text());
        if (obtained.find()) {
            List<String> all = AND.splitAsStream(obtained.group("who")).toList();
            boolean people = all.stream().allMatch(each -> isRole(each) || Character.isUpperCase(each.codePointAt(0)));
            return people && all.stream().anyMatch(this::isRole) ? all : List.of();
        }
        Matcher asked = ASKED.matcher(spot.text());
        if (asked.find() && isRole(asked.group("who"))) {
            return List.of(asked.group("who"));
        }
        return APPROVES.matcher(spot.text()).matches()
                ? spot.outerItem().map(Spot::text).filter(this::isRole).map(Approvals::signer).stream()
                        .toList()
                : List.of();
    }

    /** Who signs in this line; empty when it is no sign-off. */
    private Optional<String> who(Spot spot, Item item) {
        boolean section = spot.role() == Role.APPROVAL;
        if (spot.isGroup() || spot.role().isRollback() || !(section || spot.says(Word.SIGN))) {
            return Optional.empty();
        }
        String subject = item.label()
                .orElseGet(() -> spot.text().split("[:：_\\[–—]| - ", 2)[0])
                .strip();
        Matcher by = BY.matcher(spot.text());
        if (by.find() && isNamed(by.group("who"))) {
            return Optional.of(signer(by.group("who")));
        }
        if (section) {
            boolean named = (isRole(subject) && !ARRANGED.matcher(subject).find())
                    || !spot.phrases().owners().isEmpty();
            boolean asks = FIELD.matcher(subject).matches()
                    || (outline.says(subject, Word.SIGN) && !outline.says(subject, Word.DATE))
                    || (spot.says(Word.DATE) && !outline.says(subject, Word.DATE));
            boolean signs = item.label().isPresent() && hasBlank(spot) && asks;
            return named || signs ? Optional.of(signer(subject)) : Optional.empty();
        }
        return asked(subject);
    }

    /** The role in a text that asks for its signature: {@code Sign-off of the harbour master}, {@code QA lead approval}. */
    private Optional<String> asked(String text) {
        Matcher tail = TAIL.matcher(text);
        return outline.says(text, Word.SIGN)
                        && tail.find()
                        && isRole(text)
                        && !tail.replaceFirst("").isBlank()
                ? Optional.of(signer(text))
                : Optional.empty();
    }

    /** A signer without what the sentence around says: {@code Get the QA lead's approval}. */
    private static String signer(String text) {
        String cut = text.split("[:：_\\[(（,;.|]", 2)[0].strip();
        String bare = TAIL.matcher(cut).replaceFirst("").strip();
        for (Matcher asks = ASKS.matcher(bare); asks.find(); asks = ASKS.matcher(bare)) {
            bare = asks.replaceFirst("");
        }
        String role = NAME.matcher(bare).replaceFirst("");
        return role.codePoints().anyMatch(Character::isLetter) ? role : text.strip();
    }

    /** Whether {@code text} is a role and nothing else: it ends, or in some languages begins, with a word for one. */
    private boolean isRole(String text) {
        String[] words = signer(text).replaceAll("['’]s?$", "").split("\\s+", -1);
        String last = words[words.length - 1];
        boolean brief = words.length <= MOST_WORDS;
        return brief
                && (outline.says(last, Word.SIGNER)
                        || outline.says(last, Word.DEPARTMENT)
                        || outline.says(words[0], Word.SIGNER_FIRST));
    }

    /** Whether {@code who}, the rest of a sentence, begins with somebody who can sign. */
    private boolean isNamed(String who) {
        String begin = String.join(
                " ",
                List.of(who.split("\\s+", MOST_WORDS + 1)).stream()
                        .limit(MOST_WORDS)
                        .toList());
        return outline.says(begin, Word.SIGNER)
                || outline.says(begin, Word.DEPARTMENT)
                || outline.says(begin, Word.SIGNER_FIRST);
    }

    private Optional<Approval> field(Spot spot, Block.Property property) {
        String name = PlainText.of(property.name()).text();
        if (outline.says(name, Word.DATE) || spot.role().isRollback()) {
            return Optional.empty();
        }
        boolean blank = property.value().isBlank() || hasBlank(spot);
        boolean field = FIELD.matcher(name).matches();
        Matcher by = BY.matcher(property.value());
        boolean told = by.find() && isNamed(by.group("who"));
        boolean person =
                !blank && (isRole(property.value()) || !spot.phrases().owners().isEmpty());
        boolean signs = field && (blank || told || person || spot.role() == Role.APPROVAL);
        boolean signer = isRole(name)
                && (spot.role() == Role.APPROVAL || TAIL.matcher(name).find() || (blank && spot.says(Word.DATE)));
        boolean agreed =
                blank && (spot.says(Word.DATE) || spot.role() == Role.APPROVAL) && outline.says(name, Word.SIGN);
        if (!signs && !signer && !agreed) {
            return Optional.empty();
        }
        String title = spot.section().map(Spot::text).orElse("");
        String who = signer(name);
        String role = signerIn(title);
        if (told) {
            role = signer(by.group("who"));
        } else if (!field) {
            role = isRole(name) ? who : name;
        } else if (person) {
            role = property.value();
        }
        boolean dated = spot.says(Word.DATE) || siblingAsksDate(spot);
        return Optional.of(
                approval(spot, role, blank ? Optional.empty() : Optional.of(property.value()), true, dated, !blank));
    }

    /** Who a title says it is signed by: {@code Certification by the release manager}. */
    private static String signerIn(String title) {
        String bare = title.replaceFirst("[:：]\\s*$", "");
        Matcher by = BY.matcher(bare);
        return signer(by.find() ? by.group("who") : bare);
    }

    private Approval approval(
            Spot spot, String role, Optional<String> signer, boolean named, boolean dated, boolean signed) {
        boolean before =
                firstChange.map(change -> spot.index() < change.index()).orElse(true);
        boolean meant = spot.says(Word.ALLOWS)
                || outline.title().filter(title -> outline.says(title, Word.ALLOWS)).isPresent()
                || (spot.says(Word.CHANGE) && APPROVES.matcher(spot.text()).matches())
                || spot.section().filter(this::comesFirst).isPresent();
        return new Approval(spot.at(), bare(role), signer, named, dated, signed, meant, before);
    }

    /** Whether a section of sign-offs says by its title, or by a paragraph in it, that the execution waits for them. */
    private boolean comesFirst(Spot section) {
        return section.says(Word.FIRST)
                || section.says(Word.ALLOWS)
                || outline.inside(section)
                        .filter(inner -> inner.part() instanceof Block.Paragraph)
                        .filter(inner -> inner.section().equals(Optional.of(section)))
                        .anyMatch(paragraph -> paragraph.says(Word.ALLOWS));
    }

    /** A role without the signs before it; as it is where nothing else is left. */
    private static String bare(String role) {
        String bare = role.replaceFirst("^[^\\p{L}\\p{N}@]+", "").strip();
        return bare.isEmpty() ? role.strip() : bare;
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

    private OptionalInt column(List<String> titles, Word word) {
        for (int i = 0; i < titles.size(); i++) {
            if (outline.says(titles.get(i), word)) {
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
