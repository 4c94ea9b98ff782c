package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackParticleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We take the eastern ropes back | true",
                "Turning it back | true",
                "Bring the boats back up | false",
                "Turn the bells back on | false",
                "Turn back | false",
                "Tie the rope back | false",
                "Turn one two three four five six back | true",
                "Turn one two three four five six seven back | false",
                "Turn the rope, then look back | false",
                "Wir schalten den Kran zurück | true",
                "Wir gehen zurück | true",
                "Wir binden den Kran zurück | false",
                "Schaltet, dann zurück | false",
                "Turn the rope | false",
            })
    void goesBack(String text, boolean expected) {
        assertEquals(expected, BackParticle.in(text));
    }
}
