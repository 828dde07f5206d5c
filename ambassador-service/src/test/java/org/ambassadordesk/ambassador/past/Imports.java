package org.ambassadordesk.ambassador.past;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ambassadordesk.ambassador.fixture.TestDesk.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Identities;
import org.jspecify.annotations.Nullable;

/** Lines of an import, and sending them. */
public final class Imports {
    private Imports() {}

    /** A line as it grows. */
    public record Line(
            Map<String, Object> members, List<Map<String, Object>> comments, List<Map<String, Object>> replies) {
        public Line with(String name, Object value) {
            members.put(name, value);
            return this;
        }

        public Line said(Instant at, String text) {
            return said(at, text, null);
        }

        public Line said(Instant at, String text, @Nullable Instant dueAt) {
            Map<String, Object> comment = new LinkedHashMap<>();
            comment.put("externalId", "c" + comments.size());
            comment.put("text", text);
            comment.put("at", at.toString());
            comment.put("author", "customer");
            if (dueAt != null) {
                comment.put("dueAt", dueAt.toString());
            }
            comments.add(comment);
            return this;
        }

        public Line answered(Instant at, String text, @Nullable String by) {
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("text", text);
            reply.put("at", at.toString());
            if (by != null) {
                reply.put("by", by);
            }
            replies.add(reply);
            return this;
        }

        public String id() {
            return Identities.named(
                            "imported-conversation",
                            String.valueOf(members.get("source")),
                            String.valueOf(members.get("externalId")))
                    .toString();
        }

        public String json() {
            Map<String, Object> all = new LinkedHashMap<>(members);
            all.put("comments", comments);
            all.put("replies", replies);
            try {
                return EventCodec.json().writeValueAsString(all);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** About baggage, on the web, in English. */
    public static Line line(String source, String externalId) {
        Line line = new Line(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        return line.with("source", source)
                .with("externalId", externalId)
                .with("channel", "web")
                .with("topic", "baggage")
                .with("language", "en")
                .with("customer", "Maria Muster");
    }

    public static ValidatableResponse send(String person, List<Line> lines) {
        return sendText(person, lines.stream().map(Line::json).collect(Collectors.joining("\n")));
    }

    static ValidatableResponse sendText(String person, String body) {
        return as(person)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                                .defaultContentCharset(UTF_8)))
                .contentType("application/x-ndjson")
                .body(body)
                .post("/api/imports")
                .then();
    }

    /** Figures of a period as a team lead sees them, exactly. */
    static JsonPath report(Instant from, Duration period, String more) {
        return JsonPath.from(as("lena")
                        .get("/api/reports/response-times?from=" + from + "&to=" + from.plus(period) + more)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }
}
