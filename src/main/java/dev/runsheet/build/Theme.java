package dev.runsheet.build;

import dev.runsheet.template.OutputFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The look and the script of pages: one file each, joined from the parts in {@code site/theme}.
 *
 * <pre>{@code
 * new Theme(resources).files("theme/");   // theme/runsheet.css, theme/runsheet.js
 * }</pre>
 *
 * <p>One classic script, because browsers load no modules from a folder; one style sheet, because a page should wait for
 * one answer only.
 */
public final class Theme {
    private static final List<String> STYLE = List.of(
            "base",
            "head",
            "outline",
            "sections",
            "items",
            "commands",
            "tables",
            "notes",
            "pictures",
            "front",
            "work",
            "desk",
            "ask",
            "print");
    private static final List<String> SCRIPT = List.of(
            // What the rest is made with.
            "element",
            "announce",
            "clipboard",
            "time",
            "shelf",
            "ask",
            "go",
            // Reading.
            "outline",
            "copy",
            "search",
            "finder",
            // Working: what is known, what is kept, who works.
            "unfold",
            "data",
            // Judging values and recording the run, which know nothing of the page.
            "decimal",
            "numerals",
            "tokens",
            "amounts",
            "measure",
            "escapes",
            "marks",
            "align",
            "sheetlines",
            "record",
            "patch",
            "store",
            "who",
            "tasks",
            // What people do.
            "boxes",
            "sheet",
            "count",
            "places",
            "verdicts",
            "signing",
            "soaks",
            "holds",
            "alarm",
            // The run as a whole.
            "versions",
            "transfer",
            "keys",
            "desk",
            "work");

    private final Resources resources;

    /** The theme that comes with {@code resources}. */
    public Theme(Resources resources) {
        this.resources = resources;
    }

    /** Its files, their paths beginning with {@code folder}, which is empty or ends in a slash. */
    public Stream<OutputFile> files(String folder) {
        return Stream.of(
                new OutputFile(folder + "runsheet.css", joined(STYLE, "style/", ".css")),
                new OutputFile(
                        folder + "runsheet.js",
                        "(function () {\n\"use strict\";\n\n" + joined(SCRIPT, "script/", ".js") + "})();\n"));
    }

    private String joined(List<String> parts, String folder, String ending) {
        return parts.stream()
                .map(part -> resources.theme(folder + part + ending))
                .collect(Collectors.joining("\n"));
    }
}
