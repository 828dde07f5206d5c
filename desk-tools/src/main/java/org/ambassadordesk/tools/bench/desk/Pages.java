package org.ambassadordesk.tools.bench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.ambassadordesk.tools.ToolFailure;

/** ambassador-service, as a lead's browser sees it. */
public final class Pages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String lead;

    Pages(URI address, Map.Entry<String, String> account) {
        this.address = address;
        String login = account.getKey() + ":" + account.getValue();
        this.lead = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole body. */
    public String get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                    .header("Authorization", lead)
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new ToolFailure(path + " answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new ToolFailure(path + " broke off", e);
        }
    }

    public JsonNode json(String path) throws InterruptedException {
        try {
            return JSON.readTree(get(path));
        } catch (JsonProcessingException e) {
            throw new ToolFailure(path + " is not JSON", e);
        }
    }
}
