package dev.runsheet.source;

import dev.runsheet.source.Sequence.Trust;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Repairs text that was UTF-8 and was read with another charset before it was saved: {@code âœ…} was {@code ✅}.
 *
 * <p>The Windows charsets of Europe, Latin-1, Mac Roman and the two Windows consoles are undone, also twice over and also where bytes were
 * lost on the way. Only the garbled stretches change. Characters that sound text may have side by side are left alone
 * unless what stands around them shows that they are garbled, see {@link Plausibility}.
 */
public final class Mojibake {
    /** Text that was saved wrongly more often than this stays as it is. */
    private static final int ROUNDS = 3;

    private static final Optional<Trust> SURE = Optional.of(Trust.SURE);

    private static final List<Garbling> CHARSETS = List.of(Garbling.values());

    private Mojibake() {}

    /**
     * A repaired text and where its characters stand in the garbled one.
     *
     * @param text repaired
     * @param map from the repaired text to the garbled one; a repaired stretch maps as a whole
     * @param stretches what was garbled, in ascending order
     */
    public record Repair(String text, TextMap map, List<Stretch> stretches) {
        public Repair {
            stretches = List.copyOf(stretches);
        }

        /** Whether every stretch can only have been what it was repaired to, so that it may be saved unasked. */
        public boolean isCertain() {
            return stretches.stream().allMatch(Stretch::certain);
        }
    }

    /**
     * A garbled stretch.
     *
     * @param span where it stands in the garbled text
     * @param repaired what it was
     * @param certain false where bytes were lost and {@code repaired} is the most likely of several characters
     */
    public record Stretch(Span span, String repaired, boolean certain) {}

    /** The repair of {@code text}; empty when nothing in it is garbled. Cost is linear in its length. */
    public static Optional<Repair> repair(String text) {
        List<Stretch> stretches = stretches(text, ROUNDS);
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder repaired = new StringBuilder(text.length());
        TextMap.Builder map = new TextMap.Builder().piece(0, 0);
        int last = 0;
        for (Stretch stretch : stretches) {
            Span span = stretch.span();
            repaired.append(text, last, span.start());
            int from = repaired.length();
            repaired.append(stretch.repaired());
            map.whole(from, repaired.length(), span.start(), span.end());
            last = span.end();
        }
        repaired.append(text, last, text.length());
        return Optional.of(new Repair(repaired.toString(), map.build(), stretches));
    }

    /**
     * A remark for each line with garbled text, from its first garbled character to its last, whether it can be repaired
     * or not. Bytes that are no text have remarks of their own.
     */
    public static List<Remark> remarks(Decoding decoded) {
        SourceFile file = decoded.source();
        boolean whole = decoded.remarks().stream().noneMatch(remark -> remark.kind() == Remark.Kind.BAD_BYTES);
        Stream<Span> garbled = Stream.concat(
                stretches(file.text(), ROUNDS).stream().map(Stretch::span), Remains.in(file.text(), whole).stream());
        Map<Integer, Span> byLine = new TreeMap<>();
        garbled.forEach(span -> byLine.merge(file.lines().line(span.start()), span, Span::cover));
        return byLine.values().stream()
                .map(span -> new Remark(Remark.Kind.GARBLED, span, file.text().substring(span.start(), span.end())))
                .toList();
    }

