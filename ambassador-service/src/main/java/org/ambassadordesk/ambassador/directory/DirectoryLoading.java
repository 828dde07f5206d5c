package org.ambassadordesk.ambassador.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory at the start of this process: loads the file it was given, unless that very file was loaded last, so that
 * a restart does not undo what leads changed since.
 */
@ApplicationScoped
public class DirectoryLoading {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLoading.class);

    private final DirectoryConfig config;
    private final Database database;
    private final DirectoryVersions versions;
    private final DirectoryChanges changes;
    private final DirectoryPublication publication;

    DirectoryLoading(
            DirectoryConfig config,
            Database database,
            DirectoryVersions versions,
            DirectoryChanges changes,
            DirectoryPublication publication) {
        this.config = config;
        this.database = database;
        this.versions = versions;
        this.changes = changes;
        this.publication = publication;
    }

    /** A directory file that was read and holds. */
    public record ReadFile(String name, String sha256, Directory directory) {}

    /** The configured file, if there is one that was not loaded last. */
    public Optional<ReadFile> unread() {
        return config.file().flatMap(path -> {
            String name = String.valueOf(path.getFileName());
            byte[] bytes = bytes(path);
            String sha256 = sha256(bytes);
            return versions.lastFile().filter(sha256::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(new ReadFile(name, sha256, parse(name, bytes)));
        });
    }

    /** Puts it in force, as a new version unless it says what is in force anyway. */
    public DirectoryChanges.Changed load(ReadFile file) {
        return changes.change(present -> file.directory(), "file:" + file.name(), file.sha256());
    }

    /** Tells the other services everything, whether they know it or not. */
    public void publishAll() {
        database.perform(handle -> {
            versions.lock();
            publication.publishAll(versions.present());
        });
    }

    /** Who changed the directory, newest first. */
    public List<DirectoryChange> history(int most) {
        return versions.history(most);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory file " + path + " cannot be read", e);
        }
    }

    private static Directory parse(String name, byte[] bytes) {
        return switch (DirectoryFile.read(bytes, 0)) {
            case DirectoryFile.Outcome.Loaded loaded -> {
                loaded.hints().forEach(hint -> LOG.info("{} {}", name, hint));
                yield loaded.directory();
            }
            case DirectoryFile.Outcome.Refused refused ->
                throw new IllegalStateException(refused.findings().stream()
                        .map(finding -> name + " " + finding)
                        .collect(Collectors.joining("\n", "the directory file has findings:\n", "")));
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
