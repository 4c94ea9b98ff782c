package dev.runsheet.picture;

import dev.runsheet.picture.Scale.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places words at marks along a line, like flags on poles, so that no words cover other words or a pole.
 *
 * <p>Flags above the line fly to the right of their poles, or to the left where there is no room; those below hang to the
 * left. Each has a row of its own side, counted from the line; its pole crosses the rows before.
 */
final class Flags {
    /** Between a pole and its words, in pixels. */
    static final int GAP = 4;

    private final double width;
    private final List<Flag> above = new ArrayList<>();
    private final List<Flag> below = new ArrayList<>();

    /**
     * Words at a mark.
     *
     * @param x where its pole stands
     * @param toLeft whether the words end at the pole
     * @param row from the line, 0 for right beside it
     */
    record Flag(Mark mark, double x, String text, boolean above, boolean toLeft, int row) {
        double left() {
            return toLeft ? x - GAP - Letters.width(text) : x;
        }

        double right() {
            return toLeft ? x : x + GAP + Letters.width(text);
        }

        /** Whether something of {@code other} stands in the way of these words, its pole or its own. */
        boolean meets(Flag other) {
            return other.right() >= left() - 2 * GAP && other.left() <= right() + 2 * GAP;
        }

        boolean covers(double pole) {
            return pole >= left() - 2 * GAP && pole <= right() + 2 * GAP;
        }

        Flag in(int other) {
            return new Flag(mark, x, text, above, toLeft, other);
        }
    }

    /** A mark that wants words. */
    record Wanted(Mark mark, double x, String text, boolean below) {}

    private Flags(double width) {
        this.width = width;
    }

    /** Flags for {@code wanted}, which are in the order of their places, in {@code width} pixels. */
    static List<Flag> place(List<Wanted> wanted, double width) {
        Flags flags = new Flags(width);
        List<Wanted> back = new ArrayList<>();
        for (int i = wanted.size() - 1; i >= 0; i--) {
            Wanted one = wanted.get(i);
            boolean right = one.x() + wide(one) <= width;
            boolean left = one.x() - wide(one) >= 0;
            boolean more = right || width - one.x() > one.x();
            if (left ? one.below() || !right : !more) {
                back.add(one);
            } else {
                flags.fly(one);
            }
        }
        back.sort(Comparator.comparingDouble(Wanted::x));
        back.forEach(flags::flyBack);
        List<Flag> all = new ArrayList<>(flags.above);
        all.addAll(flags.below);
        return all;
    }

    private static double wide(Wanted one) {
        return Letters.width(one.text()) + GAP;
    }

    /** To the right; those further right are there already. */
    private void fly(Wanted one) {
        Flag flag = new Flag(one.mark(), one.x(), Letters.fit(one.text(), width - one.x() - GAP), true, false, 0);
        int row = above.stream()
                .filter(other -> flag.covers(other.x()))
                .mapToInt(other -> other.row() + 1)
                .max()
                .orElse(0);
        above.add(flag.in(row));
    }

    /** To the left; above the line only where no words there would lie over its pole. */
    private void flyBack(Wanted one) {
        Flag flag = new Flag(one.mark(), one.x(), Letters.fit(one.text(), one.x() - GAP), true, true, 0);
        boolean free = above.stream().noneMatch(other -> !other.toLeft() && other.covers(one.x()));
        boolean up = !one.below() && free && one.x() >= wide(one);
        List<Flag> side = up ? above : below;
        int row = side.stream()
                .filter(flag::meets)
                .mapToInt(other -> other.row() + 1)
                .max()
                .orElse(0);
        side.add(new Flag(one.mark(), one.x(), flag.text(), up, true, row));
    }
}
