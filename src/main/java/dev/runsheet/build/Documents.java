package dev.runsheet.build;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.markdown.Reading;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.plan.Plan;
import dev.runsheet.recognise.Recogniser;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Suppression;
import dev.runsheet.yaml.ChecklistYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
    private final Function<Checklist, Plan> planner;

    /** Documents recognised by {@code recogniser} whose plans {@code planner} makes. */
    public Documents(Recogniser recogniser, Function<Checklist, Plan> planner) {
        this.recogniser = recogniser;
        this.planner = planner;
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
        Decoded decoded = Decoded.of(path, bytes);
        return isYaml(path) ? yaml(decoded, kind) : markdown(decoded, kind);
    }

    private Opened markdown(Decoded decoded, Optional<Kind> kind) {
        Reading reading = MarkdownReader.read(decoded.source());
        Checklist checklist = recognise(reading.checklist(), kind);
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        remarks.addAll(reading.remarks());
        List<Suppression> suppressions = List.of();
        Document document = new Document(
                decoded.source(), checklist, planner.apply(checklist), reading.positions(), remarks, suppressions);
        return new Opened(document, List.of());
    }

    private Opened yaml(Decoded decoded, Optional<Kind> kind) {
        SourceFile source = decoded.source();
        ChecklistYaml.Reading reading = ChecklistYaml.read(source);
        Checklist checklist = recognise(reading.checklist(), kind);
        Document document = new Document(
                source, checklist, planner.apply(checklist), reading.positions(), decoded.remarks(), List.of());
        return new Opened(document, reading.problems());
    }

    private Checklist recognise(Checklist read, Optional<Kind> kind) {
        boolean says = read.kind().isPresent() || read.properties().stream().anyMatch(Documents::isKind);
        return recogniser.recognise(says || kind.isEmpty() ? read : withKind(read, kind));
    }

    private static boolean isKind(dev.runsheet.model.Block.Property property) {
        return property.name().equalsIgnoreCase("kind");
    }

    private static Checklist withKind(Checklist read, Optional<Kind> kind) {
        return new Checklist(
                read.id(),
                read.title(),
                kind,
                read.source(),
                read.frontMatter(),
                read.lead(),
                read.blocks(),
                read.sections());
    }
}
