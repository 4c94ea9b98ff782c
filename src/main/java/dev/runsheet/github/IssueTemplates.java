package dev.runsheet.github;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Markdown issue templates, one for each checklist, for {@code .github/ISSUE_TEMPLATE}: who opens the issue has the whole
 * checklist in it, to be ticked there.
 *
 * <pre>{@code
 * List<OutputFile> files = new IssueTemplates(templates, Optional.of("https://github.com/acme/ops/blob/main/"))
 *         .of(checklists);                                   // billing.md, portal-1-of-2.md, portal-2-of-2.md
 * }</pre>
 *
 * <p>An issue holds 65,536 characters; a longer checklist is split where its sections begin, and every part says which
 * others there are.
 */
public final class IssueTemplates {
    /** GitHub hides a template whose description is longer; the title of an issue may have 256 characters. */
    private static final int LONGEST_ABOUT = 200;

    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST_NAME = 4;

    private final Templates templates;
    private final Optional<String> files;

    /** What {@code issue.md} is given; the first four are quoted for YAML. */
    record View(String name, String about, String title, String labels, Optional<String> note, String body) {}

    /**
     * Templates made with {@code templates}.
     *
     * @param files where the repository shows its files, ending in {@code /}: relative links are made absolute with it,
     *     because in an issue they would lead nowhere; without it they become text
     */
    public IssueTemplates(Templates templates, Optional<String> files) {
        if (files.isPresent() && !files.get().matches("https?://[^\\s?#]+/")) {
            throw new IllegalArgumentException(
                    "an address of files is http or https and ends in /: \"" + files.get() + "\"");
        }
        this.templates = templates;
        this.files = files;
    }

    /** The files in the order of the checklists, their names and the templates' names unique among them. */
    public List<OutputFile> of(List<Checklist> checklists) {
        PagePath paths = new PagePath();
        Set<String> names = new HashSet<>();
        List<OutputFile> out = new ArrayList<>();
        for (Checklist checklist : checklists) {
            String path = paths.name(checklist.id());
            out.addAll(parts(checklist, path, unique(title(checklist), names)));
        }
        return out;
    }

    private List<OutputFile> parts(Checklist checklist, String path, String title) {
        IssueLinks links = new IssueLinks(checklist, files);
        List<IssueParts.Part> parts = IssueParts.of(checklist, links::rewritten);
        List<OutputFile> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean split = parts.size() > 1;
            String of = (i + 1) + " of " + parts.size();
            View view = new View(
                    Yaml.quoted(split ? title + " (" + of + ")" : title),
                    Yaml.quoted(about(checklist, split ? ", part " + of : "")),
                    Yaml.quoted(split ? title + " (" + of + ")" : title),
                    Yaml.quoted("checklist"),
                    split ? Optional.of(IssueParts.note(parts, i)) : Optional.empty(),
                    parts.get(i).body());
            String file = split ? path + "-" + of.replace(' ', '-') + ".md" : path + ".md";
            out.add(new OutputFile(file, templates.text("issue.md", view)));
        }
        return out;
    }

    private static String title(Checklist checklist) {
        String plain = PlainText.of(checklist.title().orElse(checklist.id()))
                .text()
                .replaceAll("\\s+", " ")
                .strip();
        String title = plain.length() < SHORTEST_NAME ? "Checklist " + plain : plain;
        return shortened(title.strip(), LONGEST_TITLE);
    }

    /** The chooser shows names only, and two that differ in case alone would look like one. */
    private static String unique(String title, Set<String> taken) {
        String name = title;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = title + " " + n;
        }
        return name;
    }

    private static String about(Checklist checklist, String part) {
        String kind = checklist.kind().orElse(Kind.CHECKLIST).label();
        long tasks = checklist.items().filter(item -> item.value().isTask()).count();
        String source = checklist.source().map(s -> ", from " + s.path()).orElse("");
        return shortened(kind + " with " + tasks + (tasks == 1 ? " task" : " tasks") + part + source, LONGEST_ABOUT);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, cut).stripTrailing() + "…";
    }
}
