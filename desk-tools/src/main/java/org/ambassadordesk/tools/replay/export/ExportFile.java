package org.ambassadordesk.tools.replay.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens an export: CSV, TSV, NDJSON or a JSON array, told apart by how it begins. */
public final class ExportFile {
    private static final int FIRST_LOOK = 64 * 1024;

    private ExportFile() {}

    /**
     * Opens a file.
     *
     * @throws IOException in words a person can use, where it cannot be read
     */
    public static ExportRows open(Path file, FileOptions options) throws IOException {
        CountedStream counted = new CountedStream(Files.newInputStream(file));
        try {
            return rows(counted, options);
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    private static ExportRows rows(CountedStream counted, FileOptions options) throws IOException {
        InputStream in = utf8(new BufferedInputStream(counted, FIRST_LOOK), options.encoding());
        in.mark(FIRST_LOOK);
        byte[] beginning = in.readNBytes(FIRST_LOOK / 2);
        in.reset();
        String look = new String(beginning, StandardCharsets.UTF_8).stripLeading();
        if (look.startsWith("[")) {
            return new JsonArrayRows(counted, in);
        }
        ByteWindow window = new ByteWindow(in);
        if (look.startsWith("{")) {
            return new JsonLineRows(counted, window);
        }
        String firstLine = look.lines().findFirst().orElseThrow(() -> new IOException("it is empty"));
        return new DelimitedRows(counted, window, DelimitedFormat.of(firstLine, options));
    }

    private static InputStream utf8(BufferedInputStream in, @Nullable Charset said) throws IOException {
        Charset marked = byteOrderMark(in);
        Charset encoding = marked == null ? said : marked;
        if (encoding == null || encoding.equals(StandardCharsets.UTF_8)) {
            return in;
        }
        return new BufferedInputStream(new Utf8Stream(new InputStreamReader(in, encoding)), FIRST_LOOK);
    }

    /** Reads a byte order mark, if there is one; spreadsheets write them. */
    private static @Nullable Charset byteOrderMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        if (first == 0xefbb && start.length == 3 && (start[2] & 0xff) == 0xbf) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (first == 0xfffe || first == 0xfeff) {
            in.skipNBytes(2);
            return first == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return null;
    }
}
