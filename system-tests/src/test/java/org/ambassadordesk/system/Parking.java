package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.SystemDesk;
import org.ambassadordesk.system.desk.WebhookReceiver;

/** Questions about parking, in German: only Petra speaks it among those who may answer, and only Paula may approve. */
final class Parking {
    static final String SOURCE = "shop";

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SystemDesk desk;

    Parking(SystemDesk desk) {
        this.desk = desk;
    }

    /** Posts a comment; returns its id. */
    String ask(String externalId, String text) {
        return post("""
                {"externalId": "%s", "channel": "web", "text": "%s", "language": "de",
                 "author": {"id": "driver-%s", "name": "Jo Nordmann"}}""".formatted(externalId, text, externalId));
    }

    /** The same customer again. */
    String askAgain(String externalId, String first, String text) {
        return post("""
                {"externalId": "%s", "inReplyTo": "%s", "channel": "web", "text": "%s", "language": "de",
                 "author": {"id": "driver-%s", "name": "Jo Nordmann"}}""".formatted(externalId, first, text, first));
    }

    private String post(String json) {
        Caller.Answer answer = desk.poster(SOURCE).post("/v1/comments", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("id").asText();
    }

    /** The conversation, once that person holds it. */
    JsonNode awaitHolder(String comment, String ambassador) {
        JsonNode status = await("the comment is assigned")
                .atMost(LONG)
                .until(
                        () -> Conversations.status(desk.asking(SOURCE), comment).orElse(null),
                        it -> it != null && it.path("state").asText().equals("assigned"));
        JsonNode conversation =
                new Conversations(desk).show(status.path("conversationId").asText());
        assertThat(conversation.path("assignee").asText()).isEqualTo(ambassador);
        assertThat(conversation.path("topic").asText()).isEqualTo("parking");
        return conversation;
    }

    /** What the source is told, once its customer can read the reply. */
    JsonNode awaitAnswered(String comment) {
        return await("the comment is answered")
                .atMost(LONG)
                .until(() -> Conversations.status(desk.asking(SOURCE), comment).orElseThrow(), it -> it.path("reply")
                        .hasNonNull("deliveredAt"));
    }

    WebhookReceiver.Received awaitMessage(String words) {
        return await("the webhook has: " + words)
                .atMost(LONG)
                .until(
                        () -> desk.webhooks().received().stream()
                                .filter(it -> it.event().toString().contains(words))
                                .findFirst()
                                .orElse(null),
                        it -> it != null);
    }
}
