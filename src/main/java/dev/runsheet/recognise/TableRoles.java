package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import dev.runsheet.phrase.Concepts;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a table holds from its header; the words for it are data, see {@code columns.txt}. */
final class TableRoles {
    /** Where a table of names and dates is one of sign-offs. */
    private static final Set<Role> SIGNED = EnumSet.of(Role.APPROVAL, Role.COMPLETION, Role.SUCCESS);

    /** More columns than these has a log or a plan, in which initials tell who did something. */
    private static final int MOST_VOTED = 4;

    /** A list of work to do has more columns than what was done and by whom. */
    private static final int FEW = 3;

    private final Concepts words;

    TableRoles(Concepts words) {
        this.words = words;
    }

    /**
     * What a table with these columns holds.
     *
     * @param columns the plain titles
     * @param around what the section is for that it stands in
     */
    TableRole role(List<String> columns, Role around) {
        List<Map<String, Integer>> each = columns.stream().map(words::scores).toList();
        Set<String> said = new HashSet<>();
        each.forEach(title -> said.addAll(title.keySet()));
        boolean names = said.contains("name");
        boolean metrics = said.contains("metric");
        boolean limits = said.contains("limit") || said.contains("bound");
        boolean decided = said.contains("date") || said.contains("decided");
        boolean first = names || (!columns.isEmpty() && columns.get(0).isBlank());
        boolean settled = said.contains("condition") && !decided;
        boolean signed = said.contains("sign") && !metrics && !settled;
        if (isWork(said, columns.size())
                && each.stream()
                        .allMatch(title -> !title.containsKey("sign")
                                || title.containsKey("date")
                                || title.containsKey("signing-day"))) {
            return TableRole.OTHER;
        }
        if (signed
                || (first && said.contains("vote") && columns.size() <= MOST_VOTED)
                || (said.contains("gate") && said.contains("owner") && said.contains("decided"))
                || (SIGNED.contains(around) && names && said.contains("date"))
                || (around == Role.APPROVAL
                        && (names || said.contains("owner") || said.contains("answers"))
                        && decided)) {
            return TableRole.APPROVAL;
        }
        boolean asked = said.contains("question");
        boolean reached = said.contains("reach") && !asked;
        if (reached && !metrics && !said.contains("bound")) {
            return TableRole.CONTACT;
        }
        if (limits && (metrics || columns.size() > 2) && !names) {
            return TableRole.THRESHOLD;
        }
        boolean shared = anyShared(columns, each);
        if (isLadder(each) && !shared) {
            return TableRole.CONTACT;
        }
        boolean answered = names || said.contains("answers");
        boolean covered = names && said.contains("duty") && !metrics && !limits && columns.size() <= MOST_VOTED;
        if (reached || covered || (around == Role.CONTACT && (answered || said.contains("owner")) && !asked)) {
            return TableRole.CONTACT;
        }
        boolean scheduled = each.size() > 1
                && each.get(0).containsKey("counted-time")
                && (each.get(1).containsKey("stage") || each.get(1).containsKey("deed"));
        if (!columns.isEmpty() && (isStage(columns.get(0), each.get(0)) || shared || scheduled)) {
            return TableRole.STAGE;
        }
        return columns.size() == 2 && columns.stream().allMatch(title -> title.isBlank() || isFact(title))
                ? TableRole.PROPERTY
                : TableRole.OTHER;
    }

    /** "Item | Owner | Status | Sign-off date": a list of work, with whose it is and how far it has come. */
    private static boolean isWork(Set<String> said, int columns) {
        return said.contains("task") && said.contains("owner") && (said.contains("progress") || columns > FEW);
    }

    /** "Level | Who | After": whose turn it is, and when. */
    private static boolean isLadder(List<Map<String, Integer>> each) {
        return each.size() > 2
                && each.size() <= MOST_VOTED
                && each.get(0).containsKey("rung")
                && each.stream().skip(1).anyMatch(title -> title.containsKey("whom"))
                && each.stream().skip(1).anyMatch(title -> title.containsKey("turn"));
    }

    private static boolean isStage(String title, Map<String, Integer> said) {
        return said.containsKey("stage") || title.contains("%");
    }

    private static boolean anyShared(List<String> columns, List<Map<String, Integer>> each) {
        for (int i = 0; i < columns.size(); i++) {
            boolean percent = columns.get(i).contains("%");
            boolean alone = columns.get(i).strip().equals("%");
            if (each.get(i).containsKey("shared")
                    || alone
                    || (percent && each.get(i).containsKey("share"))) {
                return true;
            }
        }
        return false;
    }

    /** Of one word, which is one for a fact or its value. */
    private boolean isFact(String title) {
        return title.strip().split("\\s+", -1).length == 1
                && words.scores(title).containsKey("fact");
    }
}
