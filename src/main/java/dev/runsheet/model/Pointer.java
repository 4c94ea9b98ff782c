package dev.runsheet.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the model: a JSON Pointer (RFC 6901), {@code /sections/3/blocks/0/items/2}.
 *
 * <p>It is the joint of the program: the reader records the place in the file of each pointer, schema errors name one,
 * rules return one, and only one place turns them into lines and columns.
 *
 * @param text empty for the whole document
 */
public record Pointer(String text) {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer("");

    /** The member called {@code name} of what this points at. */
    public Pointer child(String name) {
        return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The element at {@code index}, from 0, of the array this points at. */
    public Pointer child(int index) {
        return new Pointer(text + "/" + index);
    }

    /** What this is a member of; the whole document's parent is itself. */
    public Pointer parent() {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? ROOT : new Pointer(text.substring(0, slash));
    }

    /** Whether {@code other} is this or stands within it. */
    public boolean contains(Pointer other) {
        return other.text.startsWith(text)
                && (other.text.length() == text.length() || other.text.charAt(text.length()) == '/');
    }

    // Written out because every run hashes pointers, and the methods of a record are only made when first called.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && text.equals(pointer.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
