package dev.runsheet.github;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.template.PagePath;
import java.util.Locale;
import java.util.Set;

/** What the templates of a folder and their issues are called. */
final class IssueNames {
    /** GitHub hides a template whose description is longer, undocumented; the title of an issue may have 256 characters. */
    private static final int LONGEST_ABOUT = 200;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ISSUE_TITLE = 256;
    private static final int SHORTEST_NAME = 4;

    private final Distinct names = new Distinct(name -> name.strip().toLowerCase(Locale.ROOT));

    /** @param taken names that other templates have */
    IssueNames(Set<String> taken) {
        taken.forEach(names::take);
    }

    /** The title of {@code checklist} for people, never less than four characters: GitHub hides shorter names. */
    static String title(Checklist checklist) {
        String plain = line(PlainText.of(checklist.title().orElse("")).text());
        String named = plain.isEmpty() ? line(checklist.id()) : plain;
        String title = named.codePointCount(0, named.length()) < SHORTEST_NAME ? ("Checklist " + named).strip() : named;
        return Shortened.to(title, LONGEST_TITLE);
    }

    /** The name of the files of {@code checklist} without ending; {@code config.yml} is something else to GitHub. */
    static String file(PagePath paths, Checklist checklist) {
        String id = checklist.id();
        return paths.name(id.strip().equalsIgnoreCase("config") ? "checklist-" + id : id);
    }

    /** {@code title} with {@code suffix}, or with a number where that is taken: of two equal names one would be hidden. */
    String unique(String title, String suffix) {
        return names.of(title + suffix, n -> title + " " + n + suffix);
    }

    /** What the chooser says of {@code checklist}; {@code part} such as {@code part 1 of 2}, or empty. */
    static String about(Checklist checklist, String part) {
        String kind = kind(checklist);
        long tasks = checklist.items().filter(item -> item.value().isTask()).count();
        String source = checklist.source().map(s -> ", from " + line(s.path())).orElse("");
        String which = part.isEmpty() ? "" : ", " + part;
        return Shortened.to(
                kind + " with " + tasks + (tasks == 1 ? " task" : " tasks") + which + source, LONGEST_ABOUT);
    }

    /** The title of an issue, as {@code pattern} says; {@code part} such as {@code 1 of 2}, or empty. */
    static String issue(String pattern, Checklist checklist, String part) {
        String title = title(checklist);
        String filled = line(pattern.replace("{kind}", kind(checklist)).replace("{title}", title));
        String which = part.isEmpty() ? "" : " (" + part + ")";
        return Shortened.to(filled.isEmpty() ? title : filled, LONGEST_ISSUE_TITLE - which.length()) + which;
    }

    private static String kind(Checklist checklist) {
        return checklist.kind().orElse(Kind.CHECKLIST).label();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{85}]+", " ").strip();
    }
}
