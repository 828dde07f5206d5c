package org.ambassadordesk.ambassador.report;

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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes what was derived; whatever was there of these conversations before is gone. */
final class ResponseRows {
    private static final String INSERT_TIME = """
            INSERT INTO response_time (conversation_id, sequence, channel, topic, language, started_at, routed_at,
                made_at, picked_up_at, handed_in, approved_at, answered_at, closed_at, due_at, calendar)
            VALUES (:conversation, :sequence, :channel, :topic, :language, :startedAt, :routedAt,
                :madeAt, :pickedUpAt, :handedIn, :approvedAt, :answeredAt, :closedAt, :dueAt, :calendar)
            """;
    private static final String INSERT_LEG = """
            INSERT INTO response_leg
                (conversation_id, sequence, clock, total, intake, queue, pickup, drafting, approval, delivery)
            VALUES (:conversation, :sequence, :clock, :total, :INTAKE, :QUEUE, :PICKUP, :DRAFTING, :APPROVAL, :DELIVERY)
            """;

    private final PreparedBatch times;
    private final PreparedBatch legs;
    private final Map<String, BusinessCalendar> calendars;

    private ResponseRows(Handle handle, Map<String, BusinessCalendar> calendars) {
        this.times = handle.prepareBatch(INSERT_TIME);
        this.legs = handle.prepareBatch(INSERT_LEG);
        this.calendars = calendars;
    }

    static void replace(
            Handle handle, Set<UUID> ids, Collection<StoredMoments.Kept> all, Map<String, BusinessCalendar> calendars) {
        handle.createUpdate("DELETE FROM response_time WHERE conversation_id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids)
                .execute();
        ResponseRows rows = new ResponseRows(handle, calendars);
        all.forEach(kept -> Responses.of(kept.history()).forEach(response -> rows.add(kept.conversation(), response)));
        rows.write();
    }

    private void write() {
        if (times.size() > 0) {
            times.execute();
        }
        if (legs.size() > 0) {
            legs.execute();
        }
    }

    private void add(Conversation conversation, Response response) {
        Holding holding = response.holding();
        AppliedTarget target = response.target();
        Instant answeredAt = response.answeredAt().orElse(null);
        times.bind("conversation", conversation.id())
                .bind("sequence", response.sequence())
                .bind("channel", conversation.channel())
                .bind("topic", conversation.topic())
                .bind("language", conversation.language())
                .bind("startedAt", response.startedAt())
                .bind("routedAt", response.routedAt())
                .bind("madeAt", holding == null ? null : holding.madeAt())
                .bind("pickedUpAt", holding == null ? null : holding.startedAt())
                .bind("handedIn", handedIn(response.answers()))
                .bind("approvedAt", response.approvedAt().orElse(null))
                .bind("answeredAt", answeredAt)
                .bind("closedAt", response.closedAt())
                .bind("dueAt", target == null ? null : target.dueAt())
                .bind("calendar", target == null ? null : target.calendar())
                .add();
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
        legs.bind("conversation", conversation.id())
                .bind("sequence", response.sequence())
                .bind("clock", clock)
                .bind("total", micros(measured.total()));
        for (Leg leg : Leg.values()) {
            legs.bind(leg.name(), micros(measured.of(leg)));
        }
        legs.add();
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
