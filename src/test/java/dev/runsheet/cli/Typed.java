package dev.runsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What came of a command line typed in some folder.
 *
 * @param exit the exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Typed(int exit, String out, String err) {

    /** A checklist of no special kind with nothing wrong in it that is worth an error. */
    static final String GOOD = "# Weekly review\n\nOwner: ops\n\n## Look\n\n- [ ] Read the alerts of the week\n";

    /** One in which errors are sure to be found: production changes and there is no way back. */
    static final String BAD = "# Production deployment\n\n## Deploy\n\n- [ ] Deploy v2 to production\n";

    /** Runs {@code arguments} in {@code folder}. */
    static Typed in(Path folder, String... arguments) {
        return in(folder, "", Map.of(), arguments);
    }

    /** The same with something on standard input and variables set. */
    static Typed in(Path folder, String input, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = Session.of(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, folder, environment, false);
        int exit = new Main(session).run(arguments);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Writes a file of {@code folder}, with the folders it stands in. */
    static Path file(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
