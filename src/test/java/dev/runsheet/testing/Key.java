package dev.runsheet.testing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A key as somebody presses it, with the keys held down meanwhile: {@code j}, {@code Enter}, {@code Control+z}.
 *
 * @param key its name in the events of a page
 * @param text what it types; empty when it types nothing
 * @param code its number in the events of a page
 * @param held the bits of the protocol for the keys held down
 */
record Key(String key, String text, int code, int held) {
    private static final Map<String, Integer> HELD = Map.of("Alt", 1, "Control", 2, "Meta", 4, "Shift", 8);
    private static final Map<String, Key> NAMED = Map.of(
            "Enter", new Key("Enter", "\r", 13, 0),
            "Tab", new Key("Tab", "", 9, 0),
            "Escape", new Key("Escape", "", 27, 0),
            "Space", new Key(" ", " ", 32, 0),
            "Backspace", new Key("Backspace", "", 8, 0));

    /** Reads {@code Control+z}. */
    static Key of(String written) {
        int plus = written.lastIndexOf('+', written.length() - 2);
        if (plus > 0) {
            Key key = of(written.substring(plus + 1));
            int held = HELD.get(written.substring(0, plus));
            return new Key(key.key, held == 8 ? key.text : "", key.code, key.held | held);
        }
        Key named = NAMED.get(written);
        return named != null
                ? named
                : new Key(written, written, written.toUpperCase(Locale.ROOT).charAt(0), 0);
    }

    /** The event of the protocol, {@code keyDown} or {@code keyUp}. */
    Map<String, Object> event(String type) {
        Map<String, Object> event =
                new HashMap<>(Map.of("type", type, "key", key, "windowsVirtualKeyCode", code, "modifiers", held));
        if (!text.isEmpty() && type.equals("keyDown")) {
            event.put("text", text);
        }
        return event;
    }
}
