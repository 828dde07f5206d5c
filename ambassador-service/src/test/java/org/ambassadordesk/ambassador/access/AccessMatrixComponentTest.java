package org.ambassadordesk.ambassador.access;

import static io.restassured.RestAssured.given;
import static org.ambassadordesk.ambassador.fixture.Samples.aConversation;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every endpoint × everybody: anna and ben are ambassadors and lena the lead of the team the conversations belong to;
 * carl and sara are of another team; ada is an administrator. Ben holds one conversation, the other has no topic.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixComponentTest {
    private @Nullable TestRouter router;
    private @Nullable UUID held;
    private @Nullable UUID triage;

    @BeforeEach
    void haveConversations() {
        if (router == null) {
            TestRouter started = new TestRouter();
            UUID bens = started.route(aConversation().build(), "My suitcase").id();
            started.assign(bens, "ben");
            UUID nobodys = started.route(aConversation().on(null).build(), "Hm").id();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                as("ada").get("/api/conversations/" + nobodys).then().statusCode(200);
                as("ben")
                        .get("/api/conversations?view=mine&limit=200")
                        .then()
                        .body("items.id", hasItem(bens.toString()));
            });
            router = started;
            held = bens;
            triage = nobodys;
        }
    }

    @AfterAll
    void stopRouter() {
        if (router != null) {
            router.close();
        }
    }

    @ParameterizedTest(name = "{0} {1}: {3} {4} {5} {6} {7} {8} {9}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // method | path | body | nobody | anna | ben | lena | carl | sara | ada
                "GET  | /api/me                                    | - | 401 | 200 | 200 | 200 | 200 | 200 | 200",
                "GET  | /api/me/preview                            | - | 401 | 200 | 200 | 200 | 200 | 200 | 200",
                "GET  | /api/stream-nothing                        | - | 404 | 404 | 404 | 404 | 404 | 404 | 404",
                "GET  | /api/conversations                         | - | 401 | 200 | 200 | 200 | 200 | 200 | 200",
                "GET  | /api/conversations/{held}                  | - | 401 | 200 | 200 | 200 | 404 | 404 | 200",
                "GET  | /api/conversations/{triage}                | - | 401 | 404 | 404 | 200 | 404 | 200 | 200",
                "GET  | /api/conversations/{held}/draft            | - | 401 | 200 | 200 | 200 | 404 | 404 | 200",
                "PUT  | /api/conversations/{held}/draft            | {\"text\":\"Dear\"} | 401 | 200 | 200 | 200 | 404 | 404 | 200",
                "DELETE | /api/conversations/{held}/draft          | - | 401 | 204 | 204 | 204 | 404 | 404 | 204",
                "POST | /api/conversations/{held}/notes            | {\"text\":\"Seen\"} | 401 | 200 | 200 | 200 | 404 | 404 | 200",
                "POST | /api/conversations/{held}/start            | - | 401 | 409 | -   | 409 | 404 | 404 | 409",
                "POST | /api/conversations/{held}/hand-back        | {\"reason\":\"x\"} | 401 | 409 | - | 409 | 404 | 404 | 409",
                "POST | /api/conversations/{held}/resolve          | - | 401 | 409 | -   | -   | 404 | 404 | -",
                "POST | /api/conversations/{held}/topic            | {\"topic\":\"safety\"} | 401 | 409 | - | - | 404 | 404 | -",
                "POST | /api/conversations/{held}/topic            | {\"topic\":\"mars\"} | 401 | 400 | 400 | 400 | 404 | 404 | 400",
                "POST | /api/conversations/{held}/assign           | {\"ambassador\":\"anna\"} | 401 | 403 | 403 | - | 403 | 404 | -",
                "POST | /api/conversations/{held}/assign           | {\"ambassador\":\"nobody\"} | 401 | 403 | 403 | 400 | 403 | 404 | 400",
                "GET  | /api/conversations/{held}/routing          | - | 401 | 503 | 503 | 503 | 404 | 404 | 503",
                "POST | /api/ambassadors/ben/availability          | {\"state\":\"available\"} | 401 | 404 | 200 | 200 | 404 | 403 | 200",
                "POST | /api/guidelines/public-replies/versions/1/acknowledge | - | 401 | 204 | 204 | 204 | 204 | 204 | 204",
                "POST | /api/guidelines/public-replies/versions/9/acknowledge | - | 401 | 404 | 404 | 404 | 404 | 404 | 404",
                "GET  | /api/desk                                  | - | 401 | 403 | 403 | 200 | 403 | 200 | 200",
                "GET  | /api/desk/versions                         | - | 401 | 403 | 403 | 200 | 403 | 200 | 200",
                "GET  | /api/desk/teams/service                    | - | 401 | 403 | 403 | 200 | 403 | 200 | 200",
                "PUT  | /api/desk                                  | - | 401 | 403 | 403 | 400 | 403 | 400 | 400",
                "PUT  | /api/desk/teams/service                    | [] | 401 | 403 | 403 | 400 | 403 | 400 | 400",
                "DELETE | /api/desk/teams/service                  | - | 401 | 403 | 403 | 400 | 403 | 400 | 400",
                "POST | /api/sources/none/keys                     | - | 401 | 403 | 403 | 404 | 403 | 404 | 404",
                "DELETE | /api/sources/demo/keys/none              | - | 401 | 403 | 403 | 404 | 403 | 404 | 404",
                "POST | /api/accounts/ada/password                 | - | 401 | 404 | 404 | 403 | 404 | 403 | -",
                "GET  | /api/comments/00000000-0000-7000-8000-000000000000 | - | 401 | 401 | 401 | 401 | 401 | 401 | 401"
            })
    void everybodyMayDoExactlyThis(
            String method,
            String path,
            String body,
            String nobody,
            String anna,
            String ben,
            String lena,
            String carl,
            String sara,
            String ada) {
        String where = path.replace("{held}", String.valueOf(held)).replace("{triage}", String.valueOf(triage));
        ask(null, method, where, body, nobody);
        ask("anna", method, where, body, anna);
        ask("ben", method, where, body, ben);
        ask("lena", method, where, body, lena);
        ask("carl", method, where, body, carl);
        ask("sara", method, where, body, sara);
        ask("ada", method, where, body, ada);
    }

    /** What would change the conversation is left out ({@code -}) here and tested where it belongs. */
    private static void ask(@Nullable String person, String method, String path, String body, String status) {
        if (status.equals("-")) {
            return;
        }
        var request = person == null ? given() : as(person);
        if (!body.equals("-")) {
            request.contentType(ContentType.JSON).body(body);
        } else if (method.equals("PUT")) {
            request.contentType("application/yaml").body(new byte[] {'{'});
        }
        request.request(method, path).then().statusCode(Integer.parseInt(status));
    }
}
