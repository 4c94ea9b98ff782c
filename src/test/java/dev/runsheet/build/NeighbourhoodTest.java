package dev.runsheet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Neighbours;
import dev.runsheet.lint.Neighbours.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourhoodTest {
    @TempDir
    private Path folder;

    private Path checklist;

    @BeforeEach
    void aRepositoryBesideASecret() throws IOException {
        Files.createDirectories(folder.resolve("repository/.git"));
        Files.createDirectories(folder.resolve("repository/ops"));
        write("secret.md", "# Secret");
        write("repository/README.md", "# Read me\n\n## Going back\n\n## Going back\n\n<a id=\"Old\"></a>\n");
        checklist = write("repository/ops/deploy.md", "# Deploy search\n");
        Files.createSymbolicLink(folder.resolve("repository/ops/out.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("repository/ops/away"), folder);
    }

    @Test
    void pathsAreSeenFromTheDocumentAndFromTheTopOfItsRepository() {
        assertEquals(Optional.of(Kind.FILE), kind("deploy.md"));
        assertEquals(Optional.of(Kind.FILE), kind("../README.md"));
        assertEquals(Optional.of(Kind.FILE), kind("/README.md"));
        assertEquals(Optional.of(Kind.FOLDER), kind("../ops/"));
        assertEquals(Optional.of(Kind.MISSING), kind("README.md"));
        assertEquals(Optional.of(Kind.MISSING), kind("gone/deep/file.md"));
    }

    @Test
    void anchorsAreThoseOfGitHubAndOfRawHtml() {
        Set<String> anchors = neighbours()
                .at("../README.md")
                .flatMap(Neighbours.Target::anchors)
                .orElseThrow();

        assertTrue(anchors.containsAll(Set.of("read-me", "going-back", "going-back-1", "old")), anchors::toString);
    }

    @Test
    void nothingIsKnownOutsideOfTheRepository() {
        assertEquals(Optional.empty(), kind("../../secret.md"));
        assertEquals(Optional.empty(), kind("../../gone.md"));
        assertEquals(Optional.empty(), kind("out.md"), "a link to a file outside");
        assertEquals(Optional.empty(), kind("away/secret.md"), "a link to a folder outside");
        assertEquals(Optional.empty(), kind("away/gone.md"), "a link to a folder outside");
        assertEquals(Optional.empty(), kind("a\0b.md"));
    }

    @Test
    void withoutARepositoryTheFolderIsTheLimit() throws IOException {
        Path alone = write("alone/list.md", "# List\n");
        Neighbours neighbours = new Neighbourhood().of(Input.of("list.md", alone));

        assertEquals(Optional.of(Kind.MISSING), neighbours.at("gone.md").map(Neighbours.Target::kind));
        assertEquals(Optional.empty(), neighbours.at("../secret.md"));
        assertEquals(Optional.empty(), neighbours.at("/gone.md"));
    }

    @Test
    void ofStandardInputNothingIsKnown() {
        Input standard = Input.standard(new ByteArrayInputStream(new byte[0]), folder);

        assertEquals(Optional.empty(), new Neighbourhood().of(standard).at("gone.md"));
    }

    @Test
    void namesakesAreFoundByTitleAndById() throws IOException {
        Path other = write("repository/other.md", "---\nowner: \"@maria\"\n---\n\n# **Deploy** Search\n");
        Path model = write("repository/model.checklist.yaml", "runsheet: 1\nid: deploy\ntitle: Another\n");
        Path fenced = write("repository/fenced.md", "```\n# Deploy search\n```\n");
        Neighbourhood neighbourhood = new Neighbourhood();
        Input input = Input.of("deploy.md", checklist);
        neighbourhood.meet(List.of(
                input,
                Input.of("other.md", other),
                Input.of("model.checklist.yaml", model),
                Input.of("fenced.md", fenced)));

        assertEquals(List.of("other.md"), neighbourhood.of(input).namesakes("Deploy search"));
        assertEquals(List.of("model.checklist.yaml"), neighbourhood.of(input).namesakes("deploy"));
        assertEquals(List.of(), neighbourhood.of(input).namesakes("Deploy nothing"));
    }

    private Optional<Kind> kind(String path) {
        return neighbours().at(path).map(Neighbours.Target::kind);
    }

    private Neighbours neighbours() {
        return new Neighbourhood().of(Input.of("ops/deploy.md", checklist));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
