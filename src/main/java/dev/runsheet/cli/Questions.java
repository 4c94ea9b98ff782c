package dev.runsheet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a person at a terminal, one question a line. */
final class Questions {
    private final Session session;
    private final BufferedReader answers;

    Questions(Session session) {
        this.session = session;
        this.answers = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    }

    /** What the person typed; empty when nothing, or when there is nobody to type. */
    Optional<String> ask(String question) throws IOException {
        session.err().write(question + ": ");
        session.err().flush();
        return Optional.ofNullable(answers.readLine()).map(String::strip).filter(answer -> !answer.isEmpty());
    }
}
