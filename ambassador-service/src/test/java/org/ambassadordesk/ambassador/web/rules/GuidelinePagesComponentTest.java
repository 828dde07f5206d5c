package org.ambassadordesk.ambassador.web.rules;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading, acknowledging and publishing guidelines by their pages. */
@QuarkusTest
@WithTestResource(RealServers.class)
class GuidelinePagesComponentTest {
    private static final String CHECKS = "- id: no-storms\n  kind: pattern\n  pattern: storm\n  effect: four-eyes\n";

    @AfterEach
    void takeItOut() {
        for (String id : List.of("skies", "winds")) {
            as("ada").delete("/api/desk/guidelines/" + id);
        }
    }

    @Test
    void leadPublishesAndEverybodyReadsWhatChangedAndAcknowledges() {
        publish("lena", "skies", 0, "Never promise *sun*.", CHECKS)
                .statusCode(303)
                .header("Location", containsString("/guidelines/skies?done=published"));
        page("anna", "/guidelines")
                .statusCode(200)
                .body(containsString("Never promise <em>sun</em>."))
                .body(containsString("/guidelines/skies/versions/1/acknowledge"));
        form("anna", "/guidelines/skies/versions/1/acknowledge", Map.of()).statusCode(303);
        page("anna", "/guidelines").body(not(containsString("/guidelines/skies/versions/1/acknowledge")));

        publish("lena", "skies", 1, "Never promise *snow*.", CHECKS).statusCode(303);

        page("anna", "/guidelines")
                .body(containsString("What changed since version 1, which you read"))
                .body(containsString("<del>*sun*.</del><ins>*snow*.</ins>"))
                .body(containsString("/guidelines/skies/versions/2/acknowledge"));
        page("anna", "/guidelines/skies").body(containsString("version 2")).body(containsString("version 1"));
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsNotOverwritten() {
        publish("lena", "winds", 0, "One.", "").statusCode(303);
        publish("lena", "winds", 1, "Two.", "").statusCode(303);

        publish("ada", "winds", 1, "Mine.", "")
                .statusCode(409)
                .body(containsString("Somebody has published another version meanwhile."))
                .body(containsString("Mine."))
                .body(containsString("name=\"base\" value=\"2\""));
    }

    @Test
    void patternThatWouldExplodeIsRefusedInWordsAndKeepsTheText() {
        String huge = "- id: huge\n  kind: pattern\n  pattern: '((a{1000}){1000}){1000}'\n  effect: warn\n";

        publish("lena", "clouds", 0, "Kept all the same.", huge)
                .statusCode(400)
                .body(containsString("lower the numbers in {}"))
                .body(containsString("Kept all the same."));
        publish("lena", "clouds", 0, "Kept.", "- id: [").statusCode(400).body(containsString("checks: cannot be read"));
        publish("lena", "clouds", 0, "Kept.", "no list").statusCode(400).body(containsString("checks: is a list"));
        page("lena", "/guidelines/clouds").statusCode(404);
    }

    @Test
    void guidelineIsTriedOnAReplyBeforeAnybodyIsAskedToReadIt() {
        form(
                        "lena",
                        "/guideline-drafts/try",
                        Map.of("id", "skies", "text", "# Skies", "checks", CHECKS, "sample", "A storm comes."))
                .statusCode(200)
                .body(containsString("<mark dir=\"auto\">storm</mark>"))
                .body(containsString("<h1>Skies</h1>"));
        as("lena")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "text",
                        "Skies",
                        "reply",
                        "A storm comes.",
                        "checks",
                        List.of(Map.of("id", "s", "kind", "pattern", "pattern", "(?=storm)", "effect", "warn"))))
                .post("/api/guidelines/skies/try")
                .then()
                .statusCode(200)
                .body("problems", hasItem(containsString("look-around")));
        as("lena")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Skies", "reply", "Sun."))
                .post("/api/guidelines/skies/try")
                .then()
                .statusCode(200)
                .body("problems", empty());
        form("anna", "/guideline-drafts/try", Map.of("id", "skies", "text", "x"))
                .statusCode(403);
        page("anna", "/guideline-drafts/new").statusCode(403);
        page("lena", "/guideline-drafts/public-replies")
                .statusCode(200)
                .body(containsString("no-personal-data"))
                .body(containsString("name=\"base\" value=\"1\""));
    }

    private static ValidatableResponse publish(String lead, String id, int base, String text, String checks) {
        return form(
                lead,
                "/guideline-drafts",
                Map.of(
                        "id", id,
                        "base", Integer.toString(base),
                        "text", text,
                        "topics", "baggage",
                        "checks", checks));
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
