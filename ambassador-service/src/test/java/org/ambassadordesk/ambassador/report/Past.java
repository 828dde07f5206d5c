package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.jspecify.annotations.Nullable;

/** Conversations that happened, with all their moments. */
public final class Past {
    private final TestRouter router;
    private final Database database;
    private final LiveEvents live;
    private final String topic;

    public Past(TestRouter router, Database database, LiveEvents live) {
        this(router, database, live, "baggage");
    }

    private Past(TestRouter router, Database database, LiveEvents live, String topic) {
        this.router = router;
        this.database = database;
        this.live = live;
        this.topic = topic;
    }

    /** Others of the same kind about something else. */
    public Past on(String another) {
        return new Past(router, database, live, another);
    }

    /** Somebody wrote, and had an answer after so long. */
    public record Waiting(Instant received, Duration took) {
        Instant after(int eighths) {
            return received.plus(took.dividedBy(8).multipliedBy(eighths));
        }

        Instant delivered() {
            return received.plus(took);
        }
    }

    /** Somebody wrote, and waits. */
    public Conversation unanswered(Instant received) {
        Conversation conversation = asked(received);
        awaitHolder(conversation, null);
        return conversation;
    }

    private Conversation asked(Instant received) {
        return router.route(
                aConversation()
                        .on(topic)
                        .openedAt(received)
                        .dueIn(Duration.ofHours(4))
                        .build(),
                "=1+1 hello");
    }

    private static void awaitHolder(Conversation conversation, @Nullable String holder) {
        await().pollDelay(Duration.ZERO).atMost(Duration.ofMinutes(2)).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + conversation.id())
                .then()
                .statusCode(200)
                .body("assignee", equalTo(holder)));
    }

    /** Given to anna after two eighths of the time, started after three, handed in after five, approved after seven. */
    public void answered(List<Waiting> all) {
        answered(all, one -> "anna");
    }

    /** The same, written by others; gives the conversations in the same order. */
    public List<UUID> answered(List<Waiting> all, Function<Waiting, String> writer) {
        Map<Waiting, Conversation> held = new LinkedHashMap<>();
        all.forEach(one -> held.put(one, given(one)));
        held.forEach((one, conversation) -> awaitHolder(conversation, "anna"));
        held.forEach((one, conversation) -> reply(conversation.id(), one, writer.apply(one)));
        return held.values().stream().map(Conversation::id).toList();
    }

    private Conversation given(Waiting one) {
        Conversation waiting = asked(one.received());
        Holder holder = new Holder("anna", 2, one.after(2), null, one.after(3));
        Conversation held = Samples.next(waiting, State.ASSIGNED, holder);
        var reason = new AssignmentReason("first-come-1", 1, Map.of(), List.of(), 1);
        router.tell(new RoutingEvent.Made(held, "anna", 2, reason, null, one.after(2)));
        return held;
    }

    private void reply(UUID conversation, Waiting one, String writer) {
        UUID id = UUID.randomUUID();
        database.perform(handle -> {
            handle.execute("""
                    INSERT INTO reply (id, conversation_id, status, author, text, seen_version, at_version, submitted_at,
                        findings, guidelines, directory_version, disclosure, autonomy, alone, because, decided_by,
                        decided_at, text_sha256, topic, channel, language)
                    SELECT ?, id, 'approved', ?, 'Hello', 2, 3, ?, '[]', '[]', 1, '', 'four-eyes', false, '', 'ada',
                        ?, ?, topic, channel, language
                    FROM conversation WHERE id = ?
                    """, id, writer, one.after(5), one.after(7), id.toString(), conversation);
            handle.execute("""
                    INSERT INTO delivery (reply_id, conversation_id, author, source, state, intended_at, ended_at)
                    VALUES (?, ?, ?, 'demo', 'delivered', ?, ?)
                    """, id, conversation, writer, one.after(7), one.delivered());
            live.publish("conversation", conversation, Audience.all(), Map.of("conversationId", conversation));
        });
    }
}
