package org.ambassadordesk.ambassador.desk;

import static io.restassured.RestAssured.given;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.fixture.TestDesk.asSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.ambassadordesk.ambassador.fixture.TestDirectoryFeed;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class DeskComponentTest {
    private static final String YAML = "application/yaml";

    /** REST Assured encodes text only for media types it knows. */
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The other tests rely on the desk of the tests. */
    @AfterEach
    void putTheDeskBack() throws IOException {
        as("ada")
                .contentType(YAML)
                .body(utf8(Files.readString(Path.of("src/test/resources/desk.yaml"))))
                .put("/api/desk")
                .then()
                .statusCode(200);
    }

    @Test
    void exportReadsBackToTheSameDirectory() {
        String exported = as("lena")
                .get("/api/desk")
                .then()
                .statusCode(200)
                .contentType(YAML)
                .extract()
                .asString();

        as("lena")
                .contentType(YAML)
                .body(utf8(exported))
                .put("/api/desk")
                .then()
                .statusCode(200)
                .body("changed", equalTo(false));
        assertThat(exported).doesNotContain("adk_", "sha256");
    }

    @Test
    void changeHasAVersionAndAnAuthorAndReachesTheOthers() throws Exception {
        try (TestDirectoryFeed feed = new TestDirectoryFeed()) {
            Response put = as("lena")
                    .contentType("application/json")
                    .body(
                            "{\"name\":\"Refunds\",\"team\":\"service\",\"target\":\"standard\",\"autonomy\":\"four-eyes\"}")
                    .put("/api/desk/topics/refunds");

            put.then().statusCode(200).body("author", equalTo("lena")).body("version", greaterThan(1));
            long version = put.jsonPath().getLong("version");
            Directory heard = feed.awaits(version);
            assertThat(heard.topic("refunds"))
                    .hasValueSatisfying(topic -> assertThat(topic.name()).isEqualTo("Refunds"));
            as("lena")
                    .get("/api/desk/versions")
                    .then()
                    .statusCode(200)
                    .body("[0].version", equalTo((int) version))
                    .body("[0].author", equalTo("lena"));

            long after = as("lena")
                    .delete("/api/desk/topics/refunds")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("version");
            assertThat(feed.awaits(after).topic("refunds")).isEmpty();
        }
    }

    @Test
    void findingsComeBackWithTheirLines() {
        as("lena")
                .contentType(YAML)
                .body(
                        utf8(
                                "desk: {name: X, timezone: Mars/North}\nteams: {}\nambassadors:\n  anna: {name: A, team: nowhere}\n"))
                .put("/api/desk")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.line", hasItem(1))
                .body("violations.field", hasItem(containsString("ambassadors.anna")));
    }

    @Test
    void editingAnOldVersionIsRefused() {
        String tag = as("lena").get("/api/desk").header("ETag");
        as("lena")
                .contentType(YAML)
                .body(utf8("{name: Renamed, leads: [lena]}"))
                .put("/api/desk/teams/service")
                .then()
                .statusCode(200);

        as("sara")
                .contentType(YAML)
                .header("If-Match", tag)
                .body(utf8("{name: Other, leads: [lena]}"))
                .put("/api/desk/teams/service")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:desk:problem:changed-meanwhile"));
    }

    @Test
    void leadCannotMakeAnAdministrator() {
        as("lena")
                .contentType(YAML)
                .body(
                        utf8(
                                "{name: Lena Ruiz, team: service, role: admin, languages: [en], authorized: {baggage: direct}}"))
                .put("/api/desk/ambassadors/lena")
                .then()
                .statusCode(403);
    }

    @Test
    void newcomerSignsInWithAFirstPasswordAndNoLongerOnceGone() {
        String name = "new" + UUID.randomUUID().toString().substring(0, 8);
        String entry = "{name: New Comer, team: service, languages: [en], authorized: {baggage: direct}}";

        String password = as("lena")
                .contentType(YAML)
                .body(utf8(entry))
                .put("/api/desk/ambassadors/" + name)
                .then()
                .statusCode(200)
                .extract()
                .path("accounts." + name);
        given().auth()
                .preemptive()
                .basic(name, password)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("role", equalTo("ambassador"));
        as("lena").delete("/api/desk/ambassadors/" + name).then().statusCode(200);

        given().auth().preemptive().basic(name, password).get("/api/me").then().statusCode(401);
    }

    @Test
    void roleChangesActAtTheNextRequest() {
        as("ben").get("/api/desk").then().statusCode(403);

        as("ada")
                .contentType(YAML)
                .body(
                        utf8(
                                "{name: Ben Cole, team: service, role: team-lead, languages: [en], authorized: {baggage: direct}}"))
                .put("/api/desk/ambassadors/ben")
                .then()
                .statusCode(200);

        as("ben").get("/api/desk").then().statusCode(200);
    }

    @Test
    void keysAreShownOnceStoredAsHashesAndEndWhenTakenAway() throws Exception {
        Response made = as("lena").post("/api/sources/demo/keys");
        made.then().statusCode(201).body("key", startsWith("adk_")).header("Cache-Control", "no-store");
        String key = made.path("key");
        String comment = "/api/comments/" + UUID.randomUUID();

        given().header("Authorization", "Bearer " + key).get(comment).then().statusCode(404);
        as("lena").get("/api/desk/sources/demo").then().statusCode(200).body("", not(hasKey("keys")));
        as("lena").delete("/api/sources/demo/keys/" + made.path("id")).then().statusCode(204);
        given().header("Authorization", "Bearer " + key).get(comment).then().statusCode(401);
        asSource("demo").get(comment).then().statusCode(404);
    }

    @Test
    void credentialsFileIsItsOwnersOnly() throws IOException {
        Path file = Path.of("target/test-credentials.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("\"accounts\"", "\"anna\"", "\"sources\"", "\"demo\"");
    }

    @Test
    void newPasswordIsReadableAndLong() {
        Response renewed = as("carl").post("/api/accounts/carl/password");
        org.ambassadordesk.ambassador.fixture.TestDesk.remember("carl", renewed.path("password"));

        renewed.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("password", matchesPattern("([2-9a-zB-F]{4}-){3}[2-9a-zB-F]{4}"))
                .body("account", equalTo("carl"));
    }

    @ParameterizedTest
    @CsvSource({
        "anna, GET, /api/desk, 403",
        "anna, GET, /api/desk/versions, 403",
        "anna, GET, /api/desk/topics/baggage, 403",
        "lena, GET, /api/desk/topics/baggage, 200",
        "lena, GET, /api/desk/topics/nothing, 404",
        "lena, GET, /api/desk/planets/mars, 404",
        "lena, DELETE, /api/desk/topics/nothing, 404",
        "anna, POST, /api/sources/demo/keys, 403",
        "lena, POST, /api/sources/nothing/keys, 404",
        "anna, POST, /api/accounts/ben/password, 404",
        "sara, POST, /api/accounts/ben/password, 403",
        "lena, POST, /api/accounts/ada/password, 403",
        "lena, POST, /api/accounts/nobody/password, 404"
    })
    void onlyLeadsEditAndOnlyTheirOwn(String who, String method, String path, int status) {
        as(who).request(method, path).then().statusCode(status);
    }
}
