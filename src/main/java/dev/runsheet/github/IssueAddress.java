package dev.runsheet.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses that open a template, with some of its fields filled in already.
 *
 * <pre>{@code
 * new IssueAddress("https://github.com/acme/ops/issues/new").of("go-live.yml", Map.of("version", "2.4"));
 * // https://github.com/acme/ops/issues/new?template=go-live.yml&version=2.4
 * }</pre>
 *
 * @param opening where the repository opens issues
 */
public record IssueAddress(String opening) {
    /** From this many bytes on, GitHub's own tools refuse an address, and somewhat later the server does. */
    static final int TOO_LONG = 8_192;

    /** The address of {@link IssueOptions#repository}, if there is one. */
    public static Optional<IssueAddress> of(IssueOptions options) {
        return options.opening().map(IssueAddress::new);
    }

    /**
     * The address that opens the template {@code file}; empty where it would be too long.
     *
     * @param values by the ids of inputs and texts, and {@code title}
     */
    public Optional<String> of(String file, Map<String, String> values) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("template", file);
        query.putAll(values);
        StringBuilder address = new StringBuilder(opening);
        query.forEach((name, value) -> address.append(address.length() == opening.length() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return address.length() < TOO_LONG ? Optional.of(address.toString()) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
