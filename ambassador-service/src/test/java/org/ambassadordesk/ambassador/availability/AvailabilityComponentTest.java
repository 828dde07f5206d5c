package org.ambassadordesk.ambassador.availability;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class AvailabilityComponentTest {
    @Inject
    Database database;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() {
        router.close();
    }

    private static void say(String person, Map<String, ?> what, int status) {
        as(person)
                .contentType(ContentType.JSON)
                .body(what)
                .post("/api/ambassadors/" + person + "/availability")
                .then()
                .statusCode(status);
    }

    /** As if the time had come: nothing in a test waits for a clock. */
    private void letTimePass(String person) {
        database.perform(handle -> handle.execute(
                "UPDATE availability SET until = now() - interval '1 second' WHERE ambassador = ?", person));
    }

    @Test
    void absenceIsToldAndEndsByItself() {
        Instant until = Instant.now().plusSeconds(3600);
        say("carl", Map.of("state", "away", "until", until.toString()), 200);

        assertThat(router.hears(ActivityEvent.Away.class, away -> away.ambassador()
                                .equals("carl"))
                        .until())
                .isEqualTo(until);
        as("carl").get("/api/me").then().body("availability.state", equalTo("away"));

        letTimePass("carl");
        router.hears(ActivityEvent.Available.class, back -> back.ambassador().equals("carl"));
        as("carl").get("/api/me").then().body("availability.state", nullValue());
    }

    @Test
    void whoHasSomeMinutesIsBusyAfterThem() {
        as("sara")
                .contentType(ContentType.JSON)
                .body(Map.of("minutes", 10))
                .post("/api/me/available")
                .then()
                .statusCode(204);
        assertThat(router.hears(ActivityEvent.Requested.class, r -> r.ambassador()
                                .equals("sara"))
                        .minutes())
                .isEqualTo(10);
        as("sara").get("/api/me").then().body("availability.state", equalTo("available"));

        letTimePass("sara");
        ActivityEvent.Away busy =
                router.hears(ActivityEvent.Away.class, away -> away.ambassador().equals("sara"));
        assertThat(busy.state()).isEqualTo("busy");
    }

    @Test
    void timeThatHasPassedIsRefused() {
        say("anna", Map.of("state", "away", "until", "2020-01-01T00:00:00Z"), 400);
        say("anna", Map.of("state", "asleep"), 400);
        say("anna", Map.of(), 400);
    }

    @Test
    void nothingToDoIsSaidWithoutABody() {
        as("lena").post("/api/me/next").then().statusCode(204);
    }

    @Test
    void guidelinesAreAcknowledgedOncePerVersion() {
        as("lena").get("/api/me").then().body("guidelines.id", hasItem("safety-first"));

        as("lena")
                .post("/api/guidelines/safety-first/versions/3/acknowledge")
                .then()
                .statusCode(204);
        as("lena")
                .post("/api/guidelines/safety-first/versions/3/acknowledge")
                .then()
                .statusCode(204);

        as("lena").get("/api/me").then().body("guidelines.id", not(hasItem("safety-first")));
        as("lena")
                .post("/api/guidelines/safety-first/versions/2/acknowledge")
                .then()
                .statusCode(404);
    }
}
