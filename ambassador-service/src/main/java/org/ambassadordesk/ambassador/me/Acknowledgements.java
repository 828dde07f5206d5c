package org.ambassadordesk.ambassador.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Guideline;

/** Which guidelines people have read and taken note of, version by version. */
@ApplicationScoped
public class Acknowledgements {
    private final Database database;
    private final CurrentDirectory directory;
    private final Clock clock;

    Acknowledgements(Database database, CurrentDirectory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    private record Read(String guideline, int version) {}

    /** What holds for this person and was not acknowledged in its present version. */
    public List<Guideline> missing(Ambassador ambassador) {
        Set<Read> read = database.read(handle -> handle
                .createQuery("SELECT guideline, version FROM guideline_acknowledgement WHERE ambassador = :ambassador")
                .bind("ambassador", ambassador.id())
                .map((row, context) -> new Read(row.getString("guideline"), row.getInt("version")))
                .stream()
                .collect(Collectors.toSet()));
        return directory.get().guidelines().values().stream()
                .filter(guideline -> concerns(guideline, ambassador))
                .filter(guideline -> !read.contains(new Read(guideline.id(), guideline.version())))
                .toList();
    }

    /** Refused with 404 where the guideline is not in force in this version. */
    public void acknowledge(String ambassador, String guideline, int version) {
        Guideline inForce = directory.get().guidelines().get(guideline);
        if (inForce == null || inForce.version() != version) {
            throw ProblemException.notFound("guideline in force, in this version");
        }
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO guideline_acknowledgement (ambassador, guideline, version, acknowledged_at)
                        VALUES (:ambassador, :guideline, :version, :now) ON CONFLICT DO NOTHING
                        """)
                .bind("ambassador", ambassador)
                .bind("guideline", guideline)
                .bind("version", version)
                .bind("now", clock.instant())
                .execute());
    }

    private static boolean concerns(Guideline guideline, Ambassador ambassador) {
        return guideline.topics().isEmpty()
                || guideline.topics().stream().anyMatch(ambassador.authorized()::containsKey);
    }
}
