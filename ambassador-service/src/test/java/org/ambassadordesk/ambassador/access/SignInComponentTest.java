package org.ambassadordesk.ambassador.access;

import static io.restassured.RestAssured.given;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.fixture.TestPeople;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class SignInComponentTest {
    private static Response signIn(String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    @Test
    void formGivesACookieThatOpensTheApi() {
        Response answer = signIn("carl", password("carl"));

        Cookie session = answer.getDetailedCookie("desk-session");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        given().cookie(session).get("/api/me").then().statusCode(200).body("id", equalTo("carl"));
    }

    @Test
    void wrongPasswordLeadsBackToTheSignInPage() {
        Response answer = signIn("carl", "wrong");

        answer.then().statusCode(302).header("Location", endsWith("/sign-in?failed=true"));
        assertThat(answer.cookies()).doesNotContainKey("desk-session");
    }

    @Test
    void apiWithoutCredentialsIsAProblemAndNoRedirect() {
        given().redirects()
                .follow(false)
                .accept("text/html, */*;q=0.8")
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"))
                .body("type", equalTo("urn:desk:problem:sign-in-needed"));
    }

    @Test
    void scriptOfAPageIsNotAskedForAPasswordByTheBrowser() {
        given().header("Sec-Fetch-Mode", "cors")
                .get("/api/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", nullValue());
    }

    @Test
    void wrongBasicCredentialsAreAProblem() {
        given().auth()
                .preemptive()
                .basic("nobody-at-all", "x")
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:desk:problem:wrong-credentials"));
    }

    @Test
    void forgedSessionCountsAsNone() {
        given().cookie("desk-session", "forged").get("/api/me").then().statusCode(401);
        given().cookie("desk-session", "forged").get("/q/health/live").then().statusCode(200);
    }

    @Test
    void guessingIsSlowedDownAndLocksNobodyElseOut() {
        for (int i = 0; i < 5; i++) {
            given().auth()
                    .preemptive()
                    .basic("guessed", "wrong-" + i)
                    .get("/api/me")
                    .then()
                    .statusCode(401);
        }

        given().auth()
                .preemptive()
                .basic("guessed", "wrong-again")
                .get("/api/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        signIn("guessed", "wrong").then().statusCode(429);
        as("carl").get("/api/me").then().statusCode(200);
    }

    @Test
    void manyCallsAtOnceWithTheRightPasswordAreNoGuessing() throws InterruptedException {
        List<Callable<Integer>> calls = IntStream.range(0, 30)
                .mapToObj(
                        i -> (Callable<Integer>) () -> as("ben").get("/api/me").statusCode())
                .toList();

        try (ExecutorService callers = Executors.newFixedThreadPool(30)) {
            assertThat(callers.invokeAll(calls).stream().map(Future::resultNow)).containsOnly(200);
        }
    }

    @Test
    void newPasswordEndsTheOldOneAndItsSessions() {
        TestPeople.add("selma", "{}"); // of this test alone: passwords are remembered for the tests of other desks too
        Cookie session = signIn("selma", password("selma")).getDetailedCookie("desk-session");
        String old = password("selma");

        String fresh = as("ada")
                .post("/api/accounts/selma/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");

        given().cookie(session).get("/api/me").then().statusCode(401);
        given().auth().preemptive().basic("selma", old).get("/api/me").then().statusCode(401);
        given().auth().preemptive().basic("selma", fresh).get("/api/me").then().statusCode(200);
        org.ambassadordesk.ambassador.fixture.TestDesk.remember("selma", fresh);
    }

    @Test
    void signingOutTakesTheCookieAway() {
        Cookie session = signIn("carl", password("carl")).getDetailedCookie("desk-session");

        Response out = given().redirects().follow(false).cookie(session).post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.getDetailedCookie("desk-session").getMaxAge()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site, -, 403",
                "same-site, -, 403",
                "same-origin, -, 200",
                "none, -, 200",
                "-, https://evil.example, 403",
                "-, null, 403",
                "-, same, 200",
                "-, -, 200"
            })
    void whatAnotherSiteMakesABrowserSendIsRefused(String site, String origin, int status) {
        var request = as("carl").contentType("application/json").body("{\"state\":\"available\"}");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header(
                    "Origin", origin.equals("same") ? "http://localhost:" + io.restassured.RestAssured.port : origin);
        }

        request.post("/api/ambassadors/carl/availability").then().statusCode(status);
    }

    @Test
    void crossSiteSignInIsRefusedToo() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("j_username", "carl")
                .formParam("j_password", password("carl"))
                .post("/j_security_check")
                .then()
                .statusCode(403);
    }
}
