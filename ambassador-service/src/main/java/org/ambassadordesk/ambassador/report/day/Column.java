package org.ambassadordesk.ambassador.report.day;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whole numbers from 0 on, of a fixed width, one after another in an array of bytes, the lowest byte first. */
final class Column {
    /** Bytes that an array has to have after its last column: eight are read at once. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int from;
    private final int width;
    private final long mask;

    /**
     * A column in an array.
     *
     * @param width bytes of a number, 1 to 8
     */
    Column(byte[] bytes, int from, int width) {
        this.bytes = bytes;
        this.from = from;
        this.width = width;
        this.mask = most(width);
    }

    /** The largest number of a width. */
    static long most(int width) {
        return -1L >>> (Long.SIZE - Byte.SIZE * width);
    }

    long get(int row) {
        return (long) LONGS.get(bytes, from + row * width) & mask;
    }

    void set(int row, long number) {
        for (int i = 0; i < width; i++) {
            bytes[from + row * width + i] = (byte) (number >>> (Byte.SIZE * i));
        }
    }

    /** Where the next column begins. */
    int after(int rows) {
        return from + rows * width;
    }
}
