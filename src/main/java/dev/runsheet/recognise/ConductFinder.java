package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.amount.Shares;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds in a recognised document what there is of carrying something out. A deed is told by the word a line begins with. */
final class ConductFinder {
    /** A deed in a script without spaces is the end of its line: {@code 接続先の切り替え}. */
    private static final int LAST_CHARACTERS = 6;

    /** So many different shares are those of a change that reaches more and more. */
    private static final int SEVERAL = 3;

    /** Whoever begins with more reaches most at once. */
    private static final BigDecimal FEW = BigDecimal.valueOf(25);

    private static final Pattern WAVE = Pattern.compile("\\p{L}{3,12}[\\s#]{1,2}(?:\\d{1,2}|[A-H])(?![\\p{L}\\p{N}])");

    /** German and Dutch put the deed last, in a longer word than this: {@code Alte Pumpe abschalten}. */
    private static final int SHORT = 5;

    private final Concepts lexicon;

    ConductFinder(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    Conduct of(Checklist recognised) {
        List<Part> parts = recognised.places().stream().map(Place::part).toList();
        return new Conduct(
                parts.stream().filter(part -> does(part, "changes")).count(),
                parts.stream()
                        .filter(part -> does(part, "changes") || does(part, "alters"))
                        .count(),
                parts.stream().anyMatch(ConductFinder::isWayBack),
                parts.stream().map(Phrases::of).anyMatch(ConductFinder::isPaced),
                isReachingMore(parts) || parts.stream().anyMatch(this::isLadder) || countsWaves(parts));
    }

    private static boolean isWayBack(Part part) {
        return part instanceof Block.ItemList list
                && list.role().filter(Role::isRollback).isPresent();
    }

    private static boolean isReachingMore(List<Part> parts) {
        return parts.stream()
                        .map(Phrases::of)
                        .flatMap(phrases -> phrases.exposure().stream())
                        .flatMap(exposure -> exposure.percents().stream())
                        .distinct()
                        .limit(SEVERAL)
                        .count()
                == SEVERAL;
    }

    /** Points whose shares rise from a few on: {@code north pier (1 %)}, {@code south pier (20 %)}, {@code all piers (100 %)}. */
    private boolean isLadder(Part part) {
        if (!(part instanceof Block.ItemList list)) {
            return false;
        }
        List<BigDecimal> shares = list.items().stream()
                .filter(item -> Phrases.of(item).thresholds().isEmpty())
                .flatMap(item -> Shares.first(PlainText.of(item.text()).text()).stream())
                .toList();
        return shares.size() >= SEVERAL
                && shares.get(0).compareTo(FEW) <= 0
                && IntStream.range(1, shares.size())
                        .allMatch(i -> shares.get(i - 1).compareTo(shares.get(i)) < 0);
    }

    /** {@code Wave 1}, {@code Wave 2}, {@code Wave 3}: what comes in waves comes to more and more. */
    private boolean countsWaves(List<Part> parts) {
        return parts.stream()
                        .map(ConductFinder::head)
                        .filter(head -> WAVE.matcher(head).lookingAt()
                                && lexicon.in(head.split("[\\s#]", 2)[0]).contains("spreading"))
                        .map(head -> WAVE.matcher(head)
                                .results()
                                .findFirst()
                                .map(MatchResult::group)
                                .orElse(head))
                        .distinct()
                        .limit(SEVERAL)
                        .count()
                == SEVERAL;
    }

    /** How a title, a point or the name of a field begins. */
    private static String head(Part part) {
        String inline = part instanceof Section section
                ? section.title()
                : part instanceof Item item ? item.text() : part instanceof Block.Property field ? field.name() : "";
        return PlainText.of(inline).text().strip();
    }

    private static boolean isPaced(Phrases phrases) {
        return phrases.soak().isPresent()
                || phrases.duration().isPresent()
                || phrases.exposure().isPresent();
    }

    private boolean does(Part part, String deed) {
        if (part instanceof Item item) {
            return (item.box().isPresent() || item.number().isPresent()) && begins(item.text(), deed);
        }
        return part instanceof Row row && row.cells().stream().anyMatch(cell -> begins(cell, deed));
    }

    private boolean begins(String inline, String deed) {
        String text =
                PlainText.of(inline).text().replaceFirst("^[^\\p{L}]+", "").strip();
        String last = text.substring(Math.max(0, text.length() - LAST_CHARACTERS));
        boolean spaceless = !last.isEmpty() && last.charAt(0) > 0x2e00;
        String end = text.substring(text.lastIndexOf(' ') + 1).replaceFirst("[.!]$", "");
        boolean verbLast = end.length() > SHORT && end.endsWith("en") && end.equals(end.toLowerCase(Locale.ROOT));
        return Stream.of(spaceless ? last : text.split("[\\s,:]+", 2)[0], verbLast ? end : "")
                .anyMatch(word -> lexicon.in(word).contains(deed));
    }
}
