package dev.runsheet.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScriptTest {

    @TestFactory
    Stream<DynamicTest> programsAreFoundBehindWhatRunsThem() {
        return Stream.of(
                        "curl -k x | sudo -u root /bin/bash => curl |bash",
                        "A=1 B='x y' env C=2 make all && echo \"a | b\" => make &&echo",
                        "KEY=value => ",
                        "for i in 1 2; do ping \"$i\"; done => ping",
                        "if ! grep -q a b; then exit 1; fi => grep exit",
                        "case $1 in a|b) run x ;; *) stop ;; esac => run stop",
                        "x=$(date +%F) tar cf \"a-$(hostname).tar\" . => date hostname tar",
                        "[[ $a == b && -n $c ]] || exit => ||exit",
                        "diff <(sort a) <(sort b) => sort sort diff",
                        "f() { rm x; }; f => rm f",
                        "cat <<EOF > f\\nif it's\\nEOF\\nls => cat ls",
                        "make \\\n all # then wait => make",
                        "a 2>&1 >/dev/null & b => a &b",
                        "ssh <user>@<host> uptime <in >out => ssh",
                        "arr=(a b); for ((i=0;i<3;i++)); do go; done => go")
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] parts = line.replace("\\n", "\n").split(" => ", -1);
                    assertEquals(parts[1], programs(parts[0]));
                    assertEquals("", fault(parts[0]));
                }));
    }

    private static String programs(String text) {
        List<String> programs = Script.of(text).invocations().stream()
                .filter(invocation -> !invocation.program().isEmpty())
                .map(invocation -> invocation.joint() + invocation.program())
                .toList();
        return String.join(" ", programs);
    }

    @TestFactory
    Stream<DynamicTest> whatAShellRefusesIsFound() {
        return Stream.of(
                        "echo \"a => UNCLOSED \"",
                        "echo it's => UNCLOSED '",
                        "if true; then echo => UNCLOSED if",
                        "while read x; do echo => UNCLOSED while",
                        "fi => STRAY fi",
                        "echo a (b) => STRAY (",
                        "ls ) => STRAY )",
                        "echo $(date => UNCLOSED $(",
                        "case x in a) b ;; => UNCLOSED case",
                        "cat <<EOF\na => UNCLOSED EOF",
                        "then x => STRAY then",
                        "{ a; => UNCLOSED {",
                        "echo ${a => UNCLOSED ${")
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] parts = line.split(" => ", -1);
                    assertEquals(parts[1], fault(parts[0]));
                }));
    }

    private static String fault(String text) {
        return Script.of(text)
                .fault()
                .map(fault -> fault.kind() + " " + fault.text())
                .orElse("");
    }

    @Test
    void wordsSayWhatStandsInQuotes() {
        Invocation run = Script.of("psql -c \"SELECT '\\$1'\" --file='a b'c\\ d $HOME")
                .invocations()
                .get(0);
        assertEquals(
                List.of("psql", "-c", "SELECT '$1'", "--file=a bc d", "$HOME"),
                run.words().stream().map(Word::text).toList());
    }

    @Test
    void commentsAreKeptApartFromCommands() {
        List<Comment> comments = Script.of("# first\nls a#b '# no' # behind\n").comments();
        assertEquals(
                List.of("first", "behind"), comments.stream().map(Comment::text).toList());
        assertEquals(
                List.of(false, true), comments.stream().map(Comment::trailing).toList());
    }

    @TestFactory
    Stream<DynamicTest> hostileTextIsReadInLinearTime() {
        return Stream.of(
                        "$(",
                        "(",
                        "\"$(",
                        "`",
                        "<<A\n",
                        "case x in a) ",
                        "if ",
                        "${",
                        "((",
                        "'",
                        "a=(",
                        "$((",
                        "\\",
                        ";;",
                        "[[ ")
                .map(piece -> DynamicTest.dynamicTest(
                        piece,
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(5), () -> Script.of(piece.repeat(100_000)))));
    }
}
