package org.ambassadordesk.ambassador.report;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.report.StoredMoments.About;
import org.ambassadordesk.ambassador.report.day.Versions;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.report.response.Legs;
import org.ambassadordesk.ambassador.report.response.Measure;
import org.ambassadordesk.ambassador.report.response.Resolution;
import org.ambassadordesk.ambassador.report.response.Response;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer.Turn;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.ambassador.report.response.Responses;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.outbox.NewRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Writes what was derived; whatever was there of these conversations before is gone. */
final class ResponseRows {
    private final NewRows times = new NewRows("response_time", """
            conversation_id, sequence, channel, topic, language, writer, started_at, routed_at,
            made_at, picked_up_at, handed_in, approved_at, answered_at, closed_at, due_at, calendar,
            is_matter, resolution_due_at, import_number
            """);
    private final NewRows legs = new NewRows("response_leg", """
            conversation_id, sequence, clock, total, intake, queue, pickup, drafting, approval, delivery
            """);
    private final NewRows resolutions = new NewRows("resolution_time", """
            conversation_id, number, channel, topic, language, started_at, resolved_at, due_at, calendar_total, import_number
            """);
    private final Handle handle;
    private final CalendarHistory calendars;
    /** Of everything that is written or taken away. */
    private final List<Instant> beginnings = new ArrayList<>();
    /** Answers that were known before: derived anew, not given anew. */
    private final Set<Key> known = new HashSet<>();

    private final List<Answered> answered = new ArrayList<>();

    private record Key(UUID conversation, int sequence) {}

    /** An answer that was not known before. */
    record Answered(UUID conversation, boolean isFirst, Instant startedAt, Instant at, Legs wall) {}

    private ResponseRows(Handle handle, CalendarHistory calendars) {
        this.handle = handle;
        this.calendars = calendars;
    }

    /**
     * Derives these conversations, and of those that are not there any more leaves nothing.
     *
     * @param isAnew whether anything may be stored of them, in whatever state; else what was derived one after the other
     * @return the answers that were not known before
     */
    static List<Answered> derive(Handle handle, Set<UUID> ids, boolean isAnew, CalendarHistory calendars) {
        // by index, whatever a plan from when the tables were empty says
        handle.execute("SET LOCAL enable_seqscan = off");
        Collection<StoredMoments.Kept> all = StoredMoments.of(handle, ids);
        ResponseRows rows = new ResponseRows(handle, calendars);
        Set<UUID> derived = rows.removeResponses(ids);
        // of what was just heard of for the first time there can be nothing else without a response
        all.stream()
                .filter(kept -> isAnew || kept.isWorked())
                .forEach(kept -> derived.add(kept.about().conversation()));
        rows.removeLegs(derived);
        rows.removeResolutions(derived);
        all.forEach(rows::add);
        rows.write();
        return rows.answered;
    }

