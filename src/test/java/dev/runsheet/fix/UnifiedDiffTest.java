package dev.runsheet.fix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.runsheet.source.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A patch is right when the programs that apply patches make the new version of it. */
class UnifiedDiffTest {
    private static final String MANY = IntStream.range(1, 40)
            .mapToObj(i -> i % 3 == 0 ? "" : "line " + i)
            .collect(Collectors.joining("\n", "", "\n"));

    @TempDir
    Path folder;

    private record Case(String name, String before, String after) {}

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("one.md", "a\nb\nc\n", "a\nB\nc\n"),
                new Case("no end.md", "a\nb", "a\nb\nc"),
                new Case("end gained.md", "a\nb", "a\nb\n"),
                new Case("end lost.md", "a\nb\n", "a\nb"),
                new Case("emptied.md", "a\n", ""),
                new Case("crlf.md", "a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"),
                new Case("mixed.md", "a\r\nb\nc\rd\r\n", "a\nb\nc\rD\r\n"),
                new Case("mark.md", "\uFEFFa\nb\n", "\uFEFFA\nb\n"),
                new Case("two hunks.md", MANY, MANY.replace("line 2\n", "two\n").replace("line 37\n", "")),
                new Case("sub/einkäufe ü.md", MANY, MANY.replace("line 20\n", "zwanzig\n20½\n")),
                new Case("qu\"ote\\s.md", "a\n", "b\n"),
                new Case("all.md", MANY, MANY.replace("line", "Zeile")),
                new Case("swapped.md", "a\nb\nc\nd\ne\nf\n", "d\ne\nf\na\nb\nc\n"),
                new Case("repeated.md", "x\n\nx\n\nx\n\ny\n", "x\n\ny\n\nx\n\nx\n\ny\n"));
    }

    @TestFactory
    Stream<DynamicTest> patchAndGitApplyIt() {
        return cases().map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            applies(one.name(), bytes(one.before()), bytes(one.after()), "git", "apply", "--unidiff-zero", "-");
            applies(one.name(), bytes(one.before()), bytes(one.after()), "patch", "-p1", "--binary");
        }));
    }

    @Test
    void bytesThatAreNoTextComeThrough() throws IOException, InterruptedException {
        byte[] before = {'a', '\n', (byte) 0xE9, '\n', 'b', '\n'};
        byte[] after = {'A', '\n', (byte) 0xE9, '\n', (byte) 0xFF, '\n'};
        applies("latin.md", before, after, "git", "apply", "-");
        applies("latin.md", before, after, "patch", "-p1", "--binary");
    }

    @Test
    void randomEditsApply() throws IOException, InterruptedException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            String before = lines(random, random.nextInt(60));
            StringBuilder after = new StringBuilder();
            before.lines().forEach(line -> {
                int dice = random.nextInt(12);
                if (dice > 0) {
                    after.append(dice == 1 ? "new " + random.nextInt(5) : line).append('\n');
                }
                if (dice == 2) {
                    after.append(lines(random, random.nextInt(4)));
                }
            });
            if (!after.toString().equals(before)) {
                applies("seed" + seed + ".md", bytes(before), bytes(after.toString()), "git", "apply", "-");
            }
        }
    }

    private static String lines(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "line " + random.nextInt(8) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void itSaysOnlyWhatHasChanged() {
        String patch =
                text(UnifiedDiff.of("a.md", new Bytes(bytes(MANY)), new Bytes(bytes(MANY.replace("line 20", "20")))));
        assertEquals("""
                --- a/a.md
                +++ b/a.md
                @@ -17,7 +17,7 @@
                 line 17
                \s
                 line 19
                -line 20
                +20
                \s
                 line 22
                 line 23
                """, patch);
        assertEquals("", text(UnifiedDiff.of("a.md", new Bytes(bytes(MANY)), new Bytes(bytes(MANY)))));
    }

    @Test
    void largeFilesAreComparedInTime() {
        String before =
                IntStream.range(0, 200_000).mapToObj(i -> "- " + i % 7 + "\n").collect(Collectors.joining());
        String after = before.replace("- 3", "* 3");
        String unlike = before.replace("-", "+");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String other : List.of(after, unlike)) {
                UnifiedDiff.of("large.md", new Bytes(bytes(before)), new Bytes(bytes(other)));
            }
        });
    }

    private void applies(String name, byte[] before, byte[] after, String... command)
            throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, before);
        Path said = folder.resolve("said.txt");
        Path patch = folder.resolve("patch.diff");
        Files.write(
                patch, UnifiedDiff.of(name, new Bytes(before), new Bytes(after)).array());
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(patch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(0, exit, () -> String.join(" ", command) + ": " + text(said) + text(patch));
        assertArrayEquals(after, Files.exists(file) ? Files.readAllBytes(file) : new byte[0], () -> text(patch));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
