package org.ambassadordesk.ambassador.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Label;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.MeasuredDays;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Counts;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.figure.LegDetail;
import org.ambassadordesk.ambassador.report.figure.Spread;
import org.ambassadordesk.ambassador.report.protection.Cells;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.report.protection.SpansCut;
import org.ambassadordesk.ambassador.report.restatement.Restatement;
import org.ambassadordesk.ambassador.report.restatement.Restatements;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.MeasuringRules;
import org.jspecify.annotations.Nullable;

/** How long customers waited, by group, for whoever leads them. */
@ApplicationScoped
public class ResponseTimeReport {
    private final CurrentDirectory directory;
    private final ResponseTimes times;
    private final MeasuredDays days;
    private final Restatements restatements;
    private final SpansCut spans;
    private final FinishedFigures finished;
    private final Clock clock;

    ResponseTimeReport(
            CurrentDirectory directory,
            ResponseTimes times,
            MeasuredDays days,
            Restatements restatements,
            SpansCut spans,
            FinishedFigures finished,
            Clock clock) {
        this.spans = spans;
        this.finished = finished;
        this.restatements = restatements;
        this.directory = directory;
        this.times = times;
        this.days = days;
        this.clock = clock;
    }

    /**
     * All groups and everything together.
     *
     * @param period what was asked for; where it is not complete, its last part still runs. Where small groups are
     *     protected: what of it is counted
     * @param restatements what in it was judged anew since, newest first; their verdicts are shown unless those of then
     *     were asked for
     * @param imported of all that is counted, how much was finished elsewhere
     */
    public record Report(
            List<Figures> groups, Figures total, Span period, List<Restatement> restatements, long imported) {
        /** Of what took place here. */
        public Report(List<Figures> groups, Figures total, Span period, List<Restatement> restatements) {
            this(groups, total, period, restatements, 0);
        }
    }

