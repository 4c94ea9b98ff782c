package dev.runsheet.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, plain names, and nothing from outside below the command line: the same input gives the same bytes. */
class HouseRulesTest {

    private static final int LONGEST_FILE = 400;

    /** The only packages that meet files, processes and the clock. */
    private static final Set<String> OUTER = Set.of("build", "cli");

    private static final Set<String> WORLD = Set.of(
            "java.io.Console",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.nio.file.Files",
            "java.nio.file.FileSystems",
            "java.security.SecureRandom",
            "java.time.Clock",
            "java.util.Random",
            "java.util.UUID",
            "java.util.concurrent.ThreadLocalRandom");

    @Test
    void noFileIsTooLongToReadAtOnce() {
        List<String> tooLong = Stream.of("src", "site", "templates")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(HouseRulesTest::sources)
                .filter(file -> lines(file) > LONGEST_FILE)
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), tooLong, "files over " + LONGEST_FILE + " lines");
    }

    @Test
    void aNameSaysWhatAThingIs() {
        List<String> vague = Classes.MAIN.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Utils?|Utilities|Helpers?|Managers?)"))
                .toList();
        assertEquals(List.of(), vague);
    }

    @Test
    void belowTheCommandLineNothingMeetsTheWorld() {
        String met = inner().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> WORLD.contains(dependency.getTargetClass().getName())
                        || dependency.getTargetClass().getPackageName().startsWith("java.net.http"))
                .map(Dependency::getDescription)
                .sorted()
                .collect(Collectors.joining("\n"));
        assertEquals("", met);
    }

    @Test
    void belowTheCommandLineNobodyAsksForTheTime() {
        String asked = inner().flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(HouseRulesTest::asksForTheTime)
                .map(JavaAccess::getDescription)
                .sorted()
                .collect(Collectors.joining("\n"));
        assertEquals("", asked);
    }

    @Test
    void noStaticFieldEverChanges() {
        List<String> changing = inner().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(STATIC))
                .filter(field -> !field.getModifiers().contains(FINAL)
                        && !field.getModifiers().contains(SYNTHETIC))
                .map(JavaField::getFullName)
                .toList();
        assertEquals(List.of(), changing);
    }

    private static Stream<JavaClass> inner() {
        return Classes.MAIN.stream().filter(type -> !OUTER.contains(Classes.row(type)));
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.getName().equals("java.lang.System") && name.matches("currentTimeMillis|nanoTime|getenv"));
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|js|mjs)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
