package dev.runsheet.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/templates.md} lists every template and every value it can name, as the code has them. */
class TemplatesPageTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path PAGE = Path.of("docs/templates.md");
    private static final String MARK = "<!-- the rest is written by TemplatesPageTest -->\n";
    private static final Pattern INCLUDED = Pattern.compile("[{<]{1,2}%?>\\s*([\\w./-]+)|\\{\\{<\\s*([\\w./-]+)");

    private static final Pattern USED = Pattern.compile("(?:\\{\\{\\{?|<%)[#^&]?([a-zA-Z][\\w.]*)[}%]");

    /** What each template is given that is rendered by itself; the others are included and see what those see. */
    private static final Map<String, String> GIVEN = given();

    private static Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        String page = "dev.runsheet.page.";
        given.put("site/checklist.mustache", page + "ChecklistPage$View");
        given.put("site/section.mustache", page + "SectionHtml$View");
        for (String block : List.of(
                "Paragraph",
                "Command",
                "Table",
                "Quote",
                "Details",
                "Heading",
                "Divider",
                "Html",
                "Footnote",
                "Facts")) {
            given.put("site/block/" + block.toLowerCase(Locale.ROOT) + ".mustache", page + "BlockView$" + block);
        }
        given.put("site/block/list.mustache", page + "BlockView$ItemList");
        given.put("site/block/finding.mustache", page + "FindingNotes$View");
        given.put("site/index.mustache", page + "FrontPages$FrontView");
        given.put("site/tag.mustache", page + "FrontPages$TagView");
        given.put("site/404.mustache", page + "SitePages$MissingView");
        given.put("site/rules.mustache", page + "RulePages$IndexView");
        given.put("site/rule.mustache", page + "RulePages$View");
        given.put("issue.md", "dev.runsheet.github.IssueTemplates$View");
        given.put("issue-form.yml", "dev.runsheet.github.IssueForms$View");
        for (String kind : List.of("rollout", "go-live", "migration", "release", "readiness")) {
            given.put("starters/" + kind + ".md", "dev.runsheet.start.Starters$View");
        }
        for (String file : List.of(
                "settings.yaml",
                "github-lint.yml",
                "github-site.yml",
                "gitlab.yml",
                "gitlab-include.yml",
                "pre-commit.yaml")) {
            given.put("start/" + file, "dev.runsheet.start.FirstFiles$View");
        }
        return given;
    }

    @Test
    void everyTemplateIsGivenSomethingOrIncluded() throws IOException {
        Set<String> known = new TreeSet<>(GIVEN.keySet());
        known.addAll(includers().keySet());
        assertEquals(all(), known);
    }

    @Test
    void thePageListsWhatTheCodeHas() throws IOException, ClassNotFoundException {
        String before = Files.readString(PAGE);
        String introduction = before.substring(0, before.indexOf(MARK) + MARK.length());
        Golden.assertMatches(PAGE, introduction + tables());
    }

    @Test
    void everyNameATemplateUsesIsListed() throws IOException, ClassNotFoundException {
        Map<String, Set<String>> includers = includers();
        for (Map.Entry<String, String> given : GIVEN.entrySet()) {
            Class<?> type = Class.forName(given.getValue());
            Set<String> names = Stream.concat(Stream.of(type), new TemplateContext(type).others().stream())
                    .flatMap(one -> TemplateContext.values(one).stream())
                    .map(TemplateContext.Value::name)
                    .collect(Collectors.toSet());
            for (String template : all()) {
                boolean seen = template.equals(given.getKey()) || sees(template, given.getKey(), includers);
                Set<String> used = seen ? used(template) : Set.of();
                assertEquals(Set.of(), minus(used, names), template + " as seen by " + given.getKey());
            }
        }
    }

    private static boolean sees(String template, String outer, Map<String, Set<String>> includers) {
        return includers.getOrDefault(template, Set.of()).stream()
                .anyMatch(one -> one.equals(outer) || sees(one, outer, includers));
    }

    private static Set<String> used(String template) throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher name = USED.matcher(Files.readString(TEMPLATES.resolve(template)));
        while (name.find()) {
            used.addAll(List.of(name.group(1).split("\\.")));
        }
        return used;
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static String tables() throws IOException, ClassNotFoundException {
        StringBuilder out = new StringBuilder("\n## Templates\n\n| template | is given |\n|---|---|\n");
        GIVEN.forEach((template, type) -> out.append("| `" + template + "` | `" + title(type) + "` |\n"));
        out.append("\n## Included ones\n\n| template | sees what is seen by |\n|---|---|\n");
        includers()
                .forEach((template, includers) ->
                        out.append("| `" + template + "` | `" + String.join("`, `", includers) + "` |\n"));
        Map<String, Class<?>> types = new TreeMap<>();
        for (String name : GIVEN.values()) {
            Class<?> type = Class.forName(name);
            types.put(TemplateContext.title(type), type);
            new TemplateContext(type).others().forEach(other -> types.put(TemplateContext.title(other), other));
        }
        out.append("\n## Values\n");
        types.forEach((title, type) -> {
            out.append("\n### " + title + "\n\n");
            List<TemplateContext.Value> values = TemplateContext.values(type);
            if (values.isEmpty()) {
                out.append("No values.\n");
                return;
            }
            out.append("| name | is |\n|---|---|\n");
            values.forEach(value -> out.append("| `" + value.name() + "` | " + value.kind() + " |\n"));
        });
        return out.toString();
    }

    private static String title(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Of each template that is included, those that include it. */
    private static Map<String, Set<String>> includers() throws IOException {
        Map<String, Set<String>> includers = new TreeMap<>();
        for (String template : all()) {
            Path file = TEMPLATES.resolve(template);
            Matcher included = INCLUDED.matcher(Files.readString(file));
            while (included.find()) {
                String name = included.group(1) != null ? included.group(1) : included.group(2);
                String path = name.contains(".") ? name : name + ".mustache";
                String full = TEMPLATES
                        .relativize(file.resolveSibling(path).normalize())
                        .toString()
                        .replace('\\', '/');
                includers.computeIfAbsent(full, none -> new TreeSet<>()).add(template);
            }
        }
        return includers;
    }

    private static Set<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> all = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            all.add(TEMPLATES.relativize(file).toString().replace('\\', '/')));
            return all;
        }
    }
}
