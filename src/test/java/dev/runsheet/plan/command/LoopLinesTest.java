package dev.runsheet.plan.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoopLinesTest {
    @Test
    void whatALoopRepeatsIsNoCommandOfItsOwn() {
        assertEquals(List.of(1, 2, 3), within("""
                for i in {1..9}; do
                  lampctl show && echo lit || echo dark
                  sleep 10
                done
                lampctl start
                """));
        assertEquals(List.of(1, 2, 3, 4), within("""
                while read lamp
                do
                  for i in 1 2; do lampctl show $lamp; done
                  sleep 1
                done < lamps.txt
                lampctl start
                """));
    }

    @Test
    void whatNothingClosesIsNone() {
        assertEquals(List.of(), within("""
                for i in 1 2; do lampctl show; done
                until the lamp is lit
                lampctl start
                """));
    }

    private static List<Integer> within(String text) {
        return LoopLines.in(text.lines().toList()).stream().boxed().toList();
    }
}
