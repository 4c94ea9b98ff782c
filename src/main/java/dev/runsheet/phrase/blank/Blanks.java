package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Letters;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Finds places still to be filled in: {@code ____}, {@code [Name]}, {@code [Low/Medium/High]}, {@code <your-host>}, {@code
 * TBD}, {@code YYYY-MM-DD}, {@code {{owner}}}, {@code Yes ☐ / No ☐}. Empty boxes and links are none.
 */
public final class Blanks {
    private static final Pattern NOBODY =
            Pattern.compile("(?:your|(?i:(?:git(?:hub|lab)[-_]?)?(?:user(?:name)?|name|handle|person|assignee|mention))"
                    + "(?:[-_]?(?:name|handle|id))?\\d{0,2}(?![\\p{L}\\d._-]))");

    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "„");

    private final Vocabulary vocabulary;
    private final Choices choices;
    private final SquareBrackets squares;
    private final Braces braces;
    private final StandIns standIns;
    private final Hints hints;
    private final Drafts drafts;

    public Blanks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.choices = new Choices(vocabulary);
        this.squares = new SquareBrackets(vocabulary);
        this.braces = new Braces(vocabulary);
        this.standIns = new StandIns(vocabulary);
        this.hints = new Hints(vocabulary);
        this.drafts = new Drafts(vocabulary);
    }

    /** Every blank in the order of the text. Links must be left out by the caller: in plain text they are words. */
    public List<Found<Blank>> in(Reading reading) {
        return in(reading, offset -> false);
    }

    /**
     * Every blank in the order of the text.
     *
     * @param code whether the character at an offset stands in a code span
     */
    public List<Found<Blank>> in(Reading reading, IntPredicate code) {
        return all(reading, offset -> code.test(offset) ? Ground.SPAN : Ground.PROSE);
    }

    /** The blanks of {@code inline}, Markdown, that it takes for tags and says nothing of: {@code Ask <name> first}. */
    public List<Blank> inTags(String inline) {
        List<Blank> found = new ArrayList<>();
        boolean code = false;
        for (int i = 0; i < inline.length(); i++) {
            char c = inline.charAt(i);
            code ^= c == '`';
            if (c == '<' && !code && (i == 0 || inline.charAt(i - 1) != '\\')) {
                AngleBrackets.at(inline, i, Ground.PROSE).map(Found::value).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * Every blank of a block of code, in order.
     *
     * @param language as behind its fence: in {@code bash}, {@code <host>} is a blank, in {@code html} it is a tag
     */
    public List<Found<Blank>> inCode(String language, String code) {
        Ground ground = Ground.of(language);
        List<Found<Blank>> found = all(Reading.of(code), offset -> ground);
        return ground == Ground.PROGRAM ? found : merged(found, Assignments.empty(code));
    }

    /** Whether a link leads to nothing yet: {@code #}, {@code TBD}, {@code #tbd-the-dashboard}. */
    public boolean isOpenLink(String destination) {
        Reading reading = Reading.of(destination.replace('#', ' ').replace('-', ' '));
        return destination.equals("#")
                || vocabulary.is(Word.UNKNOWN, reading, 0)
                || destination.endsWith("://")
                || destination.endsWith("://...")
                || destination.equalsIgnoreCase("url")
                || destination.equalsIgnoreCase("link");
    }

    /** Where a text stands. */
    private interface Grounds {
        Ground at(int offset);
    }

    private List<Found<Blank>> all(Reading reading, Grounds grounds) {
        String text = reading.text();
        List<Found<Blank>> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Optional<Found<Blank>> blank = mark(text, i, grounds.at(i));
            blank.ifPresent(found::add);
            i = blank.map(Found::to).orElse(i + 1);
        }
        List<Found<Blank>> chosen = text.isEmpty() || !grounds.at(0).isWritten() ? List.of() : choices.in(text);
        List<Found<Blank>> unwritten =
                text.isEmpty() ? List.of() : merged(EmptyLines.in(text, grounds.at(0)), drafts.in(text, grounds.at(0)));
        return merged(merged(merged(found, words(reading, grounds)), chosen), unwritten);
    }

    private Optional<Found<Blank>> mark(String text, int i, Ground ground) {
        return switch (text.charAt(i)) {
            case '_', '\\', '\uFF3F', '.', '…' -> Marks.at(text, i, ground);
            case '?', '？', '#', '○', '〇', '◯' -> Signs.at(text, i, ground);
            case '[' -> Insertions.at(text, i, ground).or(() -> squares.at(text, i, ground));
            case '【' -> squares.at(text, i, ground);
            case '(', '（' -> hints.at(text, i, ground);
            case '<' -> AngleBrackets.at(text, i, ground);
            case '{' -> Insertions.at(text, i, ground).or(() -> braces.at(text, i, ground));
            case 'g' ->
                (ground == Ground.PROSE ? Optional.<Found<Blank>>empty() : Revisions.at(text, i))
                        .or(() -> standIns.at(text, i, ground));
            default -> standIns.at(text, i, ground);
        };
    }

    private List<Found<Blank>> words(Reading reading, Grounds grounds) {
        List<Found<Blank>> found = new ArrayList<>();
        for (int token = 0; token < reading.size(); token++) {
            if (grounds.at(reading.at(token).from()) != Ground.PROGRAM) {
                word(reading, token).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Both lists, ascending, as one; one of the second within one of the first is part of it. */
    private static List<Found<Blank>> merged(List<Found<Blank>> firsts, List<Found<Blank>> seconds) {
        List<Found<Blank>> all = new ArrayList<>();
        int first = 0;
        for (Found<Blank> second : seconds) {
            while (first < firsts.size() && firsts.get(first).to() <= second.from()) {
                all.add(firsts.get(first++));
            }
            boolean overlaps = first < firsts.size() && firsts.get(first).from() < second.to();
            boolean repeated = !all.isEmpty() && all.get(all.size() - 1).to() > second.from();
            if (!overlaps && !repeated) {
                all.add(second);
            }
        }
        all.addAll(firsts.subList(first, firsts.size()));
        return List.copyOf(all);
    }

    /** A word that says that nobody knows yet, {@code TBD}, {@code to be decided}; a person without a name, {@code @name}. */
    private Optional<Found<Blank>> word(Reading reading, int i) {
        Token token = reading.at(i);
        if (!token.isWord()) {
            boolean bracketed = token.isSign("@")
                    && (reading.at(i - 1).isSign("[") || reading.at(i - 1).isSign("("));
            return !reading.joined(i) || bracketed ? unsaid(reading, i) : Optional.empty();
        }
        int length = vocabulary.match(Word.UNKNOWN, reading, i);
        if (length == 0) {
            return letter(reading, i).or(() -> outstanding(reading, i));
        }
        Token next = reading.at(i + length);
        boolean starts = i == 0
                || (reading.at(i - 1).kind() != Token.Kind.WORD
                        && !reading.at(i - 1).isSign("/"));
        boolean ends = i + length >= reading.size()
                || (next.kind() != Token.Kind.WORD && next.kind() != Token.Kind.NUMBER && !next.isSign("/"));
        boolean whole = starts && ends && (i > 0 || length == reading.size());
        String word = reading.slice(i, i + length);
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        boolean task = token.is("todo") || token.is("fixme");
        boolean future = length > 1 && token.is("to");
        boolean called = task && shouted && next.isSign(":");
        // the mark before what is left to do, and no list of such
        boolean noted = task
                && shouted
                && starts
                && i > 0
                && next.isWord()
                && !next.text().matches("lists?|comments?|items?|s");
        boolean fits = called
                ? ends
                : future ? starts : task ? noted || (shouted && starts && ends) : whole || (length == 1 && shouted);
        return fits && !isMentioned(reading, i, i + length) ? found(reading, i, i + length) : Optional.empty();
    }

    /** {@code The word "TBD" is red}: in quotes behind a word, it is spoken of. */
    private static boolean isMentioned(Reading reading, int from, int to) {
        return from > 1
                && QUOTES.contains(reading.at(from - 1).text())
                && reading.at(from - 2).isWord()
                && !reading.at(to).text().isEmpty()
                && QUOTES.contains(reading.at(to).text());
    }

    /** {@code To be selected:}, {@code a ticket (to be opened)}: nothing but what somebody has still to do. */
    private static Optional<Found<Blank>> outstanding(Reading reading, int i) {
        boolean open = reading.at(i).is("to")
                && reading.at(i + 1).is("be")
                && reading.at(i + 2).text().endsWith("ed");
        boolean bracketed = reading.at(i - 1).isSign("(") && reading.at(i + 3).isSign(")");
        boolean begins = i == 0 || reading.at(i - 1).isSign(":") || bracketed;
        boolean ends = i + 3 >= reading.size()
                || (i + 4 == reading.size() && !reading.at(i + 3).isWord())
                || bracketed;
        return open && begins && ends ? found(reading, i, i + 3) : Optional.empty();
    }

    /** {@code Error rate: X%}, {@code Rollbacks: N}, {@code within N minutes}, {@code > X req/s}: a letter for a number. */
    private Optional<Found<Blank>> letter(Reading reading, int i) {
        boolean letter = reading.raw(i).equals("X") || reading.raw(i).equals("N");
        if (Letters.isWithUnit(reading, i)) {
            return found(reading, i, i + 1);
        }
        Token next = reading.at(i + 1);
        boolean spaceless =
                !next.text().isEmpty() && Tokeniser.isIdeograph(next.text().charAt(0));
        boolean ends = next.text().isEmpty()
                || next.kind() == Token.Kind.BREAK
                || next.isSign("%")
                || ((spaceless || !reading.joined(i + 1))
                        && vocabulary.unitAt(reading, i + 1).isPresent());
        boolean timed = !reading.joined(i + 1)
                && reading.at(i - 1).isWord()
                && vocabulary
                        .unitAt(reading, i + 1)
                        .filter(unit -> Units.isTime(unit.meaning()))
                        .isPresent();
        return letter && ends && (Letters.isValue(reading, i) || timed)
                ? found(reading, i, timed ? i + 2 : i + 1)
                : Optional.empty();
    }

    /** {@code @name}, and {@code Owner: @} or {@code Ticket: #}, which say nothing more. */
    private static Optional<Found<Blank>> unsaid(Reading reading, int i) {
        Token sign = reading.at(i);
        boolean mark = sign.isSign("@") || sign.isSign("#");
        Token next = reading.at(i + 1);
        boolean ends = next.text().isEmpty() || next.kind() == Token.Kind.BREAK;
        boolean alone = i == 0 && reading.size() == 1;
        if (mark && ends && (alone || reading.at(i - 1).isSign(":"))) {
            return found(reading, i, i + 1);
        }
        return sign.isSign("@") ? handle(reading, i) : Optional.empty();
    }

    /** {@code @name}, {@code @username2}, {@code @your-handle}: nobody is called so. */
    private static Optional<Found<Blank>> handle(Reading reading, int i) {
        String text = reading.text();
        boolean unnamed = reading.joined(i + 1)
                && NOBODY.matcher(text)
                        .region(reading.at(i + 1).from(), text.length())
                        .lookingAt();
        return unnamed ? found(reading, i, i + 2) : Optional.empty();
    }

    private static Optional<Found<Blank>> found(Reading reading, int first, int end) {
        int from = reading.at(first).from();
        int to = reading.at(end - 1).to();
        return Optional.of(Placeholder.in(reading.text(), from, to));
    }
}
