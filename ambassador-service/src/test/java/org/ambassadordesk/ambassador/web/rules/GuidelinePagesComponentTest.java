package org.ambassadordesk.ambassador.web.rules;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
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
        for (String id : List.of("skies", "winds", "hills")) {
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

    @Test
    void checksAreFilledInRowByRowAndPublishedAsTheDirectoryFileWritesThem() {
        rows(
                        "/guideline-drafts",
                        "hills",
                        List.of(
                                row("no-storms", "pattern", "four-eyes")
                                        .with("checkPattern", "storm")
                                        .with("checkWords", "left over"),
                                row("kind", "tone", "warn")
                                        .with("checkWords", "dude\r\nnope*\r\n")
                                        .with("checkMessage", "Be kind.")
                                        .with("checkMessages", "de: Bitte freundlich.")))
                .statusCode(303);

        as("lena")
                .get("/api/desk/guidelines/hills")
                .then()
                .body("checks[0].pattern", equalTo("storm"))
                .body("checks[0].words", nullValue())
                .body("checks[1].words", contains("dude", "nope*"))
                .body("checks[1].messages.de", equalTo("Bitte freundlich."));
        page("lena", "/guideline-drafts/hills")
                .body(containsString("value=\"no-storms\""))
                .body(containsString("de: Bitte freundlich."))
                .body(containsString("name=\"base\" value=\"1\""));
    }

    @Test
    void whatIsWrongInARowIsSaidAtItsFieldAndKeepsWhatWasTyped() {
        rows(
                        "/guideline-drafts",
                        "skies",
                        List.of(
                                row("one", "pattern", "warn"),
                                row("one", "max-length", "block").with("checkMax", "many"),
                                row("three", "pattern", "warn").with("checkPattern", "(?=storm)")))
                .statusCode(400)
                .body(containsString("id=\"check-0-pattern-wrong\">This is missing."))
                .body(containsString("id=\"check-1-id-wrong\">Another check has this name."))
                .body(containsString("id=\"check-1-max-wrong\">This is no number that fits here."))
                .body(containsString("id=\"check-2-pattern-wrong\">"))
                .body(containsString("value=\"(?=storm)\""))
                .body(containsString("value=\"many\""));
        page("lena", "/guidelines/skies").statusCode(404);
    }

    /** Whoever writes YAML too is told in their language, with the field as it is written there. */
    @Test
    void whatIsWrongInYamlIsSaidInGerman() {
        germanYaml(
                        "- {id: one, kind: pattern, pattern: '(?=storm)', effect: shout}\n- {id: one, kind: tone, effect: warn}")
                .body(containsString("Prüfung 1, pattern: Das ist kein Muster von RE2"))
                .body(containsString("Prüfung 1, effect: Möglich sind: warn, four-eyes, block."))
                .body(containsString("Prüfung 2, id: Eine andere Prüfung heißt schon so."))
                .body(containsString("Prüfung 2, words: Das fehlt noch."))
                .body(not(containsString("look-around")));
        germanYaml("- {id: one, kind: promise, effect: warn, max: 7, hosts: ['no host']}\n- {id: two, colour: red}")
                .body(containsString("Prüfung 1, max: Das gehört zu einer anderen Art von Prüfung."))
                .body(containsString("Prüfung 2, colour: Dieses Feld ist hier unbekannt"))
                .body(containsString("Prüfung 2, kind: Das fehlt noch."));
        germanYaml("- id: one\n  kind: [")
                .body(matchesPattern("(?s).*Die Prüfungen sind kein YAML: Zeile \\d+, Spalte \\d+\\..*"));
        germanYaml("one").body(containsString("Die Prüfungen sind keine YAML-Liste"));
    }

    private static ValidatableResponse germanYaml(String checks) {
        return as("lena")
                .accept("text/html")
                .header("Accept-Language", "de")
                .contentType(ContentType.URLENC)
                .formParams(Map.of("id", "skies", "base", "0", "text", "Nie Sonne versprechen.", "checks", checks))
                .post("/guideline-drafts")
                .then()
                .statusCode(400);
    }

    @Test
    void rowsAreAddedMovedRemovedAndWrittenAsYamlAndBackWithoutAnyScript() {
        List<Row> two =
                List.of(row("one", "pattern", "warn").with("checkPattern", "sun"), row("two", "promise", "four-eyes"));

        rows("/guideline-drafts/checks", "skies", two, "add")
                .statusCode(200)
                .body(containsString("value=\"check-3\""))
                .body(containsString("value=\"up-2\""))
                .body(containsString("value=\"down-0\""))
                .body(containsString("value=\"remove-1\""));
        rows("/guideline-drafts/checks", "skies", two, "up-1")
                .body(matchesPattern("(?s).*value=\"two\".*value=\"one\".*"));
        rows("/guideline-drafts/checks", "skies", two, "remove-0")
                .body(not(containsString("value=\"one\"")))
                .body(containsString("value=\"two\""));
        rows("/guideline-drafts/checks", "skies", two, "remove-7")
                .statusCode(200)
                .body(containsString("value=\"one\""));
        rows("/guideline-drafts/checks", "skies", two, "yaml")
                .body(containsString("name=\"checks\""))
                .body(containsString("- id: one"))
                .body(containsString("kind: promise"));
        form("lena", "/guideline-drafts/checks", Map.of("id", "skies", "text", "x", "checks", CHECKS, "change", "form"))
                .body(containsString("value=\"no-storms\""))
                .body(containsString("name=\"checkPattern\" value=\"storm\""));
        form(
                        "lena",
                        "/guideline-drafts/checks",
                        Map.of("id", "skies", "text", "x", "checks", "- {id: a, colour: red}", "change", "form"))
                .body(containsString("cannot be shown as a form"))
                .body(containsString("colour: red"));
        form("anna", "/guideline-drafts/checks", Map.of("change", "add")).statusCode(403);
    }

    @Test
    void rowsAreTriedWhileTheyAreFilledIn() {
        rows("/guideline-drafts/try", "", List.of(row("s", "pattern", "warn").with("checkPattern", "storm")))
                .statusCode(200)
                .body(containsString("<mark dir=\"auto\">storm</mark>"));
        rows("/guideline-drafts/try", "", List.of(row("s", "pattern", "warn")))
                .body(containsString("Check 1, Pattern: This is missing."));
        form("lena", "/guideline-drafts/try", Map.of()).body(not(containsString("cannot be published")));
    }

    /** The fields of one row, as a browser sends them: each of them, filled in or not. */
    private record Row(Map<String, String> fields) {
        Row with(String field, String value) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(field, value);
            return new Row(all);
        }
    }

    private static Row row(String id, String kind, String effect) {
        Row empty = new Row(Map.of());
        for (String field : List.of("Pattern", "Max", "Words", "Hosts", "Confidence", "Message", "Messages")) {
            empty = empty.with("check" + field, "");
        }
        return empty.with("checkId", id).with("checkKind", kind).with("checkEffect", effect);
    }

    private static ValidatableResponse rows(String path, String id, List<Row> rows, String... change) {
        var request = as("lena")
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("id", id)
                .formParam("base", "0")
                .formParam("text", "Never promise sun.")
                .formParam("sample", "A storm comes.")
                .formParam("topics", "baggage");
        for (Row row : rows) {
            row.fields().forEach(request::formParam);
        }
        for (String one : change) {
            request.formParam("change", one);
        }
        return request.post(path).then();
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
