package org.ambassadordesk.ambassador.report.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Locale;
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
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.ReportFilter;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who wants figures by mail, and sends them: once a week each, with what that person may see when it is sent. */
@ApplicationScoped
public class WeeklyMails {
    private final Database database;
    private final CurrentDirectory directory;
    private final People people;
    private final ResponseTimeReport report;
    private final Dispatches dispatches;
    private final Clock clock;
    private final Supplier<UUID> ids;

    WeeklyMails(
            Database database,
            CurrentDirectory directory,
            People people,
            ResponseTimeReport report,
            Dispatches dispatches,
            Clock clock,
            Supplier<UUID> ids) {
        this.database = database;
        this.directory = directory;
        this.people = people;
        this.report = report;
        this.dispatches = dispatches;
        this.clock = clock;
        this.ids = ids;
    }

    /** Replaces what was wanted before. */
    public void want(Person lead, WeeklyMail mail) {
        if (address(lead.id()).isEmpty()) {
            throw ProblemException.invalid("email", "is not in the directory for you; a lead can add it there");
        }
        ZoneId zone = new QuestionParameters().zone(lead, directory.get());
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
        Optional<Person> person = people.find(due.person()).filter(Person::isLead);
        Optional<String> address = address(due.person());
        if (person.isEmpty() || address.isEmpty()) {
            handle.execute("DELETE FROM report_mail WHERE person = ?", due.person());
            return;
        }
        ZoneId zone = new QuestionParameters().zone(person.get(), directory.get());
        dispatches.add(new Dispatch.Mail(
                ids.get(),
                address.get(),
                "Response times of the last seven days",
                body(person.get(), due.mail(), zone, now)));
        handle.createUpdate("UPDATE report_mail SET next_at = :next WHERE person = :person")
                .bind("next", due.mail().nextAfter(now, zone))
                .bind("person", due.person())
                .execute();
    }

    private String body(Person person, WeeklyMail mail, ZoneId zone, Instant now) {
        Instant to = now.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant from = to.atZone(zone).minusDays(7).toInstant();
        Question question = new Question(
                new Period(from, to),
                zone,
                WeekFields.ISO,
                new ReportFilter(mail.topic(), null, null, null),
                GroupBy.TOPIC,
                Counting.WALL);
        ResponseTimeReport.Report all = report.report(person, question);
        StringBuilder text = new StringBuilder();
        text.append(from.atZone(zone).toLocalDate())
                .append(" to ")
                .append(to.atZone(zone).toLocalDate());
        text.append(", not included; ").append(zone.getId()).append(".\n\n");
        all.groups().forEach(group -> line(text, name(group.key()), group));
        line(text, "All together", all.total());
        all.restatements().forEach(one -> text.append("Restated by %s: %s%n".formatted(one.by(), one.reason())));
        return text.append("\nOf the promises that are decided. Change or end this mail under Reports.\n")
                .toString();
    }

    private static void line(StringBuilder text, String name, Figures figures) {
        Double kept = figures.attainment();
        text.append(String.format(
                Locale.ROOT,
                "%s: %d conversations, %s of the promises kept, half answered within %s, nine of ten within %s%n",
                name,
                figures.count(),
                kept == null ? "none decided" : String.format(Locale.ROOT, "%.1f %%", 100 * kept),
                minutes(figures.firstResponse().p50()),
                minutes(figures.firstResponse().p90())));
    }

    private static String minutes(@Nullable BigDecimal seconds) {
        return seconds == null ? "–" : Duration.ofSeconds(seconds.longValue()).toMinutes() + " min";
    }

    private String name(@Nullable String topic) {
        String id = Objects.requireNonNullElse(topic, "");
        return "triage".equals(id)
                ? "No topic yet"
                : directory.get().topic(id).map(Topic::name).orElse(id);
    }

    private Optional<String> address(String person) {
        Directory now = directory.get();
        return now.ambassador(person).map(Ambassador::email);
    }
}
