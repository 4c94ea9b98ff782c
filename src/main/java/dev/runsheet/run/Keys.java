package dev.runsheet.run;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name for every part of a checklist that says something, which edits elsewhere in the document leave alone: states
 * and values of a run are kept by it.
 *
 * <p>Sections and items have their ids. Anything else is called by its section and its first words; what is to be filled
 * in is none of them. Equal names get a number.
 *
 * <pre>{@code
 * Keys keys = Keys.of(checklist);
 * keys.of(task);   // "enable-the-flag"
 * keys.of(row);    // "sign-off~qa-lead"
 * }</pre>
 */
public final class Keys {
    private static final int WORDS = 6;
    private static final int LONGEST = 48;

    private final Map<Pointer, String> byPointer = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Keys() {}

    /** The keys of {@code checklist}; sections get theirs first, so that links written for GitHub lead to them. */
    public static Keys of(Checklist checklist) {
        Keys keys = new Keys();
        List<Place> others = new ArrayList<>();
        List<Place> places = checklist.places();
        for (Place place : places) {
            if (place.part() instanceof Section section) {
                keys.name(place.at(), section.id());
            }
        }
        for (Place place : places) {
            if (place.part() instanceof Item item) {
                String id = item.id();
                keys.name(place.at(), id.isEmpty() ? "item" + place.at().text().replace('/', '-') : id);
            } else if (!(place.part() instanceof Section)) {
                others.add(place);
            }
        }
        others.forEach(place -> Line.of(place).ifPresent(keys::other));
        return keys;
    }

    /**
     * The key of the part at {@code at}.
     *
     * @throws IllegalArgumentException when nothing that says something stands there
     */
    public String of(Pointer at) {
        return find(at).orElseThrow(() -> new IllegalArgumentException("nothing has a key at \"" + at + "\""));
    }

    /** The key of the part at {@code at}; empty for what says nothing, such as a list or a divider. */
    public Optional<String> find(Pointer at) {
        return Optional.ofNullable(byPointer.get(at));
    }

    /** The key of the first section or item whose id in the model is {@code id}. */
    public Optional<String> named(String id) {
        return Optional.ofNullable(byName.get(id));
    }

    private void name(Pointer at, String wanted) {
        String key = give(at, clean(wanted), "-");
        byName.putIfAbsent(wanted, key);
    }

    private void other(Line line) {
        String section = byPointer.getOrDefault(line.section(), "");
        give(line.at(), section + "~" + slug(line), "~");
    }

    private String give(Pointer at, String base, String separator) {
        String key = base;
        while (!taken.add(key)) {
            key = base + separator + repeats.merge(base, 1, Integer::sum);
        }
        byPointer.put(at, key);
        return key;
    }

    /** Keys are ids on pages: they begin with a letter and leave capitals at the beginning to the page itself. */
    public static String clean(String id) {
        String clean = id.strip().replaceAll("[\\uFE00-\\uFE0F]", "").replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-");
        boolean good = !clean.isEmpty()
                && Character.isLetter(clean.codePointAt(0))
                && !Character.isUpperCase(clean.codePointAt(0));
        return good ? clean : "at-" + clean;
    }

    /** Of the first text that prints words, so that a row is called by its label and not by what it asks. */
    private static String slug(Line line) {
        for (Template template : line.templates()) {
            String words = slug(String.join(" ", template.literals()));
            if (!words.isEmpty()) {
                return words;
            }
        }
        return line.part().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String slug(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(400)
                .mapToObj(Keys::kept)
                .collect(Collectors.joining())
                .strip();
        StringBuilder slug = new StringBuilder();
        String[] all = words.split(" +", WORDS + 1);
        for (int i = 0; i < Math.min(all.length, WORDS) && slug.length() + all[i].length() < LONGEST; i++) {
            slug.append(slug.isEmpty() ? "" : "-").append(all[i]);
        }
        boolean unspaced = slug.isEmpty() && !words.isEmpty();
        return unspaced ? words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) : slug.toString();
    }

    private static String kept(int c) {
        boolean word = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return word ? Character.toString(c) : " ";
    }
}
