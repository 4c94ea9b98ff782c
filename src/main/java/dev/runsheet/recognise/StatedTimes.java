package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.time.Soaks;
import dev.runsheet.phrase.time.Timespans;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The times that a text states where it stands: how long something takes, and how long to wait or to watch. */
final class StatedTimes {
    /** {@code P1 (4 hours)}: how soon somebody answers. */
    private static final Pattern SEVERITY = Pattern.compile("\\W{0,3}(?i:p[0-4]|sev(?:erity)?[- ]?[0-5])\\b[^|]{0,30}");

    private static final Pattern SHARE = Pattern.compile("\\s*~?\\s?\\d{1,3}(?:[.,]\\d{1,3})?\\s?%\\s*");

    /** Where an item that begins with a time lets it pass. */
    private static final Set<Role> DOING = EnumSet.of(Role.STAGE, Role.ACTION, Role.MONITORING);

    /** Where an item that is nothing but a time is none to wait. */
    private static final Set<Role> ASIDE = EnumSet.of(
            Role.OVERVIEW,
            Role.APPROVAL,
            Role.THRESHOLD,
            Role.ALERTING,
            Role.ROLLBACK_TRIGGER,
            Role.CONTACT,
            Role.COMMUNICATION,
            Role.REFERENCE,
            Role.RETROSPECTIVE);

    /** Where a time that stands alone is none that a step takes. */
    private static final Set<Role> WATCHING =
            EnumSet.of(Role.MONITORING, Role.ALERTING, Role.THRESHOLD, Role.ROLLBACK_TRIGGER, Role.SUCCESS);

    private static final Pattern BOUND = Pattern.compile("[<≤]=?\\s*$");

    private static final String RECOVERY = "recovery time";

    private final Vocabulary vocabulary;
    private final Timespans timespans;
    private final Soaks soaks;

