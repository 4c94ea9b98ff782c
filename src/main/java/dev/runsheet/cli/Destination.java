package dev.runsheet.cli;

import dev.runsheet.build.OutputFolder;
import dev.runsheet.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A folder to write to, and what to say when that does not work. */
final class Destination {

    /** What is put into a folder. */
    @FunctionalInterface
    interface Content {
        /** Puts it. */
        void into(OutputFolder folder) throws IOException;
    }

    /**
     * What was done.
     *
     * @param files how many files are new or changed
     * @param kept what others have written and was left as it is
     */
    record Written(int files, SortedSet<String> kept) {}

    private Destination() {}

    static CommandSpec with(CommandSpec spec, String usual) {
        return spec.addOption(Flags.text("DIR", "Where to write; default: " + usual + ".", "-o", "--output"))
                .addOption(Flags.flag("Also overwrite files that Runsheet has not written.", "--force"))
                .addOption(Flags.text("DIR", "Templates that go before the built-in ones.", "--templates"));
    }

    /** The folder {@code --output} names. */
    static Path of(ParseResult parsed, String usual, Session session) throws Misuse {
        String name = Flags.value(parsed, "--output").orElse(usual);
        Path path = Flags.path(session, name);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Misuse("--output " + name + " is a file, and a folder is needed");
        }
        return path;
    }

    /**
     * Writes {@code content} to {@code path}.
     *
     * @return how many files are new or changed
     */
    static int write(Path path, ParseResult parsed, Content content) throws Misuse, IOException {
        return written(path, parsed, content, false).files();
    }

    /** Writes {@code content} to {@code path}, where others have files too: those stay as they are unless forced. */
    static Written writeBeside(Path path, ParseResult parsed, Content content) throws Misuse, IOException {
        return written(path, parsed, content, true);
    }

    private static Written written(Path path, ParseResult parsed, Content content, boolean beside)
            throws Misuse, IOException {
        boolean force = Flags.isSet(parsed, "--force");
        try (OutputFolder folder = OutputFolder.open(path, force)) {
            content.into(folder);
            SortedSet<String> kept = beside && !force ? folder.keepOthers() : new TreeSet<>();
            return new Written(folder.commit(), kept);
        } catch (OutputFolder.Foreign e) {
            throw new Misuse(path + " has files that Runsheet has not written and would overwrite: " + e.getMessage()
                    + "; choose another folder with -o, or overwrite them with --force");
        } catch (OutputFolder.Busy e) {
            throw new Misuse("another run is writing to " + path + "; wait until it has ended");
        } catch (TemplateException e) {
            throw new Misuse("a template cannot be used: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
