package org.ambassadordesk.ambassador.reply;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.asSource;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambassadordesk.ambassador.fixture.Held;
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
class ReplyComponentTest {
    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    @Test
    void whoMaySendAloneAnswersAtOnce() {
        Held held = Held.by("anna", router, aConversation());

        String reply = held.reply("It is on its way to you.")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("findings", empty())
                .body("guidelineVersion", equalTo(1))
                .body("autonomy", equalTo("direct"))
                .body("decidedBy", equalTo("anna"))
                .body("publicText", equalTo("It is on its way to you.\nAnna Berg, employee of Skyline Air"))
                .extract()
                .path("id");

        as("anna")
                .get(held.path())
                .then()
                .body("state", equalTo("answered"))
                .body("assignee", nullValue())
                .body("replies.id", contains(reply))
                .body("replies[0].delivery", equalTo("delivered"));
        router.hears(
                ActivityEvent.Started.class, event -> event.conversationId().equals(held.id()));
        assertThat(router.hears(ActivityEvent.ReplyApproved.class, event -> event.conversationId()
                                .equals(held.id()))
                        .by())
                .isEqualTo("anna");
        router.hears(
                ActivityEvent.ReplyDelivered.class,
                event -> event.replyId().toString().equals(reply));
    }

    @Test
    void sourceWithoutWebhookAsksForTheAnswer() {
        Held held = Held.by("anna", router, aConversation());
        asSource("demo")
                .get("/api/comments/" + held.comment().id())
                .then()
                .statusCode(200)
                .body("reply", nullValue())
                .body("assignee", nullValue());

        held.reply("It is on its way to you.").statusCode(201);

        asSource("demo")
                .get("/api/comments/" + held.comment().id())
                .then()
                .body("state", equalTo("answered"))
                .body("assignee", equalTo("Anna Berg"))
                .body("reply.text", equalTo("It is on its way to you.\nAnna Berg, employee of Skyline Air"))
                .body("reply.deliveredAt", notNullValue());
    }

    @Test
    void guidelineThatAsksForASecondPersonMakesItWait() {
        Held held = Held.by("anna", router, aConversation());

        String reply = held.reply("You get a refund.")
                .statusCode(201)
                .body("state", equalTo("submitted"))
                .body("autonomy", equalTo("four-eyes"))
                .body("findings.checkId", contains("no-promises"))
                .body("findings[0].start", equalTo(10))
                .body("findings[0].end", equalTo(16))
                .body("because", containsString("public-replies"))
                .body("delivery", nullValue())
                .extract()
                .path("id");

        assertThat(listed("lena", "/api/approvals")).contains(reply);
        assertThat(listed("anna", "/api/approvals")).doesNotContain(reply);
        as("anna").get(held.path()).then().body("state", equalTo("assigned")).body("waitsForApproval", equalTo(true));
        router.hears(
                ActivityEvent.ReplySubmitted.class,
                event -> event.replyId().toString().equals(reply));
        held.reply("Something else.").statusCode(409).body("waiting", equalTo(reply));
    }

    @Test
    void ownAuthorizationAndOwnWishMakeItWait() {
        Held bens = Held.by("ben", router, aConversation());
        Held annas = Held.by("anna", router, aConversation());

        bens.reply("It is on its way.").statusCode(201).body("state", equalTo("submitted"));
        annas.submitted("It is on its way.");
    }

    @Test
    void guidelineThatBlocksLetsNothingOut() {
        Held held = Held.by("anna", router, aConversation());

        held.reply("Call me at +49 30 901820.")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("findings.kind", contains("personal-data"))
                .body("findings[0].effect", equalTo("block"))
                .body("findings[0].start", equalTo(11));

        as("anna").get(held.path()).then().body("replies", empty()).body("state", equalTo("assigned"));
    }

    @Test
    void checkTellsBeforehandAndChangesNothing() {
        Held held = Held.by("anna", router, aConversation());
        long version = held.version();

        held.send("anna", "/replies/check", Map.of("text", "It is on its way."))
                .statusCode(200)
                .body("outcome", equalTo("approved"))
                .body("autonomy", equalTo("direct"))
                .body("disclosure", equalTo("Anna Berg, employee of Skyline Air"));
        held.send("anna", "/replies/check", Map.of("text", "A refund!")).body("outcome", equalTo("submitted"));
        held.send("anna", "/replies/check", Map.of("text", "jo@example.com")).body("outcome", equalTo("blocked"));
        held.send("anna", "/replies/check", Map.of("text", "")).body("findings", empty());
        held.send("ada", "/replies/check", Map.of("text", "Hello")).body("outcome", equalTo("not-authorized"));
        held.send("sara", "/replies/check", Map.of("text", "Hello")).statusCode(404);

        assertThat(held.version()).isEqualTo(version);
    }

