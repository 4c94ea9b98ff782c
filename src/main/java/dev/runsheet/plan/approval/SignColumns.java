package dev.runsheet.plan.approval;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which columns of a table stands who signs, by what the columns are called and by what stands in them. */
final class SignColumns {
    /** {@code 3}, {@code A1}, {@code G-2}. */
    private static final Pattern COUNT = Pattern.compile("\\s*\\(?\\p{L}{0,3}[-. ]?\\d{1,3}[.)]?\\s*");

    private static final Pattern TITLED = Pattern.compile("[(（](?<who>[^()（）]+)[)）]");

    private static final int MOST_WORDS = 4;

    private final Block.Table table;
    private final Words words;
    private final Signing signing;
    private final Functions functions;
    private final List<String> titles;
    private final OptionalInt role;
    private final OptionalInt person;
    private final OptionalInt roles;
    private final int first;

    SignColumns(Block.Table table, Words words, Signing signing, Functions functions) {
        this.table = table;
        this.words = words;
        this.signing = signing;
        this.functions = functions;
        this.titles = table.columns().stream()
                .map(column -> PlainText.of(column.title()).text())
                .toList();
        this.role = column(title -> words.says(title, Word.ROLE_COLUMN));
        this.person = column(
                title -> words.says(title, Word.PERSON_COLUMN) || words.length(List.of(title.strip()), 0, Word.BY) > 0);
        this.first = IntStream.range(0, titles.size())
                .filter(at -> !isCounted(at))
                .findFirst()
                .orElse(0);
        this.roles = role.isPresent()
                ? OptionalInt.empty()
                : IntStream.concat(person.stream(), IntStream.range(first, titles.size()))
                        .filter(this::holdsRoles)
                        .findFirst();
    }

    /** Whether a column is for people. */
    boolean hasPerson() {
        return person.isPresent();
    }

    boolean asksDate() {
        return titles.stream().anyMatch(title -> words.says(title, Word.DATE));
    }

    /** Whether it asks functions for a name and a day. */
    boolean isForm() {
        return role.isPresent() && person.isPresent() && asksDate();
    }

    /** Those whom the titles name, each with a place below: {@code | Harbour master | QA lead |}. */
    List<String> across() {
        return titles.size() > 1
                        && titles.stream()
                                .allMatch(title -> signing.isRole(title) && !words.says(title, Word.ROLE_COLUMN))
                ? titles.stream().map(signing::bare).toList()
                : List.of();
    }

    /** Who is named in the column for people, beside a column for their functions. */
    String person(Row row) {
        return person.isPresent() ? cell(row, person.getAsInt()) : "";
    }

    /** Whether the column for people says with a dash that nobody has to sign. */
    boolean isNobody(Row row) {
        return role.isEmpty()
                && person.isPresent()
                && person.getAsInt() > 0
                && person(row).strip().matches("[-–—]");
    }

    /**
     * The cell that says who signs: by its column's title, else by what most cells of its column hold, else the first; none
     * where that only says what is signed.
     *
     * @param among whether the table stands among those that sign
     */
    String who(Row row, boolean among) {
        boolean none = IntStream.range(first + 1, titles.size())
                .filter(at -> words.says(titles.get(at), Word.APPROVING_ONE))
                .anyMatch(at -> words.isAll(cell(row, at).split("[(（]", 2)[0], Word.NOBODY));
        if (none) {
            return "";
        }
        Optional<String> approver = IntStream.range(first + 1, titles.size())
                .filter(at -> words.says(titles.get(at), Word.SIGN) || words.says(titles.get(at), Word.APPROVER))
                .mapToObj(at -> cell(row, at))
                .filter(cell -> !isBlank(cell) && signing.split(cell).stream().allMatch(signing::isRole))
                .findFirst();
        if (approver.isPresent()) {
            return approver.get();
        }
        Optional<String> titled = IntStream.range(first + 1, titles.size())
                .filter(at -> isApprover(titles.get(at)))
                .mapToObj(at -> cell(row, at))
                .filter(cell -> isPost(cell) || isSeveral(cell))
                .findFirst();
        if (titled.isPresent()) {
            return titled.get();
        }
        if (role.isPresent() && !isBlank(cell(row, role.getAsInt()))) {
            return cell(row, role.getAsInt());
        }
        String named = person(row);
        if (signing.isRole(named)) {
            return named;
        }
        if (roles.isPresent() && !isBlank(cell(row, roles.getAsInt()))) {
            return cell(row, roles.getAsInt());
        }
        if (isWhose(named) && !isSomebody(row)) {
            return named;
        }
        boolean nobody = IntStream.range(first + 1, titles.size())
                .filter(at -> isApprover(titles.get(at)))
                .mapToObj(at -> cell(row, at))
                .anyMatch(cell -> !isBlank(cell) && cell.strip().indexOf(' ') > 0 && !functions.isPerson(cell));
        if (nobody && !signing.isRole(cell(row, first))) {
            return ""; // "Low | standard review"
        }
        return titled(row, named).orElseGet(() -> among || isSomebody(row) || isOpen(row) ? cell(row, first) : "");
    }

