package dev.runsheet.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.config.ConfigReader;
import dev.runsheet.lint.Option;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.source.SourceFile;
import dev.runsheet.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page of a rule begins its section on options with a list of them, written from the rule by {@code -Dupdate}, and
 * the configurations it shows can be used.
 */
class RuleOptionsTest {
    private static final String HEADING = "## Options\n\n";
    private static final List<RuleInfo> INFOS = Linted.LINTER.infos();

    @TestFactory
    Stream<DynamicTest> everyPageListsTheOptionsOfItsRule() {
        return INFOS.stream()
                .map(info -> DynamicTest.dynamicTest(info.code() + " " + info.name(), () -> {
                    Path file = file(info);
                    String page = Files.readString(file, StandardCharsets.UTF_8);
                    int from = page.indexOf(HEADING) + HEADING.length();
                    int to = from;
                    while (page.startsWith("- `", to) || page.startsWith("None.", to)) {
                        to = page.indexOf('\n', to) + 1;
                    }
                    Golden.assertMatches(file, page.substring(0, from) + list(info) + page.substring(to));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theConfigurationsThatPagesShowCanBeUsed() {
        return INFOS.stream()
                .map(info -> DynamicTest.dynamicTest(info.code() + " " + info.name(), () -> {
                    for (RulePage.Fence fence :
                            RulePage.of(Files.readString(file(info))).all("yaml")) {
                        SourceFile shown = SourceFile.of(".runsheet.yaml", fence.text(), "");
                        assertEquals(
                                List.of(), new ConfigReader(INFOS).read(shown).problems());
                    }
                }));
    }

    private static Path file(RuleInfo info) {
        return Path.of("site", "rules", info.name() + ".md");
    }

    private static String list(RuleInfo info) {
        return info.options().isEmpty()
                ? "None.\n"
                : info.options().stream().map(RuleOptionsTest::line).collect(Collectors.joining());
    }

    private static String line(Option option) {
        return "- `" + option.key() + "`: " + option.description() + ": " + option.range() + ".\n";
    }
}
