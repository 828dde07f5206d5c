package org.ambassadordesk.ambassador.guideline.document;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.TestDesk;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class GuidelineComponentTest {
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
    void newVersionIsAcknowledgedBeforeAnythingIsSent() {
        TestPeople.addTopic("gifts", "direct");
        TestPeople.add("gina", "{\"gifts\": {\"autonomy\": \"direct\", \"channels\": {\"web\": \"four-eyes\"}}}");
        publish("about-gifts", 1, "# Gifts\\n\\nNever *promise* one.");
        Held held = Held.by("gina", router, aConversation().on("gifts"));
        publish("about-gifts", 1, "# Gifts\\n\\n<script>alert(1)</script> Never **ever**.");

        held.reply("Enjoy it!")
                .statusCode(403)
                .body("type", equalTo("urn:desk:problem:acknowledge-first"))
                .body("guidelines.guideline", contains("about-gifts"))
                .body("guidelines[0].version", equalTo(2));
        held.send("gina", "/replies/check", Map.of("text", "Enjoy it!"))
                .statusCode(200)
                .body("toAcknowledge.version", contains(2));
        String acknowledge = held.reply("Enjoy it!").extract().path("guidelines[0].acknowledge");
        as("gina").post(acknowledge).then().statusCode(204);
        as("gina").post(acknowledge).then().statusCode(204);
        String reply = held.reply("Enjoy it!")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .extract()
                .path("id");

        as("gina")
                .get("/api/replies/" + reply)
                .then()
                .body("topic", equalTo("gifts"))
                .body("channel", equalTo("twitter"))
                .body("disclosure", containsString("employee of Skyline Air"))
                .body("acknowledgements.guideline", hasItem("about-gifts"))
                .body("acknowledgements.find { it.guideline == 'about-gifts' }.version", equalTo(2))
                .body("acknowledgements.find { it.guideline == 'about-gifts' }.at", notNullValue());
        as("gina")
                .get("/api/guidelines/about-gifts/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.inForce", contains(true, false))
                .body("items.publishedBy", contains("ada", "ada"))
                .body("items[0].html", not(containsString("<script")))
                .body("items[0].acknowledgedAt", notNullValue())
                .body("items[1].html", containsString("<em>promise</em>"));
        as("gina")
                .post("/api/guidelines/about-gifts/versions/1/acknowledge")
                .then()
                .statusCode(404);
        as("gina").get("/api/guidelines/about-gifts/versions/9").then().statusCode(404);
        as("gina").get("/api/guidelines/no-such/versions").then().statusCode(404);
        as("ben")
                .get("/api/guidelines")
                .then()
                .body("items.find { it.id == 'about-gifts' }.concernsMe", equalTo(false))
                .body("items.find { it.id == 'about-gifts' }.acknowledgedAt", nullValue());
    }

    @Test
    void wordingTheGuidelineCameWithIsAskedForAndStopsNobody() {
        TestPeople.addTopic("toasts", "direct");
        TestPeople.add("tobias", "{\"toasts\": \"direct\"}");
        TestPeople.put(
                "guidelines/about-toasts",
                "{\"version\": 3, \"text\": \"Keep them short.\", \"topics\": [\"toasts\"]}");
        Held held = Held.unread("tobias", router, aConversation().on("toasts"));

        as("tobias").get("/api/me").then().body(containsString("about-toasts"));
        held.reply("Cheers!").statusCode(201).body("state", equalTo("approved"));
    }

    @Test
    void whatSaysTheSameKeepsItsVersion() {
        publish("steady", 1, "The same.");
        publish("steady", 1, "The same.");
        publish("steady", 7, "Another.");
        publish("steady", 7, "Another.");

        as("ada").get("/api/guidelines/steady/versions").then().body("items.version", contains(7, 1));
    }

    @Test
    void channelOfItsOwnIsStricterAndSaidBeforeAnybodyTypes() {
        TestPeople.addTopic("toys", "direct");
        TestPeople.add("tina", "{\"toys\": {\"autonomy\": \"direct\", \"channels\": {\"web\": \"four-eyes\"}}}");
        Held onTwitter = Held.by("tina", router, aConversation().on("toys"));
        Held onTheWeb = Held.by("tina", router, aConversation().on("toys").over("web"));

        as("tina").get(onTwitter.path()).then().body("may.autonomy", equalTo("direct"));
        as("tina")
                .get(onTheWeb.path())
                .then()
                .body("may.autonomy", equalTo("four-eyes"))
                .body("may.sendsAlone", equalTo(false));
        as("tina")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Thanks."))
                .post(onTheWeb.path() + "/replies/check")
                .then()
                .body("outcome", equalTo("submitted"))
                .body("because", equalTo("Eine zweite Person liest es vorher, wie Ihre Berechtigung es sagt."));
        onTwitter.reply("Thanks.").statusCode(201).body("state", equalTo("approved"));
        onTheWeb.reply("Thanks.").statusCode(201).body("state", equalTo("submitted"));
    }

    @Test
    void findingsAreSaidInTheReadersLanguage() {
        Held held = Held.by("anna", router, aConversation());

        List<String> said = as("anna")
                .header("Accept-Language", "de")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Write to jo@example.com", "seenVersion", held.version()))
                .post(held.path() + "/replies")
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        equalTo("Die Richtlinie public-replies lässt das nicht hinaus: Das ist eine Mailadresse."))
                .extract()
                .path("findings.message");

        assertThat(said).containsExactly("Das ist eine Mailadresse.");
        held.reply("Write to jo@example.com")
                .statusCode(422)
                .body("findings.message", contains("This is a mail address."));
    }

    @Test
    void whatNothingAsksForIsNotAskedFor() {
        TestDesk.acknowledgeAll("anna");
        as("anna").get("/api/me").then().body("guidelines", empty());
    }

    private static void publish(String id, int version, String text) {
        TestPeople.put(
                "guidelines/" + id,
                "{\"version\": " + version + ", \"text\": \"" + text + "\", \"topics\": [\""
                        + (id.equals("about-gifts") ? "gifts" : "prices") + "\"]}");
    }
}
