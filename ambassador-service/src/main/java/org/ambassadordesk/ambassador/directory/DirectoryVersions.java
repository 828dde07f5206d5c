package org.ambassadordesk.ambassador.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Every version of the directory, whole, with who made it. */
@ApplicationScoped
class DirectoryVersions {
    private final Database database;
    private final GuidelineVersions guidelines;
    private final Clock clock;

    DirectoryVersions(Database database, GuidelineVersions guidelines, Clock clock) {
        this.database = database;
        this.guidelines = guidelines;
        this.clock = clock;
    }

    /** The same with its guidelines numbered; see {@link GuidelineVersions#number}. */
    Directory numbered(Directory wanted, Directory present) {
        return new Directory(
                wanted.version(),
                wanted.desk(),
                wanted.calendars(),
                wanted.teams(),
                wanted.topics(),
                wanted.targets(),
                wanted.ambassadors(),
                guidelines.number(wanted.guidelines(), present),
                wanted.sources(),
                wanted.responses());
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

    /** The newest, or the empty one before the first. */
    Directory present() {
        return find(newest()).orElseGet(Directory::empty);
    }

    /** The hash of the file loaded last, whatever was changed since. */
    Optional<String> lastFile() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT file_sha256 FROM directory_version WHERE file_sha256 IS NOT NULL
                        ORDER BY version DESC LIMIT 1
                        """).mapTo(String.class).findOne());
    }

    /** The file says what is in force anyway. */
    void noteFile(long version, @Nullable String fileSha256) {
        if (fileSha256 != null) {
            database.perform(handle -> handle.createUpdate(
                            "UPDATE directory_version SET file_sha256 = :file WHERE version = :version")
                    .bind("file", fileSha256)
                    .bind("version", version)
                    .execute());
        }
    }

    /** Who made which version, newest first. */
    List<DirectoryChange> history(int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT version, author, made_at FROM directory_version ORDER BY version DESC LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) -> new DirectoryChange(
                        row.getLong("version"),
                        row.getString("author"),
                        row.getTimestamp("made_at").toInstant()))
                .list());
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
        guidelines.keep(directory, author);
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
