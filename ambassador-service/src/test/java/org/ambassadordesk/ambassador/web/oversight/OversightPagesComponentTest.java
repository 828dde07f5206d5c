package org.ambassadordesk.ambassador.web.oversight;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.Samples;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which people look at what others write. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OversightPagesComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
    void replyThatWentOutAloneIsReadAfterwardsOnItsPage() {
        TestPeople.addTopic("zoo", "direct");
        TestPeople.add("zoe", "{\"zoo\": \"send-then-sample\"}");
        TestPeople.add("zack", "{\"zoo\": \"direct\"}");
        String reply = Held.by("zoe", router, aConversation().on("zoo"))
                .reply("The zoo opens <b>at nine</b>.")
                .statusCode(201)
                .extract()
                .path("id");

        page("zack", "/reviews")
                .statusCode(200)
                .body(containsString("reply-" + reply))
                .body(containsString("Where is my suitcase?"))
                .body(containsString("The zoo opens &lt;b&gt;at nine&lt;/b&gt;."));
        page("zoe", "/reviews").body(not(containsString("reply-" + reply)));
        form("zack", "/reviews/" + reply + "/not-fine", Map.of("comment", " ")).statusCode(400);
        form("zack", "/reviews/" + reply + "/not-fine", Map.of("comment", "At ten in winter."))
                .statusCode(303)
                .header("Location", containsString("/reviews?done=not-fine"));

        page("zack", "/reviews?done=not-fine")
                .body(containsString("Taken down: it is not fine."))
                .body(not(containsString("reply-" + reply)));
        form("ada", "/reviews/" + reply + "/fine", Map.of()).statusCode(404);
    }

    @Test
    void leadDecidesOnThePageAboutWhatARecordSpeaksFor() {
        TestPeople.addTopic("trips", "direct");
        TestPeople.add("tess", "{\"trips\": \"four-eyes\"}");
        TestPeople.add("toni", "{\"trips\": \"direct\"}");
        for (int good = 1; good <= 3; good++) {
            String reply = Held.by("tess", router, aConversation().on("trips"))
                    .reply("The trip takes a day.")
                    .statusCode(201)
                    .extract()
                    .path("id");
            as("toni").post("/api/replies/" + reply + "/approve").then().statusCode(200);
        }

        page("toni", "/autonomy").statusCode(403);
        page("lena", "/autonomy")
                .statusCode(200)
                .body(containsString("tess Test: more autonomy on trips?"))
                .body(containsString("3 of 3 were good as they were."));
        form("lena", "/autonomy/tess/trips/accept", Map.of("to", "direct"))
                .statusCode(409)
                .body(containsString("This is not proposed any more"));
        form("lena", "/autonomy/tess/trips/decline", Map.of("to", "send-then-sample"))
                .statusCode(400);
        form("lena", "/autonomy/tess/trips/accept", Map.of("to", "send-then-sample", "comment", "Well done."))
                .statusCode(303);

        page("lena", "/autonomy")
                .body(not(containsString("tess Test: more autonomy")))
                .body(containsString("Well done."));
        as("tess")
                .get("/api/me")
                .then()
                .body("authorizations.find { it.topic == 'trips' }.autonomy", equalTo("send-then-sample"));
    }

    @Test
    void whatNobodyCanGetIsBeforeItsLeadWithWhatToDo() {
        Conversation lost = router.route(aConversation().build(), "Does anybody read this?");
        router.tell(new RoutingEvent.Unroutable(
                Samples.next(lost, Conversation.State.QUEUED, null), "everybody-declined", Instant.now()));

        await().atMost(PATIENCE).untilAsserted(() -> as("lena")
                .get("/api/notices")
                .then()
                .body("items.about.excerpt", hasItem("Does anybody read this?")));
        page("lena", "/notices")
                .statusCode(200)
                .body(containsString("Everybody who may answer has handed it back"))
                .body(containsString("/conversations/" + lost.id() + "?view=team"))
                .body(containsString("/conversations/" + lost.id() + "/assign?view=team"))
                .body(containsString("id=\"notices-count\">"));
        page("anna", "/notices").statusCode(403);
        page("anna", "/inbox").body(not(containsString("href=\"/notices\"")));
        form("lena", "/conversations/" + lost.id() + "/assign?view=team", Map.of("ambassador", "anna"))
                .statusCode(303);
    }

    @Test
    void whoseTurnItIsAndWhatAnApproverChangesIsOnThePage() {
        Held held = Held.by("ben", router, aConversation());
        String reply = held.submitted("We look for it at once.");

        page("lena", "/approvals")
                .body(containsString("reply-" + reply))
                .body(containsString("you may decide all the same"));
        form("lena", "/replies/" + reply + "/difference", Map.of("text", "We search for it at once."))
                .statusCode(200)
                .body(containsString("<del>look</del><ins>search</ins>"));
        form("ben", "/replies/" + reply + "/difference", Map.of("text", "x")).statusCode(403);
        as("lena")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "A refund is on its way."))
                .post("/api/replies/" + reply + "/check")
                .then()
                .statusCode(200)
                .body("findings.checkId", hasItem("no-promises"));

        form("lena", "/replies/" + reply + "/send-back", Map.of("comment", "Say when."))
                .statusCode(303);

        page("ben", "/conversations/" + held.id())
                .body(containsString("Lena Ruiz sent it back:"))
                .body(containsString("Say when."))
                .body(containsString("We look for it at once."));
    }

    @Test
    void sentReplyCarriesWhatItWasAllowedBy() {
        Held held = Held.by("anna", router, aConversation());
        held.reply("It is on its way.").statusCode(201);

        page("anna", "/conversations/" + held.id())
                .body(containsString("Why this was allowed"))
                .body(containsString("public-replies, version 1, read "))
                .body(containsString("sent by you alone"));
        as("anna")
                .get(held.path() + "/replies")
                .then()
                .statusCode(200)
                .body("items[0].acknowledgements.guideline", hasItem("public-replies"));
        as("sara").get(held.path() + "/replies").then().statusCode(404);
    }

    private static ValidatableResponse page(String person, String path) {
        return as(person).accept("text/html").get(path).then();
    }

    private static ValidatableResponse form(String person, String path, Map<String, String> fields) {
        return as(person)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(fields)
                .post(path)
                .then();
    }
}
