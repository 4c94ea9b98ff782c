package dev.runsheet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled main classes, and where each stands in the table. */
final class Classes {

    static final String ROOT = "dev.runsheet";

    static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private Classes() {}

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** {@code lint.rules} for a class of {@code dev.runsheet.lint.rules}; empty for the root package. */
    static String row(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
