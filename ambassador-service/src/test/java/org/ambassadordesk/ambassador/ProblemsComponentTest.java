package org.ambassadordesk.ambassador;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ambassadordesk.ambassador.fixture.TestDesk;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class ProblemsComponentTest {
    private static final String NOTES = "/api/conversations/" + UUID.randomUUID() + "/notes";

    @Test
    void unknownPropertyIsNamed() {
        as("anna")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"x\",\"colour\":\"red\"}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:desk:problem:invalid"))
                .body("violations.field", contains("colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\", \"tex\\u0074\":\"b\"}"})
    void nameThatStandsThereTwiceIsNamed(String body) {
        as("anna")
                .contentType(ContentType.JSON)
                .body(body)
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:desk:problem:invalid"))
                .body("violations.field", contains("text"));
    }

    @Test
    void partOfADayIsNoNumberOfDays() {
        as("lena")
                .contentType(ContentType.JSON)
                .body("{\"days\": 1.5}")
                .post("/api/what-if")
                .then()
                .statusCode(400)
                .body("violations.field", contains("days"));
    }

    @Test
    void wishForALanguageThatNobodyCanReadIsNoWish() {
        as("lena")
                .header("Accept-Language", ";;q=x,,de;q=abc")
                .get("/api/reports/response-times?from=2024-01-01")
                .then()
                .statusCode(200);
    }

    @Test
    void refusalsAreSaidInTheLanguageAskedFor() {
        as("lena")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .get("/api/reports/response-times?form=2024-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:desk:problem:invalid"))
                .body("title", equalTo("Die Anfrage ist so nicht gültig"))
                .body("detail", equalTo("form: ist kein Parameter dieser Adresse; ist from gemeint?"))
                .body("violations.field", contains("form"))
                .body("violations.message", contains("ist kein Parameter dieser Adresse; ist from gemeint?"));
        as("lena")
                .header("Accept-Language", "de")
                .get("/api/conversations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", equalTo("Diese Unterhaltung gibt es nicht."));
        as("anna")
                .header("Accept-Language", "de")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("violations.message", contains("darf nicht leer sein"));
        given().header("Accept-Language", "de")
                .get("/api/me")
                .then()
                .statusCode(401)
                .body("title", equalTo("Bitte erst anmelden"));
        as("lena")
                .header("Accept-Language", "fr, *;q=0.1")
                .get("/api/conversations?limit=0")
                .then()
                .body("detail", equalTo("limit: must be a whole number from 1 to 200"));
    }

    @Test
    void addressThatIsTooLongIsAProblem() throws IOException {
        for (int length : new int[] {4_100, 60_000}) {
            assertThat(answerTo("GET /api/conversations?q=" + "a".repeat(length)
                            + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 414 ")
                    .contains("application/problem+json", "urn:desk:problem:address-too-long", "4096");
        }
    }

    @Test
    void addressThatIsTooLongIsAPageToABrowser() throws IOException {
        assertThat(answerTo("GET /inbox?q=" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: desk\r\nAccept: text/html\r\n"
                        + "Accept-Language: de\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("text/html", "lang=\"de\"", "Eine Adresse hat höchstens 4096 Zeichen.");
    }

    @Test
    void missingFieldIsNamed() {
        as("anna")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[1]", "\"text\"", "{\"text\":{\"a\":1}}", "null", "{\"text\":\"a\"} x"})
    void whatIsNotTheJsonExpectedIsAProblem(String body) {
        as("anna")
                .contentType(ContentType.JSON)
                .body(body)
                .post(NOTES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void bodyOfFiveMegabytesIsAProblem() throws IOException {
        assertThat(answerTo("POST " + NOTES + " HTTP/1.1\r\nHost: desk\r\nContent-Length: 5242880\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "urn:desk:problem:too-large", "at most 4194304 bytes");
    }

    @Test
    void bodyOfUnknownLengthIsReadNoFurtherThanFourMegabytes() throws IOException, InterruptedException {
        String credentials = "anna:" + TestDesk.password("anna");
        byte[] body = ("{\"text\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}").getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + NOTES))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();

        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void directoryOfUnknownLengthThatIsTooLargeOrBreaksOffIsNoErrorOfOurs() throws IOException {
        String head = "PUT /api/desk HTTP/1.1\r\nHost: desk\r\nContent-Type: application/yaml\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(("lena:" + TestDesk.password("lena")).getBytes(UTF_8));
        String chunk = "10000\r\n" + "#".repeat(0x10000) + "\r\n";

        try (Errors errors = new Errors()) {
            assertThat(answerTo(head + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(65)))
                    .startsWith("HTTP/1.1 413 ");
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write((head + "\r\nContent-Length: 900\r\n\r\ndesk:").getBytes(UTF_8));
            }
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(errors.all).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type: application/json\r\n", "Content-Type: garbage\r\n"})
    void whoSignsInWithSomethingElseThanAFormIsRefused(String type) throws IOException {
        try (Errors errors = new Errors()) {
            assertThat(answerTo("POST /j_security_check HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n" + type
                            + "Content-Length: 2\r\n\r\n{}"))
                    .startsWith("HTTP/1.1 415 ")
                    .contains("urn:desk:problem:unsupported-media-type");
            assertThat(errors.all).isEmpty();
        }
    }

    @Test
    void formInPartsThatHasNoneIsMalformed() throws IOException {
        String body = "{\"a\":1}";
        try (Errors errors = new Errors()) {
            assertThat(answerTo("POST /board/assign HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nAuthorization: Basic "
                            + Base64.getEncoder().encodeToString(("lena:" + TestDesk.password("lena")).getBytes(UTF_8))
                            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("urn:desk:problem:malformed");
            assertThat(errors.all).isEmpty();
        }
    }

    @Test
    void placeInTheStreamThatWasNeverGivenOutIsRefusedAsEverythingElse() {
        try (Errors errors = new Errors()) {
            as("anna")
                    .header("Last-Event-ID", "somewhere")
                    .get("/api/stream")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("Last-Event-ID"));
            assertThat(errors.all).isEmpty();
        }
    }

    /** What is logged as an error meanwhile. */
    private static final class Errors extends Handler implements AutoCloseable {
        final Queue<String> all = new ConcurrentLinkedQueue<>();

        Errors() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord told) {
            if (told.getLevel().intValue() >= Level.SEVERE.intValue()) {
                all.add(told.getLoggerName() + ": " + told.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }

    /** What no well-behaved client sends; the connection ends with the answer. */
    private static String answerTo(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Not sent by REST Assured, which logs bodies prettily: that takes more memory than there is. */
    @Test
    void deeplyNestedJsonIsRefused() throws IOException, InterruptedException {
        String credentials = "anna:" + TestDesk.password("anna");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + NOTES))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":" + "[".repeat(100_000)))
                .build();

        HttpResponse<String> answer;
        try (HttpClient http = HttpClient.newHttpClient()) {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing-here, 404",
        "GET, /api/conversations/not-a-uuid, 404",
        "GET, /api/conversations/9b9d2a57-8f0f-4a3e-8a53-0f7f4bd1a1a1, 404",
        "DELETE, /api/me, 405",
        "GET, /api/conversations?view=everything, 400",
        "GET, /api/conversations?limit=0, 400",
        "GET, /api/conversations?limit=many, 400",
        "GET, /api/conversations?cursor=abc, 400"
    })
    void refusalsAreProblems(String method, String path, int status) {
        as("anna").request(method, path).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-1", "201", "1e2"})
    void wrongSizeOfAPageIsNamed(String limit) {
        for (String list : new String[] {"/api/conversations", "/api/approvals"}) {
            as("lena").get(list + "?limit=" + limit).then().statusCode(400).body("violations.field", contains("limit"));
        }
    }

    @Test
    void otherMediaTypeIsAProblem() {
        as("anna")
                .contentType("text/plain")
                .body("x")
                .post(NOTES)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "\\udc00"})
    void whatIsNoCharacterIsRefusedByField(String text) {
        as("anna")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\"}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/conversations?topic=%00", "/api/accounts/a%00/password", "/api/desk/topics/%00"})
    void nulInUrlsIsRefused(String path) {
        as("lena")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The request cannot be read"));
    }

    @Test
    void nulInNamesIsNobody() {
        given().auth().preemptive().basic("a\0b", "x").get("/api/me").then().statusCode(401);
    }

    @Test
    void documentsOfTheServiceAreThere() {
        given().get("/q/openapi").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }
}
