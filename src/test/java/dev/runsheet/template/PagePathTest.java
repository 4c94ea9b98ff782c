package dev.runsheet.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "billing-2-4, billing-2-4",
                "../../etc/passwd, etc-passwd",
                "C:\\windows\\x, c-windows-x",
                "con, checklist-con",
                "LPT1, checklist-lpt1",
                "index, checklist-index",
                "\"\", checklist",
                "..., checklist",
                "größe 中文, größe-中文",
                "<script>, script",
                "a%2e%2e%2fb, a-2e-2e-2fb"
            })
    void anIdBecomesANameSafeOnEveryFileSystem(String id, String name) {
        assertEquals(name, new PagePath().name(id));
    }

    @Test
    void noNameIsGivenTwiceWhateverTheCase() {
        PagePath path = new PagePath();
        assertEquals("a", path.name("a"));
        assertEquals("a-2", path.name("A"));
        assertEquals("a-2-2", path.name("a-2"));
        assertEquals("a-3", path.name("a!"));
    }

    @Test
    void aLongIdIsCutWithoutSplittingACharacter() {
        assertTrue(
                new PagePath().name("x".repeat(79) + "\ud842\udfb7".repeat(9)).matches("x{79}"));
        assertEquals(80, new PagePath().name("y".repeat(10_000)).length());
    }
}
