package dev.runsheet.plan.outline;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every part of a checklist in the order of the source, each with its text and the role of what it stands in. */
public final class Outline {
    private static final Pattern FIELD = Pattern.compile("[^:：\\n]{1,40}[:：]");

    private static final Pattern BRACKET = Pattern.compile("[(（][^()（）]*[)）]");

    /** What joins two subjects of a title. */
    private static final Pattern JOINED = Pattern.compile(
            "\\s(?:&|\\+|and|und|et|y|e|ve|и)\\s|[,/]|、|・|と|和|与|及|및|과\\s|와\\s", Pattern.CASE_INSENSITIVE);

    private final List<Spot> spots = new ArrayList<>();
    private final Map<Pointer, Spot> byPointer = new HashMap<>();

    private final Set<Pointer> colophon = new HashSet<>();
    private final Words words;
    private final ListedDeeds listed;
    private final TabledConditions tabled;

    private final Optional<String> title;

    private final boolean aboutGoingBack;

    private final boolean changing;

    private Outline(Words words, Optional<String> title, boolean changing) {
        this.words = words;
        this.changing = changing;
        this.listed = new ListedDeeds(words);
        this.tabled = new TabledConditions(words);
        this.title = title;
        this.aboutGoingBack = title.map(text -> BRACKET.matcher(text).replaceAll(" "))
                .filter(text -> says(text, Word.BACK)
                        && !says(text, Word.BACK_POLICY)
                        && JOINED.splitAsStream(text)
                                .noneMatch(part -> says(part, Word.CHANGE) && !says(part, Word.BACK)))
                .isPresent();
    }

    /** The outline of {@code checklist}, told with {@code words}. */
    public static Outline of(Checklist checklist, Words words) {
        Outline outline = new Outline(
                words,
                checklist.title().map(title -> PlainText.of(title).text()),
                checklist.kind().filter(Kind::changesProduction).isPresent());
        checklist.places().forEach(outline::add);
        return outline;
    }

    /** Whether following the document changes a production system. */
    public boolean changes() {
        return changing;
    }

    private void add(Place place) {
        Optional<Spot> parent = place.parent().map(outer -> byPointer.get(outer.at()));
        Role around = isOpening(place) ? Role.ROLLBACK : parent.map(Spot::role).orElse(Role.OTHER);
        Role role = around;
        if (place.part() instanceof Section section) {
            role = section.role().orElse(Role.OTHER);
            colophon(section, place.at().child("blocks"));
        } else if (colophon.contains(place.at())) {
            role = Role.OTHER;
        } else if (place.part() instanceof Block.ItemList list) {
            boolean deeds = (around == Role.ROLLBACK_TRIGGER && list.role().isEmpty() && listed.are(list))
                    || (list.role().equals(Optional.of(Role.ROLLBACK_TRIGGER)) && listed.areCounted(list));
            boolean limits =
                    isLimits(list, around) && parent.filter(Outline::asksWhen).isPresent();
            role = deeds
                    ? Role.ROLLBACK_STEP
                    : limits ? Role.ROLLBACK_TRIGGER : list.role().orElse(around);
        } else if (place.part() instanceof Block.Table table
                && rightAbove(parent).filter(lead -> tabled.are(table, lead)).isPresent()) {
            role = Role.ROLLBACK_TRIGGER;
        } else if (place.part() instanceof Block.Details details
                && !around.isRollback()
                && says(PlainText.of(details.summary()).text(), Word.BACK)) {
            role = Role.ROLLBACK;
        }
        String text = Spot.says(place.part());
        Spot spot = new Spot(place, spots.size(), text, words.in(text), role, parent);
        spots.add(spot);
        byPointer.put(place.at(), spot);
    }

    /** {@code Trigger the rollback} above points of which most are limits: they say when, not how. */
    private boolean isLimits(Block.ItemList list, Role around) {
        long limits = list.items().stream()
                .filter(item ->
                        item.number().isEmpty() && !item.phrases().thresholds().isEmpty() && !listed.isDeed(item))
                .count();
        return (around == Role.ROLLBACK_STEP || around == Role.ROLLBACK)
                && list.role().isEmpty()
                && limits > 1
                && limits * 2 > list.items().size();
    }

    private static boolean asksWhen(Spot spot) {
        return spot.part() instanceof Section && spot.says(Word.TRIGGER);
    }

    /** What was read last, where it stands beside what comes now. */
    private Optional<Spot> rightAbove(Optional<Spot> parent) {
        Optional<Spot> last = spots.isEmpty() ? Optional.empty() : Optional.of(spots.get(spots.size() - 1));
        return last.filter(spot -> spot.parent().equals(parent));
    }

    /** Whether it stands right below a title that says that the document is about going back. */
    private boolean isOpening(Place place) {
        boolean first =
                place.parent().filter(outer -> outer.at().equals(Pointer.ROOT)).isPresent();
        return first && Pointer.ROOT.child("blocks").contains(place.at()) && isAboutGoingBack();
    }

    /** Whether the title says that the document is about going back, and about nothing else. */
    public boolean isAboutGoingBack() {
        return aboutGoingBack;
    }

