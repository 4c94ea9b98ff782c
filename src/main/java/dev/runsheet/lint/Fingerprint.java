package dev.runsheet.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Names a finding so that it is known again in a later version of the file. */
final class Fingerprint {
    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String of(RuleInfo rule, String identity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest((rule.code() + "\0" + identity).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The same findings, the second and later ones of equal fingerprint numbered by their order in the file. */
    static List<Finding> distinct(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        return findings.stream()
                .map(finding -> {
                    int times = seen.merge(finding.fingerprint(), 1, Integer::sum);
                    return times == 1 ? finding : finding.withFingerprint(finding.fingerprint() + "-" + times);
                })
                .toList();
    }

    /** What {@code fingerprint} has in common with those of equal findings in the same file. */
    static String unnumbered(String fingerprint) {
        int dash = fingerprint.indexOf('-');
        return dash < 0 ? fingerprint : fingerprint.substring(0, dash);
    }
}
