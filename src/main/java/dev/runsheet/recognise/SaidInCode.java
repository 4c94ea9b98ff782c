package dev.runsheet.recognise;

import dev.runsheet.model.Block;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.code.CodeLine;
import dev.runsheet.phrase.code.CodeText;
import dev.runsheet.phrase.limit.AlertRules;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.limit.LeadWords;
import dev.runsheet.phrase.limit.LimitRows;
import dev.runsheet.phrase.time.Elapsed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a block of code says to people like what stands outside of code: each line as what it would be there. */
final class SaidInCode {
    /** A comment that is longer is no name of what is measured. */
    private static final int LONGEST_NAME = 80;

    /** A comparison right behind what demands it: {@code Expected: < 0.5 (P99 below 500 ms)}. */
    private static final Pattern BARE = Pattern.compile("\\p{L}+\\s?[:：]\\s*[<>≤≥]");

    /** What somebody has seen, not what is demanded. */
    private static final Pattern RESULT = Pattern.compile("[✅✔❌]");

    private final Vocabulary vocabulary;
    private final PhraseReader phrases;
    private final LeadWords leads;
    private final AlertRules rules;
    private final LimitRows rows;

    SaidInCode(Vocabulary vocabulary, PhraseReader phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.leads = new LeadWords(vocabulary);
        this.rules = new AlertRules(vocabulary);
        this.rows = new LimitRows(vocabulary);
    }

    /** What {@code command} states under {@code lead}, plain. */
    PhraseReader.InCode of(Block.Command command, String lead, Around around) {
        List<CodeLine> lines = CodeText.lines(command.language(), command.text());
        Written written = new Written(command.text());
        Written soaked = new Written(command.text());
        Written lasting = new Written(command.text());
        List<Found<Threshold>> limits = new ArrayList<>(rules.in(command.language(), command.text(), around.context()));
        Set<Integer> taken = new HashSet<>();
        limits.forEach(limit -> taken.add(written.line(limit.from())));
        List<Timespan> soaks = new ArrayList<>();
        List<Timespan> durations = new ArrayList<>();
        List<String> titles = List.of();
        String about = "";
        Elapsed elapsed = new Elapsed();
        for (CodeLine line : lines) {
            String named = line.lead().isEmpty() ? lead : line.lead();
            String above = line.form() == CodeLine.Form.EXPRESSION ? line.line() + "\n" + named : named;
            Around within = around.in(around.role(), leads.inCode(Reading.of(above), around.context()));
            boolean ruled = taken.contains(written.line(line.from()));
            if (line.form() == CodeLine.Form.EXPRESSION) {
                expressions(line, within.context()).filter(limit -> !ruled).forEach(limits::add);
                continue;
            }
            if (line.form() != CodeLine.Form.ROW) {
                titles = List.of();
            } else if (titles.isEmpty()) {
                titles = cells(line.text());
                continue;
            }
            boolean expected = leads.expects(Reading.of(line.text()));
            Phrases said =
                    said(line, titles, within, expected ? line.setting().isEmpty() ? about : line.setting() : "");
            about = expected ? about : line.text();
            if (!ruled) {
                said.thresholds().stream()
                        .filter(isDemanded(line, said, Reading.of(above), within.context()))
                        .map(limit -> written.at(line, limit))
                        .forEach(limits::add);
            }
            // "# 12-18 mins" behind a command is how long it takes
            boolean bare = said.soak()
                    .filter(time -> time.min().toMinutes() > 0 && line.setting().isEmpty())
                    .filter(time -> time.text().equals(line.text().strip()))
                    .isPresent();
            said.soak()
                    .filter(time -> line.setting().isEmpty() && !bare)
                    .map(time -> soaked.at(line, time))
                    .ifPresent(soaks::add);
            boolean on = elapsed.goesOn(line.text(), said.duration());
            said.duration()
                    .or(() -> bare ? said.soak() : Optional.empty())
                    .filter(time -> line.form() != CodeLine.Form.REMARK && !on)
                    .map(time -> lasting.at(line, time))
                    .ifPresent(durations::add);
        }
        soaks.addAll(Sleeps.in(command.text()));
        limits.sort(Comparator.comparingInt(Found::from));
        return new PhraseReader.InCode(
                limits.stream().map(Found::value).toList(), List.copyOf(soaks), List.copyOf(durations));
    }

    private Stream<Found<Threshold>> expressions(CodeLine line, Context context) {
        int offset = line.from() + Math.max(0, line.line().indexOf(line.text()));
        return rules.line(line.text(), context).stream()
                .map(limit -> new Found<>(limit.value(), offset + limit.from(), offset + limit.to()));
    }

