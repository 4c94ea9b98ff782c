package dev.runsheet.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The texts that come with the program: words, templates, schemas, rule pages, theme. A team's own templates stand in
 * for ours, name by name.
 *
 * <pre>{@code
 * resources.template("site/index.mustache");   // the team's, or ours
 * resources.schema("checklist.schema.json");
 * }</pre>
 *
 * @param templates a folder of templates that go before ours
 */
public record Resources(Optional<Path> templates) {
    private static final String ROOT = "/runsheet/";
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "tr", "ru", "zh", "ja", "ko", "nl", "sv", "pl", "cs", "uk", "id", "vi");

    /** The words by which titles place parts in an order, for sections and for the plan. */
    private static final String STAGES = "/dev/runsheet/phrase/stages.txt";

    /** The words that lines begin with which change something, for kinds and for the plan. */
    private static final String DEEDS = "/dev/runsheet/phrase/deeds.txt";

    /** What comes with the program and nothing else. */
    public static final Resources BUILT_IN = new Resources(Optional.empty());

    /**
     * A Mustache template.
     *
     * @param name such as {@code site/index.mustache}
     * @throws UncheckedIOException when the team's own cannot be read
     */
    public Optional<String> template(String name) {
        Optional<Path> own = templates.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        return own.isPresent() ? own.map(Resources::text) : find(ROOT + "templates/" + name);
    }

    /** A JSON schema, such as {@code checklist.schema.json}. */
    public String schema(String name) {
        return need(ROOT + "schema/" + name);
    }

    /** The written page of a rule, by its name. */
    public Optional<String> rulePage(String name) {
        return find(ROOT + "site/rules/" + name + ".md");
    }

    /** A part of the theme, such as {@code style/base.css}. */
    public String theme(String name) {
        return need(ROOT + "site/theme/" + name);
    }

    /** The words that section titles are recognised by, in the form of {@link dev.runsheet.phrase.Concepts}. */
    public String roleWords() {
        return need("/dev/runsheet/recognise/roles.txt") + need(STAGES);
    }

    /** The words that the kind of a checklist is recognised by, in the same form. */
    public String kindWords() {
        return need("/dev/runsheet/recognise/kinds.txt") + need(DEEDS);
    }

    /** The words that tables are recognised by from their headers, in the same form. */
    public String columnWords() {
        return need("/dev/runsheet/recognise/columns.txt");
    }

    /** The words that limits, times and other phrases are recognised by, a text for each language. */
    public List<String> vocabulary() {
        return LANGUAGES.stream()
                .map(language -> need("/dev/runsheet/phrase/" + language + ".txt"))
                .toList();
    }

    /** The small words by which texts tell their language, in the form of {@link dev.runsheet.phrase.Languages}. */
    public String languageWords() {
        return need("/dev/runsheet/phrase/languages.txt");
    }

    /** The words by which lines tell what they do, in the same form. */
    public String planWords() {
        return need("/dev/runsheet/plan/words.txt") + need(STAGES) + need(DEEDS);
    }

    private static Optional<String> find(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String need(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("the program lacks its own " + path));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
