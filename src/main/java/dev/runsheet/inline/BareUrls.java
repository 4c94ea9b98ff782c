package dev.runsheet.inline;

import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds addresses that are written without link syntax, as GitHub does: {@code see https://example.org/a.} */
final class BareUrls {
    private static final String TRAILING = "?!.,:;*_~'\"";

    private BareUrls() {}

    /** The addresses in {@code plain}, ascending, but for those within {@code links} and {@code code}. */
    static List<Link> in(String plain, List<Link> links, List<Span> code) {
        if (!plain.contains("://") && !plain.contains("www.")) {
            return List.of();
        }
        List<Link> found = new ArrayList<>();
        boolean[] taken = new boolean[plain.length() + 1];
        links.forEach(link -> Arrays.fill(taken, link.from(), link.to(), true));
        code.forEach(span -> Arrays.fill(taken, span.start(), span.end(), true));
        int at = 0;
        while (at < plain.length()) {
            int end = taken[at] ? -1 : end(plain, at, taken);
            if (end < 0) {
                at++;
                continue;
            }
            String address = plain.substring(at, end);
            String destination = address.startsWith("w") ? "http://" + address : address;
            found.add(new Link(at, end, destination, address, false));
            at = end;
        }
        return found;
    }

    /** Behind the address that begins at {@code at}, or -1 when none does. */
    private static int end(String plain, int at, boolean[] taken) {
        char c = plain.charAt(at);
        if ((c != 'h' && c != 'w') || (at > 0 && isHost(plain.charAt(at - 1)))) {
            return -1;
        }
        int host = plain.startsWith("https://", at)
                ? at + 8
                : plain.startsWith("http://", at) ? at + 7 : plain.startsWith("www.", at) ? at + 4 : -1;
        if (host < 0 || host >= plain.length() || !isHost(plain.charAt(host))) {
            return -1;
        }
        int stop = host;
        int depth = 0;
        while (stop < plain.length() && !taken[stop] && isUrl(plain.charAt(stop))) {
            depth += plain.charAt(stop) == '(' ? 1 : plain.charAt(stop) == ')' ? -1 : 0;
            stop++;
        }
        while (stop > host) {
            char lastOne = plain.charAt(stop - 1);
            if (lastOne == ')' && depth < 0) {
                depth++;
            } else if (TRAILING.indexOf(lastOne) < 0) {
                break;
            }
            stop--;
        }
        return stop > host ? stop : -1;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static boolean isUrl(char c) {
        return c > ' ' && c != 0x7f && "<>\"`{}|\\^".indexOf(c) < 0 && (c < 0x80 || Character.isLetterOrDigit(c));
    }
}
