package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.phrase.Vocabularies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comments say a command prints; {@code \n} stands for the end of a line. */
class ExpectedOutputTest {
    private static final ExpectedOutput OUTPUT = new ExpectedOutput(Vocabularies.all());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "quay list\\n# Expected output: 3 berths¦3 berths",
                "# Expected output: 3 berths\\nquay list¦3 berths",
                "select 1;\\n-- Expected: 0¦0",
                "quay list\\n// Expected: 2¦2",
                "quay list\\nREM Expected: 2¦2",
                "quay list # Expected: 3¦3",
                "quay list # all berths # Expected: 3¦3",
                "quay list # should show three berths¦should show three berths",
                "quay list\\n# should show three berths¦should show three berths",
                "# should show three berths\\nquay list¦''",
                "\\n# should show three berths\\nquay list¦''",
                "quay list\\n# three berths of the quay¦''",
                "quay list\\n# Expected output:\\n# berth 1\\n# berth 2¦berth 1|berth 2",
                "quay list\\n# Expected output:\\n#\\n# berth 2¦berth 2",
                "quay list\\n# Expected output:\\nquay show\\n# berth 2¦''",
                "quay list\\n# Expected output:\\nquay show # berth 2¦''",
                "quay list\\n# Expected output: x\\n# berth 2¦x",
                "quay list\\n# Expected: 1\\nquay show\\n# Expected: 2¦1|2",
                "#!/bin/sh should show three¦''",
                "quay list#Expected: 3¦''",
                "quay list¦''",
            })
    void ofComments(String command, String expected) {
        String said = OUTPUT.of(command.replace("\\n", "\n")).orElse("");
        assertEquals(expected, said.replace('\n', '|'));
    }
}
