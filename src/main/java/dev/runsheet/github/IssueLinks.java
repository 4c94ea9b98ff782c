package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links as an issue can follow them. There a relative path is taken from the issue's own address and leads nowhere:
 * with the repository's address it is made absolute, without it {@code [plan](docs/plan.md)} becomes
 * {@code plan (`docs/plan.md`)}.
 */
final class IssueLinks {
    private static final Pattern FENCE = Pattern.compile("^(?:[ >]|[-*+] |\\d{1,9}[.)] )*+(`{3,}|~{3,})");
    private static final Pattern DEFINITION = Pattern.compile("^( {0,3}\\[[^\\]^][^\\]]*\\]: +)<?([^\\s<>]+)>?(.*)$");
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*");

    private final String path;
    private final Optional<String> files;

    IssueLinks(Checklist checklist, Optional<String> files) {
        this.path = checklist.source().map(Source::path).orElse("");
        this.files = files;
    }

    /** {@code markdown} with its relative links rewritten, code left alone. */
    String rewritten(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length() + 64);
        String fence = "";
        for (String line : markdown.split("(?<=\n)", -1)) {
            Matcher mark = FENCE.matcher(line);
            boolean marked = mark.find();
            if (fence.isEmpty() && !marked) {
                out.append(line(line));
            } else {
                out.append(line);
                if (fence.isEmpty()) {
                    fence = mark.group(1);
                } else if (marked
                        && mark.group(1).startsWith(fence)
                        && line.substring(mark.end()).isBlank()) {
                    fence = "";
                }
            }
        }
        return out.toString();
    }

    private String line(String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (definition.find()) {
            Optional<String> address = absolute(definition.group(2));
            return address.map(a -> definition.replaceFirst("$1" + Matcher.quoteReplacement(a) + "$3"))
                    .orElse(line);
        }
        return line.contains("](") ? inline(line) : line;
    }

    /** One line with its inline links rewritten; a link over two lines stays as it is. */
    private String inline(String line) {
        StringBuilder out = new StringBuilder(line.length() + 64);
        int lastClose = line.lastIndexOf(')');
        int open = -1;
        int i = 0;
        while (i < line.length()) {
            int next = i + 1;
            if (line.charAt(i) == '`') {
                next = behindCode(line, i);
            } else if (line.charAt(i) == '\\') {
                next = Math.min(i + 2, line.length());
            } else if (line.charAt(i) == '[') {
                open = out.length();
            } else if (open >= 0 && i < lastClose && line.startsWith("](", i)) {
                int end = line.indexOf(')', i);
                destination(out, open, line.substring(i + 2, end));
                open = out.lastIndexOf("[", open - 1);
                i = end + 1;
                continue;
            }
            out.append(line, i, next);
            i = next;
        }
        return out.toString();
    }

    private static int behindCode(String line, int from) {
        int open = from;
        while (open < line.length() && line.charAt(open) == '`') {
            open++;
        }
        int close = line.indexOf(line.substring(from, open), open);
        return close < 0 ? open : close + open - from;
    }

    /** Ends the link that began at {@code label} of {@code out}: {@code inside} is what stands between its parentheses. */
    private void destination(StringBuilder out, int label, String inside) {
        String written = inside.strip().split("\\s", 2)[0];
        String target = written.replaceAll("^<|>$", "");
        if (target.isEmpty() || ELSEWHERE.matcher(target).matches()) {
            out.append("](").append(inside).append(')');
            return;
        }
        Optional<String> address = absolute(target);
        if (address.isPresent()) {
            String title = inside.strip().substring(written.length());
            out.append("](").append(address.get()).append(title).append(')');
        } else {
            boolean image = label > 0 && out.charAt(label - 1) == '!';
            out.delete(image ? label - 1 : label, label + 1)
                    .append(" (`")
                    .append(target)
                    .append("`)");
        }
    }

    /** The full address of a relative {@code destination}; empty when the repository's is not known. */
    private Optional<String> absolute(String destination) {
        if (files.isEmpty() || ELSEWHERE.matcher(destination).matches()) {
            return Optional.empty();
        }
        try {
            URI own = new URI(null, null, "/" + path, null);
            String target = destination.startsWith("#")
                    ? own.getRawPath() + destination
                    : own.resolve(new URI(destination)).normalize().toString();
            return Optional.of(files.get() + target.replaceFirst("^(?:/\\.\\.)*/", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
