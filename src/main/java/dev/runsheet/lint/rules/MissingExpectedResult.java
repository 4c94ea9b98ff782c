package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.shell.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags commands that verify something and leave open what they should print; once a section. */
final class MissingExpectedResult implements Rule {
    /** What only shows: the reader has to know what is good. */
    private static final Set<String> SHOWS = Set.of(
            "curl", "http", "psql", "mysql", "redis-cli", "mongosh", "dig", "nslookup", "bq", "cqlsh", "sqlite3");

    private static final Set<String> FILTERS =
            Set.of("jq", "head", "tail", "sort", "cut", "less", "cat", "echo", "grep");
    private static final Pattern VERIFIES =
            Pattern.compile("(?i)\\b(?:verif\\w*|check\\w*|confirm\\w*|validat\\w*|health\\w*|smoke)\\b");
    private static final Pattern SAYS = Pattern.compile(
            "(?i)\\b(?:should|must|expect\\w*|return\\w*|respond\\w*|show(?:s|ing)?|contains?|equals?|output\\w*|prints?|see|0|[1-5]\\d\\d|ok|true|false|healthy|up|running|ready|present|exists?|enabled|disabled|empty|no|not|none|all|active|accessible|works?|working|loads?|success\\w*|pass\\w*|reachable|respons\\w*|match\\w*|valid|correct\\w*|complete\\w*|within|under|below|at least)\\b|[<>≤≥=→✅✓]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM04",
                "missing-expected-result",
                Severity.INFO,
                Audience.ALL,
                "A command verifies, and nothing says what it should print");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.parts(Block.Command.class)
                .filter(block -> Commands.isPosix(block.value()))
                .filter(block -> block.value().expected().isEmpty()
                        && shows(subject, block).isPresent())
                .filter(block -> isVerification(subject, block.at()) && !isSaid(subject, block))
                .map(block -> problem(subject, block));
    }

    private static Problem problem(Subject subject, At<Block.Command> block) {
        Run run = new Run(block.at(), shows(subject, block).orElseThrow(), 0);
        return Problem.at(
                        run.where(),
                        Quote.of(run.call().text()) + " checks something, and nothing says what it should print",
                        "write below it: \"# Expected: …\"")
                .alike(Sections.of(subject, block.at()), "nor here");
    }

    /** The first program of {@code block}, if all of them only show something. */
    private static Optional<Invocation> shows(Subject subject, At<Block.Command> block) {
        List<Invocation> calls = subject.script(block).invocations().stream()
                .filter(call -> !call.program().isEmpty() && !call.nested())
                .toList();
        boolean all =
                calls.stream().allMatch(call -> SHOWS.contains(call.program()) || FILTERS.contains(call.program()));
        boolean judges = calls.stream().anyMatch(MissingExpectedResult::judges);
        return all && !judges
                ? calls.stream().filter(call -> SHOWS.contains(call.program())).findFirst()
                : Optional.empty();
    }

    /** It fails by itself, changes something, or prints what speaks for itself. */
    private static boolean judges(Invocation call) {
        String text = call.text();
        boolean curl = call.program().equals("curl");
        boolean writes =
                text.matches("(?is).*\\b(?:insert|update|delete|create|alter|drop|set|flush\\w*|post|put|patch)\\b.*");
        return call.joint().endsWith("&")
                || call.joint().equals("||")
                || (curl
                        && (call.hasShort('f')
                                || call.has("--fail", "--fail-with-body", "-o", "-O")
                                || call.hasShort('I')))
                || call.program().equals("grep")
                || call.has("-e", "--exit-status", "-f")
                || (SHOWS.contains(call.program())
                        && (writes || call.arguments().isEmpty()));
    }

    private static boolean isVerification(Subject subject, Pointer at) {
        Place place = subject.place(at);
        Optional<Role> role = place.section().flatMap(section -> section.role());
        boolean troubles = place.sections().stream()
                .anyMatch(
                        section -> section.title()
                                .matches(
                                        "(?i).*\\b(?:troubleshoot\\w*|debug\\w*|diagnos\\w*|reference|commands|metrics|issues?|problems?)\\b.*"));
        boolean titled = place.section()
                .filter(section -> VERIFIES.matcher(section.title()).find())
                .isPresent();
        boolean task = place.ancestors()
                .anyMatch(outer -> outer.part() instanceof Item
                        && VERIFIES.matcher(subject.text(outer.at())).find());
        return !troubles && (task || titled || role.equals(Optional.of(Role.VERIFICATION)));
    }

    /** Whether the words around say what is good; a list beside it may, and so may words of another language. */
    private static boolean isSaid(Subject subject, At<Block.Command> block) {
        Optional<Place> next = next(subject, block.at());
        Optional<Place> before = Sections.before(subject, block.at()).map(subject::place);
        boolean listed = next.map(Place::part)
                        .filter(part -> part instanceof Block.ItemList
                                || part instanceof Block.Table
                                || (part instanceof Block.Command other && !Commands.isShell(other)))
                        .isPresent()
                || before.filter(place -> place.part() instanceof Block.ItemList)
                        .isPresent();
        String around = Run.around(subject, block.at()) + "\n"
                + next.map(place -> subject.text(place.at())).orElse("");
        boolean limits = Stream.concat(
                        Stream.of(subject.place(block.at())),
                        subject.place(block.at()).ancestors())
                .anyMatch(place ->
                        place.part() instanceof Item item && !item.phrases().equals(Phrases.NONE));
        boolean foreign = around.codePoints().anyMatch(c -> Character.isLetter(c) && c >= 0x250);
        return listed || limits || foreign || SAYS.matcher(around).find();
    }

    /** What stands behind a block, be it the bold line that begins another part. */
    private static Optional<Place> next(Subject subject, Pointer at) {
        int index = subject.order(at) + 1;
        return Optional.of(index).filter(i -> i < subject.places().size()).map(subject.places()::get);
    }
}
