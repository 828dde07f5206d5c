package org.ambassadordesk.ambassador.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.directory.DirectoryConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where first passwords and keys are handed over: {@code {"accounts":{…},"sources":{…}}}, readable by the user of this
 * process only, always whole. Written before the transaction that stores the hashes commits: a crash between the two
 * leaves a password too many in the file, which the next start replaces, and never one too few.
 */
@ApplicationScoped
class CredentialsFile {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialsFile.class);

    private final Optional<Path> path;
    private final ObjectMapper json;

    CredentialsFile(DirectoryConfig config, ObjectMapper json) {
        this.path = config.credentialsFile();
        this.json = json;
    }

    /** Adds to what is there already. */
    synchronized void add(Map<String, String> passwords, Map<String, String> keys) {
        if (passwords.isEmpty() && keys.isEmpty()) {
            return;
        }
        if (path.isEmpty()) {
            LOG.warn("no credentials file is configured; new passwords and keys have to be made through the API");
            return;
        }
        try {
            ObjectNode all = read(path.get());
            passwords.forEach(all.withObject("/accounts")::put);
            keys.forEach(all.withObject("/sources")::put);
            write(
                    path.get().toAbsolutePath(),
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (IOException e) {
            throw new UncheckedIOException("the credentials file " + path.get() + " cannot be written", e);
        }
    }

    private ObjectNode read(Path file) throws IOException {
        ObjectNode all =
                Files.exists(file) ? (ObjectNode) json.readTree(Files.readAllBytes(file)) : json.createObjectNode();
        all.withObject("/accounts");
        all.withObject("/sources");
        return all;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(
                folder,
                ".credentials",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
