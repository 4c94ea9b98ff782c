package dev.runsheet.run;

import dev.runsheet.model.Blank;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with its places to fill in; tells what stands in them in a copy.
 *
 * <p>{@code Latency: ____ ms} fits {@code Latency: 212 ms}, with the value {@code 212}.
 *
 * @param literals what is printed: before the first place, between them, behind the last
 * @param slots the places, one fewer
 */
record Template(List<String> literals, List<Slot> slots) {
    private static final String LINES = "_{3,}|…{2,}|\\.{5,}";
    private static final String BOXES = "☐|\\[ ]";

    /** A text with more places is nothing that people fill in, and one with more kinds of them names none. */
    private static final int MOST = 200;

    /** Characters before and behind a slot that are kept with it. */
    private static final int AROUND = 1_000;

    /**
     * A place to fill in.
     *
     * @param text what stands there before
     * @param blank as it was recognised; a box in a table and an empty cell are none
     */
    record Slot(String text, Optional<Blank> blank) {
        boolean isBox() {
            return text.matches(BOXES);
        }

        /** What somebody has written there; empty when nobody has. */
        Optional<String> written(String value) {
            String bare = value.replaceAll("^[\\s_]+|[\\s_]+$", "");
            boolean bracketed = !isBox() && text.startsWith("[") && bare.matches("(?s)\\[[^\\[\\]]*]");
            String inner = bracketed ? bare.substring(1, bare.length() - 1).strip() : bare;
            boolean same = value.strip().equals(text) || bare.equals(text) || bare.equals("No response");
            boolean dots = inner.matches("[\\s._…–-]*");
            return same || dots ? Optional.empty() : Optional.of(inner);
        }
    }

    /**
     * What was found in the slots.
     *
     * @param values of each slot, as they stand there
     * @param rest what is written behind the text
     */
    record Fit(List<String> values, String rest) {
        Fit {
            values = List.copyOf(values);
        }
    }

    Template {
        literals = List.copyOf(literals);
        slots = List.copyOf(slots);
    }

    /** The template of {@code plain}, one whole slot where it is empty. */
    static Template of(String plain, List<Blank> blanks) {
        String text = squeezed(plain);
        if (text.isEmpty()) {
            Optional<Blank> cell =
                    blanks.stream().filter(blank -> blank.text().isEmpty()).findFirst();
            return new Template(List.of("", ""), List.of(new Slot("", cell)));
        }
        List<String> literals = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        List<Span> places = places(text, blanks);
        if (places.size() > MOST) {
            return new Template(List.of(text), List.of());
        }
        int from = 0;
        for (Span place : places) {
            String written = text.substring(place.start(), place.end());
            literals.add(text.substring(from, place.start()));
            slots.add(new Slot(
                    written,
                    blanks.stream()
                            .filter(blank -> !blank.text().isEmpty() && written.contains(squeezed(blank.text())))
                            .findFirst()));
            from = place.end();
        }
        literals.add(text.substring(from));
        return new Template(literals, slots);
    }

    /** Where the places to fill in stand in {@code plain}; they come in the same order whatever its white space. */
    static List<Span> places(String plain, List<Blank> blanks) {
        String alternatives = Stream.concat(
                        blanks.stream()
                                .map(blank -> squeezed(blank.text()))
                                .filter(blank -> !blank.isEmpty())
                                .distinct()
                                .limit(MOST)
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(blank -> Pattern.quote(blank).replace(" ", "\\E\\s+\\Q")),
                        Stream.of(LINES, BOXES))
                .collect(Collectors.joining("|"));
        Matcher slot = Pattern.compile(alternatives).matcher(plain);
        List<Span> places = new ArrayList<>();
        while (slot.find()) {
            Span place = new Span(slot.start(), slot.end());
            int last = places.size() - 1;
            if (last >= 0 && places.get(last).end() == place.start()) {
                // nobody can tell what is written in the one from what is written in the other
                places.set(last, places.get(last).cover(place));
            } else {
                places.add(place);
            }
        }
        return places;
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What is printed before a slot; of a long text the end, which tells what is asked for. */
    String before(int slot) {
        StringBuilder before = new StringBuilder();
        for (int i = slot; i >= 0 && before.length() < AROUND; i--) {
            before.insert(0, literals.get(i));
        }
        return before.substring(Math.max(0, before.length() - AROUND));
    }

    /** What is printed behind a slot; of a long text the beginning. */
    String behind(int slot) {
        StringBuilder behind = new StringBuilder();
        for (int i = slot + 1; i < literals.size() && behind.length() < AROUND; i++) {
            behind.append(literals.get(i));
        }
        return behind.substring(0, Math.min(behind.length(), AROUND));
    }

    /** Whether anything is printed that could be recognised. */
    boolean says() {
        return literals.stream().anyMatch(literal -> literal.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** What stands in the slots of {@code filled}, white space squeezed, when nothing but the slots differs. */
    Optional<Fit> fit(String filled) {
        return fit(filled, true).filter(fit -> fit.rest().isEmpty());
    }

    /** The same, when something may be written behind the text as well. */
    Optional<Fit> begin(String filled) {
        boolean open = slots.isEmpty() || !literals.get(slots.size()).isBlank();
        return open && says() ? fit(filled, false) : Optional.empty();
    }

    /** Each literal is sought as early as possible, the last one at the end: linear, and complete. */
    private Optional<Fit> fit(String text, boolean whole) {
        String first = literals.get(0);
        if ((text + " ").equals(first)) {
            return rest(text, text.length(), whole);
        }
        return text.startsWith(first) ? rest(text, first.length(), whole) : Optional.empty();
    }

    private Optional<Fit> rest(String text, int begin, boolean whole) {
        List<String> values = new ArrayList<>();
        int at = begin;
        for (int i = 0; i < slots.size(); i++) {
            String literal = literals.get(i + 1);
            boolean last = i == slots.size() - 1;
            boolean shared = literal.startsWith(" ") && at > 0 && text.charAt(at - 1) == ' ';
            int from = shared ? at - 1 : at;
            int found = last && whole ? text.length() - literal.length() : text.indexOf(literal, from);
            if (last && literal.isBlank()) {
                found = text.length();
            }
            if (found < from || (!literal.isBlank() && !text.startsWith(literal, found))) {
                return Optional.empty();
            }
            values.add(text.substring(Math.min(at, found), found).strip());
            at = Math.min(text.length(), found + literal.length());
        }
        boolean cut = at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
        return cut
                ? Optional.empty()
                : Optional.of(new Fit(values, text.substring(at).strip()));
    }
}
