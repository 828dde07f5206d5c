package org.ambassadordesk.ambassador.web.person;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OpeningPagesComponentTest {
    private static final String PAGE = "/reports/people";

    private final LocalDateTime now =
            LocalDateTime.now(ZoneId.of("Europe/Berlin")).truncatedTo(ChronoUnit.MINUTES);

    @Inject
    Database database;

    @Test
    void deskThatMeasuresNobodySaysSoAndLeadsNowhere() {
        as("lena").get("/reports").then().statusCode(200).body(not(containsString("href=\"/reports/people\"")));
        get("lena", PAGE)
                .statusCode(200)
                .body(containsString("does not measure single people"))
                .body(containsString("individual: true"))
                .body(not(containsString("<textarea name=\"reason\"")));
        ask("lena", "anna", "A reason that is long enough", now.plusDays(2))
                .statusCode(403)
                .body(containsString("does not measure single people"));
        get("anna", PAGE).statusCode(403);
    }

    @Test
    void leadAsksSecondPersonAgreesAndTheLeadLooks() {
        String reason = "Opal asked for a look at her week";
        TestPeople.add("opal", "{\"baggage\": \"direct\"}");
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            as("lena").get("/reports").then().body(containsString("href=\"/reports/people\""));
            get("lena", PAGE)
                    .body(containsString("<option value=\"opal\">opal Test</option>"))
                    .body(not(containsString("<option value=\"lena\"")))
                    .body(not(containsString("<option value=\"carl\"")));
            get("lena", PAGE + "/opal").statusCode(403).body(containsString("nobody opened them to you"));

            ask("lena", "opal", reason, now.plusDays(3))
                    .statusCode(303)
                    .header("Location", endsWith("/reports/people?done=opening-asked"));
            ask("lena", "opal", reason, now.plusDays(3)).statusCode(303);
            String id = idOf(reason);
            get("lena", PAGE)
                    .body(containsString("waits for a second person"), containsString(PAGE + "/openings/" + id));
            get("lena", PAGE + "/opal").statusCode(403).body(containsString("no second person has agreed"));
            agree("lena", id).statusCode(403).body(containsString("you asked for it yourself"));
            agree("opal", id).statusCode(403);

            get("opal", "/reports/mine").body(containsString("Lena Ruiz asks to see them until "));

            get("sara", PAGE + "/openings/" + id)
                    .statusCode(200)
                    .body(containsString(reason))
                    .body(containsString("Lena Ruiz"))
                    .body(containsString("It is written into the trail, and the person is told."));
            agree("sara", id).statusCode(303).header("Location", endsWith("/reports/people?done=opening-agreed"));
            agree("sara", id).statusCode(303);
            agree("ada", id).statusCode(403).body(containsString("somebody else has agreed"));

            get("lena", PAGE).body(containsString("href=\"/reports/people/opal\""));
            get("sara", PAGE).body(not(containsString("href=\"/reports/people/opal\"")));
            get("lena", PAGE + "/opal")
                    .statusCode(200)
                    .body(containsString("Figures of opal Test"))
                    .body(allOf(containsString(reason), containsString("Sara Eden")));
            get("lena", PAGE + "/opal?from=2001-01-01&to=2001-01-02")
                    .statusCode(200)
                    .body(containsString("Nothing was answered in this time"));
            get("opal", "/reports/mine")
                    .body(containsString("looked at them"), containsString("Open to Lena Ruiz until "));

            database.perform(handle -> handle.execute(
                    "UPDATE figure_opening SET expires_at = asked_at + interval '1 microsecond' WHERE id = ?::uuid",
                    id));
            get("lena", PAGE + "/opal").statusCode(403).body(containsString("it has expired"));
            get("lena", PAGE).body(containsString("expired"), not(containsString("href=\"/reports/people/opal\"")));
            agree("sara", id).statusCode(403).body(containsString("it has expired"));
            get("opal", "/reports/mine").body(not(containsString("Open to Lena Ruiz")));
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldInTheReadersLanguageAndNothingIsLost() {
        TestPeople.add("odile", "{\"baggage\": \"direct\"}");
        try (Edited _ = Edited.deskWith("measuring: {individual: true}\n")) {
            ask("lena", "", "too short", now.minusDays(1))
                    .statusCode(400)
                    .body(containsString("id=\"ambassador-wrong\">Choose somebody you lead."))
                    .body(containsString("id=\"reason-wrong\">Say why, in 10 to 500 characters."))
                    .body(containsString("id=\"until-wrong\">Choose a time within the next 30 days."))
                    .body(containsString(">too short</textarea>"))
                    .body(containsString("value=\"" + now.minusDays(1) + "\""));
            ask("lena", "anna", "           ", now.plusDays(2))
                    .statusCode(400)
                    .body(containsString("reason-wrong"), not(containsString("until-wrong")));
            ask("lena", "anna", "For much too long a time", now.plusDays(40))
                    .statusCode(400)
                    .body(containsString("until-wrong"), not(containsString("reason-wrong")));
            ask("lena", "nobody-here", "Somebody who is not there", now.plusDays(2))
                    .statusCode(400)
                    .body(containsString("ambassador-wrong"));
            ask("sara", "anna", "Somebody of another team", now.plusDays(2))
                    .statusCode(403)
                    .body(containsString("Only figures of somebody you lead"))
                    .body(containsString(">Somebody of another team</textarea>"));
            TestPeople.read("lena", "de", null);
            ask("lena", "anna", "kurz", now.plusDays(2))
                    .statusCode(400)
                    .body(containsString("Bitte den Grund nennen, in 10 bis 500 Zeichen."));
            get("lena", PAGE + "/odile").statusCode(403).body(containsString("niemand hat sie Ihnen geöffnet"));
        } finally {
            TestPeople.read("lena", null, null);
        }
    }

    private static String idOf(String reason) {
        String found = "items.findAll { it.reason == '" + reason + "' }";
        return as("lena")
                .get("/api/reports/openings")
                .then()
                .body(found, hasSize(1))
                .extract()
                .path(found + "[0].id");
    }

    private static ValidatableResponse get(String who, String path) {
        return as(who).accept("text/html").get(path).then();
    }

    private static ValidatableResponse ask(String who, String whom, String reason, LocalDateTime until) {
        return as(who).accept("text/html")
                .redirects()
                .follow(false)
                .formParam("ambassador", whom)
                .formParam("reason", reason)
                .formParam("until", until.toString())
                .post(PAGE)
                .then();
    }

    private static ValidatableResponse agree(String who, String id) {
        return as(who).accept("text/html")
                .redirects()
                .follow(false)
                .post(PAGE + "/openings/" + id + "/agree")
                .then();
    }
}
