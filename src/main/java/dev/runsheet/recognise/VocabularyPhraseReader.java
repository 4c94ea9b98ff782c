package dev.runsheet.recognise;

import dev.runsheet.inline.Link;
import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Mentions;
import dev.runsheet.phrase.Optionality;
import dev.runsheet.phrase.Outcomes;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.amount.Exposures;
import dev.runsheet.phrase.blank.Blanks;
import dev.runsheet.phrase.limit.Bands;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.limit.LeadWords;
import dev.runsheet.phrase.limit.LimitRows;
import dev.runsheet.phrase.limit.Thresholds;
import dev.runsheet.phrase.time.Slots;
import dev.runsheet.phrase.time.SoakTitles;
import dev.runsheet.phrase.time.TimeColumns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads phrases by the words of a {@link Vocabulary}. Total: what it does not understand states nothing. */
public final class VocabularyPhraseReader implements PhraseReader {
    /** An item of a stage that begins with a share is headed by it, {@code 5% of riders}. */
    private static final Pattern SHARE_FIRST = Pattern.compile("\\s*\\d{1,3}\\s?%");

    /** A text in brackets that only shows what could stand there. */
    private static final Pattern EXAMPLE =
            Pattern.compile("\\s*\\((?:e\\.g\\.|z\\. ?B\\.|p\\. ?ex\\.|ex\\s?[.:]|ej\\.|例)");

    /** How far behind "e.g." an example begins. */
    private static final int LONGEST_EXAMPLE = 12;

    private final Thresholds thresholds;
    private final LimitRows rows;
    private final Bands bands;
    private final StatedTimes times;
    private final SoakTitles soakTitles;
    private final TimeColumns timeColumns;
    private final Slots slots;
    private final Exposures exposures;
    /** More names in angle brackets than anybody fills in. */
    private static final int MOST_TAGS = 50;

    private final Blanks blanks;
    private final Mentions mentions;
    private final Outcomes outcomes;
    private final Optionality optionality;
    private final ExpectedOutput expected;
    private final LeadWords leadWords;
    private final SaidInCode saidInCode;

    public VocabularyPhraseReader(Vocabulary vocabulary) {
        this.thresholds = new Thresholds(vocabulary);
        this.rows = new LimitRows(vocabulary);
        this.bands = new Bands(vocabulary);
        this.times = new StatedTimes(vocabulary);
        this.soakTitles = new SoakTitles(vocabulary);
        this.timeColumns = new TimeColumns(vocabulary);
        this.slots = new Slots(vocabulary);
        this.exposures = new Exposures(vocabulary);
        this.blanks = new Blanks(vocabulary);
        this.mentions = new Mentions(vocabulary);
        this.outcomes = new Outcomes(vocabulary);
        this.optionality = new Optionality(vocabulary);
        this.expected = new ExpectedOutput(vocabulary);
        this.leadWords = new LeadWords(vocabulary);
        this.saidInCode = new SaidInCode(vocabulary, this);
    }

    @Override
    public Phrases title(String inline, Context context) {
        PlainText plain = PlainText.of(inline);
        Reading reading = Reading.of(plain.text());
        // "Rollback (< 5 minutes)": a limit on time in a title is how long the section takes
        List<Threshold> limits = limits(reading, context).stream()
                .filter(limit -> !isTime(limit) || rows.isObjective(limit.metric()))
                .filter(limit -> limit.operator() != Threshold.Operator.EQUAL)
                .toList();
        return new Phrases(
                optionality.in(reading),
                owners(reading, plain),
                times.ofTitle(reading),
                value(soakTitles.in(reading)),
                value(exposures.in(reading, true)),
                limits,
                blanks(inline, reading, plain),
                Optional.empty());
    }

    /** "Switch it off (< 2 minutes)": what a step takes at most is no limit on what is measured. */
    private static boolean isIn(Found<Timespan> duration, Threshold limit, PlainText plain) {
        int from = plain.text().indexOf(limit.text());
        return from >= 0
                && from < duration.from()
                && from + limit.text().length() >= duration.to()
                && plain.text().lastIndexOf('(', duration.from()) > plain.text().lastIndexOf(')', duration.from());
    }

    private static boolean isTime(Threshold limit) {
        return limit.values().stream().anyMatch(value -> Units.isTime(value.unit()));
    }

    @Override
    public Optional<Timespan> watch(String inline) {
        return value(soakTitles.under(Reading.of(PlainText.of(inline).text())));
    }

    @Override
    public Optional<Timespan> first(String inline) {
        return value(soakTitles.within(Reading.of(PlainText.of(inline).text())));
    }

    @Override
    public Optional<String> window(String inline) {
        return value(slots.in(Reading.of(PlainText.of(inline).text())));
    }

    @Override
    public Phrases item(String inline, Around around) {
        return running(inline, around, true);
    }

    @Override
    public Phrases paragraph(String inline, Around around) {
        return running(inline, around, false);
    }

