package dev.runsheet.phrase;

/**
 * The words that make what follows them a condition, as alternatives of a pattern: {@code "\\b(?:" + IF + ")\\s"} finds
 * {@code wenn} in {@code Zurück, wenn der Mast bricht}. Languages that put the word last are for each pattern to know.
 */
public final class Conjunctions {
    /** Before a condition, wherever it stands. */
    public static final String IF =
            "if|when|wenn|falls|sobald|si|quand|lorsque|cuando|quando|se|qualora|eğer|если|когда"
                    + "|wanneer|indien|zodra|jeśli|jeżeli|gdy|pokud|jestliže|když|jakmile|якщо|коли|jika|apabila|bila|nếu|khi";

    /** At the end of what leads to conditions: there, too, the words that mean something else elsewhere. */
    public static final String IF_LAST = IF + "|als|om|när";

    /** What leads to conditions ends in one of these, too: {@code We stop the moment}. */
    public static final String THEN_LAST = IF_LAST
            + "|the moment|the minute|as soon as|given|in case|whenever|unless|provided that|on any of|besides|in the event of|sofern|dès que|en cuanto|assim que|non appena|как только";

    private Conjunctions() {}
}
