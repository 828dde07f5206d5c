package org.ambassadordesk.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a process prints, in a file that starts anew when it has grown large; one older file is kept beside it. The last
 * lines are also remembered, as people read them, to say why a process ended.
 */
public final class ProcessLog {
    private static final long LARGE = 20L * 1024 * 1024;
    private static final int REMEMBERED = 3;
    private static final int SHOWN = 400;

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();

    public ProcessLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** Where to read on, and the last lines, to end a message with. */
    String ending() {
        synchronized (last) {
            return "see " + file + (last.isEmpty() ? "" : ": " + String.join(" | ", last));
        }
    }

    /** Copies lines until the process ends. */
    void follow(BufferedReader output) {
        // reading a pipe holds on to its carrier: as many of them as processors would stop all virtual threads
        Thread.ofPlatform().daemon().name("log-" + file.getFileName()).start(() -> {
            try (output) {
                copy(output);
            } catch (IOException processIsGone) {
                remember(processIsGone.toString());
            }
        });
    }

    /** A full disk must not stop the process: what cannot be written is dropped, and the pipe never fills. */
    private void copy(BufferedReader output) throws IOException {
        BufferedWriter writer = null;
        long size = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            remember(line);
            try {
                if (writer == null || size >= LARGE) {
                    close(writer);
                    writer = null;
                    writer = open();
                    size = Files.size(file);
                }
                writer.write(line);
                writer.newLine();
                writer.flush();
                size += line.length() + 1L;
            } catch (IOException notWritten) {
                writer = null;
            }
        }
        close(writer);
    }

    private BufferedWriter open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) >= LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void close(@Nullable BufferedWriter writer) throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private void remember(String written) {
        if (LogLine.isFrame(written)) {
            return;
        }
        String line = LogLine.inWords(written);
        synchronized (last) {
            if (last.size() == REMEMBERED) {
                last.removeFirst();
            }
            last.addLast(line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
        }
    }
}
