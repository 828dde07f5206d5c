package org.ambassadordesk.ambassador.report;

import static io.restassured.RestAssured.given;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.password;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.MailServer;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One lead tries, by every call a lead has, to see what the desk does not show. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(MailServer.class)
class ProtectionAttackComponentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Database database;

    @AfterEach
    void openingsAreOver() {
        database.perform(
                handle -> handle.execute("UPDATE figure_opening SET expires_at = asked_at + interval '1 microsecond'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measuring: {smallest_group: 1, smallest_period: P7D}",
                "measuring: {smallest_group: 2, smallest_period: P7D}",
                "measuring: {smallest_group: 3, smallest_period: P1D}",
                "measuring: {smallest_group: 3, smallest_period: P8D}",
                "measuring: {smallest_group: 3, smallest_period: P14D}",
                "measuring: {smallest_group: 17, smallest_period: P14D}",
                "measuring: {smallest_group: 3, smallest_period: P7D, individual: true}"
            })
    void leadCannotProtectPeopleLess(String measuring) {
        String before = as("lena").get("/api/desk").asString();
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P7D}\n")) {
            put("lena", before + measuring).statusCode(403).body("detail", containsString("Only an administrator"));
        }
    }

    @Test
    void leadCannotMoveTheSpansByTheZoneOfTheDesk() {
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P7D}\n")) {
            String desk = as("lena").get("/api/desk").asString();
            put("lena", desk.replace("Europe/Berlin", "Europe/London")).statusCode(403);
        }
    }

    @Test
    void leadMayProtectThemMoreAndEverybodyIsTold() {
        String before = as("lena").get("/api/desk").asString();
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P7D}\n")) {
            put("lena", before + "measuring: {smallest_group: 17, smallest_period: P7D}")
                    .statusCode(200);
        }
        for (String person : new String[] {"anna", "sara"}) {
            as(person)
                    .get("/api/me/figures/trail")
                    .then()
                    .body(
                            "entries.findAll { it.action == 'measuring.changed' && it.actor == 'lena' }.detail",
                            hasItem("smallest_group: 3 → 17"))
                    .body(
                            "entries.findAll { it.action == 'measuring.changed' && it.actor == 'ada' }.detail",
                            hasItem("smallest_group: 17 → 1, smallest_period: P7D → P1D"));
        }
        await().atMost(PATIENCE).until(() -> MailServer.received().stream()
                .anyMatch(mail -> mail.to().equals("anna@example.org")
                        && mail.subject().equals("Lena Ruiz changed what may be measured here")));
        await().atMost(PATIENCE).until(() -> MailServer.received().stream()
                .anyMatch(mail -> mail.to().equals("sara@example.org")
                        && mail.subject().contains("Ada Fink")
                        && mail.subject().contains("people are protected less")));
    }

    @Test
    void leadWhoMakesAnotherLeadIsNotTwoPeople() {
        String desk = as("ada").get("/api/desk").asString();
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            String earlier = ask();
            String eve = addLead("lena", "eve");
            agreeAs("eve", eve, earlier).statusCode(403).body("detail", containsString("newer than the question"));
            String later = ask();
            agreeAs("eve", eve, later).statusCode(403).body("detail", containsString("comes from who asks"));
            String renewed = renew("eve", eve, "eve");
            agreeAs("eve", renewed, later).statusCode(403).body("detail", containsString("comes from who asks"));
            String third = addLead("eve", renewed, "fay");
            String afterFay = ask();
            agreeAs("fay", third, afterFay).statusCode(403).body("detail", containsString("comes from who asks"));
            as("lena").get("/api/reports/people/anna").then().statusCode(403);

            as("sara")
                    .post("/api/reports/openings/" + afterFay + "/agree")
                    .then()
                    .statusCode(200);
            basic("fay", third)
                    .get("/api/me/figures/trail")
                    .then()
                    .body("entries.find { it.action == 'account.made' }.actor", equalTo("eve"));
        } finally {
            put("ada", desk).statusCode(200);
        }
    }

    @Test
    void whomALeadMakesUpToStandBehindFiguresEverybodyReadsOf() {
        String desk = as("ada").get("/api/desk").asString();
        try (Edited _ = Edited.deskWith("measuring: {smallest_group: 3, smallest_period: P7D}\n")) {
            addLead("lena", "ghost");
        } finally {
            put("ada", desk).statusCode(200);
        }

        as("anna")
                .get("/api/me/figures/trail")
                .then()
                .body(
                        "entries.findAll { it.action == 'people.added' && it.actor == 'lena' }.detail",
                        equalTo(List.of("ghost")));
        as("anna")
                .header("Accept-Language", "de")
                .get("/reports/mine")
                .then()
                .body(containsString("zu den Menschen hinter den Zahlen, hinzugefügt"));
    }

    @Test
    void leadWhoTakesOverAnotherLeadIsNotTwoPeopleEither() {
        String desk = as("ada").get("/api/desk").asString();
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            addLead("ada", "gil");
            String opening = ask();
            String taken = renew("lena", password("lena"), "gil");
            agreeAs("gil", taken, opening).statusCode(403).body("detail", containsString("comes from who asks"));
            String own = renew("gil", taken, "gil");
            agreeAs("gil", own, opening).statusCode(403).body("detail", containsString("comes from who asks"));

            String given = renew("ada", password("ada"), "gil");
            agreeAs("gil", given, opening).statusCode(200);
        } finally {
            put("ada", desk).statusCode(200);
        }
    }

    @Test
    void openingEndsWhereTheLeadNoLongerLeadsThatPerson() {
        String desk = as("ada").get("/api/desk").asString();
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            String opening = ask();
            as("ada").post("/api/reports/openings/" + opening + "/agree").then().statusCode(200);
            as("lena").get("/api/reports/people/anna").then().statusCode(200);

            TestPeople.put(
                    "ambassadors/anna",
                    "{\"name\": \"Anna Berg\", \"email\": \"anna@example.org\", \"team\": \"sales\","
                            + " \"languages\": [\"en\"], \"authorized\": {}}");

            as("lena")
                    .get("/api/reports/people/anna")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("you do not lead that person"));
            as("sara").get("/api/reports/openings").then().body("items.id", hasItem(opening));
        } finally {
            put("ada", desk).statusCode(200);
        }
    }

    @Test
    void leadOfAnotherTeamDoesNotReadWhoIsLookedAtThere() {
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            String opening = ask();

            as("sara").get("/api/reports/openings").then().statusCode(200).body("items.id", not(hasItem(opening)));
            for (String person : List.of("lena", "ada")) {
                as(person).get("/api/reports/openings").then().body("items.id", hasItem(opening));
            }
            as("sara")
                    .post("/api/reports/openings/" + opening + "/agree")
                    .then()
                    .statusCode(200);
            as("sara").get("/api/reports/openings").then().body("items.id", hasItem(opening));
        }
    }

    @Test
    void whoseAccountAnotherOpensIsToldAndCanReadIt() {
        TestPeople.put(
                "ambassadors/hana",
                "{\"name\": \"Hana Test\", \"email\": \"hana@example.org\", \"team\": \"service\","
                        + " \"languages\": [\"de\"], \"authorized\": {}}");
        String taken = renew("lena", password("lena"), "hana");
        basic("hana", taken).get("/api/me/figures").then().statusCode(200);
        renew("hana", taken, "hana");

        String own = renew("ada", password("ada"), "hana");
        basic("hana", own)
                .get("/api/me/figures/trail")
                .then()
                .body(
                        "entries.findAll { it.action == 'account.password-renewed' }.actor",
                        equalTo(List.of("ada", "lena")))
                .body("entries.findAll { it.action == 'account.made' }.actor", equalTo(List.of("ada")));
        basic("hana", own)
                .header("Accept-Language", "de")
                .get("/reports/mine")
                .then()
                .body(containsString("hat Ihrem Konto ein neues Passwort gegeben"));
        await().atMost(PATIENCE).until(() -> MailServer.received().stream()
                .anyMatch(mail -> mail.to().equals("hana@example.org")
                        && mail.subject().equals("Lena Ruiz hat Ihrem Konto ein neues Passwort gegeben")));
        as("ada").delete("/api/desk/ambassadors/hana").then().statusCode(200);
    }

    private static String ask() {
        return as("lena")
                .contentType("application/json")
                .body(Map.of(
                        "ambassador",
                        "anna",
                        "reason",
                        "A customer complained about late answers",
                        "until",
                        Instant.now().plus(Duration.ofDays(2)).toString()))
                .post("/api/reports/openings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse agreeAs(String who, String password, String opening) {
        return basic(who, password)
                .post("/api/reports/openings/" + opening + "/agree")
                .then();
    }

    private static String addLead(String by, String id) {
        return addLead(by, password(by), id);
    }

    private static String addLead(String by, String password, String id) {
        return basic(by, password)
                .contentType("application/json")
                .body(
                        "{\"name\": \"" + id
                                + "\", \"team\": \"service\", \"role\": \"team-lead\", \"languages\": [\"en\"], \"authorized\": {}}")
                .put("/api/desk/ambassadors/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("accounts." + id);
    }

    private static String renew(String by, String password, String whose) {
        return basic(by, password)
                .post("/api/accounts/" + whose + "/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
    }

    private static RequestSpecification basic(String who, String password) {
        return given().auth().preemptive().basic(who, password);
    }

    private static ValidatableResponse put(String who, String desk) {
        return as(who).contentType("text/plain").body(desk).put("/api/desk").then();
    }
}
