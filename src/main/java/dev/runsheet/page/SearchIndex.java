package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.template.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the pages say, line by line, for the search on the front page.
 *
 * <p>Pages opened from a folder may fetch nothing, so the index is a script, cut into parts that are loaded when somebody
 * begins to search: {@code (window.runsheetIndex = window.runsheetIndex || []).push([PAGE, …]);} with each page as
 * {@code [address, title, kind, [[anchor, text], …]]}, addresses from the top of the site; the line of a heading has a third
 * element, 1.
 */
final class SearchIndex {
    /** From this many characters on, the next page begins a new part. */
    private static final int PART = 1_000_000;

    /** A line that is longer is found by its beginning only. */
    private static final int LONGEST_LINE = 2_000;

    private SearchIndex() {}

    /** The parts, {@code search/1.js} and on; at least one. */
    static List<OutputFile> files(List<SiteEntry> entries, List<String> paths, List<RuleEntry> rules) {
        Stream<String> checklists = Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
                .map(i -> page(paths.get(i), entries.get(i).checklist()).compact());
        Stream<String> reference =
                rules.stream().map(entry -> rule(entry.rule()).compact());
        List<OutputFile> files = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Stream.concat(checklists, reference).forEach(page -> {
            if (part.length() > PART) {
                files.add(file(files.size() + 1, part));
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : ",\n").append(page);
        });
        files.add(file(files.size() + 1, part));
        return files;
    }

    private static OutputFile file(int number, CharSequence pages) {
        // JSON is JavaScript but for these two, which end lines there
        String safe = pages.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return new OutputFile(
                "search/" + number + ".js",
                "(window.runsheetIndex = window.runsheetIndex || []).push([\n" + safe + "\n]);\n");
    }

    private static Json rule(RuleInfo rule) {
        return page(
                RulePages.path(rule),
                rule.code() + " " + rule.name(),
                "rule",
                Stream.of(line("", rule.summary(), false)));
    }

    private static Json page(String path, Checklist checklist) {
        Anchors anchors = new Anchors(checklist);
        Prose prose = Prose.of(checklist, UnaryOperator.identity());
        Stream<Json> lines = checklist.places().stream()
                .flatMap(place -> text(place, prose)
                        .map(text -> line(anchors.href(place.at()).substring(1), text, place.part() instanceof Section))
                        .stream());
        return page(
                path,
                ChecklistPage.title(checklist),
                checklist.kind().orElse(Kind.CHECKLIST).label(),
                lines);
    }

    private static Json page(String path, String title, String kind, Stream<Json> lines) {
        return Json.array(Stream.of(Json.of(path), Json.of(title), Json.of(kind), Json.array(lines)));
    }

    private static Json line(String anchor, String text, boolean heading) {
        Stream<Json> line = Stream.of(Json.of(anchor), Json.of(text));
        return Json.array(heading ? Stream.concat(line, Stream.of(Json.of(1))) : line);
    }

    private static Optional<String> text(Place place, Prose prose) {
        Part part = place.part();
        String text = "";
        if (part instanceof Section section) {
            text = prose.plain(section.title());
        } else if (part instanceof Item item) {
            text = prose.plain(item.text());
        } else if (part instanceof Row row) {
            text = row.cells().stream().map(prose::plain).collect(Collectors.joining(" · "));
        } else if (part instanceof Block.Property property) {
            text = prose.plain(property.name()) + ": " + prose.plain(property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            text = prose.plain(paragraph.text());
        } else if (part instanceof Block.Command command) {
            text = command.text().replaceAll("\\s+", " ").strip();
        }
        String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        return shown.isBlank() ? Optional.empty() : Optional.of(shown);
    }
}