    private Phrases said(CodeLine line, List<String> titles, Around within, String about) {
        return switch (line.form()) {
            case HEADING -> phrases.title(line.text());
            case ITEM -> phrases.item(line.text(), within);
            case ROW -> {
                List<String> cells = cells(line.text());
                TableRole role = titles.stream().anyMatch(rows::isLimit) ? TableRole.THRESHOLD : TableRole.OTHER;
                yield cells.stream().allMatch(cell -> cell.matches("[:-]*"))
                        ? Phrases.NONE
                        : phrases.row(titles, cells, new BitSet(), role, within);
            }
            case LIMIT -> phrases.paragraph(line.text().replaceAll("[\"',]", "").replace('_', ' '), within);
            case TEXT, COMMENT, REMARK, EXPRESSION -> named(line.text(), within, about);
        };
    }

    /** {@code # Expected: < 0.01}: what is expected of the setting that it stands behind, or of what is said above it. */
    private Phrases named(String text, Around within, String about) {
        boolean bare = BARE.matcher(text).lookingAt();
        Phrases said = phrases.item(text, within);
        boolean nameless = !said.thresholds().isEmpty()
                && (bare
                        || said.thresholds().stream()
                                .allMatch(limit -> limit.metric().isEmpty()));
        return nameless && !about.isBlank() && about.length() <= LONGEST_NAME
                ? phrases.item(about + ": " + (bare ? text.replaceFirst("\\s*\\(.*", "") : text), within)
                : said;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** Which limits are such, not what a command printed once or what a program is told. */
    private Predicate<Threshold> isDemanded(CodeLine line, Phrases said, Reading above, Context context) {
        boolean prose = line.form() == CodeLine.Form.HEADING
                || line.form() == CodeLine.Form.ROW
                || (line.form() == CodeLine.Form.ITEM && line.line().matches("\\s*[-*+] \\[[ xX]\\].*"));
        if (prose) {
            return limit -> true;
        }
        if (line.form() == CodeLine.Form.LIMIT) {
            // "node: >=18" is a version
            return limit -> context != Context.PLAIN
                    || vocabulary.known(limit.metric()).isPresent()
                    || limit.values().stream().noneMatch(value -> value.unit().isEmpty());
        }
        Reading text = Reading.of(line.text());
        boolean expected = leads.expects(text) || leads.asks(text) || leads.expects(above);
        boolean reported =
                said.outcome().isPresent() || RESULT.matcher(line.text()).find();
        // "# 0 leaks found" is what a command printed
        boolean named = line.form() != CodeLine.Form.COMMENT || line.text().indexOf(':') >= 0;
        boolean remark = line.form() == CodeLine.Form.REMARK;
        return limit -> {
            boolean compared = limit.operator() != Operator.EQUAL;
            boolean zero =
                    limit.values().stream().allMatch(value -> value.value().signum() == 0);
            return (expected || !remark)
                    && (compared || (zero && named) || expected)
                    && (!reported || limit.text().matches("(?s).*[<>≤≥].*"))
                    && (!limit.metric().isEmpty()
                            || (compared
                                    && (expected
                                            || isGraded(limit)
                                            || limit.statistic().isPresent())));
        };
    }

    /** {@code CRITICAL: >= 85% used}. */
    private static boolean isGraded(Threshold limit) {
        return switch (limit.severity()) {
            case WARNING, ALERT, ROLLBACK -> true;
            case TARGET, OTHER -> false;
        };
    }

    /** Where what is said in a block of code stands in it. */
    private static final class Written {
        private final String code;
        private final List<Integer> starts = new ArrayList<>();
        private int behindTime;

        Written(String code) {
            this.code = code;
            starts.add(0);
            for (int i = code.indexOf('\n'); i >= 0; i = code.indexOf('\n', i + 1)) {
                starts.add(i + 1);
            }
        }

        /** The line, from 0, of the character at {@code offset}. */
        int line(int offset) {
            int found = Collections.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 2;
        }

        /** A limit of {@code line}; where its text is not written so there, the line is its text. */
        Found<Threshold> at(CodeLine line, Threshold limit) {
            int from = line.line().indexOf(limit.text());
            String text = from < 0 ? line.line().strip() : limit.text();
            int begin = line.from() + Math.max(from, 0);
            return new Found<>(from < 0 ? limit.of(limit.metric(), text) : limit, begin, begin + text.length());
        }

        /** A time of {@code line}; the line is its text where the same words stand in the code before it. */
        Timespan at(CodeLine line, Timespan time) {
            int first = code.indexOf(time.text(), behindTime);
            boolean here =
                    first >= line.from() && first < line.from() + line.line().length();
            behindTime = line.from();
            return here ? time : new Timespan(line.line().strip(), time.min(), time.max(), time.approximate());
        }
    }
}
