package org.ambassadordesk.tools.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.ambassadordesk.tools.ToolFailure;

/** ambassador-service, as an administrator meets it who brings a past. */
final class ImportConnector implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final URI address;
    private final String authorization;

    ImportConnector(URI base, String user, String password) {
        this.address = URI.create(base.toString().replaceAll("/+$", "") + "/api/imports");
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** What came of it, as the desk says. */
    JsonNode send(BodyPublisher lines) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/json")
                .POST(lines)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ToolFailure("the desk does not take this import: " + reason(answer));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new ToolFailure(
                    "the connection to " + address + " broke (" + e.getMessage()
                            + "); the same command again brings the rest",
                    e);
        }
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            String detail = JSON.readTree(answer.body()).path("detail").asText();
            return answer.statusCode() + (detail.isEmpty() ? "" : ": " + detail);
        } catch (JsonProcessingException e) {
            return answer.statusCode() + "; --to is the address of ambassador-service";
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
