package org.ambassadordesk.ambassador.delivery;

import static org.ambassadordesk.ambassador.fixture.Receiver.hangUp;
import static org.ambassadordesk.ambassador.fixture.Receiver.status;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.DirectoryChanges;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Receiver;
import org.ambassadordesk.ambassador.fixture.Receiver.Received;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class DeliveryComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Receiver receiver = new Receiver();
    private TestRouter router;

    @Inject
    DirectoryChanges directory;

    @Inject
    Database database;

    @BeforeEach
    void register() {
        router = new TestRouter();
        directory.change(receiver.registered(), "ada", null);
    }

    @AfterEach
    void unregister() {
        directory.change(receiver.gone(), "ada", null);
        receiver.close();
        router.close();
    }

    @Test
    void arrivesOnceSignedAsACloudEvent() {
        Held held = held();

        String reply = approved(held);

        awaitState(reply, "delivered")
                .body("delivery.attempts", equalTo(1))
                .body("delivery.deliveredAt", notNullValue());
        Received one = receiver.received().getFirst();
        assertThat(receiver.received()).hasSize(1);
        assertThat(one.id()).isEqualTo(reply);
        assertThatCode(() -> new Webhook(Receiver.secret()).verify(one.body(), one.asHeaders()))
                .doesNotThrowAnyException();
        JsonPath event = JsonPath.from(one.body());
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("type")).isEqualTo("feedback.reply.published.v1");
        assertThat(event.getString("id")).isEqualTo(reply);
        assertThat(event.getString("data.replyId")).isEqualTo(reply);
        assertThat(event.getString("data.conversationId")).isEqualTo(held.id().toString());
        assertThat(event.getString("data.inReplyTo")).isEqualTo(held.comment().externalId());
        assertThat(event.getString("data.author")).isEqualTo("Anna Berg");
        assertThat(event.getString("data.channel")).isEqualTo("twitter");
        assertThat(event.getString("data.text")).isEqualTo("It is on its way.\nAnna Berg, employee of Skyline Air");
        assertThat(one.body()).doesNotContain("anna\"");
        router.hears(
                ActivityEvent.ReplyDelivered.class,
                delivered -> delivered.replyId().toString().equals(reply));
    }

    @Test
    void whatIsRefusedIsSentAgainTheSame() {
        receiver.answering(status(500), status(503));

        String reply = approved(held());

        awaitState(reply, "delivered").body("delivery.attempts", equalTo(3));
        assertThat(receiver.received()).extracting(Received::id).containsExactly(reply, reply, reply);
        assertThat(receiver.received())
                .extracting(Received::body)
                .containsOnly(receiver.received().getFirst().body());
        assertThat(outcomes(reply)).containsExactly("refused 500", "refused 503", "accepted 204");
    }

    @Test
    void whatPerhapsArrivedIsUnknownAndSentAgainTheSame() {
        receiver.answering(hangUp(), receiver.saysNothing());

        String reply = approved(held());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes(reply)).startsWith("unknown null", "unknown null"));
        awaitState(reply, "delivered").body("delivery.attempts", equalTo(3));
        assertThat(receiver.received()).extracting(Received::id).containsExactly(reply, reply, reply);
    }

    @Test
    void whatPerhapsArrivedAndIsGivenUpStaysUnknown() {
        receiver.answering(status(500), hangUp(), status(500), status(500));
        Held held = held();

        String reply = approved(held);

        await().atMost(PATIENCE).untilAsserted(() -> as("anna")
                .get("/api/replies/" + reply)
                .then()
                .body("delivery.state", equalTo("unknown"))
                .body("delivery.nextAttemptAt", nullValue()));
        as("anna").get(held.path()).then().body("replies[0].delivery", equalTo("unknown"));
        assertThat(router.hears(
                                ActivityEvent.ReplyFailed.class,
                                failed -> failed.replyId().toString().equals(reply))
                        .detail())
                .startsWith("perhaps arrived");
    }

    @Test
    void sourceThatIsGoneGetsNothingAnyMore() {
        receiver.answering(status(410));

        String reply = approved(held());

        awaitState(reply, "failed")
                .body("delivery.attempts", equalTo(1))
                .body("delivery.detail", containsString("410"));
        router.hears(
                ActivityEvent.ReplyFailed.class,
                failed -> failed.replyId().toString().equals(reply));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void leadHasItTriedOnceMore() {
        receiver.answering(status(301), status(404), status(500), status(500));
        String reply = approved(held());
        awaitState(reply, "failed").body("delivery.attempts", equalTo(4));

        as("anna").post("/api/replies/" + reply + "/deliver-again").then().statusCode(403);
        as("sara").post("/api/replies/" + reply + "/deliver-again").then().statusCode(404);
        as("lena").post("/api/replies/" + reply + "/deliver-again").then().statusCode(200);

        awaitState(reply, "delivered");
        as("lena").post("/api/replies/" + reply + "/deliver-again").then().statusCode(409);
        assertThat(receiver.received()).extracting(Received::id).containsOnly(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/replies",
                "https://169.254.169.254/latest/meta-data/",
                "http://user@127.0.0.1/",
                "http://2130706433/",
                "file:///etc/passwd",
                "not a url",
            })
    void nothingLeavesForWhereItMustNotGo(String url) {
        directory.change(receiver.registered(url, Receiver.SECRET_ENV), "ada", null);

        String reply = approved(held());

        awaitState(reply, "failed").body("delivery.detail", notNullValue());
        assertThat(outcomes(reply)).containsOnly("not-sent null");
    }

    @Test
    void missingSecretIsSaid() {
        directory.change(receiver.registered("http://127.0.0.1:9/", "NO_SUCH_SECRET"), "ada", null);

        awaitState(approved(held()), "failed").body("delivery.detail", containsString("NO_SUCH_SECRET"));
    }

    @Test
    void whatAProcessLeftOnTheWireIsFoundAgain() {
        String reply = approved(held());
        awaitState(reply, "delivered");
        database.perform(handle -> handle.createUpdate("""
                        UPDATE delivery SET state = 'sent', ended_at = NULL, next_attempt_at = :past
                        WHERE reply_id = :reply
                        """)
                .bind("past", Instant.now().minusSeconds(1))
                .bind("reply", UUID.fromString(reply))
                .execute());

        awaitState(reply, "delivered").body("delivery.attempts", greaterThan(1));
        assertThat(receiver.received()).extracting(Received::id).containsExactly(reply, reply);
        boolean ambiguous =
                database.read(handle -> handle.createQuery("SELECT ambiguous FROM delivery WHERE reply_id = :reply")
                        .bind("reply", UUID.fromString(reply))
                        .mapTo(boolean.class)
                        .one());
        assertThat(ambiguous).isTrue();
    }

    private Held held() {
        return Held.by("anna", router, aConversation().from(receiver.source()));
    }

    private static String approved(Held held) {
        return held.reply("It is on its way.")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse awaitState(String reply, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("anna").get("/api/replies/" + reply).then().body("delivery.state", equalTo(state)));
        return as("anna").get("/api/replies/" + reply).then();
    }

    private List<String> outcomes(String reply) {
        return database.read(handle -> handle.createQuery(
                        "SELECT outcome || ' ' || coalesce(status::text, 'null') FROM delivery_attempt"
                                + " WHERE reply_id = :reply AND outcome IS NOT NULL ORDER BY attempt")
                .bind("reply", UUID.fromString(reply))
                .mapTo(String.class)
                .list());
    }
}