    /** Gives the conversations that had any. */
    private Set<UUID> removeResponses(Set<UUID> ids) {
        Set<UUID> removed = new HashSet<>();
        handle.createQuery("""
                        DELETE FROM response_time WHERE conversation_id = ANY (:ids)
                        RETURNING conversation_id, sequence, started_at, answered_at IS NOT NULL AS answered
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> {
                    beginnings.add(row.getTimestamp("started_at").toInstant());
                    Key key = new Key(row.getObject("conversation_id", UUID.class), row.getInt("sequence"));
                    removed.add(key.conversation());
                    return row.getBoolean("answered") ? Optional.of(key) : Optional.<Key>empty();
                })
                .forEach(key -> key.ifPresent(known::add));
        return removed;
    }

    private void removeLegs(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate("DELETE FROM response_leg WHERE conversation_id = ANY (:ids)")
                    .bindArray("ids", UUID.class, ids)
                    .execute();
        }
    }

    private void removeResolutions(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            handle.createQuery("DELETE FROM resolution_time WHERE conversation_id = ANY (:ids) RETURNING started_at")
                    .bindArray("ids", UUID.class, ids)
                    .mapTo(Instant.class)
                    .forEach(beginnings::add);
        }
    }

    private void write() {
        try {
            for (NewRows rows : List.of(times, legs, resolutions)) {
                rows.write(handle.getConnection());
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("response times not written", e, null);
        }
        Versions.raise(handle, beginnings);
    }

    private void add(StoredMoments.Kept kept) {
        List<Response> responses = Responses.of(kept.history());
        List<Resolution> matters = Resolution.of(kept.history());
        if (isOneWait(responses, matters)) {
            add(kept.about(), responses.getFirst(), matters.getFirst());
            return;
        }
        responses.forEach(response -> add(kept.about().at(response.filed()), response, null));
        matters.forEach(matter -> add(kept.about().at(matter.filed()), matter));
    }

    /** Nothing has ended yet, so the first answer and the end of the matter are waited for since the same moment. */
    private static boolean isOneWait(List<Response> responses, List<Resolution> matters) {
        return responses.size() == 1
                && matters.size() == 1
                && responses.getFirst().isOpen()
                && matters.getFirst().resolvedAt() == null
                && matters.getFirst().startedAt().equals(responses.getFirst().startedAt());
    }

    /**
     * A response.
     *
     * @param matter the one that is open since then and is kept with it; null where it has a row of its own
     */
    private void add(About about, Response response, @Nullable Resolution matter) {
        Holding holding = response.holding();
        AppliedTarget target = response.target();
        Instant answeredAt = response.answeredAt().orElse(null);
        beginnings.add(response.startedAt());
        times.add(
                about.conversation(),
                response.sequence(),
                about.channel(),
                about.topic(),
                about.language(),
                response.writer().orElse(null),
                response.startedAt(),
                response.routedAt(),
                holding == null ? null : holding.madeAt(),
                holding == null ? null : holding.startedAt(),
                handedIn(response.answers()),
                response.approvedAt().orElse(null),
                answeredAt,
                response.closedAt(),
                target == null ? null : target.dueAt(),
                target == null ? null : target.calendar(),
                matter != null,
                matter == null || matter.target() == null
                        ? null
                        : matter.target().dueAt(),
                numberOf(about.imported()));
        if (answeredAt != null) {
            Legs wall = response.legs(Measure.WALL, answeredAt);
            if (!known.contains(new Key(about.conversation(), response.sequence()))) {
                answered.add(new Answered(
                        about.conversation(), response.sequence() == 1, response.startedAt(), answeredAt, wall));
            }
            addLegs(about, response, "wall", wall);
            addLegs(about, response, "calendar", response.legs(measure(about, target), answeredAt));
        }
    }

    private void add(About about, Resolution matter) {
        StoredMoments.Imported imported = about.imported();
        if (imported != null && !imported.isEndKnown()) {
            return; // over, and nobody knows when
        }
        AppliedTarget target = matter.target();
        Instant resolvedAt = matter.resolvedAt();
        beginnings.add(matter.startedAt());
        resolutions.add(
                about.conversation(),
                matter.number(),
                about.channel(),
                about.topic(),
                about.language(),
                matter.startedAt(),
                resolvedAt,
                target == null ? null : target.dueAt(),
                resolvedAt == null
                        ? null
                        : (Long) micros(measure(about, target).between(matter.startedAt(), resolvedAt)),
                numberOf(imported));
    }

    /** Null where it took place here. */
    private static @Nullable Integer numberOf(StoredMoments.@Nullable Imported imported) {
        return imported == null ? null : (Integer) imported.number();
    }

    /** Where nothing was promised all time counts; of what was finished elsewhere what its topic was open. */
    private Measure measure(About about, @Nullable AppliedTarget target) {
        StoredMoments.Imported imported = about.imported();
        return target == null && imported != null && imported.calendar() != null
                ? calendars.measure(imported.directoryVersion(), imported.calendar())
                : calendars.measure(target);
    }

    private void addLegs(About about, Response response, String clock, Legs measured) {
        legs.add(
                about.conversation(),
                response.sequence(),
                clock,
                micros(measured.total()),
                micros(measured.of(Leg.INTAKE)),
                micros(measured.of(Leg.QUEUE)),
                micros(measured.of(Leg.PICKUP)),
                micros(measured.of(Leg.DRAFTING)),
                micros(measured.of(Leg.APPROVAL)),
                micros(measured.of(Leg.DELIVERY)));
    }

    /** Exact: stored moments are in microseconds, and so is every difference of them. */
    private static long micros(Duration time) {
        return Math.addExact(Math.multiplyExact(time.getSeconds(), 1_000_000L), time.getNano() / 1000);
    }

    private static String handedIn(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.turns().stream())
                .map(ResponseRows::pair)
                .collect(Collectors.joining(" "));
    }

    private static String pair(Turn turn) {
        return turn.submittedAt() + "/" + (turn.backAt() == null ? "" : turn.backAt());
    }
}
