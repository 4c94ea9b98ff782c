package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.External;
import dev.runsheet.testing.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other people's validators and readers say of the findings in real documents, and in files of strange names. */
class JudgedFindingsTest {
    private static final List<String> FORMS =
            List.of("sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "json");

    @TempDir
    Path folder;

    @Test
    void inTheSeeds() throws Exception {
        everyJudgeAccepts(External.seeds().toAbsolutePath());
    }

    @Test
    void inFilesWithStrangeNames() throws Exception {
        for (String name : List.of(
                "plain",
                "a \"b\" 'c'",
                "100% ::error file=x::y",
                "a,b;c&d",
                "]]>",
                "🚨 担当",
                "two\nlines",
                "##[error]x")) {
            Typed.file(folder, "docs/" + name + ".md", Typed.BAD + "\n- [ ] Ask [Name] ]]> 100% ::x 🚨 \u0007\n");
        }
        everyJudgeAccepts(folder);
    }

    private void everyJudgeAccepts(Path documents) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("lint", ".", "--no-config", "--fail-on", "info"));
        FORMS.forEach(form -> arguments.addAll(List.of("--format", form + ":" + report(form))));
        Typed lint = Typed.in(documents, arguments.toArray(String[]::new));
        assertEquals(new Typed(1, "", ""), lint);
        int found = Files.readString(report("json")).split("\"fingerprint\"", -1).length - 1;
        String findings = Integer.toString(found);
        accepts("sarif.sh", report("sarif").toString());
        accepts("annotations.mjs", "github", report("github").toString());
        accepts("codequality.sh", report("gitlab").toString(), findings);
        accepts("junit.sh", report("junit").toString(), findings);
        accepts("checkstyle.sh", report("checkstyle").toString(), findings);
        accepts("rdjson.sh", report("rdjson").toString());
        accepts("jsonschema.mjs", "schema/findings.schema.json", report("json").toString());
    }

    private Path report(String form) {
        return folder.resolve(form + (form.matches("junit|checkstyle") ? ".xml" : ".json"));
    }

    private static void accepts(String script, String... arguments) throws IOException, InterruptedException {
        Judge.accepts(
                script, Map.of("SCHEMAS", External.schemas().toAbsolutePath().toString()), List.of(arguments));
    }
}
