package dev.runsheet.phrase;

import java.util.Locale;

/** What a word or group of words of a vocabulary does in a phrase. {@code at-least} in a vocabulary is {@link #AT_LEAST}. */
public enum Word {
    /** Comparisons before a value. */
    MORE,
    LESS,
    AT_LEAST,
    AT_MOST,
    EQUAL,
    /** Comparisons whose side depends on what is better: "slower than", "faster than". */
    WORSE,
    BETTER,
    WITHIN,
    UP_TO,
    MAXIMUM,
    MINIMUM,
    /** Comparisons behind a value: "or more". */
    OR_MORE,
    OR_LESS,
    /** The same without the value itself: "초과", "未満". */
    BEYOND,
    SHORT_OF,
    /** "about". */
    APPROXIMATE,
    /** "no", "none": a limit behind it must not be met. */
    NONE,
    /** "zero". */
    ZERO,
    /** Says what a count has come to: "reads", "goes to". */
    AMOUNTS_TO,
    /** Links what follows with the value from which it does: "warn at 5%". */
    AT,
    /** What follows from a limit. */
    TARGET,
    WARNING,
    ALERT,
    ROLLBACK,
    /** Of a column: what holds there ends the change, "turn it off". */
    STOP_COLUMN,
    /** Before a number says how many there are of something: "has". */
    HOLDS,
    /** Money, before or behind its sum. */
    CURRENCY,
    /** One at least, said to be enough: "a single". */
    SINGLE,
    /** Of a column whose values must not be exceeded: "budget". */
    CEILING_COLUMN,
    /** Behind a count that it takes no more: "is enough". */
    ENOUGH,
    /** Said before limits of which all are meant: "all of these". */
    WHOLE_OF,
    /** What somebody is told with in peace, "ticket", or at once, "call". */
    NOTE,
    CALL,
    /** Said of what a system does by itself, so that a time for it is a limit: "arrives", "is back". */
    SETTLES,
    /** Begins a condition: "if", "when". */
    CONDITION,
    /** Ends a clause: "and", "if". */
    BOUNDARY,
    /** Says nothing about the metric: "is", "still", "current". */
    FILLER,
    /** A task's verb: "verify", "monitor". */
    IMPERATIVE,
    /** A value that is history: "was", "currently". */
    HISTORY,
    /** Begins a window: "for", "over the last". */
    WINDOW,
    CONSECUTIVE,
    /** Between a number and its unit of time and changes nothing: "three full days". */
    WHOLE,
    /** "Twice", before {@link #CONSECUTIVE}. */
    TWICE,
    /** Begins a window before a length of time that no number states, "during a whole", and what follows there. */
    WITHIN_ONE,
    SPELL_LEAD,
    /** A length of time or an occasion that needs no number: "night", "peak hour". */
    SPELL,
    /** A whole window that needs nothing else: "at noon", "за сутки". */
    SPELLED,
    /** Behind a time: for that long, "続く". */
    LASTS,
    /** Counts in a window that is no time: "checks", "times". */
    OCCASION,
    PER,
    RANGE,
    /** To wait or to watch, and things called so. */
    SOAK,
    SOAKING,
    /** To look again and again, to run on, to stand by: watching only with how long it is done. */
    LOOK,
    /** Behind a time makes it a length: "boyunca", "lang". */
    LASTING,
    /** What a stage calls how long it lasts. */
    STAY,
    /** "next" before a time that begins now. */
    COMING,
    /** To put in order what does not run well yet: watched only where a length of time is stated. */
    STABILISING,
    /** To let be: for a week or more it keeps something rather than waits. */
    LEAVE,
    /** Goes on behind a time that stands first: "at", "including". */
    AMID,
    /** A stretch of time with a name, no matter how many hours: "overnight", "over the weekend". */
    OVERNIGHT,
    /** Begins until when: "until", and what ends a wait: "noon", "Friday". */
    UNTIL,
    MOMENT,
    /** "stable for", "healthy for". */
    STEADY,
    /** To change how many are reached: "increase", "deploy". */
    SHIFT,
    /** "first": a time that begins with what was done. */
    FIRST,
    /** "after": a time that has to pass first; before it, or behind it as "後". */
    AFTER,
    /** "last", "every": a time that is looked back on, or comes again and again. */
    PAST,
    /** How a thing is that is watched and gives no trouble: "stable". */
    STABLE,
    /** What a system shows that has run for long without a fault: "uptime", "stability". */
    STEADINESS,
    /** What shows in half a day or longer whether something lasts: "test", "run". */
    TRIAL,
    /** What a title says whose "first week" is no time to watch, but one in which something else is done: "tasks". */
    NO_WATCH,
    /** Says by how much a time to wait is made longer: "by". */
    BY,
    /** "doubles". */
    DOUBLE,
    /** What a multiple is one of: "baseline", "normal". */
    BASELINE,
    /** "with": what stands behind it is given, not demanded. */
    WITH,
    /** "between … and …". */
    BETWEEN,
    AND,
    /** "10 of 12". */
    OUT_OF,
    /** Who or what is reached: "users", "traffic". */
    AUDIENCE,
    /** Said of what is there before the change: "legacy". */
    FORMER,
    /** What stands before a time of day: "às" 8h. */
    CLOCK,
    /** Said of those whom a fault reaches: "affected". */
    STRUCK,
    /** "canary", "rollout". */
    ROLLOUT,
    /** "remaining", "everyone". */
    EVERYONE,
    /** Said of a length of time that is the step's own: "takes", "est.". */
    ESTIMATE,
    /** Says of something how long it is: "is". */
    BEING,
    /** Between the two, and says nothing: "only", "us". */
    MERELY,
    /** Says of a time that something is measured over it: "rolling". */
    ROLLING,
    /** Says of what is measured that it is too much: "high", "elevated". */
    EXCESSIVE,
    /** Says that a measure goes past a value, which is told and not demanded: "exceeds", "falls by". */
    CROSSES,
    /** Says that it has to: "must", "should". */
    MUST,
    /** How soon somebody or something answers: "response". */
    ANSWER,
    /** The same behind the time: "to complete". */
    TAKEN,
    /** Names of properties that hold a length of time: "duration". */
    LENGTH,
    /** Titles of lists that say how long each of several things takes: "timeline". */
    TIMES,
    /** Columns of these names can hold how long something takes, and so much else: "window", "time". */
    WHEN,
    /** Names of what something has taken: "actual". */
    TOOK,
    BYGONE,
    PRONOUN,
    GONE_BY,
    /** Places a time relative to something: "before", "first". */
    RELATIVE,
    /** "phase", "wave": what is numbered and successive. */
    STAGE,
    /** A length of time that is set, not taken: "retention", "timeout". */
    SETTING,
    /** What is done to a value, behind it in languages that put the verb last: "setzen" of "auf 0 setzen". */
    SET_BEHIND,
    /** "day", "week" when numbered. */
    SLOT,
    /** "short-term": a time behind it says until when something has its turn. */
    HORIZON,
    OPTIONAL,
    /** A result already claimed. */
    DONE,
    OWNER,
    /** States that a check can demand. */
    STATE,
    STATE_NOUN,
    /** States of a resource used up: "maxed". */
    EXHAUSTED,
    /** Ready for use, of all of a number: "all 3 replicas healthy". */
    READY,
    PEOPLE,
    /** Software that has versions. */
    PRODUCT,
    /** The word for what is numbered in releases. */
    VERSION,
    /** What is measured, last word: "rate". */
    MEASURE,
    /** Things that fail or happen and are counted: "errors". */
    COUNTED,
    /** What a blank asks for: "name". */
    FIELD,
    /** A word that stands for a value: "tbd". */
    UNKNOWN,
    /** In brackets says what kind of line it is, "optional", and asks for nothing. */
    LABEL,
    /** One of several of which only one can hold: "yes". */
    CHOICE,
    /** What a name in capitals ends with that stands for an address: "ip". */
    ADDRESS,
    /** Before what is the reader's own, character by character: "your" of "your-domain". */
    YOURS,
    /** A name that stands for another one, character by character: "changeme", "owner/repo". */
    STAND_IN,
    /** What is done to a part of a screen, and what it is, character by character: "click", "button". */
    CONTROL,
    /** How a date is to be written, character by character: "yyyy-mm-dd". */
    DATE_MASK,
    /** What a title says whose limits warn: "yellow flags". */
    WARNS,
    /** What a title says whose limits alert: "alert when". */
    ALERTS,
    /** What a title says whose limits end the change: "no-go if". */
    STOPS,
    /** Stands between a limit and what follows from it: "triggers". */
    LEADS_TO,
    /** Said of what nobody goes beyond: "limits", in front of what they are set to. */
    CAP,
    /** What a system is made of, so that some may fail: "replicas". */
    PARTS,
    /** Between a comparing word and its value: "the", "of". */
    ARTICLE,
    /** "not": turns a comparing verb round. */
    NOT,
    /** Says how many something is made for: "supports". */
    SUPPORTS,
    /** Counts of these say nothing of the running system: "test cases". */
    TESTS,
    /** Says of what is given to a test how great it is: "small". */
    SIZED,
    /** Of a limit or a column: "critical", "red". */
    CRITICAL,
    /** Columns of a table of limits. */
    METRIC_COLUMN,
    LIMIT_COLUMN,
    ACTUAL_COLUMN,
    /** A column that says how bad it is. */
    SEVERITY_COLUMN,
    WINDOW_COLUMN,
    /** Said before what a command should print. */
    EXPECTED,
    PACKAGE_MANAGER,
    /** "here", in the place where somebody is to write. */
    HERE,
    /** What somebody is asked to do there: "describe". */
    WRITE,
    /** What a line of code is called that somebody has still to write: "commands". */
    COMMANDS,
    /** What one of several is called that somebody has still to name: "criterion". */
    SAMPLE,
    MONTH;

    /** Whether its phrases are sought character by character, so that a part of an address can be one. */
    boolean isLiteral() {
        return this == YOURS || this == STAND_IN || this == CONTROL || this == DATE_MASK;
    }

    /** As written in a vocabulary, e.g. {@code at-least}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
