package org.ambassadordesk.ambassador.report.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Judges a period that is over anew, under the present targets and calendars. What was promised then stays and can be asked
 * for; what is shown instead says who restated it, when, and why. What each restatement said is kept, too ({@link Verdicts}).
 * One at a time: of two that cover the same, the later one counts, and says what the earlier one said before it.
 */
@ApplicationScoped
public class Restatements {
    private final Database database;
    private final CurrentDirectory directory;
    private final ResponseTimes times;
    private final Judging judging;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Restatements(
            Database database,
            CurrentDirectory directory,
            ResponseTimes times,
            Judging judging,
            Supplier<UUID> ids,
            Clock clock) {
        this.database = database;
        this.times = times;
        this.directory = directory;
        this.judging = judging;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Judges anew.
     *
     * @param topic null for all this lead leads
     */
    public Restatement restate(Person lead, Period period, @Nullable String topic, String reason) {
        if (period.to().isAfter(clock.instant())) {
            throw ProblemException.invalid("to", "only what is over can be judged anew");
        }
        List<String> topics = topics(lead, directory.get(), topic);
        times.catchUp();
        return database.inTransaction(handle -> {
            RestatementRows.oneAtATime(handle);
            // only now: whoever waited for another one is later than it, and judges under what holds by then
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Directory present = directory.get();
            var wished = new Restatement(
                    ids.get(), period.from(), period.to(), topics, present.version(), reason, lead.id(), now, 0, null);
            Restatement restatement = judging.judge(handle, wished, present);
            return shown(restatement, lead).orElse(restatement);
        });
    }

    private static List<String> topics(Person lead, Directory present, @Nullable String topic) {
        ReportScope scope = ReportScope.of(lead, present, lead.ledTeams());
        List<String> allowed = present.topics().keySet().stream()
                .filter(id -> scope.everything() || scope.mine().contains(id))
                .toList();
        if (topic == null) {
            return allowed;
        }
        if (!allowed.contains(topic)) {
            throw ProblemException.invalid("topic", "is no topic that you lead");
        }
        return List.of(topic);
    }

    /** What in a period was judged anew and this person may see figures of, newest first. */
    public List<Restatement> touching(Person person, Period period) {
        return database.read(handle -> RestatementRows.touching(handle, period.from(), period.to())).stream()
                .flatMap(one -> shown(one, person).stream())
                .toList();
    }

    /** Refused with 404 where this person may see figures of nothing it is about. */
    public Restatement find(UUID id, Person person) {
        return database.read(handle -> RestatementRows.find(handle, id))
                .flatMap(one -> shown(one, person))
                .orElseThrow(() -> ProblemException.notFound("restatement"));
    }

    /** Counts are of all of it, so they are for whoever may see all of it, and where nothing about few is withheld. */
    private Optional<Restatement> shown(Restatement one, Person person) {
        Directory present = directory.get();
        ReportScope scope = ReportScope.of(person, present, person.ledTeams());
        if (scope.everything() || scope.mine().containsAll(one.topics())) {
            boolean protects = ResponseTimeReport.smallestGroup(present).protects();
            return Optional.of(protects ? one.withoutFigures() : one);
        }
        return one.topics().stream().anyMatch(scope.mine()::contains)
                ? Optional.of(one.withoutFigures())
                : Optional.empty();
    }
}
