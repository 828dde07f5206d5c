package org.ambassadordesk.tools.replay.export;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What NDJSON and JSON arrays share: rows that bring their own names; the first row's names say which export it is. */
abstract class JsonRows implements ExportRows {
    private final CountedStream counted;
    private @Nullable Row first;
    private SequencedSet<String> columns = new LinkedHashSet<>();

    JsonRows(CountedStream counted) {
        this.counted = counted;
    }

    abstract @Nullable Row read() throws IOException;

    /** Looks at the first row; called once the reader stands. */
    final void peek() throws IOException {
        first = read();
        if (first instanceof Row.Whole row && row.cells() instanceof JsonCells cells) {
            columns = cells.names();
        }
    }

    @Override
    public final @Nullable Row next() throws IOException {
        Row row = first;
        first = null;
        return row == null ? read() : row;
    }

    @Override
    public final SequencedSet<String> columns() {
        return columns;
    }

    @Override
    public final boolean hasFixedColumns() {
        return false;
    }

    @Override
    public final long position() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }

    static String oneLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