    /** {@code Approver}: a column for nothing but who approves. */
    private boolean isApprover(String title) {
        List<String> all = List.of(title.strip().split("\\s+"));
        return words.isAll(all, Word.APPROVER);
    }

    /** {@code Night keeper's delegate}: a post that begins with a word for one, or holds it. */
    private boolean isPost(String cell) {
        return cell.split("\\s+").length <= MOST_WORDS
                && cell.codePoints().noneMatch(Character::isDigit)
                && Stream.of(cell.strip().split("\\s+")).anyMatch(signing::isRole);
    }

    /** {@code Keeper + harbour master + insurer}: several of whom at least one is known as a post. */
    private boolean isSeveral(String cell) {
        List<String> all = signing.split(cell);
        return all.size() > 1
                && all.stream().allMatch(signing::isSigner)
                && all.stream().anyMatch(signing::isRole);
    }

    /** {@code Perf crew} under {@code Owner}, beside what is signed: whose that is, whether known as a role or not. */
    private boolean isWhose(String cell) {
        return !isBlank(cell)
                && person.isPresent()
                && words.says(titles.get(person.getAsInt()), Word.ACCOUNTABLE)
                && cell.split("\\s+").length <= MOST_WORDS
                && cell.codePoints().noneMatch(Character::isDigit);
    }

    /** Whether a place to sign is still empty beside a short name. */
    private boolean isOpen(Row row) {
        return cell(row, first).split("\\s+").length <= MOST_WORDS
                && IntStream.range(first + 1, titles.size())
                        .filter(at ->
                                words.says(titles.get(at), Word.SIGN) || words.says(titles.get(at), Word.APPROVER))
                        .anyMatch(at -> isBlank(cell(row, at)));
    }

    /** Whether the first cell names somebody, by its column's title or by itself. */
    private boolean isSomebody(Row row) {
        String title = titles.get(first);
        String cell = cell(row, first);
        return title.isBlank()
                || words.says(title, Word.ROLE_COLUMN)
                || words.says(title, Word.PERSON_COLUMN)
                || signing.isRole(cell)
                || functions.isPerson(cell)
                || functions.explicit(cell).isPresent();
    }

    /**
     * Who signs by a column for who approves, where the first one says what of: whoever is named there, else what the column
     * is called, where only a decision or nothing stands before it.
     */
    private Optional<String> titled(Row row, String named) {
        if (person.isEmpty()) {
            return Optional.empty();
        }
        String title = titles.get(person.getAsInt());
        boolean approver = role.isEmpty() && person.getAsInt() > first && words.says(title, Word.APPROVER);
        String before = cell(row, first);
        if (!isBlank(named)) {
            boolean told = approver && !signing.isRole(before) && functions.isPerson(named);
            return Optional.of(named).filter(name -> told);
        }
        boolean open = isBlank(before)
                || before.matches("\\s*[☐□☑].*")
                || words.says(before, Word.GO_NO_GO)
                || words.says(titles.get(first), Word.DECISION);
        return function(title).or(() -> Optional.of(title).filter(by -> approver && open));
    }

    /** Whether a column of its own names the people, so that what stands in the other is the function as a whole. */
    boolean isFunctionBesidePerson(String cell, Row row) {
        return person.isPresent() && cell.equals(cell(row, role.orElse(first))) && !cell.equals(person(row));
    }

    /** {@code Approved by (harbour office)}. */
    private Optional<String> function(String title) {
        Matcher within = TITLED.matcher(title);
        return within.find() ? Optional.of(within.group("who")).filter(signing::isRole) : Optional.empty();
    }

    private OptionalInt column(Predicate<String> is) {
        return IntStream.range(0, titles.size())
                .filter(at -> is.test(titles.get(at)))
                .findFirst();
    }

    /** Whether most of those who stand in a column are named by function. */
    private boolean holdsRoles(int column) {
        List<String> filled = table.rows().stream()
                .map(row -> cell(row, column))
                .filter(cell -> !isBlank(cell))
                .toList();
        long named = filled.stream()
                .filter(cell -> functions.explicit(cell).isPresent())
                .count();
        return named * 2 > table.rows().size();
    }

    /** Whether a column only counts the rows. */
    private boolean isCounted(int column) {
        List<Row> rows = table.rows();
        return !rows.isEmpty()
                && column + 1 < titles.size()
                && rows.stream()
                        .allMatch(row -> COUNT.matcher(cell(row, column)).matches());
    }

    static boolean isBlank(String cell) {
        return cell.matches("[\\s_.…\\[\\]☐-]*|\\[[^\\]]*]");
    }

    static String cell(Row row, int column) {
        return column < row.cells().size()
                ? PlainText.of(row.cells().get(column)).text()
                : "";
    }
}
