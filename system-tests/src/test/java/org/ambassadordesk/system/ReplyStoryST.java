package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.SystemDesk;
import org.ambassadordesk.system.desk.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main story: a customer asks, an employee answers, a second one agrees, the answer arrives, and the report has it. */
@ExtendWith(OnTheDesk.class)
class ReplyStoryST {
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void replyThatPromisesMoneyGoesOutOnceALeadAgreed(SystemDesk desk) {
        Parking parking = new Parking(desk);
        String comment = parking.ask("p-1", "Das Parkhaus war voll, obwohl ich bezahlt hatte. Was nun?");
        JsonNode conversation = parking.awaitHolder(comment, "petra");
        String id = conversation.path("id").asText();
        Caller petra = desk.person("petra");
        Caller paula = desk.person("paula");

        JsonNode started = ok(petra.post("/api/conversations/" + id + "/start", "{}"));
        String reply = "{\"text\": \"Das tut uns leid, wir erstatten den Betrag.\", \"seenVersion\": %d}"
                .formatted(started.path("version").asLong());
        JsonNode check = ok(
                petra.post("/api/conversations/" + id + "/replies/check", "{\"text\": \"Wir erstatten den Betrag.\"}"));
        Caller.Answer submitted = petra.post("/api/conversations/" + id + "/replies", reply);

        assertThat(check.path("findings").toString()).contains("no-promises");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        assertThat(submitted.json().path("state").asText()).isEqualTo("submitted");
        assertThat(submitted.json().path("guidelineVersion").asInt()).isEqualTo(3);
        String replyId = submitted.json().path("id").asText();

        assertThat(petra.post("/api/replies/" + replyId + "/approve", "{}").status())
                .isEqualTo(403);
        assertThat(desk.person("anna").get("/api/conversations/" + id).status()).isEqualTo(404);
        assertThat(ok(paula.get("/api/approvals")).path("items").toString()).contains(replyId);
        assertThat(Conversations.status(desk.asking(Parking.SOURCE), comment)
                        .orElseThrow()
                        .path("reply")
                        .isNull())
                .isTrue();

        ok(paula.post("/api/replies/" + replyId + "/approve", "{}"));

        WebhookReceiver.Received message = parking.awaitMessage("wir erstatten den Betrag");
        assertThat(message.event().path("specversion").asText()).isEqualTo("1.0");
        assertThat(message.event().toString()).contains("p-1", "Petra Holm, Skerry Ferries");
        assertThat(desk.webhooks().refused()).isEmpty();
        JsonNode status = parking.awaitAnswered(comment);
        assertThat(status.path("assignee").asText()).isEqualTo("Petra Holm");
        assertThat(status.path("reply").path("text").asText()).contains("wir erstatten den Betrag");
    }

    @Test
    void replyThatAGuidelineForbidsIsNotTaken(SystemDesk desk) {
        Parking parking = new Parking(desk);
        String comment = parking.ask("p-2", "Warum ist der Parkplatz am Hafen gesperrt?");
        String id = parking.awaitHolder(comment, "petra").path("id").asText();
        Caller petra = desk.person("petra");
        long version = ok(petra.post("/api/conversations/" + id + "/start", "{}"))
                .path("version")
                .asLong();

        Caller.Answer refused = petra.post(
                "/api/conversations/" + id + "/replies",
                "{\"text\": \"Weil Sie ein Idiot sind.\", \"seenVersion\": %d}".formatted(version));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("no-insults");
    }

    @Test
    void replyWrittenBeforeTheCustomerWroteAgainIsStale(SystemDesk desk) {
        Parking parking = new Parking(desk);
        String comment = parking.ask("p-3", "Gibt es im Parkhaus Ladesäulen?");
        String id = parking.awaitHolder(comment, "petra").path("id").asText();
        Caller petra = desk.person("petra");
        long version = ok(petra.post("/api/conversations/" + id + "/start", "{}"))
                .path("version")
                .asLong();
        parking.askAgain("p-3b", "p-3", "Ich meine das Parkhaus am Nordhafen.");
        await().atMost(LONG)
                .until(() -> new Conversations(desk).show(id).path("comments").size() == 2);

        Caller.Answer late = petra.post(
                "/api/conversations/" + id + "/replies",
                "{\"text\": \"Ja, zwölf Stück.\", \"seenVersion\": %d}".formatted(version));

        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.text()).contains("Nordhafen");
    }

    static JsonNode ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
