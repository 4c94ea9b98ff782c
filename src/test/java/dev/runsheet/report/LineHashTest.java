package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values are those that GitHub's own upload action makes of the same texts. */
class LineHashTest {

    private static List<String> hashes(String text) {
        return LineHash.of(SourceFile.of("a.md", text, ""));
    }

    @Test
    void everyLineHasOneAlsoTheOneBehindTheLastLineEnd() {
        assertEquals(List.of("c129715d7a2bc9a3:1"), hashes(""));
        assertEquals(2, hashes("x\n").size());
        assertEquals("c129715d7a2bc9a3:1", hashes("x\n").get(1));
    }

    @Test
    void blanksAndTheKindOfLineEndDoNotCount() {
        assertEquals(
                List.of("ebb0d084d8c1fdf3:1", "bb6f18019a7cd68f:1", "1eee523554ea7041:1", "c129715d7a2bc9a3:1"),
                hashes("- [ ] Deploy\n\n  - watch\n"));
        List<String> plain = hashes("- [ ] Deploy\n\n  - watch\n");
        assertEquals(plain, hashes("-[ ]\tDeploy \r\n\r\n - watch\r\n"));
        assertEquals(plain, hashes("- [ ]Deploy\r\r-watch\r"));
    }

    @Test
    void equalLinesAreTold() {
        List<String> hashes = hashes("- [ ] Repeat this step\n".repeat(40));
        assertEquals(41, hashes.stream().distinct().count());
        assertEquals(hashes.get(0).replace(":1", ":2"), hashes.get(1));
    }
}
