package dev.runsheet.source;

import java.util.Arrays;

/** The bytes of a version of a file; two are equal when they hold the same. */
public final class Bytes {
    /** No bytes at all. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] array;

    /** @param array not to be changed from now on */
    public Bytes(byte[] array) {
        this.array = array;
    }

    /** The bytes; not to be changed. */
    public byte[] array() {
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }
}
