package org.ambassadordesk.contract.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, holding no more than one of them; of a line that is too long, no more than is allowed. */
public final class NdjsonLines {
    private final InputStream stream;
    private final int longest;
    private final byte[] chunk = new byte[16 * 1024];
    private int at;
    private int end;

    /** Of a stream, none of them longer than so many bytes. */
    public NdjsonLines(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /**
     * The next line without its end. The last line may lack one.
     *
     * @return null after the last; one byte more than allowed for a line that is longer
     */
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (at < end || fill()) {
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            line.write(chunk, from, Math.min(at - from, longest + 1 - line.size()));
            if (at < end) {
                at++;
                return withoutReturn(line);
            }
        }
        return line.size() == 0 ? null : withoutReturn(line);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, stream.read(chunk));
        return end > 0;
    }

    private static byte[] withoutReturn(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        return bytes.length > 0 && bytes[bytes.length - 1] == '\r'
                ? java.util.Arrays.copyOf(bytes, bytes.length - 1)
                : bytes;
    }
}
