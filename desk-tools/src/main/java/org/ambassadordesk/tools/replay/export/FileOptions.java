package org.ambassadordesk.tools.replay.export;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column map says about the file; what it leaves open is looked for in the file itself.
 *
 * @param delimiter between values; null where the most frequent one of the first line counts
 * @param quoting whether values may be quoted; null: yes, but not in TSV
 * @param encoding null: UTF-8, or what the byte order mark says
 * @param header the columns' names where the file has no header line
 */
public record FileOptions(
        @Nullable Character delimiter,
        @Nullable Boolean quoting,
        @Nullable Charset encoding,
        List<String> header) {
    /** Everything is looked for in the file. */
    public static final FileOptions NONE = new FileOptions(null, null, null, List.of());
}
