package org.ambassadordesk.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code run.json}: what runs now, for people and scripts, and for the next run to clean up after a killed one. */
final class RunFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One running part. */
    record Entry(String name, long pid, String url) {}

    private final Path file;
    private final Map<String, Entry> entries = new TreeMap<>();

    RunFile(Path file) {
        this.file = file;
    }

    /** What an earlier run left written. */
    List<Entry> left() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return List.of();
        }
        return List.of(JSON.readValue(file.toFile(), Entry[].class));
    }

    synchronized void put(Entry entry) throws IOException {
        entries.put(entry.name(), entry);
        write();
    }

    synchronized void clear() throws IOException {
        entries.clear();
        write();
    }

    private void write() throws IOException {
        Path writing = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(writing.toFile(), entries.values());
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
