package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.Instant;

/** Reports as lena, a lead, gets them. */
final class Reports {
    private Reports() {}

    /** Of one day. */
    static JsonPath report(Instant day, String groupBy, String clock) {
        return exact(as("lena")
                .get("/api/reports/response-times?from=" + day + "&to=" + day.plusSeconds(86_400) + "&groupBy="
                        + groupBy + "&clock=" + clock)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Numbers as they are written; by default they would be rounded to floats. */
    static JsonPath exact(String json) {
        return JsonPath.from(json).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
