package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Concepts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells an account of a change from a change: by what its title is the name of, and by a status that says that all is
 * over while hardly a task is left open.
 */
final class AccountFinder {
    /** What stands behind these belongs to the title, and is no part of its name. */
    private static final Pattern SEGMENT = Pattern.compile("\\s+[-–—|]+\\s+|[:：(（\\[]");

    private static final Pattern BRACKET = Pattern.compile("[(（]([^()（）]{2,20})[)）]\\s*$");

    /** Parts that are over tell more than one that happens to be. */
    private static final int SEVERAL = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Concepts lexicon;

    AccountFinder(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code title}, plain, names an account: {@code Cutover report - May}, {@code The move: where we are}. */
    boolean isNamed(String title) {
        return says(title, "account") || isNamedBySegment(title);
    }

    private boolean isNamedBySegment(String title) {
        return SEGMENT.splitAsStream(title)
                .map(segment -> NO_WORD.splitAsStream(segment)
                        .filter(word -> !word.isEmpty())
                        .toList())
                // "(60 minutes)" is no record
                .filter(words ->
                        words.size() > 1 && !Character.isDigit(words.get(0).codePointAt(0)))
                .anyMatch(words ->
                        says(words.get(words.size() - 1), "account-last") || says(words.get(0), "account-first"));
    }

    /**
     * Whether {@code checklist} says of itself that it is over, or is called after where the change stands, with no more
     * tasks open than done.
     *
     * @param title plain; empty when it has none
     */
    boolean isOver(Checklist checklist, Optional<String> title) {
        boolean told = properties(checklist).anyMatch(this::isOver)
                || title.filter(text -> says(text, "standing")).isPresent()
                || isOverByTitles(checklist);
        return told && open(checklist) <= done(checklist);
    }

    /** Whether most of its parts say that they are over: {@code Cutover (completed)}. */
    private boolean isOverByTitles(Checklist checklist) {
        List<String> titles = checklist.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section), section.sections().stream()))
                .filter(section -> section.level() == 2)
                .map(section -> PlainText.of(section.title()).text())
                .toList();
        long over = titles.stream()
                .map(BRACKET::matcher)
                .filter(Matcher::find)
                .map(bracket -> lexicon.scores(bracket.group(1)))
                .filter(said -> said.containsKey("over") && !said.containsKey("going-on"))
                .count();
        return over >= SEVERAL && over * 3 >= titles.size();
    }

    private boolean isOver(Block.Property property) {
        Map<String, Integer> told =
                lexicon.scores(PlainText.of(property.value()).text());
        return says(PlainText.of(property.name()).text(), "status")
                && told.containsKey("over")
                && !told.containsKey("going-on");
    }

    private boolean says(String text, String concept) {
        return lexicon.scores(text).containsKey(concept);
    }

    /** The properties at the head of the document: they speak of all of it. */
    private static Stream<Block.Property> properties(Checklist checklist) {
        Stream<Block> front = checklist.frontMatter().stream().flatMap(matter -> matter.properties().stream());
        List<Block> first =
                checklist.sections().stream().findFirst().map(Section::blocks).orElse(List.of());
        return Stream.of(front, checklist.lead().stream(), checklist.blocks().stream(), first.stream())
                .flatMap(blocks -> blocks)
                .filter(Block.Property.class::isInstance)
                .map(Block.Property.class::cast);
    }

    private static long open(Checklist checklist) {
        return boxes(checklist).filter(box -> !box.isDone()).count();
    }

    private static long done(Checklist checklist) {
        return boxes(checklist).filter(Box::isDone).count();
    }

    private static Stream<Box> boxes(Checklist checklist) {
        return checklist.places().stream()
                .filter(place -> place.part() instanceof Item)
                .flatMap(place -> ((Item) place.part()).box().stream());
    }
}
