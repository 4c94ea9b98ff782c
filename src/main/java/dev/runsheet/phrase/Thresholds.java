package dev.runsheet.phrase;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.model.Threshold.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds limits on measured quantities and states.
 *
 * <p>{@code P95 latency ≤ 400 ms (warn at 600 ms)} has two: a target of at most 400 ms and a warning from 600 ms on.
 * Versions, ports, dates, times to wait or watch and shares of users are none.
 */
public final class Thresholds {
    private final Vocabulary vocabulary;

    public Thresholds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every limit in the order of the text. Cost is linear in its length. */
    public List<Found<Threshold>> in(Reading reading, Context context) {
        return new Search(reading, context).run();
    }

    /** A limit with where its clause ends. */
    private record Candidate(Limit limit, Optional<Window> window, int end, int floor) {}

    /** One run over one text. */
    private final class Search {
        private final Reading reading;
        private final Context context;
        private final Segments segments;
        private final Amounts amounts;
        private final ComparedLimits compared;
        private final StatedLimits stated;
        private final Windows windows;
        private final Subjects subjects;
        private final Stakes stakes;

        Search(Reading reading, Context context) {
            this.reading = reading;
            this.context = context;
            this.segments = new Segments(vocabulary, reading);
            this.amounts = new Amounts(vocabulary, reading);
            this.compared = new ComparedLimits(vocabulary, reading, segments, amounts);
            this.stated = new StatedLimits(vocabulary, reading, segments, amounts);
            this.windows = new Windows(vocabulary, reading, segments, amounts);
            this.subjects = new Subjects(vocabulary, reading, segments);
            this.stakes = new Stakes(vocabulary, reading, segments);
        }

        List<Found<Threshold>> run() {
            List<Candidate> candidates = candidates();
            List<Found<Threshold>> found = new ArrayList<>();
            Optional<Subject> previous = Optional.empty();
            for (int i = 0; i < candidates.size(); i++) {
                Candidate candidate = candidates.get(i);
                int ceiling = i + 1 < candidates.size()
                        ? candidates.get(i + 1).limit().begin()
                        : reading.size();
                Subject subject = inherited(subjects.of(candidate.limit(), candidate.floor()), previous, candidate);
                // among triggers "on any page" pages nobody: what stands there leads to the rollback
                Optional<Severity> said = stakes.of(candidate.limit(), candidate.end(), candidate.floor(), ceiling)
                        .filter(severity -> context != Context.ROLLBACK || severity != Severity.ALERT);
                if (accepted(candidate.limit(), subject, said)) {
                    Found<Threshold> threshold = threshold(candidate, subject, said);
                    boolean demand = said.equals(Optional.of(Severity.TARGET)) && isDemand(candidates, i);
                    if (demand && previous.isPresent() && isMeasured(found.get(found.size() - 1), threshold)) {
                        found.remove(found.size() - 1);
                    }
                    found.add(threshold);
                    previous = Optional.of(subject);
                }
            }
            return List.copyOf(found);
        }

        /** "12 ms (target: 20 ms)": what stands before the bracket was measured, what is demanded stands in it. */
        private boolean isDemand(List<Candidate> candidates, int i) {
            if (i == 0) {
                return false;
            }
            int from = candidates.get(i - 1).end();
            int to = candidates.get(i).limit().begin();
            boolean bracket = false;
            for (int at = from; at < to; at++) {
                bracket |= reading.at(at).isSign("(");
            }
            return bracket && to - from <= 8 && vocabulary.anyIn(Word.TARGET, reading, from, to);
        }

        /** Whether a value says how things are, not how they have to be: it is not compared, or the demand repeats it. */
        private boolean isMeasured(Found<Threshold> first, Found<Threshold> demand) {
            Operator operator = first.value().operator();
            boolean compared = operator != Operator.EQUAL && operator != Operator.AT_LEAST;
            boolean same = first.value().values().stream()
                    .map(value -> Units.base(value).value())
                    .toList()
                    .equals(demand.value().values().stream()
                            .map(value -> Units.base(value).value())
                            .toList());
            return !compared || same;
        }

        private List<Candidate> candidates() {
            List<Candidate> candidates = new ArrayList<>();
            int i = 0;
            int floor = 0;
            while (i < reading.size()) {
                floor = segments.isHard(i) ? i + 1 : floor;
                int clause = segments.hardStartBefore(i);
                Optional<Limit> before = candidates.isEmpty()
                        ? Optional.empty()
                        : Optional.of(candidates.get(candidates.size() - 1))
                                .filter(last -> last.end() > clause)
                                .map(Candidate::limit);
                int at = i;
                Optional<Limit> limit =
                        compared.at(i).or(() -> compared.behind(at)).or(() -> stated.at(at, before));
                if (limit.isEmpty()) {
                    i = skip(i);
                    continue;
                }
                int end = limit.get().end();
                Optional<Found<Window>> window = windows.behind(end);
                candidates.add(new Candidate(
                        limit.get(),
                        window.map(Found::value),
                        window.map(Found::to).orElse(end),
                        floor));
                floor = window.map(Found::to).orElse(end);
                i = Math.max(i + 1, end);
                i = window.filter(w -> w.from() <= end + 8)
                        .map(Found::to)
                        .filter(to -> to > end)
                        .orElse(i);
            }
            return candidates;
        }

