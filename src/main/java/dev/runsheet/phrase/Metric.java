package dev.runsheet.phrase;

/**
 * A measured quantity that a vocabulary knows.
 *
 * @param name what all its synonyms are called, in lower case
 * @param better which way is better
 * @param ofSystem whether it is measured on the running system; of tests and settings it is not
 */
public record Metric(String name, Better better, boolean ofSystem) {

    /** Which values of a metric are wished for. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }
}
