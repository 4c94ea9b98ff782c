package dev.runsheet.plan.approval;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads out of the rows of tables who signs. */
final class ApprovalRows {
    /** A cell of several lines. */
    private static final Pattern LINE = Pattern.compile("(?i)<br\\s*/?>|\\n");

    /** Of how many words a step consists at most that is nothing but a signature. */
    private static final int MOST_SIGNED = 6;

    private static final Pattern TOGETHER = Pattern.compile("\\s[+&]\\s");

    private final Outline outline;
    private final Signing signing;
    private final SignVerbs verbs;
    private final Agreeing agreeing;
    private final Functions functions;
    private final SignFieldNames names;
    private final SignFields fields;

    private final SignDuties duties;

    /** What is known of tables, each asked once. */
    private final Map<Pointer, SignColumns> columns = new HashMap<>();

    ApprovalRows(Outline outline, Signing signing, Agreeing agreeing, Functions functions, SignFields fields) {
        this.outline = outline;
        this.signing = signing;
        this.verbs = new SignVerbs(outline.words(), signing);
        this.agreeing = agreeing;
        this.functions = functions;
        this.names = new SignFieldNames(outline.words());
        this.fields = fields;
        this.duties = new SignDuties(outline.words());
    }

    /**
     * Those who sign by one row.
     *
     * @param roles who they are
     * @param person the name of whoever signs; empty where none stands there yet
     * @param named whether the table has a place for the name
     * @param dated whether it has one for the date
     * @param filled whether all cells are filled in
     */
    record Signed(List<String> roles, Optional<String> person, boolean named, boolean dated, boolean filled) {}

    Signed of(Spot spot, Row row) {
        Spot around = spot.parent().orElseThrow();
        Block.Table table = (Block.Table) around.part();
        SignColumns own =
                columns.computeIfAbsent(around.at(), at -> new SignColumns(table, outline.words(), signing, functions));
        boolean signed = table.role().filter(TableRole.APPROVAL::equals).isPresent() || isForm(spot, own);
        List<String> across =
                spot.role() == Role.APPROVAL && row.equals(table.rows().get(0)) ? own.across() : List.of();
        if (!across.isEmpty()) {
            return new Signed(across, Optional.empty(), true, own.asksDate(), false);
        }
        List<String> roles = row.cells().isEmpty() ? List.of() : signed ? signing(spot, own, row) : asked(spot, row);
        String person = own.person(row);
        boolean told = signed && own.hasPerson() && !person.isBlank() && !SignColumns.isBlank(person);
        boolean filled =
                signed && row.cells().stream().noneMatch(cell -> SignColumns.isBlank(cell) || cell.contains("☐"));
        return new Signed(
                roles,
                told && !person.equals(own.who(row, spot.role() == Role.APPROVAL))
                        ? Optional.of(person)
                        : Optional.empty(),
                own.hasPerson(),
                own.asksDate(),
                filled);
    }

    /** Whether names and days are asked for by function, under a title that says so amid others: {@code Phase 8: Sign-off}. */
    private static boolean isForm(Spot spot, SignColumns own) {
        return own.isForm()
                && spot.section().filter(section -> section.says(Word.SIGN)).isPresent();
    }

    private List<String> signing(Spot spot, SignColumns own, Row row) {
        if (own.isNobody(row) || row.cells().stream().anyMatch(cell -> says(cell, Word.ONLY_TOLD))) {
            return List.of();
        }
        String cell = own.who(row, spot.role() == Role.APPROVAL);
        if (SignColumns.isBlank(cell)) {
            return List.of();
        }
        List<String> all = signing.split(cell);
        if (cell.contains(",") && all.stream().allMatch(signing::isRole)) {
            return all.stream().map(signing::bare).toList();
        }
        boolean whole = own.isFunctionBesidePerson(cell, row) && functions.isWhole(cell);
        return whole
                ? List.of(cell.strip())
                : (isOneParty(cell) ? Stream.of(cell) : TOGETHER.splitAsStream(cell))
                        .filter(each -> !SignColumns.isBlank(each))
                        .map(functions::of)
                        .toList();
    }

    /** {@code Tides & Lamps}: what sounds like one part of a house, and not like two posts. */
    private boolean isOneParty(String cell) {
        return cell.contains(" & ")
                && !cell.contains(" + ")
                && !TOGETHER.splitAsStream(cell).allMatch(functions::isPost);
    }

