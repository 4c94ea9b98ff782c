package dev.runsheet.source;

import java.util.List;

/** Stretches in ascending order, asked whether a place lies in one of them. */
record Spans(List<Span> ascending) {
    boolean holds(int offset) {
        int low = 0;
        int high = ascending.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = ascending.get(middle);
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
