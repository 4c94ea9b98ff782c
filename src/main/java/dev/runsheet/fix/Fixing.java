package dev.runsheet.fix;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Finding.Repair;
import dev.runsheet.source.Bytes;
import dev.runsheet.source.EditedBytes;
import dev.runsheet.source.Edits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Applies the repairs of findings until nothing is left that can be repaired.
 *
 * <pre>{@code
 * Fixing.Fixed fixed = new Fixing(false).of(bytes, lint);
 * }</pre>
 *
 * <p>Of repairs that overlap the first is applied, and the others when the file has been linted again. A repair may
 * uncover another fault – text garbled twice, headings two levels too deep –, so this goes on for {@value #ROUNDS} rounds
 * at most.
 */
public final class Fixing {
    static final int ROUNDS = 10;

    /** The family of rules about the text, by which everything else is read. */
    private static final String TEXT = "TX";

    private final boolean unsafe;

    /** @param unsafe whether repairs are applied that may change what a reader of the checklist relies on */
    public Fixing(boolean unsafe) {
        this.unsafe = unsafe;
    }

    /**
     * A file set right.
     *
     * @param text what it holds now
     * @param left what is still wrong with it
     * @param repaired how many places were repaired
     */
    public record Fixed(Bytes text, List<Finding> left, int repaired) {
        public Fixed {
            left = List.copyOf(left);
        }
    }

    /** Sets {@code text} right; {@code lint} finds what is wrong with a version of it. */
    public Fixed of(Bytes text, Function<Bytes, List<Finding>> lint) {
        Bytes now = text;
        int repaired = 0;
        List<Finding> findings = lint.apply(now);
        for (int round = 0; round < ROUNDS; round++) {
            Edits edits = new Edits();
            int taken = 0;
            for (Repair repair : repairs(findings)) {
                taken += edits.add(repair.edits()) ? 1 : 0;
            }
            Bytes next = new Bytes(EditedBytes.of(now.array(), edits));
            if (next.equals(now)) {
                break;
            }
            repaired += taken;
            now = next;
            findings = lint.apply(now);
        }
        return new Fixed(now, findings, repaired);
    }

    /** Whether some of {@code findings} can be repaired. */
    public boolean canRepair(List<Finding> findings) {
        return !repairs(findings).isEmpty();
    }

    /** Those of the text first, where there are any: what is no box yet would not be counted. */
    private List<Repair> repairs(List<Finding> findings) {
        List<Repair> ofText =
                repairs(findings, finding -> finding.rule().family().equals(TEXT));
        return ofText.isEmpty() ? repairs(findings, finding -> true) : ofText;
    }

    private List<Repair> repairs(List<Finding> findings, Predicate<Finding> chosen) {
        return findings.stream()
                .filter(chosen)
                .flatMap(finding -> finding.each().stream())
                .flatMap(finding -> best(finding).stream())
                .toList();
    }

    private Optional<Repair> best(Finding finding) {
        return finding.repairs().stream()
                .filter(repair -> unsafe || repair.safe())
                .findFirst();
    }
}
