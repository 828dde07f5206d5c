package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where a local desk keeps everything, held by one run at a time. */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the directory for this run, making it where it is missing. */
    static DataDirectory take(Path root) throws StartRefused {
        try {
            // others may pass through (PostgreSQL may have to run as another user), but not look into what lies inside
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            for (String inner : List.of("logs", "kafka")) {
                Files.createDirectories(
                        root.resolve(inner),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataDirectory(root.toRealPath(), lock(root.resolve("lock")));
        } catch (IOException e) {
            throw new StartRefused(
                    "the data directory " + root + " cannot be written (" + e + "): choose another with --data");
        }
    }

    private static FileChannel lock(Path file) throws IOException, StartRefused {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new StartRefused("another desk (pid " + holder + ") already runs in " + file.getParent()
                    + ": stop it, or choose another directory with --data");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** Written by ambassador-service when it first loads a directory. */
    Path credentials() {
        return root.resolve("credentials.json");
    }

    Path runFile() {
        return root.resolve("run.json");
    }

    ProcessLog log(String part) {
        return new ProcessLog(root.resolve("logs").resolve(part + ".log"));
    }

    /** Lets the next run have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
