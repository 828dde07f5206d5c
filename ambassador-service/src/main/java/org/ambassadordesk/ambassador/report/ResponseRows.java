package org.ambassadordesk.ambassador.report;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.report.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.ResponseHistory.Answer.Turn;
import org.ambassadordesk.ambassador.report.ResponseHistory.Holding;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.outbox.NewRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Writes what was derived; whatever was there of these conversations before is gone. */
final class ResponseRows {
    private final NewRows times = new NewRows("response_time", """
            conversation_id, sequence, channel, topic, language, started_at, routed_at,
            made_at, picked_up_at, handed_in, approved_at, answered_at, closed_at, due_at, calendar
            """);
    private final NewRows legs = new NewRows("response_leg", """
            conversation_id, sequence, clock, total, intake, queue, pickup, drafting, approval, delivery
            """);
    private final Map<String, BusinessCalendar> calendars;

    private ResponseRows(Map<String, BusinessCalendar> calendars) {
        this.calendars = calendars;
    }

    static void replace(
            Handle handle, Set<UUID> ids, Collection<StoredMoments.Kept> all, Map<String, BusinessCalendar> calendars) {
        handle.createUpdate("DELETE FROM response_time WHERE conversation_id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
        ResponseRows rows = new ResponseRows(calendars);
        all.forEach(kept -> Responses.of(kept.history()).forEach(response -> rows.add(kept.conversation(), response)));
        try {
            rows.times.write(handle.getConnection());
            rows.legs.write(handle.getConnection());
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("response times not written", e, null);
        }
    }

    private void add(Conversation conversation, Response response) {
        Holding holding = response.holding();
        AppliedTarget target = response.target();
        Instant answeredAt = response.answeredAt().orElse(null);
        times.add(
                conversation.id(),
                response.sequence(),
                conversation.channel(),
                conversation.topic(),
                conversation.language(),
                response.startedAt(),
                response.routedAt(),
                holding == null ? null : holding.madeAt(),
                holding == null ? null : holding.startedAt(),
                handedIn(response.answers()),
                response.approvedAt().orElse(null),
                answeredAt,
                response.closedAt(),
                target == null ? null : target.dueAt(),
                target == null ? null : target.calendar());
        if (answeredAt != null) {
            addLegs(conversation, response, "wall", response.legs(Measure.WALL, answeredAt));
            addLegs(conversation, response, "calendar", response.legs(measure(target), answeredAt));
        }
    }

    /** Where nothing was promised, or the calendar is gone, all time counts. */
    private Measure measure(@Nullable AppliedTarget target) {
        BusinessCalendar calendar = target == null ? null : calendars.get(target.calendar());
        return calendar == null ? Measure.WALL : calendar::between;
    }

    private void addLegs(Conversation conversation, Response response, String clock, Legs measured) {
        legs.add(
                conversation.id(),
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
