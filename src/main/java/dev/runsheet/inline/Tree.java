package dev.runsheet.inline;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Walks an inline tree without recursion, however deep emphasis is nested in a hostile run. */
final class Tree {
    private Tree() {}

    /** What is done at each node beneath the root, in the order of the text. */
    interface Visit {
        /** Before its children; whether they are to be visited. */
        boolean enter(Node node);

        /** After its children. */
        void leave(Node node);
    }

    static void walk(Node root, Visit visit) {
        @Nullable Node node = root.getFirstChild();
        while (node != null) {
            boolean descends = visit.enter(node);
            Node child = descends ? node.getFirstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            node = climb(root, node, visit);
        }
    }

    private static @Nullable Node climb(Node root, Node from, Visit visit) {
        for (@Nullable Node node = from; node != null && node != root; node = node.getParent()) {
            visit.leave(node);
            Node next = node.getNext();
            if (next != null) {
                return next;
            }
        }
        return null;
    }
}
