package org.ambassadordesk.tools.people;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** ambassador-service, as one person's program meets it: the public API, signed in by name and password. */
final class AmbassadorConnector {
    static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String base;
    private final String authorization;

    AmbassadorConnector(HttpClient http, URI base, String name, String password) {
        this.http = http;
        this.base = base.toString().replaceAll("/+$", "");
        byte[] login = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** What the desk said; status 0 where it was not reached. */
    record Answer(int status, JsonNode body) {
        boolean isDone() {
            return status / 100 == 2;
        }
    }

    Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** A table as CSV, row by row; empty where the desk did not give it. */
    List<String> rows(String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    request(path).setHeader("Accept", "text/csv").GET().build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body().lines().toList() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    Answer post(String path, Map<String, ?> body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(ANSWER_WITHIN);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            return new Answer(0, MissingNode.getInstance());
        }
    }
}
