package org.ambassadordesk.ambassador.api;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class KnownParametersComponentTest {
    @ParameterizedTest
    @CsvSource({
        "/api/reports/response-times?form=2024-01-01, form, did you mean from?",
        "/api/reports/response-times?groupby=team, groupby, did you mean groupBy?",
        "/api/reports/conversations.csv?until=2024-01-01, until, known are channel",
        "/api/reports/board?team=service, team, which has none",
        "/api/conversations?views=mine, views, did you mean view?",
        "/api/approvals?page=2, page, known are cursor",
        "/api/me?who=ada, who, which has none"
    })
    void parameterThatNobodyReadsIsRefusedByName(String address, String parameter, String instead) {
        as("lena")
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(parameter))
                .body("detail", containsString(instead));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/reports/response-times?from=2024-01-01&from=2023-01-01, from",
        "/api/conversations?view=mine&view=team, view",
        "/api/conversations?limit=1&limit=2, limit"
    })
    void parameterSaidTwiceIsRefusedByName(String address, String parameter) {
        as("lena")
                .get(address)
                .then()
                .statusCode(400)
                .body("violations.field", contains(parameter))
                .body("detail", containsString("more than once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports?form=2024-01-01", "/reports/conversations?form=2024-01-01", "/inbox?form=mine"})
    void pagesRefuseThemToo(String address) {
        as("lena")
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("form: is no parameter"));
    }

    @Test
    void whatIsWrittenIsRefusedLikeWhatIsRead() {
        as("anna")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"x\"}")
                .post("/api/conversations/" + UUID.randomUUID() + "/notes?silent=true")
                .then()
                .statusCode(400)
                .body("violations.field", contains("silent"));
    }

    @Test
    void emptyParameterAsksNothing() {
        as("anna").get("/api/me?&").then().statusCode(200);
    }
}
