package org.ambassadordesk.ambassador.review;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of these tests draws every reply that is sent to be sampled, and asks for three replies as evidence. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReviewComponentTest {
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
    void sampledReplyIsReadByAnotherOnce() throws Exception {
        TestPeople.addTopic("parks", "direct");
        TestPeople.add("paul", "{\"parks\": \"send-then-sample\"}");
        TestPeople.add("rita", "{\"parks\": \"direct\"}");
        TestPeople.add("rolf", "{\"parks\": \"direct\"}");
        TestPeople.add("otto", "{\"parks\": \"four-eyes\"}");
        String reply = Held.by("paul", router, aConversation().on("parks"))
                .reply("The park is open.")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .extract()
                .path("id");

        as("rita").get("/api/reviews").then().statusCode(200).body("items.replyId", hasItem(reply));
        as("paul").get("/api/reviews").then().body("items.replyId", not(hasItem(reply)));
        as("otto").get("/api/reviews").then().body("items.replyId", not(hasItem(reply)));
        review("paul", reply, "fine", Map.of()).statusCode(403).body("type", equalTo("urn:desk:problem:not-your-own"));
        review("otto", reply, "fine", Map.of()).statusCode(404);
        review("rita", reply, "not-fine", Map.of()).statusCode(400);

        List<Callable<Integer>> both =
                List.of(() -> review("rita", reply, "fine", Map.of()).extract().statusCode(), () -> review(
                                "rolf", reply, "not-fine", Map.of("comment", "Too short."))
                        .extract()
                        .statusCode());
        List<Integer> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
            answers = callers.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        String first = answers.getFirst() == 200 ? "rita" : "rolf";
        String verdict = answers.getFirst() == 200 ? "fine" : "not-fine";
        review(first, reply, verdict, Map.of("comment", "Too short."))
                .statusCode(200)
                .body("reviewedBy", equalTo(first))
                .body("verdict", equalTo(verdict));
        as("rita").get("/api/reviews").then().body("items.replyId", not(hasItem(reply)));
    }

    @Test
    void goodRecordIsProposedAndALeadDecides() {
        TestPeople.addTopic("tours", "direct");
        TestPeople.add("tom", "{\"tours\": \"four-eyes\"}");
        TestPeople.add("theo", "{\"tours\": \"direct\"}");
        for (int good = 1; good <= 3; good++) {
            assertThat(proposed("tom")).isNull();
            String reply = Held.by("tom", router, aConversation().on("tours"))
                    .reply("The tour begins at ten.")
                    .statusCode(201)
                    .body("state", equalTo("submitted"))
                    .extract()
                    .path("id");
            as("theo").post("/api/replies/" + reply + "/approve").then().statusCode(200);
        }

        assertThat(proposed("tom")).isEqualTo("send-then-sample");
        as("theo").get("/api/autonomy/proposals").then().statusCode(403);
        decide("sara", "tom", "accept", Map.of("to", "send-then-sample")).statusCode(403);
        decide("lena", "tom", "accept", Map.of("to", "direct")).statusCode(404);
        decide("lena", "tom", "decline", Map.of("to", "send-then-sample")).statusCode(400);
        decide("lena", "tom", "accept", Map.of("to", "send-then-sample"))
                .statusCode(200)
                .body("verdict", equalTo("accepted"))
                .body("evidence.unchanged", equalTo(3));
        decide("lena", "tom", "accept", Map.of("to", "send-then-sample")).statusCode(200);
        decide("ada", "tom", "accept", Map.of("to", "send-then-sample")).statusCode(409);

        assertThat(proposed("tom")).isNull();
        as("tom")
                .get("/api/me")
                .then()
                .body("authorizations.find { it.topic == 'tours' }.autonomy", equalTo("send-then-sample"));
        as("lena")
                .get("/api/autonomy/decisions")
                .then()
                .body("items.find { it.ambassador == 'tom' }.decidedBy", equalTo("lena"));
        as("lena").get("/api/desk/versions").then().body("author", hasItem("lena"));
    }

    private static String proposed(String ambassador) {
        return as("lena")
                .get("/api/autonomy/proposals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.ambassador == '" + ambassador + "' }?.to");
    }

    private static ValidatableResponse decide(
            String lead, String ambassador, String decision, Map<String, String> body) {
        return as(lead).contentType(ContentType.JSON)
                .body(body)
                .post("/api/autonomy/proposals/" + ambassador + "/tours/" + decision)
                .then();
    }

    private static ValidatableResponse review(String reader, String reply, String verdict, Map<String, String> body) {
        return as(reader)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/reviews/" + reply + "/" + verdict)
                .then();
    }
}
