package org.ambassadordesk.ambassador.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Guideline;

/** Every version of every guideline, with who published it: what was asked of people on a day can be told years later. */
@ApplicationScoped
public class GuidelineVersions {
    private final Database database;
    private final Clock clock;

    GuidelineVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A guideline as it was worded from then on. */
    public record Published(Guideline guideline, String by, Instant at) {}

    /** All versions of one, newest first; empty where there never was one. */
    public List<Published> of(String guideline) {
        return database.read(handle -> handle.createQuery("""
                        SELECT document, published_by, published_at FROM guideline_version
                        WHERE guideline = :guideline ORDER BY version DESC
                        """)
                .bind("guideline", guideline)
                .map((row, context) -> published(row))
                .list());
    }

    /** One version, in force or not. */
    public Optional<Published> find(String guideline, int version) {
        return database.read(handle -> handle.createQuery("""
                        SELECT document, published_by, published_at FROM guideline_version
                        WHERE guideline = :guideline AND version = :version
                        """)
                .bind("guideline", guideline)
                .bind("version", version)
                .map((row, context) -> published(row))
                .findOne());
    }

    /**
     * Numbers what is about to be published: what says something else than before is a new version, whatever number it
     * was given, so that nobody has acknowledged what they never read.
     */
    Map<String, Guideline> number(Map<String, Guideline> wanted, Directory present) {
        Map<String, Guideline> numbered = new LinkedHashMap<>();
        wanted.forEach((id, guideline) -> numbered.put(id, number(guideline, present.guidelines())));
        return numbered;
    }

    private Guideline number(Guideline wanted, Map<String, Guideline> present) {
        Guideline inForce = present.get(wanted.id());
        if (inForce != null && saysTheSame(inForce, wanted)) {
            return inForce.version() < wanted.version() ? wanted : inForce;
        }
        Optional<Published> kept = inForce == null ? find(wanted.id(), wanted.version()) : Optional.empty();
        if (kept.isPresent() && kept.get().guideline().equals(wanted)) {
            return wanted;
        }
        int highest = highest(wanted.id());
        return wanted.version() > highest ? wanted : withVersion(wanted, highest + 1);
    }

    /** Keeps what is new; joins the transaction that stores the directory. */
    void keep(Directory directory, String author) {
        Instant now = clock.instant();
        database.perform(handle -> directory.guidelines().values().forEach(guideline -> handle.createUpdate("""
                        INSERT INTO guideline_version
                            (guideline, version, document, directory_version, published_by, published_at)
                        VALUES (:guideline, :version, :document::json, :directory, :author, :now)
                        ON CONFLICT (guideline, version) DO NOTHING
                        """)
                .bind("guideline", guideline.id())
                .bind("version", guideline.version())
                .bind("document", write(guideline))
                .bind("directory", directory.version())
                .bind("author", author)
                .bind("now", now)
                .execute()));
    }

    private int highest(String guideline) {
        return database.read(handle -> handle.createQuery(
                        "SELECT coalesce(max(version), 0) FROM guideline_version WHERE guideline = :guideline")
                .bind("guideline", guideline)
                .mapTo(int.class)
                .one());
    }

    private static boolean saysTheSame(Guideline one, Guideline other) {
        return withVersion(one, 1).equals(withVersion(other, 1));
    }

    private static Guideline withVersion(Guideline guideline, int version) {
        return new Guideline(guideline.id(), version, guideline.text(), guideline.topics(), guideline.checks());
    }

    private static Published published(ResultSet row) throws SQLException {
        try {
            return new Published(
                    EventCodec.json().readValue(row.getString("document"), Guideline.class),
                    row.getString("published_by"),
                    row.getTimestamp("published_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored guideline cannot be read", e);
        }
    }

    private static String write(Guideline guideline) {
        try {
            return EventCodec.json().writeValueAsString(guideline);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("guidelines are plain records", e);
        }
    }
}
