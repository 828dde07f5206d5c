package org.ambassadordesk.tools.bench.routing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What happened, a JSON object a line, for whoever wants to check it. */
final class EventLog implements AutoCloseable {
    private final @Nullable BufferedWriter file;

    private EventLog(@Nullable BufferedWriter file) {
        this.file = file;
    }

    static EventLog in(Path path) throws IOException {
        return new EventLog(Files.newBufferedWriter(path));
    }

    static EventLog none() {
        return new EventLog(null);
    }

    void write(String event, long at, int item, int person) {
        if (file != null) {
            try {
                file.write("{\"e\":\"" + event + "\",\"t\":" + at + ",\"item\":" + item + ",\"amb\":" + person + "}\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
