package dev.runsheet.report;

import java.io.IOException;
import java.util.List;

/**
 * A form findings can be shown in.
 *
 * <pre>{@code
 * Reports.named("json", Look.PLAIN).orElseThrow().write(checked, System.out);
 * }</pre>
 *
 * <p>A new form is a class of this type and a line in {@link Reports}.
 */
public interface Report {

    /**
     * Writes the findings of {@code files}, in the order given, to {@code out}. Lines end with {@code \n}.
     *
     * @throws IOException when {@code out} does
     */
    void write(List<Checked> files, Appendable out) throws IOException;
}
