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

    /** A shape, and what every text of that shape has in it: looking for that is far cheaper than for the shape. */
    private record Shape(String what, List<String> marks, Pattern pattern) {
        static Shape of(String what, String marks, String pattern) {
            return new Shape(what, List.of(marks.split(" ", -1)), Pattern.compile(pattern));
        }

        boolean mayBeIn(String text, String lower) {
            return marks.stream().anyMatch(mark -> text.contains(mark) || lower.contains(mark));
        }
    }

    private static final List<Shape> SHAPES = List.of(
            Shape.of("an access key of AWS", "AKIA ASIA", "\\b((?:AKIA|ASIA)[A-Z2-7]{16})\\b"),
            Shape.of("a token of GitHub", "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_", "\\b(gh[pousr]_[A-Za-z0-9]{36,})\\b"),
            Shape.of(
                    "a token of GitHub",
                    "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_",
                    "\\b(github_pat_[A-Za-z0-9_]{50,})\\b"),
            Shape.of("a token of GitLab", "glpat-", "\\b(glpat-[A-Za-z0-9_-]{20,})\\b"),
            Shape.of("a token of Slack", "xox", "\\b(xox[abeoprs]-[A-Za-z0-9-]{20,})\\b"),
            Shape.of(
                    "a webhook of Slack",
                    "hooks.slack.com",
                    "(hooks\\.slack\\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{20,})"),
            Shape.of("a live key of Stripe", "k_live_", "\\b([rs]k_live_[A-Za-z0-9]{20,})\\b"),
            Shape.of("a key of Google", "AIza", "\\b(AIza[A-Za-z0-9_-]{35})\\b"),
            Shape.of("a key of SendGrid", "SG.", "\\b(SG\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{40,})\\b"),
            Shape.of("a token of npm", "npm_", "\\b(npm_[A-Za-z0-9]{36})\\b"),
            Shape.of("a key of a language model", "sk-", "\\b(sk-(?:ant-|proj-)?[A-Za-z0-9_-]{40,})\\b"),
            Shape.of(
                    "a signed token",
                    "eyJ",
                    "\\b(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,})\\b"),
            Shape.of("a private key", "PRIVATE", "(-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----)(?=\\s*[A-Za-z0-9+/]{40})"),
            Shape.of(
                    "a password in an address",
                    "://",
                    "\\b[a-z][a-z0-9+]{1,20}://[^\\s/:@\"'<>$]{1,64}:([^\\s/:@\"'<>]{6,128})@[\\w.-]{1,253}"),
            Shape.of(
                    "a secret",
                    "password passwd secret token key",
                    "(?i)(?:password|passwd|secret|token|api_?key|access_?key|private_?key|encryption_?key)(?![A-Z0-9_]{0,20}?(?:address|addr|id|url|uri|name|arn|path|file|version|hash|ttl|expir|type|contract|mint))[A-Z0-9_]{0,20}[\"']?\\s?[=:]\\s?[\"']?([A-Za-z0-9+/=_.!@#%^&*-]{12,128})(?=[\"'\\s,;]|$)"));

    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i).*(?:example|sample|your|change|replace|placeholder|dummy|fake|insert|redacted|xxxx|\\.\\.\\.|\\*\\*\\*|1234|abcd|test|demo|todo|secret|passw|token|generat|random|none|null|process\\.env|secure|postgres|admin|here|-key|_key|keyvault|value|username).*");

    private static final Pattern PUBLIC =
            Pattern.compile("(?i)public|anon_?key|publishable|vite_|react_app_|firebase|site_?key");
    /** How long a name with what stands around it may be, in characters. */
    private static final int LONGEST_NAME = 80;

    /** In bits a character: words and names lie below, what a generator makes lies above. */
    private static final double RANDOM = 3.2;

    /** A short value cannot have as many different characters: this share of what its length allows will do. */
    private static final double SPREAD = 0.9;

    private Secrets() {}

    /** Every credential in {@code text}; placeholders, references and examples are none. */
    static Stream<Secret> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SHAPES.stream().filter(shape -> shape.mayBeIn(text, lower)).flatMap(shape -> matches(shape, text));
    }

    private static Stream<Secret> matches(Shape shape, String text) {
        boolean named = shape.what().equals("a secret") || shape.what().startsWith("a password");
        return shape.pattern()
                .matcher(text)
                .results()
                .filter(match -> !EXAMPLE.matcher(match.group(1)).matches())
                .filter(match -> !isPublic(text, match.start(1)))
                .filter(match -> !named || isMade(match.group(1)))
                .map(match -> new Secret(shape.what(), match.start(1), match.end(1)));
    }

    /** Whether the name before it says that it is sent to every browser anyway. */
    private static boolean isPublic(String text, int at) {
        int line = Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST_NAME);
        return PUBLIC.matcher(text.substring(line, at)).find();
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
