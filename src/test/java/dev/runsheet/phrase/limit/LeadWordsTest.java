package dev.runsheet.phrase.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.phrase.code.CommentWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadWordsTest {
    private static final LeadWords LEADS = new LeadWords(Vocabularies.all());
    private static final CommentWording COMMENTS = new CommentWording(Vocabularies.all());

    /** Columns: the lead, what is around it, what is under it in prose, in code. */
    @ParameterizedTest
    @CsvSource({
        "Berths of the lock:, PLAIN, PLAIN, PLAIN",
        "Berths of the lock:, TARGET, TARGET, TARGET",
        "No-go if:, PLAIN, ROLLBACK, ROLLBACK",
        "No-go if:, ALERT, ALERT, ALERT",
        "Go/no-go criteria:, PLAIN, PLAIN, PLAIN",
        "Alerts:, PLAIN, ALERT, ALERT",
        "Alerts:, ROLLBACK, ROLLBACK, ROLLBACK",
        "Yellow flags:, PLAIN, WARNING, WARNING",
        "Warning (by mail), PLAIN, WARNING, WARNING",
        "Warning (by mail), ALERT, WARNING, WARNING",
        "🚨 Critical alerts, PLAIN, ALERT, ALERT",
        "Critical path of the ferry, PLAIN, PLAIN, PLAIN",
        "Yellow flags:, WARNING, WARNING, WARNING",
        "Test coverage:, PLAIN, OFFLINE, OFFLINE",
        "Latency:, PLAIN, PLAIN, PLAIN",
        "Test coverage of the old small lock with all gates:, PLAIN, PLAIN, PLAIN",
        "Roll back if:, PLAIN, PLAIN, ROLLBACK",
        "rollback:, PLAIN, PLAIN, PLAIN",
        "rollback triggers:, PLAIN, ROLLBACK, ROLLBACK",
        "targets:, PLAIN, PLAIN, TARGET",
        "targets:, WARNING, WARNING, WARNING",
        "Expected results:, PLAIN, PLAIN, TARGET",
        "Baseline:, PLAIN, PLAIN, PLAIN",
    })
    void sayWhatIsUnderThem(String lead, Context around, Context under, Context inCode) {
        assertEquals(under, LEADS.under(Reading.of(lead), around));
        assertEquals(inCode, LEADS.inCode(Reading.of(lead), around));
    }

    /** Columns: a line, whether it asks for something, whether it says how things should be. */
    @ParameterizedTest
    @CsvSource({
        "Verify latency ~100 ms, true, false",
        "Latency is verified, false, false",
        "The results expected:, false, true",
        "Targets of the lock:, false, true",
        "Baseline:, false, false",
        "Crew:, false, false",
    })
    void askAndExpect(String line, boolean asks, boolean expects) {
        assertEquals(asks, LEADS.asks(Reading.of(line)));
        assertEquals(expects, LEADS.expects(Reading.of(line)));
    }

    /** Columns: what a section is, what a limit in it is, what follows from it, whether it acts. */
    @ParameterizedTest
    @CsvSource({
        "ROLLBACK_TRIGGER, ROLLBACK, ROLLBACK, true",
        "ALERTING, ALERT, ALERT, true",
        "SUCCESS, GOAL, TARGET, false",
        "THRESHOLD, GOAL, TARGET, false",
        "VERIFICATION, TARGET, TARGET, false",
        "ROLLBACK_VERIFICATION, TARGET, TARGET, false",
        "ROLLBACK_STEP, PLAIN, TARGET, false",
    })
    void sectionsToo(Role role, Context context, Severity severity, boolean acts) {
        assertEquals(context, Context.of(role));
        assertEquals(severity, context.severity());
        assertEquals(acts, context.isActing());
        assertEquals(acts ? Sense.FIRE : Sense.REQUIRE, Context.sense(severity));
    }

    @Test
    void whatWarnsActsAndWhatIsNoneOfTheseIsRequired() {
        assertTrue(Context.WARNING.isActing());
        assertEquals(Severity.WARNING, Context.WARNING.severity());
        assertEquals(Sense.FIRE, Context.sense(Severity.WARNING));
        assertEquals(Severity.TARGET, Context.OFFLINE.severity());
        assertEquals(Sense.REQUIRE, Context.sense(Severity.OTHER));
    }

    /** Columns: a comment, what it says is to be printed, whether it tells what is to be seen. */
    @ParameterizedTest
    @CsvSource({
        "Expected output: gate shut, gate shut, false",
        "Expected: gate shut, gate shut, false",
        "Expected -> gate shut, gate shut, false",
        "Expected gate shut, gate shut, false",
        "Expected output:, '', false",
        "Should be: shut, shut, true",
        "Should be shut, none, true",
        "Expected, '', false",
        "Gate shut, none, false",
        "Gates should be shut, none, true",
        "Check that gates should be shut, none, false",
    })
    void tellsWhatACommandShouldPrint(String comment, String expected, boolean states) {
        assertEquals(expected, COMMENTS.expected(comment).orElse("none"));
        assertEquals(states, COMMENTS.states(comment));
    }
}
