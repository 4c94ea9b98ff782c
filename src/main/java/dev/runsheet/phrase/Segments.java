package dev.runsheet.phrase;

/**
 * Where clauses begin and end. A soft end (a comma, a colon, "and") parts a metric from other words; behind a hard one (a
 * line's end, a full stop, a semicolon) something else is spoken of.
 */
public final class Segments {
    /** Clauses are looked back into no further than this, so that a text without ends is read in linear time. */
    private static final int REACH = 48;

    /** The same of hard ends, from either side. */
    private static final int HARD_REACH = 256;

    private static final int NONE = 0;
    private static final int SOFT = 1;
    private static final int HARD = 2;
    private static final String INNER = "%/'\"`*&@+~$€£#=<>≤≥_^°≈±‰×";

    private final int[] kind;
    private final int[] start;
    private final int[] hardStart;
    private final int[] end;
    private final int[] hardEnd;

    /** The clauses of {@code reading}, found in one pass in each direction. */
    public Segments(Vocabulary vocabulary, Reading reading) {
        int size = reading.size();
        kind = new int[size];
        start = new int[size + 1];
        hardStart = new int[size + 1];
        end = new int[size + 1];
        hardEnd = new int[size + 1];
        for (int i = 0; i < size; i++) {
            kind[i] = kind(vocabulary, reading, i);
            start[i + 1] = kind[i] == NONE ? start[i] : i + 1;
            hardStart[i + 1] = kind[i] == HARD ? i + 1 : hardStart[i];
        }
        end[size] = size;
        hardEnd[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            end[i] = kind[i] == NONE ? end[i + 1] : i;
            hardEnd[i] = kind[i] == HARD ? i : hardEnd[i + 1];
        }
    }

    private static int kind(Vocabulary vocabulary, Reading reading, int i) {
        Token token = reading.at(i);
        boolean joins = vocabulary.is(Word.BOUNDARY, reading, i) && !vocabulary.is(Word.OR_MORE, reading, i);
        return switch (token.kind()) {
            case BREAK -> HARD;
            case SIGN -> sign(reading, i, token.text());
            case WORD -> joins ? SOFT : NONE;
            case NUMBER, OPAQUE -> NONE;
        };
    }

    private static int sign(Reading reading, int i, String sign) {
        if (sign.equals(";") || sign.equals("!") || sign.equals("?") || sign.equals("|")) {
            return HARD;
        }
        if (sign.equals(".")) {
            boolean abbreviation = i > 0 && reading.at(i - 1).text().length() <= 6 && startsSmall(reading, i + 1);
            return abbreviation ? NONE : HARD;
        }
        if (sign.equals("-")) {
            boolean inside = reading.joined(i) || reading.joined(i + 1);
            return inside ? NONE : SOFT;
        }
        return sign.equals("<=") || sign.equals(">=") || sign.equals("____") || INNER.contains(sign) ? NONE : SOFT;
    }

    private static boolean startsSmall(Reading reading, int i) {
        return i < reading.size() && !Character.isUpperCase(reading.raw(i).codePointAt(0));
    }

    /** The first token of the clause that ends before {@code index}, or one not too far before it. */
    public int startBefore(int index) {
        return Math.max(start[index], index - REACH);
    }

    /** The first token behind the hard end that stands before {@code index}, or one not too far before it. */
    public int hardStartBefore(int index) {
        return Math.max(hardStart[index], index - HARD_REACH);
    }

    /** The end of the clause that {@code index} begins or stands in, or a place not too far behind it. */
    public int endFrom(int index) {
        return Math.min(end[Math.min(index, end.length - 1)], index + HARD_REACH);
    }

    /** The hard end behind {@code index}, or a place not too far behind it. */
    public int hardEndFrom(int index) {
        return Math.min(hardEnd[Math.min(index, hardEnd.length - 1)], index + HARD_REACH);
    }

    /** Whether a sentence ends at {@code index}, or the text does: nothing on one side speaks of what is on the other. */
    public boolean isHard(int index) {
        return index < 0 || index >= kind.length || kind[index] == HARD;
    }

    /** Whether a clause ends at {@code index}: a hard end, a comma, a dash, a conjunction. */
    public boolean isEnd(int index) {
        return index < 0 || index >= kind.length || kind[index] != NONE;
    }

    /** Whether a text begins at {@code index}, but for a mark such as ✅. */
    public boolean opens(Reading reading, int index) {
        boolean mark = reading.at(index - 1).kind() == Token.Kind.SIGN
                && reading.raw(index - 1).codePointAt(0) > 0x2000;
        return isHard(mark ? index - 2 : index - 1);
    }
}
