package dev.runsheet.template;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives files names that are safe everywhere and not given twice: {@code ../../etc/passwd} becomes {@code etc-passwd}, a
 * second {@code billing} becomes {@code billing-2}.
 */
public final class PagePath {
    /** Names Windows keeps for devices, with any ending. */
    private static final Pattern RESERVED =
            Pattern.compile("con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$");

    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** A path with no names given yet. */
    public PagePath() {}

    /**
     * A name for {@code id}: letters and digits in lower case, {@code -}, {@code _}; never empty, at most 80 UTF-16 units
     * and a number long. The order of the calls decides who gets a name that several want.
     */
    public String name(String id) {
        String base = safe(id);
        String name = base;
        for (int n = 2; !taken.add(name); n++) {
            name = base + "-" + n;
        }
        return name;
    }

    private static String safe(String id) {
        String plain = Normalizer.normalize(id, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > LONGEST) {
            int cut = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            plain = plain.substring(0, cut).replaceAll("-+$", "");
        }
        if (plain.isEmpty()) {
            return "checklist";
        }
        return RESERVED.matcher(plain).matches() || plain.equals("index") ? "checklist-" + plain : plain;
    }
}
