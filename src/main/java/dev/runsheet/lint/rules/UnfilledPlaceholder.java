package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.approval.Approval;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags blanks, placeholders and choices not yet made, once for each section. */
final class UnfilledPlaceholder implements Rule {

    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:\\b(e\\.g\\.|for example|example:|format(?:s? of|s?:)|beispiel|z\\. ?b\\.|p\\. ?ex\\.|exemple|ejemplo|exemplo|esempio|örne[kğ]\\w*|например|формат)"
                    + "|例如|格式|예:|예시|例[:：])[^.!?]{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code release/vX.Y}: how branches are called. */
    private static final Pattern NAMING = Pattern.compile(
            "^\\W*(\\w+\\s*(?:→|->|:)\\s*)?(release|hotfix|feature|bugfix|fix|support)/\\S", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEEKS =
            Pattern.compile("(?:! )?(?:git )?(?:[ef]?grep|rg|ag|ack|findstr|Select-String)\\s");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TX03", "placeholder", Severity.INFO, Audience.ALL, "Something has still to be filled in");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        // contacts, sign-offs and commands have rules of their own
        Set<Pointer> spokenFor = Stream.of(
                        Calling.contacts(subject).stream(),
                        subject.plan().approvals().stream().map(Approval::at),
                        subject.parts(Block.Command.class).map(At::at))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return subject.plan().blanks().stream()
                .filter(blank -> !Sections.isWithin(subject, blank.at(), spokenFor))
                .filter(blank -> !isExample(subject, blank) && !isForSigning(subject, blank))
                .map(blank -> Problem.at(where(subject, blank), message(subject, blank), help(blank.value()))
                        .alike(Sections.of(subject, blank.at()), "to be filled in as well"));
    }

    /** Whether it only shows what a value, a name or a command looks like. */
    private static boolean isExample(Subject subject, At<Blank> blank) {
        return isSought(subject, blank) || isShown(subject, blank);
    }

    /** A command that looks for such words has nothing left to fill in: {@code grep -rn "TBD" src}. */
    private static boolean isSought(Subject subject, At<Blank> blank) {
        String text = subject.text(blank.at());
        return subject.plain(blank.at()).code().stream()
                .map(code -> text.substring(code.start(), code.end()))
                .anyMatch(code -> SEEKS.matcher(code).lookingAt()
                        && code.contains(blank.value().text()));
    }

    private static boolean isShown(Subject subject, At<Blank> blank) {
        String says = says(subject, blank.at());
        int from = says.indexOf(blank.value().text());
        return blank.value().form() == Blank.Form.PLACEHOLDER
                && from > 0
                && (EXAMPLE.matcher(says.substring(0, from)).find()
                        || NAMING.matcher(says).find());
    }

    /** Lines and cells below a title on approval are to be written on by those who sign: {@code Date: ____}. */
    private static boolean isForSigning(Subject subject, At<Blank> blank) {
        return (blank.value().form() == Blank.Form.LINE || blank.value().form() == Blank.Form.CELL)
                && subject.place(Sections.of(subject, blank.at())).part() instanceof Section section
                && section.role().equals(Optional.of(Role.APPROVAL));
    }

    private static Where where(Subject subject, At<Blank> blank) {
        return Where.words(subject, blank.at(), blank.value().text());
    }

    private static String message(Subject subject, At<Blank> blank) {
        String says = Quote.of(says(subject, blank.at()));
        return switch (blank.value().form()) {
            case CHOICE -> says + " is a choice not yet made";
            case PLACEHOLDER ->
                says + " still has the placeholder " + Quote.of(blank.value().text());
            case LINE, CELL ->
                (isBare(subject, blank.at()) ? bare(subject, blank.at()) : says) + " has still to be filled in";
        };
    }

    /** Whether there is nothing to quote but signs. */
    private static boolean isBare(Subject subject, Pointer at) {
        return says(subject, at).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** {@code a row under "Signals"}. */
    private static String bare(Subject subject, Pointer at) {
        Part part = subject.place(at).part();
        String what = part instanceof Row ? "a row" : part instanceof Item ? "a point" : "a line";
        return subject.place(Sections.of(subject, at)).part() instanceof Section section
                ? what + " under " + Quote.of(section.title())
                : what;
    }

    private static String says(Subject subject, Pointer at) {
        Pointer front = Pointer.ROOT.child("frontMatter").child("properties");
        return subject.checklist().frontMatter().stream()
                .flatMap(matter -> matter.properties().stream()
                        .filter(property -> front.child(matter.properties().indexOf(property))
                                .equals(at))
                        .map(property -> property.name() + ": " + property.value()))
                .findFirst()
                .orElseGet(() -> Sections.says(subject, at));
    }

    private static String help(Blank blank) {
        return blank.form() == Blank.Form.CHOICE
                ? "write one of " + String.join(", ", blank.choices())
                : "write the value, or what it will be known by";
    }
}
