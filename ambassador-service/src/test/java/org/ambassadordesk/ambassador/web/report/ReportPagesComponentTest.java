package org.ambassadordesk.ambassador.web.report;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ReportPagesComponentTest {
    private static final Map<String, String> LABELS =
            Map.of("days", "Time span", "from", "From", "to", "To, not included", "topic", "Topic");
    private static final Map<String, String> GERMAN_LABELS =
            Map.of("days", "Zeitraum", "from", "Von", "to", "Bis, ausschließlich", "topic", "Thema");

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    private TestRouter router;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
    }

    @AfterEach
    void stopRouter() throws InterruptedException {
        router.close();
    }

    @Test
    void everyPlotStandsAsATableWhoseRowsOpenTheConversationsBehind() {
        Instant day = Instant.parse("2022-03-02T10:00:00Z");
        new Past(router, database, live).answered(List.of(new Waiting(day, Duration.ofMinutes(80))));

        String page = as("lena")
                .get("/reports?from=2022-03-01&to=2022-03-08")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        for (String plot : List.of("bands", "attainment", "legs", "heat", "distribution")) {
            assertThat(page).contains("id=\"" + plot + "\"", "id=\"" + plot + "-title\"");
        }
        assertThat(page).contains("1 h 20 min");
        var data = Pattern.compile("id=\"plot-data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(data.find()).isTrue();
        String behind = JsonPath.from(data.group(1)).getString("plots.distribution.hrefs[4]");
        as("lena").urlEncodingEnabled(false).get(behind).then().statusCode(200).body(containsString("1 h 20 min"));
        as("lena")
                .get("/reports/conversations?from=2022-03-01&to=2022-03-08&slot=3-11")
                .then()
                .statusCode(200)
                .body(containsString("1 h 20 min"));
        as("lena")
                .get("/reports/conversations?from=2022-03-01&to=2022-03-08&slot=3-12")
                .then()
                .statusCode(200)
                .body(containsString("There are none"));
    }

    @Test
    void whatCannotBeMeantIsNamedAndNothingElseIsLost() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("/reports?days=many", "days"),
                Map.entry("/reports?days=3661", "days"),
                Map.entry("/reports?zone=%2B05:17", "zone"),
                Map.entry("/reports?to=tomorrow", "to"),
                Map.entry("/reports?from=9999-01-01", "from"),
                Map.entry("/reports/what-if?days=365", "days"),
                Map.entry("/reports/conversations?least=9&under=9", "under"),
                Map.entry("/reports/conversations?least=-5", "least"),
                Map.entry("/reports?topic=bagage", "topic"),
                Map.entry("/reports/conversations?slot=8-01", "slot"),
                Map.entry("/reports/conversations?least=long", "least"),
                Map.entry("/reports/conversations?under=short", "under"),
                Map.entry("/reports/conversations?standing=lost", "standing"));
        wrong.forEach((address, field) -> as("lena")
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("<p>" + LABELS.getOrDefault(field, field) + ": ")));
        wrong.forEach((address, field) -> as("lena")
                .urlEncodingEnabled(false)
                .accept("text/html")
                .header("Accept-Language", "de")
                .get(address)
                .then()
                .statusCode(400)
                .body(containsString("<p>" + GERMAN_LABELS.getOrDefault(field, field) + ": ")));
    }

    @Test
    void numbersOpenWhatTheyCountAndHoursAreThoseOfAnOffsetToo() {
        Instant day = Instant.parse("2022-04-06T10:00:00Z");
        Past past = new Past(router, database, live);
        past.answered(List.of(new Waiting(day, Duration.ofMinutes(80))));
        past.unanswered(day.plusSeconds(60));
        String asked = "/reports/conversations?from=2022-04-06&to=2022-04-07";

        assertThat(behind(asked)).isEqualTo(2);
        assertThat(behind(asked + "&standing=met")).isEqualTo(1);
        assertThat(behind(asked + "&standing=open")).isEqualTo(1);
        assertThat(behind(asked + "&standing=overdue")).isEqualTo(1);
        assertThat(behind(asked + "&zone=%2B05:30&slot=3-15")).isEqualTo(2);
        assertThat(behind(asked + "&zone=%2B05:30&slot=3-04")).isZero();
        as("lena")
                .get("/reports?from=2022-04-04&to=2022-04-11")
                .then()
                .body(containsString("standing=overdue"))
                .body(containsString("slot=3-12"));
    }

    @Test
    void brokenPromisesStandBesideThoseKeptAndOpenToo() {
        Instant day = Instant.parse("2022-05-04T10:00:00Z");
        Past past = new Past(router, database, live);
        past.answered(List.of(new Waiting(day, Duration.ofMinutes(20)), new Waiting(day, Duration.ofHours(30))));
        past.unanswered(day.plusSeconds(60));
        String asked = "from=2022-05-04&to=2022-05-05";

        as("lena")
                .get("/reports?" + asked)
                .then()
                .body(containsString("standing=missed\">2 missed</a>"))
                .body(containsString("33.3%"));
        assertThat(behind("/reports/conversations?" + asked + "&standing=missed"))
                .isEqualTo(2);
        as("lena").get("/reports?from=2021-01-01&to=2021-01-08").then().body(not(containsString("standing=missed")));
    }

    @Test
    void onlyAnEndMeansTheFourWeeksBeforeIt() {
        as("lena")
                .get("/reports?from=&to=2021-02-08")
                .then()
                .statusCode(200)
                .body(containsString("Mon 11 Jan 2021 to Sun 7 Feb 2021."));
    }

    @Test
    void filterShowsWhatItFiltersByWhoeverSpeaksIt() {
        as("lena")
                .get("/reports?language=sw&topic=triage&team=triage")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"sw\" selected>Swahili</option>"))
                .body(containsString("<option value=\"triage\" selected>No topic yet</option>"));
    }

    @Test
    void dayOnWhichTheClocksGoForwardIsWholeAndOneGoingBackNamesItsHoursApart() {
        new Past(router, database, live)
                .answered(List.of(
                        new Waiting(Instant.parse("2022-03-25T10:00:00Z"), Duration.ofMinutes(20)),
                        new Waiting(Instant.parse("2022-10-30T00:10:00Z"), Duration.ofMinutes(20)),
                        new Waiting(Instant.parse("2022-10-30T01:10:00Z"), Duration.ofMinutes(20))));

        as("lena")
                .get("/reports?from=2022-03-24&to=2022-03-31&zone=Europe/Berlin")
                .then()
                .body(containsString("id=\"heat\""));
        as("lena")
                .get("/reports?from=2022-10-30&to=2022-10-31&zone=Europe/Berlin")
                .then()
                .body(containsString(">Sun 02:00 +02:00</a>"))
                .body(containsString(">Sun 02:00 +01:00</a>"))
                .body(containsString("Sun 30 Oct 2022. Beside it: Sat 29 Oct 2022."));
    }

    @Test
    void partsOfDaysAreNamedWithTheirHoursAndComparedWithWhatDoesNotOverlap() {
        as("lena")
                .get("/reports?from=2021-03-02T01:00:00Z&to=2021-03-03T23:30:00Z&zone=UTC")
                .then()
                .body(containsString("Tue 2 Mar 2021, 01:00 to Wed 3 Mar 2021, 23:30. "
                        + "Beside it: Sun 28 Feb 2021, 01:00 to Mon 1 Mar 2021, 23:30."));
    }

    private static int behind(String address) {
        String page = as("lena")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return page.split("<th scope=\"row\">", -1).length - 1;
    }

    @Test
    void anotherFilterLeavesTheRestAsItWas() {
        as("lena")
                .get("/reports?days=365&zone=UTC&verdicts=original&team=service")
                .then()
                .body(containsString("name=\"days\" value=\"365\""))
                .body(containsString("name=\"zone\" value=\"UTC\""))
                .body(containsString("name=\"verdicts\" value=\"original\""))
                .body(containsString("value=\"service\" selected"));
        as("lena")
                .get("/reports?days=365&from=2022-04-06&to=2022-04-07")
                .then()
                .body(containsString("value=\"2022-04-06\""));
    }

    @Test
    void whatStillRunsSaysSo() {
        as("lena").get("/reports?days=7").then().statusCode(200).body(containsString("still runs"));
        as("lena")
                .get("/reports?from=2021-01-01&to=2021-01-08")
                .then()
                .statusCode(200)
                .body(not(containsString("still runs")))
                .body(containsString("No conversation began in this time"));
    }

    @Test
    void figuresStandBesideThoseOfTheSameDaysBefore() {
        as("lena")
                .get("/reports?from=2021-03-27&to=2021-03-30")
                .then()
                .body(containsString(
                        "Sat 27 Mar 2021 to Mon 29 Mar 2021. Beside it: Wed 24 Mar 2021 to Fri 26 Mar 2021."));
        as("lena").get("/reports?days=1").then().body(containsString("Beside it the same part of the time before"));
    }

    @Test
    void leadAsksForTheWeeklyMailBelowTheFigures() {
        as("lena").get("/reports").then().body(containsString("Send it to me"));
        as("lena")
                .formParams("weekday", 5, "hour", 17, "topic", "baggage")
                .redirects()
                .follow(false)
                .post("/reports/mail")
                .then()
                .statusCode(303);
        as("lena").get("/api/me/report-mail").then().body("hour", equalTo(17)).body("topic", equalTo("baggage"));
        as("lena").get("/reports").then().body(containsString("No mail any more"));
        as("lena").get("/reports?done=mail").then().body(containsString("The figures come by mail from now on."));
        as("lena")
                .formParams("weekday", 8, "hour", 17)
                .post("/reports/mail")
                .then()
                .statusCode(400);
        as("anna")
                .formParams("weekday", 5, "hour", 17)
                .post("/reports/mail")
                .then()
                .statusCode(403);

        as("lena").redirects().follow(false).post("/reports/mail/stop").then().statusCode(303);

        as("lena").get("/api/me/report-mail").then().statusCode(204);
    }

    @Test
    void whoLeadsNobodySeesTheirOwnFiguresAndNoOthers() {
        as("anna")
                .redirects()
                .follow(false)
                .get("/reports")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/reports/mine"));
        as("anna").get("/reports/conversations").then().statusCode(403);
        as("anna").get("/reports/mine").then().statusCode(200).body(containsString("My own figures"));
    }

    @Test
    void everythingIsSaidInGermanToo() {
        new Past(router, database, live)
                .answered(List.of(new Waiting(Instant.parse("2022-04-06T10:00:00Z"), Duration.ofMinutes(80))));

        as("lena")
                .header("Accept-Language", "de")
                .get("/reports?from=2022-04-01&to=2022-04-08")
                .then()
                .statusCode(200)
                .body(containsString("Antwortzeiten"))
                .body(containsString("1 Std. 20 Min."))
                .body(containsString("Nach Wochentag und Stunde"))
                .body(not(containsString("Promises kept")));
    }

    @Test
    void whatIfIsForLeadsNamesWhatItDoesNotKnowAndSaysWhenTheRouterIsAway() {
        as("lena").get("/reports/what-if").then().statusCode(200).body(containsString("More people like"));
        as("anna").get("/reports/what-if").then().statusCode(403);
        suppose("anna", "{}").statusCode(403);
        suppose("lena", "{'days': 100}").statusCode(400).body("violations[0].field", endsWith("days"));
        suppose("lena", "{'changes': [{'kind': 'without', 'ambassador': 'nobody'}]}")
                .statusCode(400)
                .body("violations[0].message", containsString("nobody"));
        suppose("lena", "{'desk': 'topics: []'}").statusCode(400);
        suppose("lena", "{'changes': [{'kind': 'without', 'ambassador': 'ben'}]}")
                .statusCode(503)
                .body("type", containsString("router-away"));
    }

    private static ValidatableResponse suppose(String person, String question) {
        return as(person)
                .contentType("application/json")
                .body(question.replace('\'', '"'))
                .post("/api/what-if")
                .then();
    }

    @Test
    void boardShowsWhoIsThereAndWhetherAnswersKeepUp() {
        as("lena")
                .get("/board")
                .then()
                .statusCode(200)
                .body(containsString("Who is there"))
                .body(containsString("Anna Berg"))
                .body(not(containsString("Carl Dorn")))
                .body(containsString("Arrivals and answers"));
        as("lena").get("/board?wall=true").then().statusCode(200).body(containsString("class=\"page wall\""));
    }
}