    private Phrases running(String inline, Around around, boolean item) {
        PlainText plain = PlainText.of(inline);
        Reading reading = Reading.of(plain.text());
        Context context = around.context();
        // in an escalation, times say when it is somebody's turn
        List<Threshold> limits = limits(reading, context).stream()
                .filter(limit -> around.role() != Role.CONTACT || !isTime(limit))
                .filter(limit -> !EXAMPLE.matcher(plain.text()).lookingAt())
                .filter(limit -> !(isTime(limit) && times.isEstimate(limit, plain.text(), around)))
                .toList();
        Optional<Found<Timespan>> soak = times.soak(reading, around, item, !limits.isEmpty());
        Optional<Found<Timespan>> duration = times.duration(reading, around, !limits.isEmpty(), soak);
        return new Phrases(
                optionality.in(reading),
                owners(reading, plain),
                value(duration),
                value(soak),
                value(exposures.in(
                        reading,
                        item
                                && (around.role() == Role.STAGE || around.role() == Role.ACTION)
                                && SHARE_FIRST.matcher(plain.text()).lookingAt())),
                around.held(limits.stream()
                        .filter(limit -> duration.isEmpty() || !isTime(limit) || !isIn(duration.get(), limit, plain))
                        .toList()),
                blanks(inline, reading, plain),
                item ? value(outcomes.in(reading)) : Optional.empty());
    }

    @Override
    public Optional<String> label(String inline) {
        return BoldLead.of(inline);
    }

    @Override
    public Phrases property(String name, String value, Around around) {
        PlainText plain = PlainText.of(value);
        Reading reading = Reading.of(plain.text());
        String plainName = PlainText.of(name).text();
        Reading whole = Reading.of(plainName + ": " + plain.text());
        Set<String> owners = new LinkedHashSet<>(owners(whole, plain));
        List<Blank> open = blanks(value, reading, plain);
        return new Phrases(
                optionality.in(reading),
                open.isEmpty() ? List.copyOf(owners) : owners(reading, plain),
                times.ofProperty(plainName, reading, around.timed() ? Optional.of(whole) : Optional.empty()),
                times.soakOfProperty(plainName, reading, whole),
                value(exposures.in(whole, false)),
                times.isLength(plainName) && !rows.isObjective(plainName) && !times.isRecovery(plainName)
                        ? List.of()
                        : leadWords.expects(Reading.of(plainName)) || (!open.isEmpty() && leadWords.expects(reading))
                                ? limits(whole, around.context())
                                : Demanded.among(limits(whole, around.context()), around.context()),
                open,
                value(outcomes.in(reading)));
    }

    @Override
    public Phrases row(List<String> columns, List<String> cells, BitSet empty, TableRole table, Around around) {
        List<PlainText> plain = cells.stream().map(PlainText::of).toList();
        List<String> texts = plain.stream().map(PlainText::text).toList();
        List<Reading> readings = texts.stream().map(Reading::of).toList();
        Set<String> owners = new LinkedHashSet<>();
        List<Blank> open = new ArrayList<>();
        List<Threshold> limits = new ArrayList<>();
        Optional<Exposure> exposure = Optional.empty();
        boolean optional = false;
        boolean unused = texts.stream().allMatch(String::isBlank);
        for (int i = 0; i < cells.size(); i++) {
            Reading reading = readings.get(i);
            String column = i < columns.size() ? columns.get(i) : "";
            owners.addAll(owners(reading, plain.get(i)));
            if (!Zones.isRoot(texts, i)) {
                open.addAll(blanks(cells.get(i), reading, plain.get(i)));
            }
            if (texts.get(i).isBlank() && (unused || empty.get(i) || asks(column, i, table))) {
                open.add(new Blank("", Blank.Form.CELL, List.of()));
            }
            boolean limited = table != TableRole.THRESHOLD && !rows.isActual(column);
            if (limited && !rows.isDeadline(columns, texts.get(i))) {
                boolean length = times.isLengthOfRow(column);
                limits(reading, leadWords.inCode(Reading.of(column), around.context())).stream()
                        .filter(limit -> !(length && limit.metric().isEmpty()))
                        .forEach(limits::add);
            }
            exposure = exposure.or(() -> value(exposures.in(reading, table == TableRole.STAGE)));
            optional |= optionality.in(reading);
        }
        List<Threshold> stated = new ArrayList<>(
                table == TableRole.THRESHOLD ? rows.in(columns, texts, around.context()) : led(limits, columns, texts));
        stated.addAll(rows.objectives(columns, texts));
        stated.addAll(rows.bounded(columns, texts));
        // whoever is asked for help is called after so long
        Optional<Timespan> duration = around.role() == Role.CONTACT || table == TableRole.CONTACT
                ? Optional.empty()
                : times.duration(columns, readings, table == TableRole.THRESHOLD);
        boolean watched = around.role() == Role.MONITORING && table == TableRole.OTHER;
        return new Phrases(
                optional,
                List.copyOf(owners),
                duration,
                times.soak(columns, readings, table, duration)
                        .or(() -> watched ? value(soakTitles.first(readings.get(0))) : Optional.empty()),
                exposure,
                around.held(stated),
                open,
                Optional.empty());
    }

