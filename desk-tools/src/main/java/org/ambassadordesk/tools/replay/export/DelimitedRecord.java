package org.ambassadordesk.tools.replay.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of separated values at the start of a window, read as RFC 4180 says: a quoted value may hold separators, line
 * breaks and doubled quotes. Without quoting, quotes are ordinary characters.
 */
final class DelimitedRecord {
    private final ByteWindow window;
    private final char delimiter;
    private final boolean quoting;
    private final List<String> values = new ArrayList<>();
    private int offset;
    private int lineBreaks;

    private DelimitedRecord(ByteWindow window, char delimiter, boolean quoting) {
        this.window = window;
        this.delimiter = delimiter;
        this.quoting = quoting;
    }

    /**
     * Reads, but does not move the window.
     *
     * @throws BrokenRecord why it is none
     */
    static DelimitedRecord read(ByteWindow window, char delimiter, boolean quoting) throws IOException, BrokenRecord {
        DelimitedRecord record = new DelimitedRecord(window, delimiter, quoting);
        boolean more = true;
        while (more) {
            record.values.add(record.value());
            more = record.separator();
        }
        return record;
    }

    List<String> values() {
        return values;
    }

    /** Bytes with the line break that ends it. */
    int length() {
        return offset;
    }

    int lineBreaks() {
        return lineBreaks;
    }

    private String value() throws IOException, BrokenRecord {
        return quoting && window.at(offset) == '"' ? quoted() : unquoted();
    }

    private String unquoted() throws IOException, BrokenRecord {
        int from = offset;
        while (!endsValue(window.at(offset))) {
            step();
        }
        return text(from, offset);
    }

    private boolean endsValue(int at) throws IOException {
        return at == delimiter || at == ByteWindow.END || at == '\n' || (at == '\r' && window.at(offset + 1) == '\n');
    }

    private String quoted() throws IOException, BrokenRecord {
        int from = ++offset;
        boolean doubled = false;
        while (true) {
            int at = window.at(offset);
            if (at == ByteWindow.END) {
                throw new BrokenRecord("a quote opened here is never closed");
            }
            if (at == '"') {
                if (window.at(offset + 1) != '"') {
                    break;
                }
                doubled = true;
                offset++;
            }
            if (at == '\n') {
                lineBreaks++;
            }
            step();
        }
        String text = text(from, offset++);
        return doubled ? text.replace("\"\"", "\"") : text;
    }

    private void step() throws BrokenRecord {
        if (++offset > TextLines.LONGEST_RECORD) {
            throw new BrokenRecord(lineBreaks > 0 ? "a quote opened here is never closed" : "is longer than 1 MiB");
        }
    }

    private String text(int from, int to) throws BrokenRecord {
        try {
            return window.text(from, to);
        } catch (CharacterCodingException e) {
            throw new BrokenRecord("value " + (values.size() + 1) + " is not UTF-8", e);
        }
    }

    /** Moves behind a separator; true where another value follows. */
    private boolean separator() throws IOException, BrokenRecord {
        int at = window.at(offset);
        if (at == delimiter) {
            offset++;
            return true;
        }
        if (at == '\r' && window.at(offset + 1) == '\n') {
            offset++;
            at = '\n';
        }
        if (at == '\n') {
            offset++;
            lineBreaks++;
        } else if (at != ByteWindow.END) {
            throw new BrokenRecord("text follows the closing quote of value " + values.size());
        }
        return false;
    }

    /** What is there is no record. */
    static final class BrokenRecord extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenRecord(String reason) {
            super(reason, null, false, false);
        }

        BrokenRecord(String reason, Throwable cause) {
            super(reason, cause, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
