package org.ambassadordesk.ambassador.web;

import static io.restassured.RestAssured.given;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.TestDesk;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class PagesComponentTest {
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
    void whoIsNotSignedInIsLedToTheDoor() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/inbox")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in"));
        given().accept("text/html")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cache-Control", "no-store")
                .body(containsString("Sign in"))
                .body(not(containsString("role=\"alert\"")));
    }

    @Test
    void formLetsInWhoHasThePassword() {
        String cookie = signIn("anna", TestDesk.password("anna"));

        given().cookie("desk-session", cookie)
                .accept("text/html")
                .get("/inbox")
                .then()
                .statusCode(200)
                .body(containsString("Anna Berg"));
    }

    @Test
    void wrongPasswordIsSaid() {
        given().redirects()
                .follow(false)
                .formParam("j_username", "anna")
                .formParam("j_password", "wrong")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?failed=true"));
        given().accept("text/html")
                .get("/sign-in?failed=true")
                .then()
                .statusCode(200)
                .body(containsString("Name or password is wrong."));
    }

    @Test
    void waitingConversationShowsInTheListAndOpens() {
        Conversation conversation = waiting("Where is <b>my</b> suitcase?");

        page("anna")
                .get("/inbox?view=queue")
                .then()
                .statusCode(200)
                .body(containsString("/conversations/" + conversation.id()))
                .body(containsString("Where is &lt;b&gt;my&lt;/b&gt; suitcase?"))
                .body(not(containsString("<b>my</b>")));
        page("anna")
                .get("/conversations/" + conversation.id() + "?view=queue")
                .then()
                .statusCode(200)
                .body(containsString("data-conversation=\"" + conversation.id() + "\""))
                .body(containsString("Start answering"));
    }

    @Test
    void startedConversationIsMine() {
        Conversation conversation = waiting("Where is my suitcase?");

        page("anna")
                .redirects()
                .follow(false)
                .post("/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(303)
                .header("Location", containsString("/conversations/" + conversation.id()));

        page("anna")
                .get("/conversations/" + conversation.id() + "/now?mode=x")
                .then()
                .statusCode(200)
                .body(containsString("with you, started"));
    }

    @Test
    void whatSomebodyElseWasFasterWithIsSaidOnThePage() {
        Conversation conversation = waiting("Where is my suitcase?");
        page("anna").post("/conversations/" + conversation.id() + "/start");

        page("ben")
                .redirects()
                .follow(false)
                .post("/conversations/" + conversation.id() + "/start")
                .then()
                .statusCode(409)
                .contentType("text/html")
                .body(containsString("data-conversation=\"" + conversation.id() + "\""))
                .body(containsString("role=\"alert\""));
    }

    @Test
    void foreignConversationIsAPageThatSaysSo() {
        Conversation conversation = waiting("Where is my suitcase?");

        page("sara")
                .get("/conversations/" + conversation.id())
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is no such thing here"))
                .body(containsString("It is gone, or it is somebody else"));
    }

    @Test
    void whatWentWrongIsSaidInTheLanguageThePersonChose() {
        reads("ben", "de");
        try {
            String language = english("ben")
                    .get("/conversations/" + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body(containsString("So etwas gibt es hier nicht"))
                    .extract()
                    .cookie("desk-language");
            english("ben")
                    .get("/guideline-drafts/new")
                    .then()
                    .statusCode(403)
                    .body(containsString("Das dürfen Sie hier nicht"));

            assertThat(language).isEqualTo("de");
            for (String page : List.of("/sign-in", "/sign-in?failed=true", "/no-such-page")) {
                given().cookie("desk-language", language)
                        .accept("text/html")
                        .header("Accept-Language", "en")
                        .get(page)
                        .then()
                        .body(containsString("lang=\"de\""));
            }
        } finally {
            reads("ben", null);
        }
    }

    @Test
    void whoChoseNoLanguageReadsAsTheirBrowserSaysWhoeverWasThereBefore() {
        String forgotten = english("ben")
                .cookie("desk-language", "de")
                .get("/inbox")
                .then()
                .statusCode(200)
                .body(containsString("lang=\"en\""))
                .extract()
                .detailedCookie("desk-language")
                .toString();

        assertThat(forgotten).contains("Max-Age=0");
        given().accept("text/html")
                .header("Accept-Language", "de")
                .get("/sign-in")
                .then()
                .body(containsString("lang=\"de\""));
    }

    @Test
    void everythingPagesAskForIsThere() {
        for (String asset : new String[] {
            "/webjars/htmx.org/2.0.7/dist/htmx.min.js",
            "/desk/desk.js",
            "/desk/clocks.js",
            "/desk/live.js",
            "/desk/keys.js",
            "/desk/menus.js",
            "/desk/reply.js",
            "/desk/drafts.js",
            "/desk/palette.js",
            "/desk/prepared.js",
            "/desk/viewers.js",
            "/desk/base.css",
            "/desk/frame.css",
            "/desk/inbox.css",
            "/desk/conversation.css",
            "/desk/board.css",
            "/desk/mark.svg"
        }) {
            assertThat(given().get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void boardShowsLeadsHowLongCustomersWaited() {
        waiting("Where is my suitcase?");

        page("lena").get("/board").then().statusCode(200).body(containsString("First response times"));
        page("anna").get("/board").then().statusCode(200).body(not(containsString("First response times")));
    }

    @Test
    void availabilitySwitchSaysSoOnTheNextPage() {
        page("anna")
                .redirects()
                .follow(false)
                .formParam("choice", "busy")
                .post("/me/availability")
                .then()
                .statusCode(303);
        page("anna").get("/inbox").then().body(containsString("presence busy"));
        page("anna").formParam("choice", "available").post("/me/availability");
        page("anna").get("/inbox").then().body(containsString("presence available"));
    }

    @Test
    void noPageHasAnythingInline() {
        Conversation conversation = waiting("Where is my suitcase?");
        for (String path :
                new String[] {"/inbox", "/focus", "/conversations/" + conversation.id(), "/approvals", "/board"}) {
            String html =
                    page("lena").get(path).then().statusCode(200).extract().asString();
            assertThat(html)
                    .as(path)
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                    .doesNotContain("<style");
        }
    }

    private static RequestSpecification english(String person) {
        return page(person).header("Accept-Language", "en");
    }

    private static void reads(String person, @Nullable String language) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("language", language);
        as(person)
                .contentType("application/json")
                .body(settings)
                .put("/api/me/settings")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification page(String person) {
        return as(person).accept("text/html");
    }

    private static String signIn(String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("desk-session");
    }

    private Conversation waiting(String text) {
        Conversation conversation = router.route(aConversation().build(), text);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> as("lena")
                .get("/api/conversations/" + conversation.id())
                .then()
                .body("id", equalTo(conversation.id().toString())));
        return conversation;
    }
}
