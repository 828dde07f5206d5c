package org.ambassadordesk.tools.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Somebody who calls a service that may be dead just now. */
final class Caller {
    static final JsonMapper JSON = new JsonMapper();

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    private final URI base;
    private final String authorization;

    /** @param authorization the whole header; empty for none */
    Caller(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** What came back; the body is a missing node where it is no JSON. */
    record Answer(int status, JsonNode body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Whether the same call may succeed later: away, overloaded, or broken off in the middle. */
        boolean mayPass() {
            return status == 429 || status >= 500;
        }
    }

    /** Empty where nothing came back: whether it took effect is not known. */
    Optional<Answer> get(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    /** As {@link #get}. */
    Optional<Answer> post(String path, String json) throws InterruptedException {
        return send(json(path, json).build());
    }

    /** As {@link #get}; the same key asks for the same effect. */
    Optional<Answer> post(String path, String json, String idempotencyKey) throws InterruptedException {
        return send(json(path, json).header("Idempotency-Key", idempotencyKey).build());
    }

    private HttpRequest.Builder json(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_WITHIN);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Optional<Answer> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), parse(response.body())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
