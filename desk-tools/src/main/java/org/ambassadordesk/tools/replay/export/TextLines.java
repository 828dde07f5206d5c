package org.ambassadordesk.tools.replay.export;

import java.io.IOException;

/** Physical lines of a {@link ByteWindow}: what an editor counts, ended by LF or CRLF. */
final class TextLines {
    /** Bytes; about four times what a comment may have. */
    static final int LONGEST_RECORD = 1024 * 1024;

    private final ByteWindow window;
    private long line = 1;

    TextLines(ByteWindow window) {
        this.window = window;
    }

    /** The line on which the window starts. */
    long line() {
        return line;
    }

    /** Moves the window over the rest of the line it starts on, whatever its length. */
    void skipLine() throws IOException {
        int offset = 0;
        while (true) {
            int at = window.at(offset);
            if (at == ByteWindow.END) {
                window.skip(offset);
                return;
            }
            offset++;
            if (at == '\n') {
                window.skip(offset);
                line++;
                return;
            }
            if (offset == LONGEST_RECORD) {
                window.skip(offset);
                offset = 0;
            }
        }
    }

    /** Moves the window over a record that was read. */
    void skipRecord(int length, int lineBreaks) {
        window.skip(length);
        line += lineBreaks;
    }

    /** Moves the window over lines with nothing on them; false at the end of the file. */
    boolean skipBlank() throws IOException {
        while (true) {
            int at = window.at(0);
            if (at == ByteWindow.END) {
                return false;
            }
            if (at == '\n') {
                skipRecord(1, 1);
            } else if (at == '\r' && window.at(1) == '\n') {
                skipRecord(2, 1);
            } else {
                return true;
            }
        }
    }
}
