package dev.runsheet.plan.data;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.SaidLines;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps of a paragraph each of whose lines begins with a number, a time, a box or another mark, where Markdown makes
 * no list of them: {@code 22:10 Full copy}, {@code ☐ Ledger exported}, {@code 二、…}; and the tasks and
 * numbered points of a list set as code.
 */
final class NotedSteps {
    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:\\d{1,2}[:.h]\\d{2}(?:\\s?[-–~〜]\\s?\\d{1,2}[:.h]\\d{2})?(?=\\s)"
                    + "|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)、．]?(?=[\\s　])|[①-⑳❶-❿㈠-㈩]|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}[、.．，　]"
                    + "|(?<box>[☐□☑☒⬜✓✔])|[○◯●•·▪▸►▶☞➤→・※]|[Tt]\\s?[-+−]\\s?\\d{1,3}\\s?(?:min|h|d)?|[A-Za-z][).](?=\\s)|[+–—:](?=\\s)"
                    + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[^\\n:–—-]{0,12}[:–—-](?=\\s)|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag[^\\n:–—-]{0,12}[:–—-](?=\\s)|Mittwoch[^\\n:–—-]{0,12}[:–—-](?=\\s)"
                    + "|(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di\\s?[:–—-](?=\\s)|(?:Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo|Segunda|Terça|Quarta|Quinta|Sexta|Lunedì|Martedì|Mercoledì|Giovedì|Venerdì|Sabato|Domenica)(?:-feira)?\\s?[:–—-](?=\\s))");

    /** A point in a fence that has a box or a number. */
    private static final Pattern TO_TICK =
            Pattern.compile("\\s*(?:[-*•]\\s+)?(?:\\[[ xX]]|[☐□☑]|\\d{1,3}[.)])\\x{FE0F}?\\s");

    private static final int LONGEST = 300;

    private final Outline outline;

    NotedSteps(Outline outline) {
        this.outline = outline;
    }

    /** The steps of {@code spot} with the line each stands on, counted from 0; none of a part that is no such paragraph. */
    List<SaidLines.Line> of(Spot spot) {
        if (spot.part() instanceof Block.Command command) {
            List<CodeLines.Line> points = CodeLines.points(command);
            List<String> all =
                    points.isEmpty() ? List.of() : command.text().lines().toList();
            return points.stream()
                    .filter(point -> TO_TICK.matcher(all.get(point.index())).lookingAt()
                            && point.text().length() <= LONGEST)
                    .map(point -> new SaidLines.Line(
                            step(spot, point.text(), Optional.of(Box.OPEN), point.index()),
                            point.index(),
                            point.lead()))
                    .toList();
        }
        if (!(spot.part() instanceof Block.Paragraph)) {
            return List.of();
        }
        List<SaidLines.Line> steps = new ArrayList<>();
        List<String> lines = spot.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.lookingAt() && lines.get(i).length() <= LONGEST) {
                Optional<Box> box = Optional.ofNullable(mark.group("box")).map(any -> Box.OPEN);
                String text = lines.get(i).substring(mark.end()).strip();
                steps.add(new SaidLines.Line(step(spot, text, box, i), i, ""));
            }
        }
        return 2 * steps.size() >= lines.size() ? steps : List.of();
    }

    /** Of a paragraph of several lines the first that speaks of one of {@code words}, counted from 0. */
    Optional<Integer> first(Spot spot, Word... words) {
        List<String> lines = spot.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> Stream.of(words).anyMatch(word -> outline.says(lines.get(i), word)))
                .boxed()
                .findFirst();
    }

    private Spot step(Spot spot, String text, Optional<Box> box, int index) {
        Item item = new Item("", box, Optional.of(index + 1), text, Optional.empty(), spot.phrases(), List.of());
        Place place = new Place(spot.at(), (Part) item, Optional.of(spot.place()));
        return new Spot(place, spot.index(), text, outline.words().in(text), spot.role(), Optional.of(spot));
    }
}
