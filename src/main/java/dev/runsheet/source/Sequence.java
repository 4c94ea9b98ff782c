package dev.runsheet.source;

/**
 * Characters that may be one character of UTF-8, read with the wrong charset.
 *
 * @param start of the characters
 * @param end behind them
 * @param repaired what they were
 * @param garbling the charset they were read with
 * @param trust how sure it is that they are garbled
 * @param certain whether they can only have been {@code repaired}; not so where bytes were lost
 */
record Sequence(int start, int end, String repaired, Garbling garbling, Trust trust, boolean certain) {

    enum Trust {
        /** Nobody writes these characters side by side. */
        SURE,
        /** Somebody might; garbled only among others. */
        SUPPORTED
    }
}
