package org.ambassadordesk.tools.replay.map;

import org.ambassadordesk.tools.replay.export.Row;
import org.jspecify.annotations.Nullable;

/** A row's values, with {@code _file} and {@code _line} beside the columns for exports that have no ids. */
record MappedRow(String file, Row.Whole row) {
    static final String FILE = "_file";
    static final String LINE = "_line";

    @Nullable
    String text(String column) {
        return switch (column) {
            case FILE -> file;
            case LINE -> Long.toString(row.line());
            default -> row.cells().text(column);
        };
    }
}
