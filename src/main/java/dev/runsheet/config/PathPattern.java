package dev.runsheet.config;

import java.util.List;
import java.util.Optional;

/**
 * Files by their paths. {@code deploy/**}{@code /*.md} in {@code ops/.runsheet.yaml} names every Markdown file at any
 * depth under {@code ops/deploy}.
 *
 * @param folder where the pattern was written, {@code /} between folders; empty for the top
 * @param glob {@code *} and {@code ?} stand for characters of one name, {@code **} for any folders
 */
public record PathPattern(String folder, String glob) {

    /** What to write instead of {@code glob}, if it can name no file of the folder it stands in. */
    static Optional<String> fault(String glob) {
        if (glob.endsWith("/")) {
            return Optional.of("write \"" + glob + "**\" for all files in that folder");
        }
        boolean leaves = glob.startsWith("/")
                || glob.startsWith("./")
                || List.of(glob.split("/")).contains("..");
        return leaves
                ? Optional.of("write the path from the folder of this configuration, as in \"deploy/**\"")
                : Optional.empty();
    }

    /** Whether the file at {@code path}, {@code /} between folders, is meant. */
    public boolean matches(String path) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        if (!path.startsWith(prefix)) {
            return false;
        }
        List<String> names = List.of(path.substring(prefix.length()).split("/"));
        return matches(List.of(glob.split("/")), names);
    }

    /** Which beginnings of the path the beginning of the pattern fits, name by name. */
    private static boolean matches(List<String> patterns, List<String> names) {
        boolean[] fits = new boolean[names.size() + 1];
        fits[0] = true;
        for (String pattern : patterns) {
            boolean[] next = new boolean[names.size() + 1];
            boolean any = pattern.equals("**");
            for (int i = 0; i <= names.size(); i++) {
                next[i] = any
                        ? fits[i] || (i > 0 && next[i - 1])
                        : i > 0 && fits[i - 1] && fits(pattern, names.get(i - 1));
            }
            fits = next;
        }
        return fits[names.size()];
    }

    /** One name against one pattern; on a mismatch the last {@code *} takes one character more. */
    private static boolean fits(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int taken = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                taken = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public String toString() {
        return folder.isEmpty() ? glob : folder + "/" + glob;
    }
}
