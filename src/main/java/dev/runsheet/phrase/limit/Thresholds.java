package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import dev.runsheet.phrase.amount.CountedThings;
import java.math.BigDecimal;
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
    /** How many words of a lead tell somebody to wait. */
    private static final int VERB = 2;

    /** A longer lead speaks of more than the limits below it. */
    private static final int LONGEST_LEAD = 40;

    /** How many tokens a remark in brackets has at most. */
    private static final int BRACKET = 8;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Vocabulary vocabulary;

    public Thresholds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every limit in the order of the text. Cost is linear in its length. */
    public List<Found<Threshold>> in(Reading reading, Context context) {
        return new Search(reading, context).run();
    }

    /**
     * For how long all limits have to hold that stand below {@code lead}: of {@code Go back if any of these holds for 10
     * minutes:} that time. Who watches for so long ({@code Watch for 10 minutes:}) waits, and no limit does.
     */
    public Optional<Window> held(Reading lead) {
        Segments segments = new Segments(vocabulary, lead);
        Windows windows = new Windows(vocabulary, lead, segments, new Amounts(vocabulary, lead));
        int size = Math.min(lead.size(), LONGEST_LEAD);
        // "any of these holds" waits for nothing; who is told to hold does
        boolean waits = vocabulary.anyIn(Word.SOAK, lead, 0, Math.min(size, VERB));
        // a sentence that names conditions itself says nothing of those below it
        boolean leads = lead.at(lead.size() - 1).isSign(":");
        boolean all = (leads && vocabulary.anyIn(Word.CONDITION, lead, 0, size))
                || vocabulary.anyIn(Word.WHOLE_OF, lead, 0, size);
        for (int i = 0; i < size && all && !waits; i++) {
            if (vocabulary.is(Word.WINDOW, lead, i) && !vocabulary.is(Word.WITHIN, lead, i)) {
                Optional<Window> window = windows.at(i, false)
                        .map(Found::value)
                        .filter(found -> found.length().isPresent());
                if (window.isPresent()) {
                    return window;
                }
            }
        }
        return Optional.empty();
    }

    /** One run over one text. */
    private final class Search {
        private final Reading reading;
        private final Context context;
        private final Segments segments;
        private final LimitFinder finder;
        private final Subjects subjects;
        private final Stakes stakes;
        private final Acceptance acceptance;
        private final CountedThings things;
        private final Severities severities;

        Search(Reading reading, Context context) {
            this.reading = reading;
            this.context = context;
            this.segments = new Segments(vocabulary, reading);
            this.finder = new LimitFinder(vocabulary, reading, segments, context);
            this.subjects = new Subjects(vocabulary, reading, segments);
            this.stakes = new Stakes(vocabulary, reading, segments);
            this.acceptance = new Acceptance(vocabulary, reading, segments, context);
            this.things = new CountedThings(vocabulary, reading, segments);
            this.severities = new Severities(vocabulary, reading, segments, context);
        }

        List<Found<Threshold>> run() {
            List<Found<Threshold>> bands = new BandsInLine(vocabulary, reading, segments).all();
            return bands.isEmpty() ? limits() : bands;
        }

        private List<Found<Threshold>> limits() {
            List<LimitCandidate> candidates = finder.all();
            List<Found<Threshold>> found = new ArrayList<>();
            Optional<Subject> previous = Optional.empty();
            Optional<Severity> lastSaid = Optional.empty();
            for (int i = 0; i < candidates.size(); i++) {
                LimitCandidate candidate = candidates.get(i);
                int ceiling = i + 1 < candidates.size()
                        ? candidates.get(i + 1).limit().begin()
                        : reading.size();
                Subject subject = inherited(subjects.of(candidate.limit(), candidate.floor()), previous, candidate);
                Optional<Severity> said = stakes.of(candidate.limit(), candidate.end(), candidate.floor(), ceiling)
                        .filter(severity -> context != Context.ROLLBACK || !isOnlyMarked(severity))
                        .filter(severity -> severity == Severity.TARGET || !isCountedNone(candidate.limit()));
                if (said.isEmpty() && i > 0 && goesOn(candidates.get(i - 1), candidate)) {
                    said = lastSaid.filter(severity -> severity != Severity.TARGET);
                }
                lastSaid = said;
                boolean again = previous.isPresent() && said.isEmpty() && repeats(candidates, i);
                if (!again && acceptance.accepts(candidate.limit(), subject, said)) {
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

        /** "Zero critical alerts": what stands behind is what there may be none of. */
        private boolean isCountedNone(Limit limit) {
            return limit.form() == Limit.Form.LEADING
                    && !context.isActing()
                    && limit.amount()
                            .filter(amount -> amount.low().signum() == 0)
                            .isPresent();
        }

        /** Among triggers, "on any page" pages nobody, and ⚠ before each point is there to be seen. */
        private boolean isOnlyMarked(Severity severity) {
            boolean mark = reading.at(0).kind() == Token.Kind.SIGN && vocabulary.is(Word.WARNING, reading, 0);
            return severity == Severity.ALERT || (severity == Severity.WARNING && mark);
        }

        /** "Alert on an error rate > 1% or a latency > 500 ms": the same follows from both. */
        private boolean goesOn(LimitCandidate before, LimitCandidate candidate) {
            boolean sameClause =
                    before.end() > segments.hardStartBefore(candidate.limit().begin());
            int past = before.end() + vocabulary.match(Word.BASELINE, reading, before.end());
            int link = overBracket(past);
            boolean joined = vocabulary.is(Word.BOUNDARY, reading, link)
                    || reading.at(link).isSign(",");
            return sameClause
                    && joined
                    && before.limit().operator() == candidate.limit().operator();
        }

        /** The token behind a short bracket at {@code index}: of "> 1% (baseline 0.1%) or" the last word. */
        private int overBracket(int index) {
            int close = index;
            while (reading.at(index).isSign("(")
                    && close < index + BRACKET
                    && !reading.at(close).isSign(")")) {
                close++;
            }
            return reading.at(close).isSign(")") && close > index ? close + 1 : index;
        }

        /** "< 0.01 (1% error rate)", "> 80% (80+ of 100)": a value in the bracket says the same in other words. */
        private boolean repeats(List<LimitCandidate> candidates, int i) {
            LimitCandidate before = candidates.get(Math.max(0, i - 1));
            Limit.Form form = candidates.get(i).limit().form();
            return i > 0
                    && before.limit().form() == Limit.Form.SIGN
                    && (form == Limit.Form.LEADING || form == Limit.Form.STATED || form == Limit.Form.WORD)
                    && candidates.get(i).limit().begin() == before.end() + 1
                    && reading.at(before.end()).isSign("(");
        }

        /** "12 ms (target: 20 ms)": what stands before the bracket was measured, what is demanded stands in it. */
        private boolean isDemand(List<LimitCandidate> candidates, int i) {
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

        /** "…, alert above 5%": with nothing before it, a limit is about what the one before it was about. */
        private Subject inherited(Subject subject, Optional<Subject> previous, LimitCandidate candidate) {
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

        /** What does not expire within a time lasts longer; nothing is more than all of it, and an improvement is stated as what it comes to. */
        private Operator operator(Limit limit, Subject subject, Optional<Severity> said) {
            boolean acts = said.filter(severity -> severity != Severity.TARGET).isPresent();
            boolean stated = !acts && limit.form() != Limit.Form.SIGN && limit.form() != Limit.Form.WORD;
            boolean all = limit.amount()
                    .filter(amount -> amount.unit().equals("%") && amount.low().compareTo(ALL) == 0)
                    .isPresent();
            boolean wished = context == Context.GOAL && segments.opens(reading, limit.begin());
            boolean improved = limit.form() == Limit.Form.LEADING
                    && !wished
                    && subject.known()
                            .filter(metric -> metric.name().equals("improvement"))
                            .isPresent();
            boolean margin = limit.operator() == Operator.AT_MOST
                    && subject.known()
                            .filter(metric -> metric.name().equals("certificate margin"))
                            .isPresent();
            if (margin) {
                return Operator.MORE;
            }
            boolean valued = limit.amount()
                    .filter(amount -> amount.low().signum() > 0 && amount.high().isEmpty())
                    .isPresent();
            if (context.isActing()
                    && limit.operator() == Operator.EQUAL
                    && valued
                    && limit.form() == Limit.Form.STATED) {
                boolean by = reading.at(limit.begin() - 1).is("by");
                boolean higher = subject.known()
                        .filter(metric -> metric.better() == Metric.Better.HIGHER)
                        .isPresent();
                return higher && !by ? Operator.AT_MOST : Operator.AT_LEAST;
            }
            boolean whole = all && !acts && limit.form() == Limit.Form.WORD;
            boolean no = all && !acts && !context.isActing() && limit.form() != Limit.Form.SIGN;
            boolean passed =
                    no && (limit.operator() == Operator.MORE || (stated && limit.operator() == Operator.AT_MOST));
            return passed || (((stated && (all || improved)) || whole) && limit.operator() == Operator.AT_LEAST)
                    ? Operator.EQUAL
                    : limit.operator();
        }

        /** Of "0 erros críticos" the errors are what is measured, not what it is measured in. */
        private boolean isNone(Limit limit) {
            boolean stated = limit.form() == Limit.Form.STATED && limit.operator() == Operator.EQUAL;
            boolean listed = reading.at(limit.begin() - 1).isSign("(")
                    || reading.at(limit.begin() - 1).isSign(",");
            return (stated || (limit.form() == Limit.Form.LEADING && (listed || !segments.isEnd(limit.end() + 1))))
                    && limit.amount()
                            .filter(amount -> amount.low().signum() == 0)
                            .isPresent();
        }

        /** "No ship for > 3 min" among what acts: for so long there is none. */
        private boolean isAbsence(Limit limit) {
            return context.isActing() && limit.operator() == Operator.MORE && limit.isTime();
        }

        private Found<Threshold> threshold(LimitCandidate candidate, Subject subject, Optional<Severity> said) {
            Limit limit = candidate.limit();
            Operator operator = subject.negated() && !isAbsence(limit)
                    ? Comparison.negated(limit.operator())
                    : operator(limit, subject, said);
            int first = Math.max(candidate.floor(), Math.min(subject.begin(), limit.begin()));
            int last = Math.max(candidate.end(), limit.end());
            int from = reading.at(first).from();
            int to = reading.at(last - 1).to();
            Severity severity = severities.of(limit, subject, operator, said);
            boolean acts = Severities.fires(limit, subject, operator) || severities.isCrossed(limit, subject, operator);
            Sense sense = severity == Severity.OTHER && acts ? Sense.FIRE : Context.sense(severity);
            List<Quantity> values = limit.amount()
                    .map(amount -> isNone(limit) ? amount : things.counted(amount))
                    .map(amount -> amount.quantities(things.written(amount)))
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
                    subject.restriction()
                            .filter(only -> candidate
                                    .window()
                                    .filter(window -> window.text().contains(only))
                                    .isEmpty()));
            return new Found<>(threshold, from, to);
        }
    }
}
