package org.ambassadordesk.tools.replay.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stream seen through a window that starts at the present record and grows with it, so that a record that turns out to
 * be broken can be read again from its second line. Holds one record at a time. UTF-8 lets the separators be looked for
 * in bytes: none of them is ever part of another character.
 */
final class ByteWindow {
    /** What {@link #at} gives behind the last byte. */
    static final int END = -1;

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private byte[] bytes = new byte[2 * CHUNK];
    private int start;
    private int end;
    private boolean drained;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** The byte so far behind the window's start. */
    int at(int offset) throws IOException {
        while (start + offset >= end) {
            if (drained) {
                return END;
            }
            fill();
        }
        return bytes[start + offset];
    }

    /** Moves the window's start over bytes that were looked at. */
    void skip(int count) {
        start += count;
    }

    /**
     * The text between two offsets that were looked at.
     *
     * @throws CharacterCodingException where it is not UTF-8
     */
    String text(int from, int to) throws CharacterCodingException {
        ByteBuffer part = ByteBuffer.wrap(bytes, start + from, to - from);
        return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    }

    private void fill() throws IOException {
        if (end == bytes.length) {
            int kept = end - start;
            byte[] target = kept > bytes.length / 2 ? new byte[bytes.length * 2] : bytes;
            System.arraycopy(bytes, start, target, 0, kept);
            bytes = shrunk(target, kept);
            start = 0;
            end = kept;
        }
        int count = in.read(bytes, end, bytes.length - end);
        if (count < 0) {
            drained = true;
        } else {
            end += count;
        }
    }

    /** One huge record must not keep its memory for the rest of the file. */
    private static byte[] shrunk(byte[] bytes, int kept) {
        return bytes.length > 2 * CHUNK && kept < CHUNK ? Arrays.copyOf(bytes, 2 * CHUNK) : bytes;
    }
}
