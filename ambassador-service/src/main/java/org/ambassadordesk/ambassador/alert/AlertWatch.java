package org.ambassadordesk.ambassador.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.MeasuringRules;
import org.jdbi.v3.core.Handle;

/**
 * Compares what happens with the rules of the directory. Of several processes one looks at a time, and the database holds
 * one running alert per rule: it is told once when it begins and once when it is over, whoever looks and whoever was
 * started again meanwhile.
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
    private final AlertConfig config;

    AlertWatch(
            Database database,
            CurrentDirectory directory,
            ResponseTimes times,
            AlertNews news,
            Clock clock,
            Supplier<UUID> ids,
            AlertConfig config) {
        this.database = database;
        this.directory = directory;
        this.times = times;
        this.news = news;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
    }

    /** Looks once. */
    public void look() {
        times.catchUp();
        database.perform(handle -> {
            boolean mine = handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", ONE_AT_A_TIME)
                    .mapTo(boolean.class)
                    .one();
            if (mine) { // refreshed: by an older directory what another process began would be over at once
                look(handle, directory.refresh(), clock.instant());
            }
        });
    }

    private void look(Handle handle, Directory directory, Instant now) {
        MeasuringRules rules = directory.desk().measuringRules();
        for (Running one : AlertRows.running(handle)) {
            AlertRule rule = rules.alerts().get(one.alert().rule());
            if (rule == null || !one.isOf(rule)) {
                end(handle, one, language -> language.words().removed(), directory, now);
            }
        }
        Map<String, Running> running = AlertRows.running(handle).stream()
                .collect(Collectors.toMap(one -> one.alert().rule(), Function.identity()));
        for (AlertRule rule : rules.alerts().values()) {
            Running one = running.get(rule.id());
            switch (finding(handle, rule, directory, now)) {
                case Finding.Wrong wrong when one == null -> begin(handle, rule, wrong, directory, now);
                case Finding.Wrong _ -> AlertRows.calm(handle, one.alert().id(), null);
                case Finding.Fine fine when one != null -> calm(handle, one, fine.because(), directory, now);
                case Finding.Unknown unknown when one != null -> calm(handle, one, unknown.because(), directory, now);
                case Finding.Fine _, Finding.Unknown _ -> {}
            }
        }
    }

    /**
     * Where small groups are protected, how people answered, and how many they did, is told of whole spans only; at once only
     * what nobody answered.
     */
    private static Finding finding(Handle handle, AlertRule rule, Directory directory, Instant now) {
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(directory);
        Situation situation = SituationRows.read(handle, rule, now);
        if (!smallest.protects()) {
            return Finding.of(rule, situation);
        }
        return switch (rule.kind()) {
            case BACKLOG_AGE, BURST -> Finding.of(rule, situation);
            case FORECAST -> Finding.atPaceOf(WholeSpans.read(handle, rule, smallest, directory, now), rule, situation);
            case ATTAINMENT -> {
                WholeSpans whole = WholeSpans.read(handle, rule, smallest, directory, now);
                Finding atOnce = Finding.ofUnanswered(rule, situation);
                yield atOnce instanceof Finding.Wrong || whole.decided() == 0 ? atOnce : Finding.ofWhole(rule, whole);
            }
        };
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
        AlertRows.begin(handle, alert, rule.tell());
        news.tell(alert, rule.tell(), language -> language.said(wrong.because()), directory);
    }

    /** Over only once it has been calm for a while: a figure around its limit would be told of again and again. */
    private void calm(Handle handle, Running one, Reason because, Directory directory, Instant now) {
        Instant since = Objects.requireNonNullElse(one.calmSince(), now);
        if (now.isBefore(since.plus(config.calm()))) {
            AlertRows.calm(handle, one.alert().id(), since);
        } else {
            end(handle, one, language -> language.said(because), directory, now);
        }
    }

    private void end(
            Handle handle, Running one, Function<AlertLanguage, String> because, Directory directory, Instant now) {
        AlertRows.end(handle, one.alert().id(), now);
        news.tell(one.ended(now), one.told(), because, directory);
    }

    /** What goes wrong now and is this lead's affair, newest first. */
    public List<Alert> running(Person lead) {
        ReportScope scope = ReportScope.of(lead, directory.get(), lead.ledTeams());
        return database.read(handle -> AlertRows.running(handle, scope));
    }

    /** What went wrong lately and is this lead's affair, newest first. */
    public List<Alert> latest(Person lead, int most) {
        ReportScope scope = ReportScope.of(lead, directory.get(), lead.ledTeams());
        return database.read(handle -> AlertRows.latest(handle, scope, most));
    }
}