    /** Whether {@code text}, plain, speaks of {@code word}. */
    public boolean says(String text, Word word) {
        return words.says(text, word);
    }

    /** Facts behind a rule at the end of a section speak of the document, not of what the section is for. */
    private void colophon(Section section, Pointer blocks) {
        List<Block> all = section.blocks();
        int last = all.size() - 1;
        while (last >= 0 && (all.get(last) instanceof Block.Property || isField(all.get(last)))) {
            last--;
        }
        if (last >= 0 && all.get(last) instanceof Block.Divider) {
            for (int i = last + 1; i < all.size(); i++) {
                colophon.add(blocks.child(i));
            }
        }
    }

    /** {@code Date: ____}: a fact to fill in that stands alone. */
    private static boolean isField(Block block) {
        return block instanceof Block.Paragraph paragraph
                && !paragraph.phrases().blanks().isEmpty()
                && FIELD.matcher(PlainText.of(paragraph.text()).text()).lookingAt();
    }

    /** What a row of a table of steps says is to be done: its longest cell under {@code Action}, {@code Step} or the like. */
    public Optional<String> deed(Spot row) {
        return cells(row, title -> says(title, Word.DEED_COLUMN))
                .map(cell -> PlainText.of(cell).text().strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    /** Whether a row has something under {@code Verify} or {@code Check}. */
    public boolean hasCheck(Spot row) {
        return cells(row, this::asksForCheck).anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
    }

    /** The cells of {@code row} below those titles, plain, that are {@code wanted}; none where it is no row. */
    public Stream<String> cells(Spot row, Predicate<String> wanted) {
        if (!(row.part() instanceof Row own)
                || row.parent().isEmpty()
                || !(row.parent().get().part() instanceof Block.Table table)) {
            return Stream.empty();
        }
        return IntStream.range(0, Math.min(own.cells().size(), table.columns().size()))
                .filter(i ->
                        wanted.test(PlainText.of(table.columns().get(i).title()).text()))
                .mapToObj(own.cells()::get);
    }

    /** Not {@code Verified by}, which says who or whether. */
    private boolean asksForCheck(String column) {
        return words.verifies(column) && !says(column, Word.PROVEN);
    }

    /** Whether a title tells by itself which stage it is: by its number, its time or its share. */
    public boolean isCounted(Spot stage) {
        return words.titles().numbered(stage.text())
                || words.titles().dated(stage.text())
                || stage.phrases().exposure().isPresent();
    }

    /** The checklist's title, plain. */
    public Optional<String> title() {
        return title;
    }

    /** Whether {@code spot} is one of the facts about the document at the end of a section. */
    public boolean isColophon(Spot spot) {
        return colophon.contains(spot.at());
    }

    /** The words that the parts were looked through for. */
    public Words words() {
        return words;
    }

    /** All parts, in the order of the document. */
    public List<Spot> spots() {
        return spots;
    }

    /**
     * The part at {@code pointer}.
     *
     * @throws IllegalArgumentException if nothing stands there
     */
    public Spot at(Pointer pointer) {
        Spot spot = byPointer.get(pointer);
        if (spot == null) {
            throw new IllegalArgumentException("nothing stands at " + pointer);
        }
        return spot;
    }

    /** The sections, in the order of the document. */
    public Stream<Spot> sections() {
        return spots.stream().filter(spot -> spot.part() instanceof Section);
    }

    /** The parts that stand in {@code outer}, at any depth, itself not included, in order. */
    public Stream<Spot> inside(Spot outer) {
        // a stream that skips would go over all that stands before
        return spots.subList(outer.index() + 1, spots.size()).stream()
                .takeWhile(spot -> outer.at().contains(spot.at()));
    }

    /** The number of the first part in {@code section}, at any depth, that is {@code wanted}; the largest where none is. */
    public int first(Spot section, Predicate<Spot> wanted) {
        return inside(section).filter(wanted).mapToInt(Spot::index).findFirst().orElse(Integer.MAX_VALUE);
    }

    /** The parts in {@code outer}; of a label, those in what stands right below it. */
    public Stream<Spot> under(Spot outer) {
        boolean label = outer.part() instanceof Block.Paragraph && outer.index() + 1 < spots.size();
        return inside(label ? spots.get(outer.index() + 1) : outer);
    }

    /** The part right before {@code spot} under the same parent. */
    public Optional<Spot> before(Spot spot) {
        for (int i = spot.index() - 1; i >= 0; i--) {
            Spot other = spots.get(i);
            if (other.parent().equals(spot.parent())) {
                return Optional.of(other);
            }
            if (spot.parent().isPresent()
                    && other.index() <= spot.parent().get().index()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The part right behind {@code spot} under the same parent. */
    public Optional<Spot> behind(Spot spot) {
        for (int i = spot.index() + 1; i < spots.size(); i++) {
            Spot other = spots.get(i);
            if (other.parent().equals(spot.parent())) {
                return Optional.of(other);
            }
            if (!spot.at().contains(other.at())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