        /** Over an amount that is no limit, so that its parts are not taken for one. */
        private int skip(int i) {
            return amounts.at(i).map(amount -> Math.max(i + 1, amount.end())).orElse(i + 1);
        }

        /** "…, alert above 5%": with nothing before it, a limit is about what the one before it was about. */
        private Subject inherited(Subject subject, Optional<Subject> previous, Candidate candidate) {
            boolean nameless = subject.known().isEmpty() && candidate.limit().form() != Limit.Form.LEADING;
            boolean sameClause = previous.filter(p ->
                            p.end() > segments.hardStartBefore(candidate.limit().begin()))
                    .isPresent();
            boolean bare = subject.metric().isEmpty()
                    || subject.begin() >= candidate.limit().begin();
            boolean otherMeasure =
                    subject.statistic().filter(Statistics::isPercentile).isPresent()
                            && previous.flatMap(Subject::statistic).isEmpty();
            if (!nameless
                    || otherMeasure
                    || !sameClause
                    || (!bare && (previous.get().known().isEmpty() || !onlySeverity(subject)))) {
                return subject;
            }
            Subject p = previous.get();
            return new Subject(
                    p.metric(),
                    p.known(),
                    subject.statistic().or(p::statistic),
                    subject.restriction().or(p::restriction),
                    subject.negated(),
                    subject.begin(),
                    subject.end());
        }

        private boolean onlySeverity(Subject subject) {
            for (int i = subject.begin(); i < subject.end(); i++) {
                boolean says = vocabulary.is(Word.WARNING, reading, i)
                        || vocabulary.is(Word.ALERT, reading, i)
                        || vocabulary.is(Word.ROLLBACK, reading, i)
                        || vocabulary.is(Word.TARGET, reading, i);
                if (says) {
                    return true;
                }
            }
            return false;
        }

        private boolean accepted(Limit limit, Subject subject, Optional<Severity> said) {
            boolean named = subject.known().isPresent() || (said.isPresent() && !limit.isTime());
            if (sizes(limit, subject)) {
                return false;
            }
            if (limit.form() == Limit.Form.SIGN) {
                return named || !subject.metric().isEmpty() || limit.hasUnit();
            }
            if (limit.form() != Limit.Form.WORD) {
                // "Coverage: 94%" reports; what is demanded of a setting is compared
                return limit.form() != Limit.Form.STATED || limit.operator() == Operator.AT_MOST || !offline(subject);
            }
            String unit = limit.amount().map(Amount::unit).orElse("");
            if (limit.isTime()) {
                boolean brief = Units.milliseconds(unit).compareTo(Units.milliseconds("s")) <= 0;
                boolean acts = limit.operator() == Operator.MORE && context.severity() != Severity.TARGET;
                boolean timed = brief || limit.operator() != Operator.AT_MOST || measuresTime(subject);
                boolean percentile =
                        subject.statistic().filter(Statistics::isPercentile).isPresent();
                return (named && timed)
                        || ((brief || acts) && (percentile || !subject.metric().isEmpty()));
            }
            boolean counted =
                    limit.amount().isPresent() && !unit.isEmpty() && !Units.isMeasured(unit) && countedUnit(limit);
            boolean shares = vocabulary.anyIn(Word.SHIFT, reading, subject.begin(), limit.begin());
            boolean measured = unit.equals("%")
                    && !shares
                    && !subject.metric().isEmpty()
                    && (context != Context.PLAIN || isShort(subject.metric()));
            boolean share = unit.startsWith("/")
                    && !vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 3)
                    && !subject.metric().isEmpty();
            boolean rate =
                    limit.amount().flatMap(Amount::per).filter(Units::isTime).isPresent();
            return named || counted || measured || share || rate;
        }

        /** "RAM: 4 GB": what a machine has, not what is measured on it; "at least 4 GB" is demanded of it. */
        private boolean sizes(Limit limit, Subject subject) {
            boolean machine = subject.known()
                    .map(Metric::name)
                    .filter(name -> name.equals("memory") || name.equals("cpu") || name.equals("disk"))
                    .isPresent();
            boolean set = limit.operator() == Operator.EQUAL;
            boolean size = limit.amount()
                    .filter(a -> !a.unit().equals("%") && !a.isTime())
                    .isPresent();
            return machine && set && size && limit.form() != Limit.Form.SIGN && limit.form() != Limit.Form.CONSEQUENCE;
        }

        /** Whether a deadline of minutes or more is a limit on what the system takes, not on what people do. */
        private boolean measuresTime(Subject subject) {
            String name = subject.known().map(Metric::name).orElse("");
            return name.endsWith("time")
                    || name.endsWith("lag")
                    || name.equals("latency")
                    || name.equals("downtime")
                    || name.equals("rto")
                    || name.equals("rpo")
                    || name.equals("page load");
        }

