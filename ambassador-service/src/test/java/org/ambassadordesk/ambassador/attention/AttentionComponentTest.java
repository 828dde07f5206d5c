package org.ambassadordesk.ambassador.attention;

import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.entry;
import static org.ambassadordesk.ambassador.fixture.TestDesk.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.fixture.Held;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class AttentionComponentTest {
    private TestRouter router;
    private Held held;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
        held = Held.by("anna", router, aConversation());
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    @Test
    void conversationIsUnreadUntilItWasSeenAndAgainWhenTheCustomerWrites() {
        as("anna").get(held.path()).then().body("unread", equalTo(true));
        see("anna", held.version(), false).statusCode(200);
        as("anna").get(held.path()).then().body("unread", equalTo(false));
        as("lena").get(held.path()).then().body("unread", equalTo(true));

        held.customerWrites("Anybody there?");

        as("anna").get(held.path()).then().body("unread", equalTo(true));
    }

    @Test
    void whoLooksIsShownToOthersUntilTheyLeave() {
        see("anna", held.version(), true);
        see("lena", held.version(), false)
                .body("viewers.id", hasItem("anna"))
                .body("viewers.find { it.id == 'anna' }.writing", equalTo(true));

        as("anna")
                .contentType("application/json")
                .body(Map.of("version", 0, "leaving", true))
                .post(held.path() + "/seen");

        see("lena", held.version(), false).body("viewers.id", not(hasItem("anna")));
    }

    @Test
    void onlyWhoSeesAConversationMayLookAtIt() {
        see("sara", 1, false).statusCode(404);
    }

    @Test
    void snoozedIsNotAtHandButStillMineAndComesBackWhenTheCustomerWrites() {
        snooze("anna", Instant.now().plus(Duration.ofHours(1))).statusCode(200);

        assertThat(anna("at-hand")).doesNotContain(held.id().toString());
        assertThat(anna("snoozed")).contains(held.id().toString());
        assertThat(entry("anna", "/api/conversations?view=mine", held.id().toString()))
                .extractingByKey("snoozedUntil")
                .isNotNull();

        held.customerWrites("Anybody there?");

        as("anna").get(held.path()).then().body("snoozedUntil", nullValue());
        assertThat(anna("at-hand")).contains(held.id().toString());
    }

    @Test
    void snoozeEndsByItself() {
        snooze("anna", Instant.now().plusSeconds(2)).statusCode(200);

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(anna("at-hand"))
                .contains(held.id().toString()));
    }

    @Test
    void nothingIsPutOffBeyondItsDeadlineOrByWhoDoesNotHoldIt() {
        snooze("anna", Instant.now().plus(Duration.ofHours(5)))
                .statusCode(400)
                .body("violations[0].field", equalTo("until"))
                .body("violations[0].message", containsString("before it is due"));
        snooze("anna", Instant.now().minusSeconds(5)).statusCode(400);
        snooze("lena", Instant.now().plus(Duration.ofHours(1))).statusCode(409);
    }

    @Test
    void mentionedFindTheNoteUntilTheyHaveReadIt() {
        held.send("anna", "/notes", Map.of("text", "Can you help, @Lena? (mail@example.org)"))
                .statusCode(200);
        assertThat(listed("lena", "/api/conversations?view=mentioned"))
                .contains(held.id().toString());

        see("lena", held.version(), false);

        assertThat(listed("lena", "/api/conversations?view=mentioned"))
                .doesNotContain(held.id().toString());
    }

    @Test
    void nobodyIsNamedWhoDoesNotSeeTheConversation() {
        held.send("anna", "/notes", Map.of("text", "What do you say, @sara?"))
                .statusCode(400)
                .body("violations[0].message", containsString("@sara"));
        as("anna").get(held.path()).then().body("notes.size()", equalTo(0));
    }

    @Test
    void languageAndTimeZoneAreThePersonsChoice() {
        as("ben")
                .contentType("application/json")
                .body("{\"language\":\"de\",\"timezone\":\"Asia/Tokyo\"}")
                .put("/api/me/settings")
                .then()
                .statusCode(200)
                .body("language", equalTo("de"));
        as("ben")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/inbox")
                .then()
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("Warteschlange"));
        as("ben")
                .contentType("application/json")
                .body("{\"language\":\"fr\"}")
                .put("/api/me/settings")
                .then()
                .statusCode(400);
        as("ben")
                .contentType("application/json")
                .body("{\"timezone\":\"Mars\"}")
                .put("/api/me/settings")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("timezone"));
        as("ben")
                .contentType("application/json")
                .body("{}")
                .put("/api/me/settings")
                .then()
                .statusCode(200);
    }

    @Test
    void channelsSayWhatTheyAllowAndNothingLongerGoesOut() {
        as("anna")
                .get("/api/channels")
                .then()
                .body("items.find { it.channel == 'play-store' }.oneReply", equalTo(true));

        held.send("anna", "/replies/check", Map.of("text", "x".repeat(281)))
                .statusCode(200)
                .body("outcome", equalTo("blocked"))
                .body("findings.checkId", hasItem("longest-reply"));
        held.reply("x".repeat(281)).statusCode(422);
    }

    private ValidatableResponse see(String person, long version, boolean writing) {
        return as(person)
                .contentType("application/json")
                .body(Map.of("version", version, "writing", writing))
                .post(held.path() + "/seen")
                .then();
    }

    private ValidatableResponse snooze(String person, Instant until) {
        return as(person)
                .contentType("application/json")
                .body(Map.of("until", until.toString()))
                .post(held.path() + "/snooze")
                .then();
    }

    private static List<String> anna(String view) {
        return listed("anna", "/api/conversations?view=" + view);
    }
}
