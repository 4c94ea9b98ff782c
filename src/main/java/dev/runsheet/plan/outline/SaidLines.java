package dev.runsheet.plan.outline;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a paragraph, or of a text in a fence that is there to be read, each as a part of its own: a form, a list or
 * a letter to send that somebody put into a fence says what it says all the same.
 */
public final class SaidLines {
    private static final Pattern BULLET = Pattern.compile(
            "\\s*(?:(?:[-*+•]|(?<number>\\d{1,3})[.)])\\s+)?(?:(?:\\[[ xX]]|[□☐☑])\\s+)?(?<text>.*?)\\s*");
    private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s+(?<title>.*)");
    private static final Pattern LABEL = Pattern.compile("(?<title>[^-*+•\\s].{0,60}?)[:：]\\**\\s*");
    private static final Pattern MARKS = Pattern.compile("\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|`");

    private final Outline outline;

    /** Reads lines within parts of {@code outline}. */
    public SaidLines(Outline outline) {
        this.outline = outline;
    }

    /**
     * A line.
     *
     * @param spot what it says, as an item would say it
     * @param offset how many lines below the first line of the part it stands
     * @param title what the line above it is called that names what follows; empty where none does
     */
    public record Line(Spot spot, int offset, String title) {}

    /** The lines of {@code spot}; none of a single line, and of code none. */
    public List<Line> of(Spot spot) {
        if (spot.part() instanceof Block.Command command) {
            return fenced(spot, CodeLines.texts(command));
        }
        if (!(spot.part() instanceof Block.Paragraph) || spot.text().indexOf('\n') < 0) {
            return List.of();
        }
        List<Line> found = new ArrayList<>();
        List<String> lines = spot.text().lines().toList();
        // Duty lead / : Jane Roe
        boolean defined = lines.stream().anyMatch(line -> line.startsWith(":"));
        for (int i = 0; i < lines.size(); i++) {
            if (!defined || lines.get(i).startsWith(":")) {
                found.add(new Line(line(spot, lines.get(i).replaceFirst("^:\\s*", "")), i, ""));
            }
        }
        return found;
    }

    /** The comments among commands that take a line; the title of one is the comment above it that leads to others. */
    public List<Line> comments(Spot spot) {
        if (!(spot.part() instanceof Block.Command command)
                || !CodeLines.texts(command).isEmpty()) {
            return List.of();
        }
        List<Line> found = new ArrayList<>();
        String title = "";
        int last = -1;
        for (CodeLines.Line comment : CodeLines.comments(command)) {
            title = comment.index() == last + 1 ? title : "";
            last = comment.index();
            if (comment.text().endsWith(":")) {
                title = comment.text();
            } else {
                found.add(new Line(line(spot, comment.text()), comment.index() + 1, title));
            }
        }
        return found;
    }

    private List<Line> fenced(Spot spot, List<String> lines) {
        List<Line> found = new ArrayList<>();
        String title = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            Matcher label = LABEL.matcher(lines.get(i));
            if (heading.matches()) {
                title = heading.group("title");
            } else if (label.matches()) {
                title = label.group("title");
            } else if (!lines.get(i).isBlank()) {
                found.add(new Line(line(spot, lines.get(i)), i + 1, title));
            }
        }
        return found;
    }

    private Spot line(Spot spot, String line) {
        Matcher bullet = BULLET.matcher(line);
        boolean matched = bullet.matches();
        Optional<Integer> number =
                matched ? Optional.ofNullable(bullet.group("number")).map(Integer::valueOf) : Optional.empty();
        String text = MARKS.matcher(matched ? bullet.group("text") : line).replaceAll("");
        List<Blank> blanks = spot.phrases().blanks().stream()
                .filter(blank -> line.contains(blank.text().strip()))
                .toList();
        Phrases phrases = new Phrases(
                false,
                spot.phrases().owners().stream().filter(line::contains).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                blanks,
                Optional.empty());
        Item item = new Item("", Optional.empty(), number, text, Optional.empty(), phrases, List.of());
        Place place = new Place(spot.at(), item, Optional.of(spot.place()));
        return new Spot(place, spot.index(), text, outline.words().in(text), spot.role(), Optional.of(spot));
    }
}
