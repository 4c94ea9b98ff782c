package dev.runsheet.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the classes of a page's own style sheet look like, as far as it means something: Google Docs writes
 * {@code .c3{font-weight:700}} where others write {@code <b>}.
 */
final class StyleSheet {
    private static final Pattern RULE = Pattern.compile("\\.([A-Za-z0-9_-]+)\\s*\\{([^{}]*)\\}");
    private static final Pattern BULLET =
            Pattern.compile("\\.(lst-kix[A-Za-z0-9_-]*)\\s*>\\s*li:before\\s*\\{[^{}]*content:\\s*\"?([^{};]*)");

    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*italic");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Pattern CODE = Pattern.compile(
            "font-family\\s*:[^;]*(?:Courier|Consolas|Roboto Mono|Source Code|monospace|Menlo|Inconsolata)");

    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, String> bullets = new HashMap<>();

    private StyleSheet() {}

    /** The sheets of {@code page}, to be read before styles are taken away. */
    static StyleSheet of(String sheets) {
        StyleSheet sheet = new StyleSheet();
        Matcher rule = RULE.matcher(sheets);
        while (rule.find()) {
            sheet.rules.merge(rule.group(1), rule.group(2), (one, other) -> one + ";" + other);
        }
        Matcher bullet = BULLET.matcher(sheets);
        while (bullet.find()) {
            sheet.bullets.putIfAbsent(bullet.group(1), bullet.group(2));
        }
        return sheet;
    }

    static String text(Document page) {
        return page.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
    }

    /** The declarations that hold for {@code element}. */
    String declarations(Element element) {
        String own = element.attr("style");
        return element.classNames().stream()
                        .map(name -> rules.getOrDefault(name, ""))
                        .collect(Collectors.joining(";"))
                + ";" + own;
    }

    /** What is drawn before the items of {@code list}: a character or a CSS escape; empty when the sheet does not say. */
    String bullet(Element list) {
        return list.classNames().stream()
                .filter(bullets::containsKey)
                .map(bullets::get)
                .findFirst()
                .orElse("");
    }

    static boolean isBold(String declarations) {
        return BOLD.matcher(declarations).find();
    }

    static boolean isItalic(String declarations) {
        return ITALIC.matcher(declarations).find();
    }

    static boolean isStruck(String declarations) {
        return STRUCK.matcher(declarations).find();
    }

    static boolean isCode(String declarations) {
        return CODE.matcher(declarations).find();
    }
}
