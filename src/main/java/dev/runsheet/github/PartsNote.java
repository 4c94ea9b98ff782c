package dev.runsheet.github;

import java.util.List;
import java.util.stream.Collectors;

/** What one issue of a long checklist says about the others. */
final class PartsNote {
    private static final int MOST_TITLES = 12;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST = 1_500;

    private PartsNote() {}

    /** The note in part {@code index}, from 0; {@code titles} are those of the sections that begin in each part. */
    static String of(List<List<String>> titles, int index) {
        StringBuilder note = new StringBuilder("Part " + (index + 1) + " of " + titles.size() + ".");
        for (int i = 0; i < titles.size() && note.length() < LONGEST; i++) {
            if (i != index && !titles.get(i).isEmpty()) {
                String named = titles.get(i).stream()
                        .limit(MOST_TITLES)
                        .map(title -> Shortened.to(title, LONGEST_TITLE))
                        .collect(Collectors.joining("; "));
                note.append(" Part ").append(i + 1).append(": ").append(named).append('.');
            }
        }
        return note.append(" Link the other issues here when they are open.").toString();
    }
}
