package org.ambassadordesk.ambassador.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.MeasuringRules;
import org.jdbi.v3.core.Handle;

/**
 * Compares what happens with the rules of the directory. Of several processes one looks at a time, and the database holds
 * one running alert per rule: it is told once when it begins and once when it is over.
 */
@ApplicationScoped
public class AlertWatch {
    /** Any number that nobody else takes. */
    private static final long ONE_AT_A_TIME = 0x616c657274L;

    private final Database database;
    private final CurrentDirectory directory;
    private final ResponseTimes times;
    private final AlertNews news;
    private final Clock clock;
    private final Supplier<UUID> ids;

    AlertWatch(
            Database database,
            CurrentDirectory directory,
            ResponseTimes times,
            AlertNews news,
            Clock clock,
            Supplier<UUID> ids) {
        this.database = database;
        this.directory = directory;
        this.times = times;
        this.news = news;
        this.clock = clock;
        this.ids = ids;
    }

    /** Looks once. */
    public void look() {
        Directory now = directory.get();
        times.catchUp();
        database.perform(handle -> {
            boolean mine = handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", ONE_AT_A_TIME)
                    .mapTo(boolean.class)
                    .one();
            if (mine) {
                look(handle, now, clock.instant());
            }
        });
    }

    private void look(Handle handle, Directory directory, Instant now) {
        MeasuringRules rules = directory.desk().measuringRules();
        Set<String> known = new HashSet<>();
        for (AlertRule rule : rules.alerts().values()) {
            known.add(rule.id());
            Optional<Alert> running = AlertRows.running(handle, rule.id());
            switch (Finding.of(rule, SituationRows.read(handle, rule, now), rules.smallestGroup())) {
                case Finding.Wrong wrong when running.isEmpty() -> begin(handle, rule, wrong, directory, now);
                case Finding.Fine fine
                when running.isPresent() -> end(handle, running.get(), rule, fine.because(), directory, now);
                case Finding.Wrong _, Finding.Fine _, Finding.Unknown _ -> {}
            }
        }
        for (Alert alert : AlertRows.running(handle)) {
            if (!known.contains(alert.rule())) {
                AlertRows.end(handle, alert.id(), now);
            }
        }
    }

    private void begin(Handle handle, AlertRule rule, Finding.Wrong wrong, Directory directory, Instant now) {
        Alert alert = new Alert(
                ids.get(),
                rule.id(),
                rule.topic(),
                AlertLanguage.ENGLISH.said(wrong.because()),
                wrong.because(),
                now,
                null);
        AlertRows.begin(handle, alert);
        news.tell(alert, rule, wrong.because(), directory);
    }

    private void end(Handle handle, Alert alert, AlertRule rule, Reason because, Directory directory, Instant now) {
        AlertRows.end(handle, alert.id(), now);
        Alert over = new Alert(
                alert.id(), alert.rule(), alert.topic(), alert.because(), alert.reason(), alert.beganAt(), now);
        news.tell(over, rule, because, directory);
    }

    /** What goes wrong now and is this lead's affair, newest first. */
    public List<Alert> running(Person lead) {
        Concern concern = Concern.of(lead, directory.get());
        return database.read(handle -> AlertRows.running(handle, concern));
    }

    /** What went wrong lately and is this lead's affair, newest first. */
    public List<Alert> latest(Person lead, int most) {
        Concern concern = Concern.of(lead, directory.get());
        return database.read(handle -> AlertRows.latest(handle, concern, most));
    }
}
