package dev.runsheet.recognise;

import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.code.CommentWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a command should print in its comments: {@code # Expected output: 3 pods}, {@code -- Expected: 0}. */
final class ExpectedOutput {
    private static final List<String> MARKS = List.of("#", "--", "//", "::", ";", "REM ");

    private final CommentWording wording;

    ExpectedOutput(Vocabulary vocabulary) {
        this.wording = new CommentWording(vocabulary);
    }

    /** What the comments say, one line each. */
    Optional<String> of(String command) {
        List<String> said = new ArrayList<>();
        boolean run = false;
        boolean open = false;
        for (String line : command.split("\n", -1)) {
            Optional<String> comment = comment(line);
            boolean whole = comment.isPresent() && isMark(line.strip());
            if (comment.isPresent()) {
                Optional<String> named = wording.expected(comment.get());
                boolean follows = open && whole && !comment.get().isBlank();
                boolean states = (run || !whole) && wording.states(comment.get());
                if (named.isPresent()) {
                    named.filter(text -> !text.isEmpty()).ifPresent(said::add);
                    open = named.get().isEmpty();
                } else if (follows || states) {
                    said.add(comment.get());
                }
            } else {
                open = false;
            }
            run |= !whole && !line.isBlank();
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", said));
    }

    private static boolean isMark(String line) {
        return MARKS.stream().anyMatch(line::startsWith);
    }

    /** The comment of a line, without its mark; a comment behind a command needs a space on both sides of {@code #}. */
    private static Optional<String> comment(String line) {
        String text = line.strip();
        for (String mark : MARKS) {
            if (text.startsWith(mark) && !text.startsWith("#!")) {
                return Optional.of(text.replaceFirst("^[#/;:-]+|^REM ", "").strip());
            }
        }
        int behind = text.lastIndexOf(" # ");
        return behind < 0
                ? Optional.empty()
                : Optional.of(text.substring(behind + 3).strip());
    }
}
