package dev.runsheet.build;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.markdown.Reading;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.recognise.Reason;
import dev.runsheet.recognise.Recogniser;
import dev.runsheet.source.Decoding;
import dev.runsheet.source.FalseBoxes;
import dev.runsheet.source.Mojibake;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Suppression;
import dev.runsheet.source.Suppressions;
import dev.runsheet.yaml.ChecklistYaml;
import dev.runsheet.yaml.Limits;
import dev.runsheet.yaml.SchemaCheck;
import dev.runsheet.yaml.YamlProblem;
import dev.runsheet.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a file from its bytes to its plan, whether it is Markdown or a checklist written as YAML.
 *
 * <pre>{@code
 * Document document = documents.open("deploy.md", bytes).document();
 * document.plan().rollback();
 * }</pre>
 *
 * <p>It meets no file itself, has no state, and serves any number of threads.
 */
public final class Documents {
    private final Recogniser recogniser;
    private final Concepts planWords;
    private final Vocabulary vocabulary;
    private final Supplier<SchemaCheck> schema;

    /**
     * A reader of documents.
     *
     * @param recogniser says what texts mean
     * @param planWords the words by which lines tell what they do
     * @param vocabulary the words it says that by
     * @param schema what YAML is checked against; asked for when the first YAML is read, because it is slow to load
     */
    public Documents(Recogniser recogniser, Concepts planWords, Vocabulary vocabulary, Supplier<SchemaCheck> schema) {
        this.recogniser = recogniser;
        this.planWords = planWords;
        this.vocabulary = vocabulary;
        this.schema = schema;
    }

    /** Whether a file of this name holds a checklist as YAML. */
    public static boolean isYaml(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Whether a file of this name is taken for a checklist when a folder is searched. */
    public static boolean isChecklist(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md")
                || name.endsWith(".markdown")
                || name.endsWith(".checklist.yaml")
                || name.endsWith(".checklist.yml");
    }

    /**
     * Reads a file. Never fails, whatever the bytes.
     *
     * @param path as it was named, {@code /} between folders; its ending tells YAML from Markdown
     * @param bytes what it holds
     */
    public Opened open(String path, byte[] bytes) {
        return open(path, bytes, Optional.empty());
    }

    /** As {@link #open(String, byte[])}; a checklist that does not say what kind it is, is of {@code kind}. */
    public Opened open(String path, byte[] bytes, Optional<Kind> kind) {
        Decoding decoded = Decoding.of(path, bytes);
        return isYaml(decoded.source()) ? yaml(decoded, kind) : markdown(decoded, kind);
    }

    /** Whether {@code source} is read as YAML. */
    static boolean isYaml(SourceFile source) {
        return isYaml(source.path()) || isYamlStream(source);
    }

    /** Standard input has no ending; a model in YAML, as the program prints it, begins with its version. */
    private static boolean isYamlStream(SourceFile source) {
        return source.path().equals("-") && source.text().startsWith("runsheet:");
    }

    private Opened markdown(Decoding decoded, Optional<Kind> kind) {
        Reading reading = MarkdownReader.read(decoded.source());
        Checklist checklist = recognise(reading.checklist(), kind);
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        remarks.addAll(Mojibake.remarks(decoded));
        remarks.addAll(FalseBoxes.in(decoded.source(), reading.code()));
        remarks.addAll(reading.remarks());
        remarks.addAll(YamlRemarks.of(checklist.frontMatter(), decoded.source()));
        List<Suppression> suppressions = Suppressions.in(decoded.source(), reading.code());
        Document document = new Document(
                decoded.source(),
                checklist,
                Plan.whenAsked(checklist, planWords),
                reading.positions(),
                remarks,
                suppressions,
                vocabulary,
                planWords);
        return new Opened(document);
    }

    private Opened yaml(Decoding decoded, Optional<Kind> kind) {
        SourceFile source = decoded.source();
        YamlTree tree = YamlTree.parse(source.text(), Limits.LARGE);
        ChecklistYaml.Reading reading = ChecklistYaml.read(source, tree);
        Checklist checklist = recognise(reading.checklist(), kind);
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        remarks.addAll(Mojibake.remarks(decoded));
        List<YamlProblem> problems = problems(reading, tree);
        remarks.addAll(YamlRemarks.of(problems));
        Document document = new Document(
                source,
                checklist,
                Plan.whenAsked(checklist, planWords),
                reading.positions(),
                remarks,
                List.of(),
                vocabulary,
                planWords);
        return new Opened(document);
    }

    /** What the reader could make nothing of, and what else the schema does not allow. */
    private List<YamlProblem> problems(ChecklistYaml.Reading reading, YamlTree tree) {
        Set<Pointer> known = reading.problems().stream().map(YamlProblem::at).collect(Collectors.toSet());
        Stream<YamlProblem> more = tree.root().stream()
                .flatMap(root -> schema.get().check(root).stream())
                .filter(problem -> !known.contains(problem.at()));
        return Stream.concat(reading.problems().stream(), more)
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
    }

    /** Why the sections of a checklist that was opened here have their roles. */
    public List<Reason> reasons(Document document) {
        return recogniser.reasons(document.checklist());
    }

    private Checklist recognise(Checklist read, Optional<Kind> kind) {
        boolean says = read.kind().isPresent() || read.properties().stream().anyMatch(Documents::isKind);
        return recogniser.recognise(says ? read : kind.map(read::withKind).orElse(read));
    }

    private static boolean isKind(Block.Property property) {
        return property.name().equalsIgnoreCase("kind");
    }
}
