package dev.runsheet.plan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedLinesTest {
    @Test
    void whatAQuoteHoldsIsNoCommandOfItsOwn() {
        assertEquals(List.of(1, 2), within("""
                lampdb -c "
                SELECT count(*) FROM lamps;
                "
                lampctl start
                """));
        assertEquals(List.of(1, 2), within("""
                lampctl patch '
                { "old": "it" }
                ' && echo "don't stop"
                lampctl start
                """));
    }

    @Test
    void anApostropheAloneOpensNothing() {
        assertEquals(List.of(), within("""
                # don't ring the bell
                echo it's dark
                lampctl start   # the keeper
                """));
    }

    private static List<Integer> within(String text) {
        return QuotedLines.in(text.lines().toList()).stream().boxed().toList();
    }
}
