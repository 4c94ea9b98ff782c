package dev.runsheet.plan.stage;

import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds parts beside each other that bear one name and are counted, {@code Night 1}, {@code Night 2}, {@code First run},
 * {@code Stop 3} or {@code mq-3}, {@code mq-2}: what is counted like that is done in turn, whatever its name.
 */
final class CountedNames {
    private static final Pattern NAME = Pattern.compile(
            "(?<name>\\p{L}[\\p{L}\\p{M}\\d'’.-]{0,30}?)(?:\\s#?|\\s?№\\s?|\\s?[Nn][º°r]\\.?\\s?|[-_#])(?<number>\\d{1,2}|[A-H])(?=$|[\\s:：,;)(–—-]|\\.\\s|\\.$)(?!\\s?[%:]\\d|\\s?%|\\s*[-–—]\\s*\\d).*",
            Pattern.DOTALL);

    /** Chapters are counted too: one of these among them says that these are chapters. */
    private static final Set<Role> CHAPTERS = EnumSet.of(Role.APPROVAL, Role.CONTACT, Role.REFERENCE, Role.OVERVIEW);

    private final Outline outline;
    private final Deeds deeds;

    CountedNames(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
    }

    /** The runs among {@code siblings}, sections of one parent. */
    List<List<Spot>> among(List<Spot> siblings) {
        Map<String, Map<Integer, Spot>> byName = new LinkedHashMap<>();
        for (Spot spot : siblings) {
            Matcher matcher = NAME.matcher(PlaceInOrder.without(spot.text()).strip());
            if (matcher.matches()) {
                byName.computeIfAbsent(matcher.group("name").toLowerCase(Locale.ROOT), name -> new LinkedHashMap<>())
                        .put(number(matcher.group("number")), spot);
            }
        }
        Map<String, List<Spot>> byNoun = new LinkedHashMap<>();
        for (Spot spot : siblings) {
            String noun = outline.words().titles().counted(spot.text());
            if (!noun.isEmpty()) {
                byNoun.computeIfAbsent(noun, any -> new ArrayList<>()).add(spot);
            }
        }
        List<List<Spot>> runs = new ArrayList<>();
        byNoun.forEach((noun, run) -> {
            if (run.size() > 1 && isNoChapter(noun, run)) {
                runs.add(run);
            }
        });
        byName.forEach((name, counted) -> {
            List<Spot> run = List.copyOf(counted.values());
            if (isCounted(counted.keySet()) && isRun(name, run)) {
                runs.add(run);
            }
        });
        return runs;
    }

    private boolean isRun(String name, List<Spot> run) {
        return isNoChapter(name, run) && run.stream().allMatch(this::isWorked);
    }

    private boolean isNoChapter(String name, List<Spot> run) {
        return !outline.says(name, Word.COUNTED_ASIDE)
                && run.stream().noneMatch(spot -> CHAPTERS.contains(spot.role()));
    }

    private boolean isWorked(Spot part) {
        return deeds.isDone(part) || outline.inside(part).anyMatch(spot -> spot.part() instanceof Item);
    }

    private static int number(String written) {
        char first = written.charAt(0);
        return Character.isDigit(first) ? Integer.parseInt(written) : first - 'A' + 1;
    }

    /** Whether there are several numbers, from 0 or 1 on without gaps, in whatever order. */
    private static boolean isCounted(Set<Integer> numbers) {
        int least = numbers.stream().mapToInt(Integer::intValue).min().orElse(2);
        int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        return numbers.size() > 1 && least <= 1 && most - least + 1 == numbers.size();
    }
}
