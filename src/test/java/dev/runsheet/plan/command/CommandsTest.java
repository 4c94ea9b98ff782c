package dev.runsheet.plan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.testing.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fences hold commands to run, and which something to read. */
class CommandsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bash; pier open --gate 4; true",
                "bash; □ Gates greased|□ Bells rung; false",
                "bash; 1. Open the office|2. Add the boats:|- Ferries; false",
                "bash; tides==4.2.0; false",
                "bash; '0 2 * * * /pier/count.sh|*/5 8-20 * * 1-5 /pier/look.sh'; false",
                "bash; 'PIER=4 # the new one|BELL=on|GATE=shut'; false",
                "bash; https://pier.example/a|https://pier.example/b; false",
                "bash; 1. Open the office|pier open; true",
                "''; skopeo login pier.example; true",
                "''; 'for b in north south; do|ring $b|done'; true",
                "''; './pier|├── gates|└── bells'; false",
                "''; DELETE /api/gates/{id}  - shuts it; false",
                "text; Mean wait: 4 min; false",
                "bash; 'PIER=4 (the office has it)|BELL=on|GATE=shut'; false",
                "bash; 'PIER=4 npm start'; true",
                "bash; 'PIER=4|BELL=on|FROM=North quay <quay@pier.example>'; false",
                "bash; 'PIER=4|BELL=on|GATE=shut npm start'; true",
                "bash; '{|  \"gate\": \"open\"|}'; false",
                "bash; 200 OK; false",
                "shell; 'gate: open|bell: on'; false",
                "''; flutter build apk; true",
                "''; 'C:\\pier> npm start'; true",
                "''; 'pilot@quay:~$ git pull'; true",
                "''; Restart-Service Pier; true",
                "''; Start the bells at noon; false",
                "''; pierctl gates list --quay north; true",
                "''; pierctl q gates 4 -o wide; true",
                "''; the gates -- all of them; false",
                "''; ring the bells --- twice; false",
                "python; '# from the office|python count/gates.py --all'; true",
                "python; 'import gates|gates.count()'; false",
                "go; 'go ring(bell)'; false",
                "spl; index=gates open=1; true",
                "mongosh; db.gates.find(); true",
                "terraform; terraform apply; true",
                "terraform; 'resource \"pier\" \"a\" {}'; false"
            })
    void toRunOrToRead(String language, String lines, boolean runs) {
        assertEquals(runs, Commands.runs(new Block.Command(language, lines.replace('|', '\n') + "\n")));
    }

    @Test
    void valuesToPutInAreSettings() {
        assertEquals(0, commands("PIER_KEY=<your key>"));
        assertEquals(1, commands("PIER_LEVEL=low"));
        assertEquals(1, commands("export PIER_KEY=<your key>"));
    }

    private static int commands(String line) {
        String text = "# Rollout\n\n```bash\n" + line + "\n```\n";
        return Read.document(text).plan().commands().size();
    }
}
