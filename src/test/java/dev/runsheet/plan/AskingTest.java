package dev.runsheet.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.phrase.Concepts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
    private static final Concepts WORDS = Concepts.parse(Resources.BUILT_IN.planWords());

    @ParameterizedTest
    @CsvSource({
        "Date,DATE",
        "Deployment date,DATE",
        "date,DATE",
        "Datum,DATE",
        "Data de aprovação,DATE",
        "日期,DATE",
        "Data restored,WORDS",
        "Restored data,WORDS",
        "Date and time,WORDS",
        "Start time,TIME",
        "Time,TIME",
        "Name,PERSON",
        "Approved by,PERSON",
        "Approver,PERSON",
        "Service name,WORDS",
        "Version,WORDS",
        "Name and date of whoever has approved this change,WORDS",
        "'',WORDS"
    })
    void tellsWhatALabelAsksFor(String label, Asking asking) {
        assertEquals(asking, Asking.of(label, WORDS));
    }
}
