package org.ambassadordesk.ambassador.guideline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Guideline;
import org.jspecify.annotations.Nullable;

/**
 * Which guidelines people have read and taken note of, version by version. Everybody is asked to; once a guideline has
 * been published anew, whoever has not acknowledged the version in force reads but does not send. The wording a guideline
 * came to the desk with stops nobody: a desk that was just set up can answer its first customer.
 */
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

    /** Somebody took note of a version, then. */
    public record Acknowledgement(String guideline, int version, Instant at) {
        private record Version(String guideline, int version) {}

        private Version of() {
            return new Version(guideline, version);
        }
    }

    /** A guideline to acknowledge, and the call that does it. */
    public record Due(String guideline, int version, String acknowledge) {
        static Due of(Guideline guideline) {
            return new Due(
                    guideline.id(),
                    guideline.version(),
                    "/api/guidelines/" + guideline.id() + "/versions/" + guideline.version() + "/acknowledge");
        }
    }

    /** What holds for this person and was not acknowledged in its present version. */
    public List<Guideline> missing(Ambassador ambassador) {
        var read = read(ambassador.id());
        return directory.get().guidelines().values().stream()
                .filter(guideline -> concerns(guideline, ambassador))
                .filter(guideline -> !isRead(guideline, read))
                .toList();
    }

    /** What this person has to acknowledge before they send anything on a topic. */
    public List<Due> missingFor(String ambassador, @Nullable String topic) {
        var read = read(ambassador);
        Set<Acknowledgement.Version> first = firstVersions();
        return GuidelineChecks.holding(directory.get(), topic).stream()
                .filter(guideline -> !isRead(guideline, read))
                .filter(guideline -> !first.contains(versionOf(guideline)))
                .map(Due::of)
                .toList();
    }

    /**
     * What this person acknowledged of the guidelines that hold for a topic; refused where one was published anew since.
     *
     * @return in the order of the directory, in the versions in force
     */
    public List<Acknowledgement> require(String ambassador, @Nullable String topic) {
        List<Due> missing = missingFor(ambassador, topic);
        if (!missing.isEmpty()) {
            throw new ProblemException(
                            ProblemType.ACKNOWLEDGE_FIRST,
                            "Read and acknowledge first: {0}.",
                            missing.stream()
                                    .map(due -> due.guideline() + " (version " + due.version() + ")")
                                    .collect(Collectors.joining(", ")))
                    .with("guidelines", missing);
        }
        var read = read(ambassador);
        return GuidelineChecks.holding(directory.get(), topic).stream()
                .flatMap(guideline -> Optional.ofNullable(read.get(versionOf(guideline))).stream())
                .toList();
    }

    /** When this person acknowledged a version; empty where not. */
    public Optional<Instant> of(String ambassador, Guideline guideline) {
        return Optional.ofNullable(read(ambassador).get(versionOf(guideline))).map(Acknowledgement::at);
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

    /** Whether a guideline holds where somebody may answer. */
    public static boolean concerns(Guideline guideline, Ambassador ambassador) {
        return guideline.topics().isEmpty()
                || guideline.topics().stream().anyMatch(ambassador.authorized()::containsKey);
    }

    private Map<Acknowledgement.Version, Acknowledgement> read(String ambassador) {
        Map<Acknowledgement.Version, Acknowledgement> read = new HashMap<>();
        database.read(handle -> handle.createQuery("""
                                SELECT guideline, version, acknowledged_at FROM guideline_acknowledgement
                                WHERE ambassador = :ambassador
                                """)
                        .bind("ambassador", ambassador)
                        .map((row, context) -> new Acknowledgement(
                                row.getString("guideline"),
                                row.getInt("version"),
                                row.getTimestamp("acknowledged_at").toInstant()))
                        .list())
                .forEach(one -> read.put(one.of(), one));
        return read;
    }

    private Set<Acknowledgement.Version> firstVersions() {
        return database.read(handle -> handle.createQuery(
                        "SELECT guideline, min(version) AS version FROM guideline_version GROUP BY guideline")
                .map((row, context) -> new Acknowledgement.Version(row.getString("guideline"), row.getInt("version")))
                .set());
    }

    private static boolean isRead(Guideline guideline, Map<Acknowledgement.Version, Acknowledgement> read) {
        return read.containsKey(versionOf(guideline));
    }

    private static Acknowledgement.Version versionOf(Guideline guideline) {
        return new Acknowledgement.Version(guideline.id(), guideline.version());
    }
}