    @Test
    void onlyTheHolderAnswersAndOnlyWithAuthorization() {
        Held held = Held.by("anna", router, aConversation());
        Held foreign = Held.by("lena", router, aConversation().on("prices"));

        held.reply("lena", "Let me.", held.version()).statusCode(409).body("assignee", equalTo("anna"));
        held.reply("sara", "Let me.", held.version()).statusCode(404);
        foreign.reply("Let me.").statusCode(403);
    }

    @Test
    void whoHasNotReadWhatCameSinceIsTold() {
        Held held = Held.by("anna", router, aConversation());
        long seen = held.version();
        held.customerWrites("Never mind, I found it.");

        held.reply("anna", "We are looking for it.", seen)
                .statusCode(409)
                .body("type", equalTo("urn:desk:problem:stale"))
                .body("since.comments.text", contains("Never mind, I found it."));

        held.reply("Great to hear!").statusCode(201);
    }

    @Test
    void sameReplySaidTwiceIsOneReply() {
        Held held = Held.by("anna", router, aConversation());
        long seen = held.version();

        String first = held.reply("anna", "It is on its way.", seen)
                .statusCode(201)
                .extract()
                .path("id");
        String second = held.reply("anna", "It is on its way.", seen)
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        as("anna").get(held.path()).then().body("replies", hasSize(1));
        held.reply("anna", "Something else.", seen).statusCode(409);
    }

    @Test
    void keyNamesOneReplyWhateverBecameOfIt() {
        Held held = Held.by("anna", router, aConversation());
        long seen = held.version();
        String key = "key-" + held.id();

        String first = keyed(held, key, "A refund it is.", seen)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("anna").post("/api/replies/" + first + "/withdraw").then().statusCode(200);

        keyed(held, key, "A refund it is.", seen)
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("state", equalTo("withdrawn"));
        keyed(held, key, "Other words.", seen).then().statusCode(422);
    }

    @Test
    void ofManyAtOnceOneIsKept() throws Exception {
        Held held = Held.by("anna", router, aConversation());
        long seen = held.version();
        Callable<String> submit = () -> held.reply("anna", "It is on its way.", seen)
                .statusCode(201)
                .extract()
                .path("id");

        List<String> ids;
        try (ExecutorService callers = Executors.newFixedThreadPool(12)) {
            ids = callers.invokeAll(Collections.nCopies(12, submit)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(ids).hasSize(12).containsOnly(ids.getFirst());
        as("anna").get(held.path()).then().body("replies", hasSize(1));
        assertThat(router.heard(ActivityEvent.ReplyApproved.class, event -> event.conversationId()
                        .equals(held.id())))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"Hello\"}",
                "{\"seenVersion\":1}",
                "{\"text\":\"\",\"seenVersion\":1}",
                "{\"text\":\" \\n\\u00a0\\u200b \",\"seenVersion\":1}",
                "{\"text\":\"a\\u0000b\",\"seenVersion\":1}",
                "{\"text\":\"half \\ud83d\",\"seenVersion\":1}",
                "{\"text\":\"Hello\",\"seenVersion\":-1}",
                "{\"text\":\"Hello\",\"seenVersion\":1000000}",
                "{\"text\":\"Hello\",\"seenVersion\":1,\"state\":\"approved\"}",
                "{\"text\":[\"Hello\"],\"seenVersion\":1}",
                "{\"text\":",
            })
    void whatIsNoReplyIsRefused(String body) {
        Held held = Held.by("anna", router, aConversation());

        held.send("anna", "/replies", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void overlongTextIsRefused() {
        Held held = Held.by("anna", router, aConversation());

        held.reply("x".repeat(20_001)).statusCode(400).body("violations.field", contains("text"));
    }

    private io.restassured.response.Response keyed(Held held, String key, String text, long seen) {
        return as("anna")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text, "seenVersion", seen))
                .post(held.path() + "/replies");
    }
}
