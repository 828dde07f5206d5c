package org.ambassadordesk.ambassador.report.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.People;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.dispatch.Dispatch;
import org.ambassadordesk.ambassador.dispatch.Dispatches;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.ReportFilter;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimeReport.Report;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.speech.Reader;
import org.ambassadordesk.ambassador.speech.Readers;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jdbi.v3.core.Handle;

/** Who wants figures by mail, and sends them: once a week each, with what that person may see when it is sent. */
@ApplicationScoped
public class WeeklyMails {
    private final Database database;
    private final CurrentDirectory directory;
    private final People people;
    private final ResponseTimeReport report;
    private final Dispatches dispatches;
    private final Readers readers;
    private final Clock clock;
    private final Supplier<UUID> ids;

    WeeklyMails(
            Database database,
            CurrentDirectory directory,
            People people,
            ResponseTimeReport report,
            Dispatches dispatches,
            Readers readers,
            Clock clock,
            Supplier<UUID> ids) {
        this.database = database;
        this.directory = directory;
        this.people = people;
        this.report = report;
        this.dispatches = dispatches;
        this.readers = readers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Replaces what was wanted before. */
    public void want(Person lead, WeeklyMail mail) {
        Ambassador person = addressed(lead.id())
                .orElseThrow(() ->
                        ProblemException.invalid("email", "is not in the directory for you; a lead can add it there"));
        String topic = mail.topic();
        if (topic != null && directory.get().topic(topic).isEmpty()) {
            throw ProblemException.invalid("topic", "is no topic of this desk");
        }
        ZoneId zone = readers.of(person).zone();
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO report_mail (person, weekday, hour, topic, next_at)
                        VALUES (:person, :weekday, :hour, :topic, :next)
                        ON CONFLICT (person) DO UPDATE SET weekday = excluded.weekday, hour = excluded.hour,
                            topic = excluded.topic, next_at = excluded.next_at
                        """)
                .bind("person", lead.id())
                .bindMethods(mail)
                .bind("next", mail.nextAfter(clock.instant(), zone))
                .execute());
    }

    /** In which zone its hour is; empty for whoever has no address. */
    public Optional<ZoneId> zone(Person lead) {
        return addressed(lead.id()).map(person -> readers.of(person).zone());
    }

    public Optional<WeeklyMail> wanted(Person lead) {
        return database.read(
                handle -> handle.createQuery("SELECT weekday, hour, topic FROM report_mail WHERE person = :person")
                        .bind("person", lead.id())
                        .map((row, context) ->
                                new WeeklyMail(row.getInt("weekday"), row.getInt("hour"), row.getString("topic")))
                        .findOne());
    }

    public void stop(Person lead) {
        database.perform(handle -> handle.execute("DELETE FROM report_mail WHERE person = ?", lead.id()));
    }

    /** Writes one that is due, if there is one: the mail and the next date in the same transaction. */
    boolean sendOne() {
        Instant now = clock.instant();
        return database.inTransaction(handle -> {
            Optional<Due> due = due(handle, now);
            due.ifPresent(one -> send(handle, one, now));
            return due.isPresent();
        });
    }

    private record Due(String person, WeeklyMail mail) {}

    private static Optional<Due> due(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT person, weekday, hour, topic FROM report_mail WHERE next_at <= :now
                        ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .bind("now", now)
                .map((row, context) -> new Due(
                        row.getString("person"),
                        new WeeklyMail(row.getInt("weekday"), row.getInt("hour"), row.getString("topic"))))
                .findOne();
    }

    private void send(Handle handle, Due due, Instant now) {
        Optional<Person> lead = people.find(due.person()).filter(Person::isLead);
        Optional<Ambassador> addressed = addressed(due.person());
        if (lead.isEmpty() || addressed.isEmpty()) {
            handle.execute("DELETE FROM report_mail WHERE person = ?", due.person());
            return;
        }
        Ambassador person = addressed.get();
        Reader reader = readers.of(person);
        WeeklyDays days = WeeklyDays.before(now, reader.zone(), ResponseTimeReport.smallestGroup(directory.get()));
        Report figures = report.report(lead.get(), about(days, due.mail()));
        Report before = report.report(lead.get(), about(days.earlier(), due.mail()));
        WeeklyLetter letter = new WeeklyLetter(reader, directory.get());
        dispatches.add(new Dispatch.Mail(
                ids.get(),
                Objects.requireNonNull(person.email()),
                letter.subject(figures.period()),
                letter.body(figures, before)));
        handle.createUpdate("UPDATE report_mail SET next_at = :next WHERE person = :person")
                .bind("next", due.mail().nextAfter(now, reader.zone()))
                .bind("person", due.person())
                .execute();
    }

    private static Question about(WeeklyDays days, WeeklyMail mail) {
        return new Question(
                days.period(),
                days.zone(),
                WeekFields.ISO,
                new ReportFilter(mail.topic(), null, null, null),
                GroupBy.TOPIC,
                Counting.WALL);
    }

    /** Whoever has an address. */
    private Optional<Ambassador> addressed(String person) {
        return directory.get().ambassador(person).filter(one -> one.email() != null);
    }
}