    private static List<Stretch> stretches(String text, int rounds) {
        List<Sequence> garbled = garbled(text);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < garbled.size(); ) {
            int start = garbled.get(i).start();
            int end = start;
            boolean certain = true;
            StringBuilder repaired = new StringBuilder();
            for (; i < garbled.size() && (end == start || garbled.get(i).start() == end); i++) {
                repaired.append(garbled.get(i).repaired());
                certain &= garbled.get(i).certain();
                end = garbled.get(i).end();
            }
            stretches.add(again(text, new Stretch(new Span(start, end), repaired.toString(), certain), rounds - 1));
        }
        return stretches;
    }

    /** What a stretch of {@code text} was before it was garbled a second time; judged beside its neighbours. */
    private static Stretch again(String text, Stretch once, int rounds) {
        if (rounds == 0) {
            return once;
        }
        int start = once.span().start();
        int end = once.span().end();
        String before = text.substring(Math.max(start - 1, 0), start);
        String within = before + once.repaired();
        String after = text.substring(end, Math.min(end + 1, text.length()));
        StringBuilder repaired = new StringBuilder();
        boolean certain = once.certain();
        int last = before.length();
        for (Stretch inner : stretches(within + after, rounds)) {
            if (inner.span().start() >= last && inner.span().end() <= within.length()) {
                repaired.append(within, last, inner.span().start()).append(inner.repaired());
                certain &= inner.certain();
                last = inner.span().end();
            }
        }
        return new Stretch(once.span(), repaired.append(within.substring(last)).toString(), certain);
    }

    /** The sequences of {@code text} that are garbled: sure ones, and others in a chain that gives them support. */
    private static List<Sequence> garbled(String text) {
        List<Sequence> garbled = new ArrayList<>();
        List<Sequence> chain = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Optional<Sequence> found = text.charAt(at) < 0x80 ? Optional.empty() : sequence(text, at, chain);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            Sequence sequence = found.get();
            if (!chain.isEmpty() && !goesOn(text, chain.get(chain.size() - 1), sequence)) {
                addSupported(chain, garbled);
                chain.clear();
            }
            chain.add(sequence);
            at = sequence.end();
        }
        addSupported(chain, garbled);
        return garbled;
    }

    /** Whether {@code next} follows {@code last} at once or behind one space or sign. */
    private static boolean goesOn(String text, Sequence last, Sequence next) {
        int gap = next.start() - last.end();
        return next.garbling() == last.garbling() && (gap == 0 || (gap == 1 && text.charAt(last.end()) < 0x80));
    }

    private static void addSupported(List<Sequence> chain, List<Sequence> garbled) {
        boolean whole = isOneScript(chain);
        for (int i = 0; i < chain.size(); ) {
            int from = i;
            boolean sure = whole;
            for (;
                    i < chain.size()
                            && (i == from
                                    || chain.get(i).start() == chain.get(i - 1).end());
                    i++) {
                sure |= chain.get(i).trust() == Trust.SURE;
            }
            if (sure) {
                garbled.addAll(chain.subList(from, i));
            }
        }
    }

    /** Three short or two long characters of one script, garbled alike, are no accident. */
    private static boolean isOneScript(List<Sequence> chain) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        int weight = 0;
        for (Sequence sequence : chain) {
            UnicodeScript script = UnicodeScript.of(sequence.repaired().codePointAt(0));
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                // Japanese mixes three.
                boolean japanese = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
                scripts.add(japanese ? UnicodeScript.HAN : script);
                weight += sequence.end() - sequence.start();
            }
        }
        return scripts.size() == 1 && !scripts.contains(UnicodeScript.LATIN) && weight >= 6;
    }

    /** The sequence at {@code at}, in the charset of the chain it touches, else in the one that makes it sure. */
    private static Optional<Sequence> sequence(String text, int at, List<Sequence> chain) {
        Optional<Sequence> best = Optional.empty();
        if (chain.isEmpty() || chain.get(chain.size() - 1).end() != at) {
            best = LostBytes.headless(text, at);
        } else {
            best = Utf8.sequence(text, at, chain.get(chain.size() - 1).garbling());
        }
        for (int i = 0; i < CHARSETS.size() && !best.map(Sequence::trust).equals(SURE); i++) {
            Optional<Sequence> found = Utf8.sequence(text, at, CHARSETS.get(i));
            best = best.isEmpty() || found.map(Sequence::trust).equals(SURE) ? found : best;
        }
        return best.or(() -> Straightened.at(text, at)).or(() -> LostBytes.at(text, at));
    }
}
