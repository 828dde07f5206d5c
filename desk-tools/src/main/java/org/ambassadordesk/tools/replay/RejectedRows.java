package org.ambassadordesk.tools.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ambassadordesk.tools.ToolFailure;
import org.jspecify.annotations.Nullable;

/** Rows that are no comments, one a line: the line in the export, a tab, the reason. The file exists only if there are any. */
final class RejectedRows implements Closeable {
    private final Path file;
    private @Nullable Writer writer;
    private long count;

    /**
     * Starts anew.
     *
     * @throws ToolFailure where the file of an earlier replay cannot be removed
     */
    RejectedRows(Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ToolFailure(file + " of an earlier replay cannot be removed; --rejected names another file", e);
        }
    }

    synchronized void add(long line, String reason) {
        try {
            Writer open = writer == null ? Files.newBufferedWriter(file) : writer;
            writer = open;
            open.write(line + "\t" + reason + "\n");
            count++;
        } catch (IOException e) {
            throw new ToolFailure("rejected rows cannot be written to " + file + "; --rejected names another file", e);
        }
    }

    synchronized long count() {
        return count;
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
