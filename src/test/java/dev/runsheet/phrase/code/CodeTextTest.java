package dev.runsheet.phrase.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CodeTextTest {
    /**
     * Columns: the language, the code with {@code ⏎} for the end of a line, the lines that say something: {@code form:
     * text <lead< lead =setting}.
     */
    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "code-lines.psv", delimiter = '¦', ignoreLeadingAndTrailingWhitespace = false)
    void finds(String language, String code, String expected) {
        assertEquals(expected == null ? "" : expected, find(language == null ? "" : language, code));
    }

    static String find(String language, String written) {
        String code = written.replace('⏎', '\n');
        List<CodeLine> lines = CodeText.lines(language, code);
        lines.forEach(line -> assertTrue(code.startsWith(line.line(), line.from()), line.line()));
        return lines.stream().map(CodeTextTest::draw).collect(Collectors.joining("; "));
    }

    private static String draw(CodeLine line) {
        String lead = line.lead().isEmpty() ? "" : " <" + line.lead().replace("\n", " <");
        return line.form().name().toLowerCase(Locale.ROOT) + ": " + line.text() + lead
                + (line.setting().isEmpty() ? "" : " =" + line.setting());
    }
}
