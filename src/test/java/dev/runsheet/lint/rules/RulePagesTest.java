package dev.runsheet.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule, its page and its tests are one thing: the examples of the page are what the rule is tested with. {@code
 * -Dupdate} writes the findings beneath the bad ones anew.
 */
class RulePagesTest {
    private static final Path FOLDER = Path.of("site", "rules");
    private static final List<RuleInfo> INFOS = Linted.LINTER.infos();

    @TestFactory
    Stream<DynamicTest> everyBadExampleHasTheFindingsBeneathIt() {
        return INFOS.stream()
                .map(info -> DynamicTest.dynamicTest(info.code() + " " + info.name(), () -> {
                    RulePage page = RulePage.of(read(file(info)));
                    for (RulePage.Fence bad : page.all("checklist bad")) {
                        assertFalse(
                                Linted.findings(bad.text(), info).isEmpty(),
                                () -> info.code() + " is silent on its bad example:\n" + bad.text());
                    }
                    Golden.assertMatches(file(info), page.withFindings(text -> Linted.report(text, info)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRuleIsSilentOnItsGoodExamples() {
        return INFOS.stream()
                .flatMap(info -> RulePage.of(read(file(info))).all("checklist good").stream()
                        .map(good -> DynamicTest.dynamicTest(
                                info.code() + " " + info.name(),
                                () -> assertEquals("", Linted.report(good.text(), info)))));
    }

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() {
        assertEquals(List.of(), RulePages.faults(INFOS, pages()));
    }

    @Test
    void everyRuleIsRegistered() throws ClassNotFoundException {
        Map<Class<?>, Boolean> registered = new HashMap<>();
        BuiltInRules.all().forEach(rule -> registered.put(rule.getClass(), true));
        List<String> missing = new ArrayList<>();
        for (Class<?> type : classes()) {
            if (Rule.class.isAssignableFrom(type) && !registered.containsKey(type)) {
                missing.add(type.getSimpleName());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whatDoesNotFitIsFound() {
        RuleInfo gone = INFOS.get(0);
        Map<String, String> pages = pages();
        String page = pages.get(gone.name());

        assertFault(gone.name() + " is a page without a rule", without(gone), pages);
        assertFault(gone.code() + " is the code or name of two rules", twice(gone), pages);
        assertFault(gone.name() + " has no page", INFOS, changed(pages, gone.name(), ""));
        assertFault(
                gone.name() + " has no bad example",
                INFOS,
                changed(pages, gone.name(), page.replace("checklist bad", "text")));
        assertFault(
                gone.name() + " has no good example",
                INFOS,
                changed(pages, gone.name(), page.replace("checklist good", "text")));
        assertFault(
                gone.name() + " has a bad example without findings",
                INFOS,
                changed(pages, gone.name(), page.replace("`findings", "`text")));
        assertFault(
                gone.name() + " is not the title of its page",
                INFOS,
                changed(pages, gone.name(), page.replace("# " + gone.name(), "# another")));
    }

    private static void assertFault(String fault, List<RuleInfo> infos, Map<String, String> pages) {
        List<String> faults = RulePages.faults(infos, pages);
        assertTrue(faults.contains(fault), () -> fault + " is not among " + faults);
    }

    private static List<RuleInfo> without(RuleInfo gone) {
        return INFOS.stream().filter(info -> !info.equals(gone)).toList();
    }

    private static List<RuleInfo> twice(RuleInfo one) {
        return Stream.concat(INFOS.stream(), Stream.of(one)).toList();
    }

    private static Map<String, String> changed(Map<String, String> pages, String name, String text) {
        Map<String, String> changed = new HashMap<>(pages);
        if (text.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return changed;
    }

    private static List<Class<?>> classes() throws ClassNotFoundException {
        Path folder = Path.of("target", "classes", "dev", "runsheet", "lint", "rules");
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (String name : files.map(file -> file.getFileName().toString()).toList()) {
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    classes.add(Class.forName("dev.runsheet.lint.rules." + name.replace(".class", "")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    private static Map<String, String> pages() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replaceAll("\\.md$", ""), RulePagesTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(RuleInfo info) {
        return FOLDER.resolve(info.name() + ".md");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
