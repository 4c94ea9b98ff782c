package dev.runsheet.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Reads bytes as the tree of a page, every node with its place. Nothing is fetched and nothing runs. */
final class HtmlPage {
    /** Confluence's storage format is XML: its CDATA would be lost on an HTML parser. */
    private static final Pattern STORAGE = Pattern.compile("<(?:ac|ri):[a-z]");

    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private HtmlPage() {}

    static Document of(byte[] bytes, Limits limits) throws Refused {
        if (bytes.length > limits.bytes()) {
            throw new Refused("it has more than " + (limits.bytes() >> 20)
                    + " MB, which is the limit; export fewer pages at once, or without pictures in it");
        }
        String text = text(bytes);
        Parser parser = STORAGE.matcher(text).find() ? Parser.xmlParser() : Parser.htmlParser();
        // one level more than allowed, so that what is too deep is seen instead of being flattened
        Document page =
                parser.setTrackPosition(true).setMaxDepth(limits.depth() + 2).parseInput(text, "");
        measure(page, limits);
        return page;
    }

    private static String text(byte[] bytes) {
        if (isMarked(bytes, 0xFF, 0xFE) || isMarked(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        String text = new String(bytes, declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isMarked(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Charset charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // browsers read Latin-1 as what Windows makes of it
        String known = lower.equals("iso-8859-1") || lower.equals("us-ascii") ? "windows-1252" : lower;
        try {
            boolean wide = known.startsWith("utf-16") || known.startsWith("utf-32");
            return !wide && Charset.isSupported(known) ? Charset.forName(known) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Counts without recursion, because the page may be as deep as it likes. */
    private static void measure(Document page, Limits limits) throws Refused {
        int nodes = 0;
        int depth = 0;
        Node node = page;
        while (node != null) {
            nodes++;
            if (depth > limits.depth()) {
                throw new Refused("its elements are nested more than " + limits.depth()
                        + " levels deep, which is the limit; are tags left open?");
            }
            if (nodes > limits.nodes()) {
                throw new Refused("it has more than " + limits.nodes()
                        + " elements and texts, which is the limit; export fewer pages at once");
            }
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
                continue;
            }
            while (node != null && node.nextSibling() == null) {
                node = node.parent();
                depth--;
            }
            node = node == null ? null : node.nextSibling();
        }
    }
}