        /** Few enough words to be a name, not the half of a sentence. */
        private boolean isShort(String metric) {
            return metric.chars().filter(c -> c == ' ').count() < 4;
        }

        private boolean countedUnit(Limit limit) {
            int end = limit.end() + 3;
            return vocabulary.anyIn(Word.COUNTED, reading, limit.end(), end)
                    || vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), end);
        }

        private Found<Threshold> threshold(Candidate candidate, Subject subject, Optional<Severity> said) {
            Limit limit = candidate.limit();
            Operator operator = subject.negated() ? Comparison.negated(limit.operator()) : limit.operator();
            int first = Math.max(candidate.floor(), Math.min(subject.begin(), limit.begin()));
            int last = Math.max(candidate.end(), limit.end());
            int from = reading.at(first).from();
            int to = reading.at(last - 1).to();
            Severity severity = severity(limit, subject, operator, said);
            Sense sense = severity == Severity.OTHER && fires(subject, operator) ? Sense.FIRE : Context.sense(severity);
            List<Quantity> values = limit.amount()
                    .map(amount -> counted(amount))
                    .map(amount -> amount.quantities(written(amount)))
                    .orElse(List.of());
            Threshold threshold = new Threshold(
                    reading.text().substring(from, to),
                    subject.metric(),
                    subject.statistic(),
                    operator,
                    values.size() == 2 && operator != Operator.BETWEEN ? values.subList(1, 2) : values,
                    limit.state(),
                    candidate.window(),
                    sense,
                    severity,
                    subject.restriction());
            return new Found<>(threshold, from, to);
        }

        /** As written, with what is counted when it stands right behind the number: {@code 2 replicas}. */
        private String written(Amount amount) {
            int noun = amount.end();
            boolean behind = !amount.unit().isEmpty()
                    && !Units.isMeasured(amount.unit())
                    && amount.per().isEmpty()
                    && reading.at(noun).isWord()
                    && MetricNames.singular(reading.at(noun).text()).equals(amount.unit());
            return reading.slice(amount.begin(), behind ? noun + 1 : noun);
        }

        /** A number of things that no vocabulary knows: the plural behind it, or the word that ends the clause. */
        private Amount counted(Amount amount) {
            int noun = amount.end();
            boolean bare = amount.unit().isEmpty()
                    && amount.per().isEmpty()
                    && reading.at(noun).isWord()
                    && reading.at(noun - 1).isNumber();
            if (!bare || segments.isEnd(noun) || names(noun)) {
                return amount;
            }
            String word = reading.at(noun).text();
            boolean last = segments.isEnd(noun + 1) && word.length() > 2;
            boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ous");
            return last || plural ? amount.withUnit(MetricNames.singular(word), amount.end()) : amount;
        }

        /** Whether the word is none of those that are counted. */
        private boolean names(int i) {
            return vocabulary.is(Word.FILLER, reading, i)
                    || vocabulary.is(Word.WINDOW, reading, i)
                    || vocabulary.is(Word.TARGET, reading, i)
                    || vocabulary.is(Word.WARNING, reading, i)
                    || vocabulary.is(Word.ALERT, reading, i)
                    || vocabulary.is(Word.ROLLBACK, reading, i)
                    || vocabulary.is(Word.STATE, reading, i)
                    || vocabulary.is(Word.RELATIVE, reading, i)
                    || vocabulary.is(Word.BASELINE, reading, i)
                    || vocabulary.is(Word.OR_MORE, reading, i)
                    || vocabulary.is(Word.OR_LESS, reading, i)
                    || Statistics.at(vocabulary, reading, i).isPresent();
        }

        private Severity severity(Limit limit, Subject subject, Operator operator, Optional<Severity> said) {
            if (said.isPresent() && !(said.get() == Severity.TARGET && offline(subject))) {
                return said.get();
            }
            boolean people = limit.amount().isPresent()
                    && vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 2)
                    && subject.known().isEmpty();
            if (context.severity() == Severity.TARGET && (offline(subject) || people)) {
                return Severity.OTHER;
            }
            return context == Context.PLAIN && fires(subject, operator) ? Severity.OTHER : context.severity();
        }

        private boolean offline(Subject subject) {
            return subject.known().filter(metric -> !metric.ofSystem()).isPresent();
        }

        /** Nobody demands that errors exceed a value: such a limit acts. */
        private boolean fires(Subject subject, Operator operator) {
            Optional<Metric.Better> better =
                    subject.known().filter(Metric::ofSystem).map(Metric::better);
            boolean lower = better.filter(Metric.Better.LOWER::equals).isPresent();
            boolean higher = better.filter(Metric.Better.HIGHER::equals).isPresent();
            return (operator == Operator.MORE && lower) || (operator == Operator.LESS && higher);
        }
    }
}
