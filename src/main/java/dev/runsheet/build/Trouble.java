package dev.runsheet.build;

import dev.runsheet.source.SourceFile;
import dev.runsheet.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Why something could not be done, for people: {@code deploy.md: there is no such file or folder; …}.
 *
 * @param name the file or folder it is about, as it was named; it may carry a line and column
 * @param message what is wrong
 * @param help one thing to do about it; empty when the message says it
 * @param fault what was thrown, where the program itself is to blame
 */
public record Trouble(String name, String message, String help, Optional<Throwable> fault) {

    /** Something that is not the program's fault. */
    public Trouble(String name, String message, String help) {
        this(name, message, help, Optional.empty());
    }

    /** The program failed on the file {@code name}. */
    static Trouble of(String name, RuntimeException fault) {
        return new Trouble(
                name, "the program failed on this file: " + fault, "report it with the file", Optional.of(fault));
    }

    /** What is wrong in the YAML of {@code source}, with its line and column. */
    static Trouble of(String name, SourceFile source, YamlProblem problem) {
        int start = Math.min(problem.span().start(), source.text().length());
        return new Trouble(name + ":" + source.lines().position(start), problem.message(), problem.help());
    }

    /** What {@code fault} says about {@code name}. */
    public static Trouble of(String name, IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return new Trouble(name, "there is no such file or folder", "check the name");
        }
        if (fault instanceof AccessDeniedException) {
            return new Trouble(name, "permission denied", "give the user who runs this the right to it");
        }
        if (fault instanceof FileSystemException system && system.getReason() != null) {
            return new Trouble(name, lower(system.getReason()), "");
        }
        return new Trouble(name, String.valueOf(fault.getMessage()), "");
    }

    private static String lower(String reason) {
        return reason.isEmpty() ? "it cannot be read" : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }

    @Override
    public String toString() {
        return name + ": " + message + (help.isEmpty() ? "" : "; " + help);
    }
}
