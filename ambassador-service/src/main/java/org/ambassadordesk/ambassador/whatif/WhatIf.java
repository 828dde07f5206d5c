package org.ambassadordesk.ambassador.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.report.protection.SpansCut;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.ambassador.whatif.RecordedWork.Given;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.file.DirectoryFile;

/**
 * Asks how the last days would have gone at another desk. It reads what was recorded and has the router run it through its
 * rules, once under the present directory and once under the other; it keeps nothing and changes nothing.
 */
@ApplicationScoped
public class WhatIf {
    /** More than that takes the router too long at once. */
    static final int MOST = 20_000;
    /** People begin with what they had on their hands. */
    private static final Duration WARM_UP = Duration.ofDays(2);

    private final Database database;
    private final ResponseTimes times;
    private final CurrentDirectory directory;
    private final SpansCut spans;
    private final RerunConnector router;
    private final Clock clock;

    WhatIf(
            Database database,
            ResponseTimes times,
            CurrentDirectory directory,
            SpansCut spans,
            RerunConnector router,
            Clock clock) {
        this.database = database;
        this.times = times;
        this.directory = directory;
        this.spans = spans;
        this.router = router;
        this.clock = clock;
    }

    /** The figures are of the topics this lead sees figures of anyway; what runs is the whole desk. */
    public WhatIfView suppose(Person lead, WhatIfQuestion question) {
        Directory present = directory.get();
        Directory other = other(present, question);
        times.catchUp();
        Instant now = clock.instant();
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(present);
        Period asked = new Period(now.minus(Duration.ofDays(question.span())), now);
        Period period = smallest.protects() ? spans.whole(asked, smallest, now) : asked;
        List<Recorded> recorded = recorded(period);
        List<Given> given = database.read(
                handle -> RecordedWork.between(handle, period.from().minus(WARM_UP), now));
        Stays stays = Stays.of(present, recorded, given, now);
        Histories histories = new Histories(present, recorded, stays);
        Supposition again = router.run(histories.under(present, now));
        Supposition otherwise = other.equals(present) ? again : router.run(histories.under(other, now));
        Rows rows = new Rows(recorded);
        var before = new WorkingHours(present, period.from(), period.to());
        var first = new Comparison.Run(rows.happened(), before);
        var second = new Comparison.Run(rows.supposed(again.waits()), before);
        var third = new Comparison.Run(
                rows.supposed(otherwise.waits()), new WorkingHours(other, period.from(), period.to()));
        Comparison comparison = comparison(lead, present, period, first.rows(), now);
        return new WhatIfView(
                period.from(),
                period.to(),
                again.policy(),
                spans.hidden(asked, smallest),
                comparison.likeness(first, second),
                comparison.total(first),
                comparison.total(second),
                comparison.total(third),
                comparison.byTopic(first, second, third));
    }

    private static Comparison comparison(
            Person lead, Directory present, Period period, MeasuredDay happened, Instant now) {
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(present);
        ReportScope scope = ReportScope.of(lead, present, lead.ledTeams());
        Choice shown = from(period).and(scope.choice());
        return new Comparison(
                happened,
                smallest.protects() ? shown.and(smallest.shown(List.of(happened), lead.id())) : shown,
                seen(scope, present),
                now,
                smallest.protects());
    }

    private static Directory other(Directory present, WhatIfQuestion question) {
        Directory other = present;
        if (question.desk() != null) {
            other = switch (DirectoryFile.read(question.desk(), present.version())) {
                case DirectoryFile.Outcome.Loaded loaded -> loaded.directory();
                case DirectoryFile.Outcome.Refused refused ->
                    throw ProblemException.invalid(
                            "desk",
                            "is no directory file: {0}",
                            refused.findings().getFirst().toString());
            };
        }
        for (Change change : question.otherwise()) {
            other = change.in(other);
        }
        return other;
    }

    private List<Recorded> recorded(Period period) {
        List<Recorded> recorded = database.read(
                handle -> RecordedWaits.between(handle, period.from().minus(WARM_UP), period.to(), MOST + 1));
        if (recorded.size() > MOST) {
            throw ProblemException.invalid(
                    "days", "more than {0} answers were waited for in this time; ask for fewer days", MOST);
        }
        return recorded;
    }

    private static Choice from(Period period) {
        long from = Measured.micros(period.from());
        return Choice.within(from, Long.MAX_VALUE);
    }

    private static Set<String> seen(ReportScope scope, Directory directory) {
        return directory.topics().keySet().stream()
                .filter(topic -> scope.everything() || scope.mine().contains(topic))
                .collect(Collectors.toSet());
    }
}