    /** Who signs by a row of a table that is about something else. */
    private List<String> asked(Spot spot, Row row) {
        List<String> cells =
                row.cells().stream().map(cell -> PlainText.of(cell).text()).toList();
        Optional<String> asked = row.cells().stream()
                .flatMap(LINE::splitAsStream)
                .map(line -> PlainText.of(line).text().replaceFirst("^\\s*[-*•]\\s+", ""))
                .flatMap(line -> signing.asked(line).stream())
                .findFirst();
        if (asked.isPresent()) {
            return asked.stream().toList();
        }
        Optional<TableRole> kind = ((Block.Table) spot.parent().orElseThrow().part()).role();
        if (spot.says(Word.SIGNS_OFF)) {
            List<String> who = cells.stream()
                    .flatMap(cell -> verbs.approving(cell, false).stream())
                    .toList();
            if (!who.isEmpty()) {
                return who;
            }
        }
        if (spot.role().isRollback()) {
            return List.of();
        }
        boolean approver = cells.size() > 2
                && says(cells.get(0), Word.APPROVER)
                && kind.filter(TableRole.CONTACT::equals).isEmpty();
        if (approver && signing.first(cells.get(0)).isPresent()) {
            return signing.first(cells.get(0)).stream().toList(); // "Change approver | Jo | can stop it"
        }
        List<String> charged = charged(spot, cells);
        if (!charged.isEmpty() || kind.filter(TableRole.CONTACT::equals).isPresent()) {
            return charged;
        }
        boolean fact = kind.filter(TableRole.PROPERTY::equals).isPresent()
                || ((kind.isEmpty() || kind.equals(Optional.of(TableRole.OTHER)))
                        && cells.size() == 2
                        && names.isForApprover(cells.get(0)));
        return cells.size() == 2 && fact
                ? fields.of(spot, cells.get(0), cells.get(1).strip())
                : deciding(spot, cells);
    }

    /** Whose part it is to approve, by what a cell says of the one who stands in the row. */
    private List<String> charged(Spot spot, List<String> cells) {
        if (cells.stream().noneMatch(duties::isIn)) {
            return List.of();
        }
        List<Column> columns = ((Block.Table) spot.parent().orElseThrow().part()).columns();
        List<Integer> others = IntStream.range(0, Math.min(cells.size(), columns.size()))
                .filter(at -> !duties.isIn(cells.get(at)) && !SignColumns.isBlank(cells.get(at)))
                .filter(at -> !says(cells.get(at), Word.UNDECIDED) || signing.isRole(cells.get(at)))
                .boxed()
                .toList();
        boolean approver = others.stream().anyMatch(at -> at == 0 && says(cells.get(0), Word.APPROVER));
        return Stream.of(Word.WHO_LABEL, Word.ROLE_COLUMN, Word.PERSON_COLUMN)
                .flatMap(word ->
                        others.stream().filter(at -> says(columns.get(at).title(), word)))
                .map(cells::get)
                .filter(cell -> approver || !functions.people(cell).isEmpty() || signing.isRole(cell))
                .sorted(Comparator.comparing((String cell) -> functions.isPerson(cell)))
                .limit(1)
                .map(functions::of)
                .toList();
    }

    /** Whose turn it is where a row is about going on: {@code 12:15 | Go / no-go | Jane}. */
    private List<String> deciding(Spot spot, List<String> cells) {
        Block.Table table = (Block.Table) spot.parent().orElseThrow().part();
        boolean decision = cells.stream().anyMatch(cell -> agreeing.isDecision(cell) || isSigning(cell));
        int most = Math.min(cells.size(), table.columns().size());
        List<String> who = Stream.of(Word.DECIDES, Word.WHO_LABEL)
                .flatMapToInt(word -> IntStream.range(0, most)
                        .filter(at -> says(table.columns().get(at).title(), word)))
                .mapToObj(cells::get)
                .filter(cell -> cell.codePoints().anyMatch(Character::isLetter)
                        && !agreeing.isDecision(cell)
                        && !says(cell, Word.UNDECIDED)
                        && !isSigning(cell))
                .limit(1)
                .toList();
        boolean agreed = decision
                || who.stream()
                        .anyMatch(name -> cells.stream()
                                .filter(cell -> !cell.equals(name))
                                .anyMatch(cell -> agreeing.agrees(cell, name)));
        return agreed
                ? who.stream().map(functions::of).toList()
                : cells.stream().flatMap(cell -> saying(cell).stream()).toList();
    }

    /** {@code Sign-off of the counts}, {@code Approval}: a step that is nothing but a signature. */
    private boolean isSigning(String cell) {
        List<String> all =
                List.of(cell.strip().replaceFirst("^[^\\p{L}\\p{N}]+", "").split("\\s+", -1));
        int kind = all.size() > 1 ? outline.words().length(all, 0, Word.SIGN_KIND) : 0;
        int length = outline.words().length(all, kind, Word.SIGN_NOUN);
        int end = kind + length;
        return length > 0
                && all.size() <= MOST_SIGNED
                && says(String.join(" ", all.subList(kind, end)), Word.SIGN)
                && (end == all.size() || outline.words().length(all, end, Word.SIGNED_FOR) > 0);
    }

    private List<String> saying(String cell) {
        List<String> by = signing.by(cell);
        List<String> named = by.isEmpty() ? agreeing.by(cell) : by;
        return named.isEmpty() ? agreeing.saying(cell) : named;
    }

    private boolean says(String inline, Word word) {
        return outline.says(PlainText.of(inline).text(), word);
    }
}
