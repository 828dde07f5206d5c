package org.ambassadordesk.ambassador.report.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDays;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Counts;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.figure.LegDetail;

/** Figures of one person's answers: for themselves always, for their lead where it was opened. */
@ApplicationScoped
public class PersonalFigures {
    private final MeasuredDays days;
    private final ResponseTimes times;
    private final Openings openings;
    private final Clock clock;

    PersonalFigures(MeasuredDays days, ResponseTimes times, Openings openings, Clock clock) {
        this.days = days;
        this.times = times;
        this.openings = openings;
        this.clock = clock;
    }

    /** What somebody answered. What they handed back, or others answered, is nobody's figure. */
    public record Personal(String ambassador, List<Figures> groups, Figures total) {}

    /** Everybody sees their own. */
    public Personal own(Person person, Question question) {
        return of(person.id(), question);
    }

    /** A lead sees those of somebody else only where they were opened. */
    public Personal opened(Person lead, String subject, Question question) {
        openings.requireOpen(lead, subject);
        return of(subject, question);
    }

    private Personal of(String ambassador, Question question) {
        times.catchUp();
        Period period = question.period();
        Choice mine = Choice.within(Measured.micros(period.from()), Measured.micros(period.to()))
                .and(writtenBy(ambassador));
        Grouping grouping = Grouping.of(question.groupBy(), java.util.Map.of(), question.zone(), question.weeks());
        Counts counts = new Counts(
                mine,
                grouping,
                question.counting(),
                Measured.micros(clock.instant()),
                Kind.FIRST,
                LegDetail.MEDIANS,
                null);
        days.each(period.from(), period.to(), question.counting(), counts::add);
        return new Personal(ambassador, counts.groups(), counts.total());
    }

    private static Choice writtenBy(String ambassador) {
        return (day, run) -> {
            int place = day.writers().indexOf(ambassador);
            return place < 0 ? Choice.Taken.NONE : Choice.Taken.some(row -> day.writerPlace(row) == place);
        };
    }
}
