package dev.runsheet.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds credentials written out in a text, by the shapes that issuers give them. */
final class Secrets {
    /**
     * A credential.
     *
     * @param what what it gives access to
     * @param from offset of its first character
     * @param to offset behind its last one
     */
    record Secret(String what, int from, int to) {}

    private record Shape(String what, Pattern pattern) {
        static Shape of(String what, String pattern) {
            return new Shape(what, Pattern.compile(pattern));
        }
    }

    private static final List<Shape> SHAPES = List.of(
            Shape.of("an access key of AWS", "\\b((?:AKIA|ASIA)[A-Z2-7]{16})\\b"),
            Shape.of("a token of GitHub", "\\b(gh[pousr]_[A-Za-z0-9]{36,})\\b"),
            Shape.of("a token of GitHub", "\\b(github_pat_[A-Za-z0-9_]{50,})\\b"),
            Shape.of("a token of GitLab", "\\b(glpat-[A-Za-z0-9_-]{20,})\\b"),
            Shape.of("a token of Slack", "\\b(xox[abeoprs]-[A-Za-z0-9-]{20,})\\b"),
            Shape.of(
                    "a webhook of Slack",
                    "(hooks\\.slack\\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{20,})"),
            Shape.of("a live key of Stripe", "\\b([rs]k_live_[A-Za-z0-9]{20,})\\b"),
            Shape.of("a key of Google", "\\b(AIza[A-Za-z0-9_-]{35})\\b"),
            Shape.of("a key of SendGrid", "\\b(SG\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{40,})\\b"),
            Shape.of("a token of npm", "\\b(npm_[A-Za-z0-9]{36})\\b"),
            Shape.of("a key of a language model", "\\b(sk-(?:ant-|proj-)?[A-Za-z0-9_-]{40,})\\b"),
            Shape.of("a signed token", "\\b(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,})\\b"),
            Shape.of("a private key", "(-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----)(?=\\s*[A-Za-z0-9+/]{40})"),
            Shape.of(
                    "a password in an address",
                    "\\b[a-z][a-z0-9+]{1,20}://[^\\s/:@\"'<>$]{1,64}:([^\\s/:@\"'<>]{6,128})@[\\w.-]{1,253}"),
            Shape.of(
                    "a secret",
                    "(?i)\\b[A-Z0-9_]{0,40}(?:password|passwd|secret|token|api_?key|access_?key|private_?key|encryption_?key)[A-Z0-9_]{0,20}[\"']?\\s?[=:]\\s?[\"']?([A-Za-z0-9+/=_.!@#%^&*-]{12,128})(?=[\"'\\s,;]|$)"));

    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i).*(?:example|sample|your|change|replace|placeholder|dummy|fake|insert|redacted|xxxx|\\.\\.\\.|\\*\\*\\*|1234|abcd|test|demo|todo|secret|passw|token|generat|random|none|null|process\\.env|secure|postgres|admin|here|-key|_key|keyvault|value|username).*");

    /** In bits a character: words and names lie below, what a generator makes lies above. */
    private static final double RANDOM = 3.2;

    /** A short value cannot have as many different characters: this share of what its length allows will do. */
    private static final double SPREAD = 0.9;

    private Secrets() {}

    /** Every credential in {@code text}; placeholders, references and examples are none. */
    static Stream<Secret> in(String text) {
        return SHAPES.stream().flatMap(shape -> matches(shape, text));
    }

    private static Stream<Secret> matches(Shape shape, String text) {
        boolean named = shape.what().equals("a secret") || shape.what().startsWith("a password");
        return shape.pattern()
                .matcher(text)
                .results()
                .filter(match -> !EXAMPLE.matcher(match.group(1)).matches())
                .filter(match -> !named || isMade(match.group(1)))
                .map(match -> new Secret(shape.what(), match.start(1), match.end(1)));
    }

    /** Whether a generator made it: letters and digits, no words, no path, no other variable. */
    private static boolean isMade(String value) {
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean digits = value.chars().anyMatch(Character::isDigit);
        Matcher words = WORDS.matcher(value.toLowerCase(Locale.ROOT));
        return letters
                && digits
                && !words.matches()
                && !value.contains("/etc/")
                && entropy(value) >= Math.min(RANDOM, bits(value.length()) * SPREAD);
    }

    /** Words with separators, perhaps with a number: {@code us-east-1}, {@code projects/42/secrets}. */
    private static final Pattern WORDS =
            Pattern.compile("[./]?[a-z]{2,}\\d{0,4}(?:[-_./:@][a-z]{2,}\\d{0,4}|[-_./:@]v?\\d{1,4})*[./]?");

    private static double entropy(String value) {
        double bits = 0;
        for (int c : value.chars().distinct().toArray()) {
            double share = (double) value.chars().filter(other -> other == c).count() / value.length();
            bits -= share * bits(share);
        }
        return bits;
    }

    private static double bits(double number) {
        return Math.log(number) / Math.log(2);
    }
}