    StatedTimes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.timespans = new Timespans(vocabulary);
        this.soaks = new Soaks(vocabulary);
    }

    /** How long a section takes by its title. */
    Optional<Timespan> ofTitle(Reading title) {
        return value(timespans.duration(title, true));
    }

    /**
     * How long an item or a paragraph says to wait or to watch.
     *
     * @param limited whether it states limits; where these lead back or alert, a time is how long they have to hold
     */
    Optional<Found<Timespan>> soak(Reading reading, Around around, boolean item, boolean limited) {
        boolean windowed = (around.context() == Context.ROLLBACK || around.context() == Context.ALERT) && limited;
        if (windowed || around.role() == Role.CONTACT) {
            return Optional.empty();
        }
        Optional<Found<Timespan>> said = soaks.in(reading)
                .or(() -> around.role() == Role.MONITORING ? soaks.bracketed(reading) : Optional.empty());
        return item && !ASIDE.contains(around.role())
                ? said.or(() -> soaks.alone(reading)).or(() -> soaks.opening(reading, DOING.contains(around.role())))
                : said;
    }

    /** How long an item or a paragraph says that something takes, which says to wait for {@code soak}. */
    Optional<Found<Timespan>> duration(
            Reading reading, Around around, boolean limited, Optional<Found<Timespan>> soak) {
        if (around.role() == Role.CONTACT || SEVERITY.matcher(reading.text()).lookingAt()) {
            return Optional.empty();
        }
        Optional<Found<Timespan>> time = timespans
                .duration(reading, false)
                .or(() -> around.timed() && !limited ? timespans.named(reading) : Optional.empty())
                .or(() -> limited || WATCHING.contains(around.role()) ? Optional.empty() : timespans.part(reading));
        if (WATCHING.contains(around.role())
                && time.filter(found -> isBounded(reading, found)).isPresent()) {
            return Optional.empty();
        }
        // "Bake time: 2h" is a time to wait; "Wait for the certificate (~30 s)" takes about as long
        return time.filter(found -> soak.filter(wait -> wait.from() == found.from())
                .map(wait -> reading.text().substring(0, wait.from()).strip())
                .filter(before -> before.endsWith(":"))
                .filter(before -> !timespans.isLengthOnly(before.substring(0, before.length() - 1))
                        || soaks.isSoak(before.substring(0, before.length() - 1)))
                .isEmpty());
    }

    /** {@code Duration of the release: < 45 min} among what is measured is a limit. */
    private static boolean isBounded(Reading reading, Found<Timespan> time) {
        return BOUND.matcher(reading.text().substring(0, time.from())).find();
    }

    /** Whether a property of this name holds how long something takes. */
    boolean isLength(String name) {
        return timespans.isLength(name);
    }

    /** Whether a column of this name holds how long rows take: {@code < 1 min} there is no limit. */
    boolean isLengthOfRow(String column) {
        return timespans.isLengthOfRow(column);
    }

    /** Whether a property of this name says how soon all has to be back: {@code Time to restore: < 5 minutes} is a limit. */
    boolean isRecovery(String name) {
        return vocabulary.known(name).map(Metric::name).filter(RECOVERY::equals).isPresent();
    }

    /** Whether a limit of time only says how long something takes: {@code Estimated time: < 1 hour}, or a step of the way back. */
    boolean isEstimate(Threshold limit, String text, Around around) {
        boolean named = around.context() == Context.PLAIN
                && text.startsWith(limit.metric() + ":")
                && timespans.isLengthOnly(limit.metric());
        return vocabulary.known(limit.metric()).isEmpty() && (named || isOfStep(limit, text, around));
    }

    /** "Switch the flag off (< 2 minutes)". */
    private static boolean isOfStep(Threshold limit, String text, Around around) {
        boolean step = around.role() == Role.ROLLBACK_STEP || around.role() == Role.ROLLBACK;
        int bracket = limit.text().lastIndexOf('(');
        return step
                && bracket >= 0
                && text.endsWith(limit.text().substring(bracket + 1) + ")")
                && text.lastIndexOf('(') > 0;
    }

    /** Whether a title or a lead names how long things take: {@code Timeline}, {@code Zeitbedarf:}. */
    boolean areNamedBelow(String title) {
        return timespans.areNamedBelow(title);
    }

    /**
     * How long the property {@code name: value} says that something takes.
     *
     * @param whole all of it, where what stands around it is about how long things take
     */
    Optional<Timespan> ofProperty(String name, Reading value, Optional<Reading> whole) {
        if (soaks.isSoak(name)) {
            return Optional.empty();
        }
        return value(
                timespans.isLength(name)
                        ? timespans.value(value).or(() -> timespans.duration(value, false))
                        : timespans
                                .ofPart(name, value)
                                .or(() -> timespans.duration(value, false))
                                .or(() -> value.text().isBlank() || timespans.isCountedPart(name)
                                        ? timespans.duration(Reading.of(name), true)
                                        : Optional.empty())
                                .or(() -> whole.flatMap(timespans::named)));
    }

    /**
     * How long a property says to wait or to watch.
     *
     * @param whole its name and its value
     */
    Optional<Timespan> soakOfProperty(String name, Reading value, Reading whole) {
        return value(
                soaks.isSoak(name) ? timespans.value(value) : soaks.in(whole).or(() -> soaks.leastLength(whole)));
    }

    /** How long a row takes; in a table of limits, such a column says how long they have to hold. */
    Optional<Timespan> duration(List<String> columns, List<Reading> cells, boolean limited) {
        if (!cells.isEmpty() && SEVERITY.matcher(cells.get(0).text()).matches()) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String column = columns.get(i);
            if (timespans.isLengthOfRow(column) && !limited && !soaks.isSoak(column)) {
                Reading cell = cells.get(i);
                Optional<Found<Timespan>> time = timespans.value(cell).or(() -> timespans.inUnitOf(column, cell));
                if (time.isPresent()) {
                    return value(time);
                }
            }
        }
        Optional<Timespan> fact = ofFact(cells);
        return fact.isPresent()
                ? fact
                : cells.stream()
                        .filter(cell -> !limited || timespans.isStep(cell))
                        .flatMap(cell -> timespans.inCell(cell).stream())
                        .map(Found::value)
                        .findFirst();
    }

    private Optional<Timespan> ofFact(List<Reading> cells) {
        return cells.size() == 2 && !soaks.isSoak(cells.get(0).text())
                ? value(timespans.ofFact(cells.get(0), cells.get(1)))
                : Optional.empty();
    }

    /**
     * How long a row says to wait or to watch.
     *
     * @param duration how long it takes, which is the same where all that is done is watching
     */
    Optional<Timespan> soak(List<String> columns, List<Reading> cells, TableRole table, Optional<Timespan> duration) {
        for (int i = 0; i < cells.size(); i++) {
            Reading cell = cells.get(i);
            boolean said = table != TableRole.CONTACT && (table != TableRole.THRESHOLD || timespans.isStep(cell));
            Optional<Timespan> soak = soaks.isSoak(i < columns.size() ? columns.get(i) : "")
                    ? value(timespans.value(cell)).filter(time -> time.max().toMinutes() > 0)
                    : value(soaks.in(cell)).filter(time -> said || time.min().toDays() > 0);
            if (soak.isPresent()) {
                return soak;
            }
        }
        if (cells.size() == 2 && soaks.isSoak(cells.get(0).text())) {
            // "Observation period | 1 week of real use"
            return value(timespans.value(cells.get(1)));
        }
        return cells.stream().anyMatch(soaks::begins) && duration.isPresent() ? duration : shared(columns, cells);
    }

    /** "25 % | 48 h, and no complaints": in a row with a share of users, a cell that begins with a time says how long. */
    private Optional<Timespan> shared(List<String> columns, List<Reading> cells) {
        boolean share =
                cells.stream().anyMatch(cell -> SHARE.matcher(cell.text()).matches());
        return IntStream.range(1, share ? Math.min(cells.size(), columns.size()) : 0)
                .filter(i -> !timespans.isLength(columns.get(i)))
                .mapToObj(cells::get)
                .flatMap(cell -> soaks.opening(cell, true).stream())
                .map(Found::value)
                .findFirst();
    }

    private static <T> Optional<T> value(Optional<Found<T>> found) {
        return found.map(Found::value);
    }
}
