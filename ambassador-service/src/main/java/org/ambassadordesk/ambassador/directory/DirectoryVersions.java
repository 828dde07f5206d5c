package org.ambassadordesk.ambassador.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Every version of the directory, whole, with who made it. */
@ApplicationScoped
class DirectoryVersions {
    private final Database database;
    private final Clock clock;

    DirectoryVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** 0 where there is none. */
    long newest() {
        return database.read(handle -> handle.createQuery("SELECT coalesce(max(version), 0) FROM directory_version")
                .mapTo(long.class)
                .one());
    }

    Optional<Directory> find(long version) {
        return database.read(
                handle -> handle.createQuery("SELECT document FROM directory_version WHERE version = :version")
                        .bind("version", version)
                        .mapTo(String.class)
                        .findOne()
                        .map(DirectoryVersions::parse));
    }

    /** Holds off every other change until the end of this transaction. */
    void lock() {
        database.perform(handle -> handle.execute("LOCK TABLE directory_version IN SHARE ROW EXCLUSIVE MODE"));
    }

    void add(Directory directory, String author, @Nullable String fileSha256) {
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO directory_version (version, author, made_at, file_sha256, document)
                        VALUES (:version, :author, :now, :file, :document::json)
                        """)
                .bind("version", directory.version())
                .bind("author", author)
                .bind("now", clock.instant())
                .bind("file", fileSha256)
                .bind("document", write(directory))
                .execute());
    }

    private static Directory parse(String document) {
        try {
            return EventCodec.json().readValue(document, Directory.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored directory version cannot be read", e);
        }
    }

    private static String write(Directory directory) {
        try {
            return EventCodec.json().writeValueAsString(directory);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("directories are plain records", e);
        }
    }
}
