package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds placeholders in square brackets: {@code [Name]}, {@code v[VERSION]}, {@code [Low/Medium/High]}, {@code [   ]}. */
final class SquareBrackets {
    private static final int LONGEST = 120;

    private static final int LONGEST_UNIT = 12;

    /** {@code 2-3 sentences}; not {@code 10:31 INFO}, the beginning of a line that a program wrote. */
    private static final Pattern COUNTED = Pattern.compile("\\d{1,3}(?:[-–]\\d{1,3})? \\p{L}{2}");

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:/\\d{1,3}){1,3}");

    private static final Pattern DOMAIN = Pattern.compile("\\.\\p{L}{2,10}$");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+");

    /** {@code Chat: #quay-watch}. */
    private static final Pattern CHANNEL = Pattern.compile("\\p{L}[\\p{L} ]{1,20}:\\s?#[\\w-]{2,40}");

    private static final Pattern OFFER = Pattern.compile("[a-z]{2,20}(?:\\|[a-z]{2,20}){1,9}");

    private static final Pattern SPOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d '/-]{2,}");

    /** {@code skip ci}. */
    private static final Pattern SWITCH = Pattern.compile("(?:skip|no|ci)\\b");

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Screens screens;

    SquareBrackets(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.wording = new Wording(vocabulary);
        this.screens = new Screens(vocabulary);
    }

    Optional<Found<Blank>> at(String text, int start, Ground ground) {
        boolean lenticular = text.charAt(start) == '【';
        int close = close(text, start, lenticular ? '】' : ']');
        if (close < 0 || ground == Ground.PROGRAM) {
            return Optional.empty();
        }
        int end = close + 1;
        String content = text.substring(start + 1, close);
        if (content.isBlank()) {
            boolean wide = content.length() >= 2 && ground.isWritten() && !lenticular;
            return wide ? Marks.blank(text, start, end) : Optional.empty();
        }
        String bare = unmarked(content);
        if (lenticular) {
            return asksAlone(text, start, end, bare, ground) ? placeholder(text, start, end) : Optional.empty();
        }
        if (bare.isEmpty() || isForeignTo(text, start, end, bare, ground)) {
            return Optional.empty();
        }
        boolean spaced = ground == Ground.SPAN && bare.indexOf(" / ") > 0 && !isVerdict(bare);
        boolean offers = ground.isWritten() || spaced || (isOffer(bare) && !Wording.isUsage(text, start));
        List<String> choices = offers ? Choices.between(bare) : List.of();
        if (!choices.isEmpty()) {
            return Optional.of(
                    new Found<>(new Blank(text.substring(start, end), Blank.Form.CHOICE, choices), start, end));
        }
        boolean open =
                ground.isWritten() ? isOpen(text, start, end, bare, ground) : isCoded(text, start, end, bare, ground);
        return open || isMeasured(text, end, bare) ? placeholder(text, start, end) : Optional.empty();
    }

    /** Whether it is a link, a place in a list, part of a route, or says itself that nothing is asked for. */
    private boolean isForeignTo(String text, int start, int end, String bare, Ground ground) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean link = "([".indexOf(after) >= 0 || "]!\\[".indexOf(before) >= 0;
        boolean index = Character.isLetterOrDigit(before) && before != 'v' && before != 'V';
        boolean lettered = bare.length() > 1 && Character.isLetter(bare.charAt(0));
        boolean figure = ground.isWritten()
                && (isFigure(text, start, end, bare, ground == Ground.TEMPLATE)
                        || isOffered(text, start, end, bare)
                        || (bare.length() > 2 && "#@".indexOf(bare.charAt(0)) >= 0 && isFilled(text, start, bare)));
        boolean path = !isHost(text, start) && (before == '/' || after == '/');
        return link
                || index
                || !(lettered || figure)
                || isGiven(bare)
                || Wording.isWithheld(bare)
                || (vocabulary.isAll(Word.LABEL, bare) && !figure)
                || (path && isSimple(bare));
    }

    /** {@code 【氏名】}: in such brackets there are titles too, so that it has to ask for something. */
    private boolean asksAlone(String text, int start, int end, String bare, Ground ground) {
        return ground.isWritten() && start > 0 && Placing.standsAlone(text, start, end) && wording.asks(bare);
    }

    /** Whether it is one in a code span or in commands, where brackets have other uses. */
    private boolean isCoded(String text, int start, int end, String bare, Ground ground) {
        boolean line = ground == Ground.COMMANDS && Placing.standsAlone(text, start, end) && atLineStart(text, start);
        boolean tag = ground == Ground.SPAN && bare.indexOf(' ') > 0 && !wording.asks(bare);
        boolean named = (Wording.isShouted(bare, 3) && !tag)
                || (ground == Ground.SPAN && joinsWords(bare) && wording.asks(bare))
                || (ground == Ground.COMMANDS && (isArgument(text, start, end, bare) || isSpoken(text, start, bare)));
        return (named || (ground == Ground.SPAN && isVerdict(bare))) && !line && !isTag(text, start, end);
    }

    /** {@code GO / NO-GO}: answers of which somebody gives one. */
    private boolean isVerdict(String bare) {
        List<String> answers = Choices.between(bare);
        return !answers.isEmpty()
                && Wording.isShouted(answers.get(0), 1)
                && answers.stream().allMatch(answer -> vocabulary.isAll(Word.CHOICE, answer));
    }

    /** {@code [MS]ms}: what is still to be measured stands right before its unit. */
    private boolean isMeasured(String text, int end, String bare) {
        return Wording.isShouted(bare, 2)
                && end < text.length()
                && Character.isLetter(text.charAt(end))
                && unit(text, end).isPresent();
    }

    private Optional<Lexicon.Hit<String>> unit(String text, int end) {
        return vocabulary.unitAt(
                Reading.of(text.substring(end, Math.min(text.length(), end + LONGEST_UNIT))
                        .strip()),
                0);
    }

    /** Whether it is one in running text. */
    private boolean isOpen(String text, int start, int end, String bare, Ground ground) {
        boolean shouted = Wording.isShouted(bare, 2) && bare.indexOf(' ') < 0;
        boolean version = start > 0 && (text.charAt(start - 1) == 'v' || text.startsWith("].", start - 2));
        boolean figure = !Character.isLetter(bare.charAt(0)) || bare.length() == 1;
        boolean offers = start > 0 && bare.indexOf('/') > 0 && bare.indexOf(',') < 0 && bare.split(" ", 4).length > 2;
        boolean named = offers
                || isHost(text, start)
                || (shouted && bare.indexOf('_') > 0)
                || isOpen(bare)
                || isAsked(bare)
                || wording.asks(bare);
        if (named || version || figure) {
            return true;
        }
        boolean filled = start > 0 && isFilled(text, start, bare);
        boolean worded = filled || saysWhat(bare) || (start > 0 && isForeign(bare));
        boolean value = (worded || Placing.isWhole(text, start, end, bare, ground))
                && Placing.standsAlone(text, start, end)
                && !(shouted && start == 0);
        boolean shown = !filled && screens.shows(text, start, end);
        return (value || isPhrase(text, start, end, bare)) && !shown;
    }

    /** {@code [who?]}, {@code [which one?]}. */
    private static boolean isAsked(String bare) {
        return bare.length() > 3 && bare.endsWith("?") && Character.isLetter(bare.charAt(0));
    }

    /** {@code https://[project].example}. */
    private static boolean isHost(String text, int start) {
        return start > 2 && text.startsWith("://", start - 3);
    }

    private static Optional<Found<Blank>> placeholder(String text, int start, int end) {
        return Optional.of(Placeholder.in(text, start, end));
    }

    private static int close(String text, int start, char closing) {
        int limit = Math.min(text.length(), start + LONGEST + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i;
            }
            if (c == '\n' || c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Without the stars of an emphasis that was escaped. */
    private static String unmarked(String content) {
        int from = 0;
        int to = content.length();
        while (from < to && "*_ ".indexOf(content.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_ ".indexOf(content.charAt(to - 1)) >= 0) {
            to--;
        }
        return content.substring(from, to);
    }

    /** {@code client-slug}, {@code your name}: no program calls its parts so. */
    private static boolean joinsWords(String content) {
        return content.indexOf('-') > 0 || content.indexOf(' ') > 0;
    }

    /** {@code [N] hours}, {@code [%]}, {@code [2-3 sentences]}: what is not led by a word. */
    private static boolean isFigure(String text, int start, int end, String content, boolean coded) {
        if (content.length() == 1 && "NMX".contains(content)) {
            boolean ticked = content.equals("X") && isAmongBoxes(text, start);
            boolean told = !ticked
                    && start > 1
                    && text.charAt(start - 1) == ' '
                    && "|\n-*".indexOf(text.charAt(start - 2)) < 0;
            boolean share = end < text.length() && text.charAt(end) == '%';
            boolean counts =
                    end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
            boolean first = start == 0 && share;
            return first || (told && (share || counts || ((coded || content.equals("N")) && isValue(text, start))));
        }
        boolean spoken = content.indexOf(' ') > 0 && content.codePoints().anyMatch(Character::isLetter);
        return content.equals("%")
                || (content.startsWith("# ") && spoken)
                || (Character.isDigit(content.charAt(0))
                        && COUNTED.matcher(content).lookingAt());
    }

    /** Whether boxes stand in front of it, of which it is the one that is ticked. */
    private static boolean isAmongBoxes(String text, int start) {
        String before = text.substring(Math.max(0, start - LONGEST), start);
        return before.indexOf('□') >= 0 || before.indexOf('☐') >= 0 || before.contains("[ ]");
    }

    /** Whether it stands behind a label: in a text to copy, {@code Users: [X]} is no box that was ticked. */
    private static boolean isValue(String text, int start) {
        return start > 1 && (text.charAt(start - 2) == ':' || text.charAt(start - 2) == '：');
    }

    /** {@code Tell [crew on duty] at once}: several words amid a sentence; at its end they tell whose it is. */
    private boolean isPhrase(String text, int start, int end, String content) {
        int space = content.indexOf(' ');
        boolean amid = end + 1 < text.length()
                && ", ".indexOf(text.charAt(end)) >= 0
                && (Character.isLetter(text.charAt(end + 1)) || text.charAt(end) == ',');
        if (space < 0 || !amid || atLineStart(text, start)) {
            return false;
        }
        String first = content.substring(0, space);
        boolean reference = Wording.isShouted(first, 2) && Character.isDigit(content.charAt(content.length() - 1));
        return !reference && !vocabulary.isAll(Word.LABEL, first.replace(",", ""));
    }

    /** {@code "[INCIDENT] Pumps stopped"}: what a title in quotes begins with. */
    private static boolean isTag(String text, int start, int end) {
        return start > 0
                && "\"'".indexOf(text.charAt(start - 1)) >= 0
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isLetter(text.charAt(end + 1));
    }

    /** {@code git checkout [previous-tag]}: a whole argument of words, no switch of {@code [}, no range of letters. */
    private static boolean isArgument(String text, int start, int end, String content) {
        boolean whole = start > 0
                && text.charAt(start - 1) == ' '
                && (end >= text.length() || Character.isWhitespace(text.charAt(end)));
        boolean words = content.indexOf('-') > 1
                && content.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                && !content.startsWith("skip")
                && !content.startsWith("no-");
        return whole && words && !Wording.isUsage(text, start);
    }

    /** {@code patch|minor|major}. */
    private static boolean isOffer(String content) {
        return OFFER.matcher(content).matches();
    }

    /** {@code git tag -m "[What is new]"}, {@code git add [files]}: words that neither a shell nor a list has in brackets. */
    private boolean isSpoken(String text, int start, String content) {
        boolean listed = start > 1 && text.charAt(start - 1) == ' ' && ":,=".indexOf(text.charAt(start - 2)) >= 0;
        boolean words =
                SPOKEN.matcher(content).matches() && !SWITCH.matcher(content).lookingAt();
        boolean several = content.indexOf(' ') > 0 || (isTitled(content) && !atLineStart(text, start));
        return words && !listed && !Wording.isUsage(text, start) && (several || wording.asks(content));
    }

    /** {@code Title}. */
    private static boolean isTitled(String content) {
        return Character.isUpperCase(content.charAt(0)) && !Wording.isShouted(content, 1);
    }

    /** A word in small letters that no program is named by: {@code условие}, {@code redirects-by-page.csv}. */
    private static boolean isForeign(String content) {
        return content.indexOf('-') > 0 || content.chars().anyMatch(c -> c > 0x7f);
    }

    /** A single word in small letters, as programs name their parts. */
    private static boolean isSimple(String content) {
        return content.chars().allMatch(c -> Character.isLetter(c) && Character.isLowerCase(c));
    }

    /** {@code X}, {@code X/14}, {@code XX%}: a number that nobody knew yet. */
    private static boolean isOpen(String content) {
        return content.matches("[XN]+(?:\\s?/\\s?(?:[XNY]+|\\d+))?\\s?%?");
    }

    /** Whether it could be what to write: more than one small word. */
    private static boolean saysWhat(String content) {
        char first = content.charAt(0);
        boolean cased = Character.toUpperCase(first) != Character.toLowerCase(first);
        return !cased || Character.isUpperCase(first) || content.indexOf(' ') > 0;
    }

    private static boolean atLineStart(String text, int start) {
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    /** {@code every [30/60] minutes}: figures of which somebody chooses one. */
    private boolean isOffered(String text, int start, int end, String content) {
        return NUMBERS.matcher(content).matches()
                && start > 1
                && text.charAt(start - 1) == ' '
                && Character.isLetter(text.charAt(start - 2))
                && text.startsWith(" ", end)
                && unit(text, end).filter(unit -> Units.isTime(unit.meaning())).isPresent();
    }

    /** {@code [crew@quay.example]}, {@code [#quay]}: where somebody is found; {@code [team@company.com]} names fields. */
    private boolean isGiven(String content) {
        return (content.indexOf('@') >= 0
                        || (content.charAt(0) == '#' && content.indexOf(' ') < 0)
                        || CHANNEL.matcher(content).matches())
                && PARTS.splitAsStream(DOMAIN.matcher(content).replaceFirst(""))
                        .noneMatch(part -> vocabulary.isAll(Word.FIELD, part));
    }

    /** {@code Load: > [baseline]}, {@code Mail: [team@company.com]}: what a limit or somebody's address stands in. */
    private static boolean isFilled(String text, int start, String content) {
        int before = start - 1;
        while (before >= 0 && " *".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        boolean address = content.indexOf('@') >= 0 || content.charAt(0) == '#';
        return before >= 0 && (address ? ":：" : "<>≤≥").indexOf(text.charAt(before)) >= 0;
    }
}