    @Override
    public Optional<Window> held(String lead) {
        return thresholds.held(Reading.of(lead));
    }

    @Override
    public boolean tellsTimes(String title) {
        return times.areNamedBelow(title);
    }

    @Override
    public List<String> bands(List<String> columns, List<List<String>> cells, TableRole own) {
        List<String> titles = bands.titles(columns, plain(cells));
        // stages and contacts name limits beside what they are about
        boolean open = EnumSet.of(TableRole.OTHER, TableRole.PROPERTY).contains(own)
                // "Signal | Baseline | Canary | Gate": what was measured is no limit
                || (own == TableRole.THRESHOLD && columns.stream().noneMatch(rows::isLimit));
        return open && titles.equals(columns) ? bands.compared(columns, plain(cells)) : titles;
    }

    @Override
    public List<String> times(List<String> columns, List<List<String>> cells) {
        return timeColumns.titles(columns, plain(cells));
    }

    private static List<List<String>> plain(List<List<String>> cells) {
        return cells.stream()
                .map(row -> row.stream().map(cell -> PlainText.of(cell).text()).toList())
                .toList();
    }

    /** "Error rate > 5% | Roll back": of a limit that acts, the cell of what to do says how. */
    private List<Threshold> led(List<Threshold> limits, List<String> columns, List<String> cells) {
        Optional<Threshold.Severity> follows = rows.consequence(columns, cells);
        return rows.graded(rows.followed(limits, columns, cells), columns, cells).stream()
                .map(limit -> follows.isPresent()
                                && ((limit.severity() == Threshold.Severity.OTHER
                                                && limit.sense() == Threshold.Sense.FIRE)
                                        || limit.operator() == Threshold.Operator.BETWEEN)
                        ? limit.with(follows.get())
                        : limit)
                .toList();
    }

    /** Whether an empty cell of the column is there to be filled in. */
    private boolean asks(String column, int index, TableRole table) {
        return switch (table) {
            case APPROVAL, CONTACT -> index > 0;
            case PROPERTY -> index == 1;
            case THRESHOLD, STAGE, OTHER -> rows.isActual(column);
        };
    }

    @Override
    public Context led(String lead, Context around) {
        return leadWords.under(Reading.of(lead), around);
    }

    @Override
    public List<Blank> blanks(Block.Command command) {
        return blanks.inCode(command.language(), command.text()).stream()
                .map(Found::value)
                .toList();
    }

    @Override
    public InCode said(Block.Command command, String lead, Around around) {
        return saidInCode.of(command, lead, around);
    }

    @Override
    public Optional<String> expected(String command) {
        return expected.of(command);
    }

    private List<Threshold> limits(Reading reading, Context context) {
        return thresholds.in(reading, context).stream()
                .filter(limit -> !isExample(reading.text(), limit.from()))
                .map(Found::value)
                .toList();
    }

    /** {@code within tolerance (e.g. ±0.5%)}. */
    private static boolean isExample(String text, int from) {
        int start = Math.max(0, from - LONGEST_EXAMPLE);
        String before = text.substring(start, Math.min(text.length(), from + 1));
        int bracket = before.lastIndexOf('(');
        return bracket >= 0
                && before.lastIndexOf(')') < bracket
                && EXAMPLE.matcher(text).region(start + bracket, text.length()).lookingAt();
    }

    private List<String> owners(Reading reading, PlainText plain) {
        return mentions.in(reading).stream()
                .filter(mention -> !plain.inCode(mention.from()))
                .map(Found::value)
                .distinct()
                .toList();
    }

    /** Blanks but for what only looks like one, the words of links; and links that lead to nothing yet. */
    private List<Blank> blanks(String inline, Reading reading, PlainText plain) {
        BitSet linked = new BitSet();
        List<Blank> open = new ArrayList<>();
        for (Link link : plain.links()) {
            // an address that is shown as it is says itself what is missing in it
            if (!link.text().contains("://")) {
                linked.set(link.from(), Math.max(link.from(), link.to()));
            }
            if (blanks.isOpenLink(link.destination())) {
                open.add(new Blank(link.destination(), Blank.Form.PLACEHOLDER, List.of()));
            }
        }
        blanks.in(reading, plain::inCode).stream()
                .filter(blank -> !overlaps(linked, blank))
                .map(Found::value)
                .forEach(open::add);
        blanks.inTags(inline).stream()
                .distinct()
                .limit(MOST_TAGS)
                .filter(tag -> !plain.text().contains(tag.text()))
                .forEach(open::add);
        return open;
    }

    private static boolean overlaps(BitSet linked, Found<Blank> blank) {
        int next = linked.nextSetBit(blank.from());
        return next >= 0 && next < blank.to();
    }

    private static <T> Optional<T> value(Optional<Found<T>> found) {
        return found.map(Found::value);
    }
}
