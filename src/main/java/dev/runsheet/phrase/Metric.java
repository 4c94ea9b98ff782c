package dev.runsheet.phrase;

/**
 * A measured quantity that a vocabulary knows.
 *
 * @param name what all its synonyms are called, in lower case
 * @param better which way is better
 * @param ofSystem whether it is measured on the running system; of tests and settings it is not
 */
public record Metric(String name, Better better, boolean ofSystem) {

    /** Whether its values are lengths of time. */
    public boolean isTime() {
        return name.endsWith("time")
                || name.endsWith("lag")
                || name.equals("latency")
                || name.equals("downtime")
                || name.equals("rto")
                || name.equals("rpo")
                || name.equals("page load")
                || name.equals("certificate margin");
    }

    /** Which values of a metric are wished for. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }
}
