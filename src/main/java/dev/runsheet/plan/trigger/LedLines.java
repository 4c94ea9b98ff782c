package dev.runsheet.plan.trigger;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds conditions that stand in a paragraph, a line each, below {@code Back out when}: {@code a) …}, {@code • …},
 * {@code – …}. The lead is the paragraph before it, or its own first line.
 */
final class LedLines {
    private static final Pattern ENDED = Pattern.compile(".{4,200}[.;,]");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /** So far down a paragraph its lead is sought. */
    private static final int FIRST = 4;

    private final Outline outline;

    LedLines(Outline outline) {
        this.outline = outline;
    }

    /** The conditions of {@code spot}, each a line of it; none where it is no such paragraph. */
    List<String> of(Spot spot) {
        if (!(spot.part() instanceof Block.Paragraph) || spot.text().indexOf('\n') < 0) {
            return List.of();
        }
        List<String> lines = spot.text().lines().map(String::strip).toList();
        for (int i = 0; i + 1 < Math.min(lines.size(), FIRST); i++) {
            List<String> rest = lines.subList(i + 1, lines.size());
            if (leads(lines.get(i), rest.get(0), spot.role()) && arePoints(rest)) {
                return rest;
            }
        }
        Optional<Spot> lead = outline.before(spot).filter(before -> before.part() instanceof Block.Paragraph);
        boolean led = lead.filter(before -> leads(before.text(), lines.get(0), spot.role()))
                .isPresent();
        boolean listed = arePoints(lines)
                || (lead.filter(before -> before.text().strip().endsWith(":")).isPresent() && areSentences(lines));
        return led && listed ? lines : List.of();
    }

    private static boolean arePoints(List<String> lines) {
        return !CodeLines.points(String.join("\n", lines)).isEmpty();
    }

    /** Each ends by a mark, but for the last one, which may do without. */
    private static boolean areSentences(List<String> lines) {
        int last = lines.get(lines.size() - 1).length();
        return lines.subList(0, lines.size() - 1).stream()
                        .allMatch(line -> ENDED.matcher(line).matches())
                && last >= SHORTEST
                && last <= LONGEST;
    }

    /** Whether {@code lead} says that one goes back, and leads to when. */
    private boolean leads(String lead, String next, Role role) {
        Set<Word> said = outline.words().in(lead);
        boolean opens = Triggers.LEAD.matcher(lead).find() || next.startsWith(": ");
        boolean when = said.contains(Word.CONDITION)
                || said.contains(Word.ANY)
                || said.contains(Word.CRITERION)
                || said.contains(Word.TRIGGER)
                || said.contains(Word.LEADS_TO_WHEN);
        boolean back = said.contains(Word.BACK)
                || said.contains(Word.ABORT)
                || said.contains(Word.GOES_BACK)
                || said.contains(Word.CAUSES)
                || said.contains(Word.STOPS)
                || said.contains(Word.SWITCHED_OFF)
                || BackParticle.in(lead)
                || role.isRollback();
        return opens && when && back && !said.contains(Word.SUCCESS_MEANS) && !said.contains(Word.STAYS);
    }
}
