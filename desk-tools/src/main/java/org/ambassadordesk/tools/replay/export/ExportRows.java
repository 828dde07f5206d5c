package org.ambassadordesk.tools.replay.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The rows of an export, in its order. */
public interface ExportRows extends Closeable {
    /**
     * The next row; null at the end.
     *
     * @throws IOException where the rest of the file cannot be read
     */
    @Nullable
    Row next() throws IOException;

    /** The columns' names. */
    SequencedSet<String> columns();

    /** Whether every row has these columns and no others; of JSON only the first row's names are known. */
    boolean hasFixedColumns();

    /** Bytes of the file read so far. */
    long position();
}
