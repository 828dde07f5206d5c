package org.ambassadordesk.tools.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.replay.export.ExportFile;
import org.ambassadordesk.tools.replay.export.ExportRows;
import org.ambassadordesk.tools.replay.export.FileOptions;
import org.ambassadordesk.tools.replay.export.Row;
import org.ambassadordesk.tools.replay.map.ColumnMap;
import org.ambassadordesk.tools.replay.map.MapFile;
import org.ambassadordesk.tools.replay.map.MappedComment;
import org.ambassadordesk.tools.replay.map.ShippedMaps;
import org.jspecify.annotations.Nullable;

/** An export together with the map that says which of its columns is what. */
final class Export implements Closeable {
    private final Path file;
    private final ExportRows rows;
    private final ColumnMap map;

    private Export(Path file, ExportRows rows, ColumnMap map) {
        this.file = file;
        this.rows = rows;
        this.map = map;
    }

    /**
     * Opens a file with its map.
     *
     * @param mapFile null where the map is to be found by the columns
     * @throws ToolFailure where the two do not go together, or one of them cannot be read
     */
    static Export open(Path file, @Nullable Path mapFile) {
        if (!Files.isRegularFile(file)) {
            throw new ToolFailure(Files.isDirectory(file) ? file + " is a folder" : "there is no file " + file);
        }
        Export export = mapFile == null ? recognized(file) : mapped(file, MapFile.read(mapFile));
        Optional<String> missing = export.map.missing(export.rows);
        if (missing.isPresent()) {
            export.close();
            throw new ToolFailure("the map " + export.map.name() + " needs the column " + missing.get() + "; " + file
                    + " has " + String.join(", ", export.rows.columns()));
        }
        return export;
    }

    private static Export recognized(Path file) {
        try (ExportRows look = rows(file, FileOptions.NONE)) {
            ColumnMap map = ShippedMaps.recognizing(look)
                    .orElseThrow(() -> new ToolFailure("no known export has the columns of " + file + " ("
                            + String.join(", ", look.columns()) + "); --map takes a file that says which is what"));
            return mapped(file, map);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Export mapped(Path file, ColumnMap map) {
        return new Export(file, rows(file, map.options()), map);
    }

    private static ExportRows rows(Path file, FileOptions options) {
        try {
            return ExportFile.open(file, options);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The next row's comment; null at the end. */
    @Nullable
    MappedComment next() {
        try {
            Row row = rows.next();
            return row == null ? null : map.read(file.getFileName().toString(), row);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ToolFailure unreadable(Path file, IOException e) {
        return new ToolFailure(file + " cannot be read: " + e.getMessage(), e);
    }

    /** What the export is called. */
    String kind() {
        return map.name();
    }

    /** Bytes read so far. */
    long position() {
        return rows.position();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