    /**
     * A period of figures; not complete while it still goes on.
     *
     * @param smallestGroup people behind every figure at least, besides who asks; what fewer did is left out
     * @param smallestPeriodDays days that count only as a whole, where small groups are protected
     * @param hidden what of the period asked for is in no figure, since spans are cut otherwise than before; else null
     */
    public record Span(
            Instant from,
            Instant to,
            String zone,
            boolean complete,
            int smallestGroup,
            int smallestPeriodDays,
            @Nullable Hidden hidden) {
        /** Whether it has no day at all. */
        @JsonIgnore
        public boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    /**
     * The figures of one page, each grouping with the same choice.
     *
     * @param spread of what was asked about
     * @param imported of that, how much was finished elsewhere
     */
    public record Overview(Map<GroupBy, List<Figures>> groups, Figures total, Spread spread, long imported) {}

    public Report report(Person person, Question question) {
        Overview all = overview(person, question, List.of(question.groupBy()), Kind.FIRST, LegDetail.MEDIANS);
        Instant now = clock.instant();
        SmallestGroup smallest = smallestGroup(directory.get());
        Question counted = counted(question);
        Period period = counted.period();
        return new Report(
                all.groups().getOrDefault(question.groupBy(), List.of()),
                all.total(),
                new Span(
                        period.from(),
                        period.to(),
                        counted.zone().getId(),
                        !period.to().isAfter(now),
                        smallest.people(),
                        smallest.days(),
                        hidden(question)),
                restated(person, period),
                all.imported());
    }

    /** What in a period was judged anew, and may be seen by this person. */
    public List<Restatement> restated(Person person, Period period) {
        return restatements.touching(person, period);
    }

    /**
     * Several groupings of the same, and all of it together.
     *
     * @param groupings of all but the last only one kind is counted, without legs
     * @param kind the one that is asked about: its times are spread, and legs are those of it
     * @param detail of the legs of the last one, and of the total
     */
    public Overview overview(Person person, Question asked, List<GroupBy> groupings, Kind kind, LegDetail detail) {
        times.catchUp();
        Directory now = directory.get();
        SmallestGroup smallest = smallestGroup(now);
        Question question = cut(asked, smallest, groupings);
        ReportScope scope = ReportScope.of(person, now, person.ledTeams());
        Choice choice = chosen(question, scope);
        if (smallest.protects()) {
            Cells cells = new Cells(smallest, person.id(), finished.endedImports());
            each(days, question, cells::add);
            choice = choice.and(cells.shown());
        }
        Choice one = only(kind).and(choice);
        long at = Measured.micros(clock.instant());
        Spread spread = new Spread();
        Map<GroupBy, Counts> counts = new EnumMap<>(GroupBy.class);
        for (GroupBy by : groupings) {
            Grouping grouping = Grouping.of(by, scope.teamOf(), question.zone(), question.weeks());
            boolean last = by == groupings.getLast();
            counts.put(
                    by,
                    new Counts(
                            last ? choice : one,
                            grouping,
                            question.counting(),
                            at,
                            kind,
                            last ? detail : LegDetail.NONE,
                            last ? spread : null));
        }
        Counts imported = new Counts(
                one.and(Choice.labelled(Label::imported)),
                Grouping.of(GroupBy.TOPIC, scope.teamOf(), question.zone(), question.weeks()),
                question.counting(),
                at,
                kind,
                LegDetail.NONE,
                null);
        each(days, question, day -> {
            counts.values().forEach(count -> count.add(day));
            imported.add(day);
        });
        Counts last = Objects.requireNonNull(counts.get(groupings.getLast()));
        Map<GroupBy, List<Figures>> groups = new EnumMap<>(GroupBy.class);
        counts.forEach((by, count) -> groups.put(by, count.groups()));
        if (last.total().of(kind).count() == 0) {
            question.filter().refuseUnknown(now);
        }
        return new Overview(
                groups, last.total(), spread, imported.total().of(kind).count());
    }

    /** All that is asked about and may be seen. */
    private static Choice chosen(Question question, ReportScope scope) {
        Period period = question.period();
        return Choice.within(Measured.micros(period.from()), Measured.micros(period.to()))
                .and(scope.choice())
                .and(question.filter().choice(scope.teamOf()));
    }

    /** What of that is of one kind: the very rows that its figures count. */
    public static Choice rows(Kind kind, Question question, ReportScope scope) {
        return only(kind).and(chosen(question, scope));
    }

    private static Choice only(Kind kind) {
        return Choice.labelled(label -> label.kind() == kind);
    }

    /** Goes through the days of a question, with the verdicts it asks for. */
    public static void each(MeasuredDays days, Question question, Consumer<MeasuredDay> look) {
        Period period = question.period();
        if (period.from().isBefore(period.to())) {
            days.each(
                    period.from(),
                    period.to(),
                    question.counting(),
                    day -> look.accept(question.original() ? day.asPromised() : day));
        }
    }

    /** What of a question is counted: where small groups are protected, whole spans that are over, in the desk's time zone. */
    public Question counted(Question asked) {
        SmallestGroup smallest = smallestGroup(directory.get());
        return smallest.protects()
                ? asked.about(spans.whole(asked.period(), smallest, clock.instant()))
                        .in(smallest.zone())
                : asked;
    }

    /** What of a question is in no figure, since spans are cut otherwise than before; null where nothing is. */
    public @Nullable Hidden hidden(Question asked) {
        return spans.hidden(asked.period(), smallestGroup(directory.get()));
    }

    /** What may be shown of groups of people here. */
    public static SmallestGroup smallestGroup(Directory directory) {
        MeasuringRules rules = directory.desk().measuringRules();
        return new SmallestGroup(
                rules.smallestGroup(), rules.smallestPeriod(), directory.desk().timezone());
    }

    /** Where small groups are protected: whole spans that are over, in the desk's time zone, and nothing finer. */
    private Question cut(Question question, SmallestGroup smallest, List<GroupBy> groupings) {
        if (!smallest.protects()) {
            return question;
        }
        groupings.stream()
                .filter(by -> !smallest.allows(by, question.weeks()))
                .findFirst()
                .ifPresent(by -> {
                    throw ProblemException.invalid(
                            "groupBy",
                            "{0} is finer than this desk allows: figures about groups cover whole spans of {1} days",
                            by.code(),
                            smallest.days());
                });
        return counted(question);
    }
}
