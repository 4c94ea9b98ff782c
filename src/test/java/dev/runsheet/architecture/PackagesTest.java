package dev.runsheet.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every package knows what its row of the table allows, and nothing else. */
class PackagesTest {

    @TestFactory
    Stream<DynamicTest> aPackageKnowsOnlyWhatItsRowNames() {
        return Row.TABLE.stream().map(row -> dynamicTest(row.name(), () -> assertEquals("", strangers(row))));
    }

    @Test
    void aRowNamesOnlyRowsAboveItSoThereIsNoCycle() {
        assertAll(Row.TABLE.stream().map(row -> () -> {
            Set<String> others = row.known().stream()
                    .filter(name -> !name.equals(row.name()))
                    .collect(Collectors.toSet());
            assertTrue(row.namesAbove().containsAll(others), () -> row.name() + " names a row that is not above it");
        }));
    }

    @Test
    void everyPackageHasARow() {
        Set<String> rows = Row.TABLE.stream().map(Row::name).collect(Collectors.toSet());
        List<String> without = Classes.MAIN.stream()
                .map(Classes::row)
                .filter(name -> !name.isEmpty() && !rows.contains(name))
                .distinct()
                .toList();
        assertEquals(List.of(), without, "packages without a row in the table");
    }

    @TestFactory
    Stream<DynamicTest> everyPackageSaysWhatItIsFor() {
        return Classes.MAIN.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .map(each -> dynamicTest(each.getName(), () -> saysWhatItIsFor(each)));
    }

    private static void saysWhatItIsFor(JavaPackage each) throws IOException {
        assertTrue(each.isAnnotatedWith(NullMarked.class), "package-info.java is @NullMarked");
        Path file = Path.of("src/main/java", each.getName().replace('.', '/'), "package-info.java");
        String javadoc = Files.readString(file).strip();
        assertTrue(javadoc.startsWith("/**"), () -> file + " opens with Javadoc");
        assertTrue(
                each.getName().equals(Classes.ROOT) || javadoc.contains("{@link"),
                () -> file + " links the type to be read first");
    }

    private static String strangers(Row row) {
        return Classes.MAIN.stream()
                .filter(type -> Classes.row(type).equals(row.name()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !allowed(row, dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static boolean allowed(Row row, JavaClass target) {
        if (Classes.isOurs(target)) {
            return row.known().contains(Classes.row(target));
        }
        String name = target.getName();
        return target.isPrimitive()
                || Stream.concat(Stream.of("java", "org.jspecify"), row.libraries().stream())
                        .anyMatch(library -> name.startsWith(library + "."));
    }
}
