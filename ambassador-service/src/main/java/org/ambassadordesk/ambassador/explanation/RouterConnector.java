package org.ambassadordesk.ambassador.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.workspace.RouterConfig;

/** Asks response-router what it decided and would decide; only ever to show it. */
@ApplicationScoped
public class RouterConnector {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    /** A guess is not worth more of a person's time. */
    private static final Duration GUESS = Duration.ofMillis(700);

    private final RouterConfig config;
    private final HttpClient http;
    private final ObjectMapper json;

    RouterConnector(RouterConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Every decision about a conversation, oldest first. */
    RoutingLog routing(UUID conversation) {
        try {
            HttpResponse<String> answer = get("/v1/conversations/" + conversation + "/routing", ANSWER);
            return switch (answer.statusCode()) {
                case 200 -> json.readValue(answer.body(), RoutingLog.class);
                case 404 -> throw ProblemException.notFound("decision about this conversation");
                default -> throw away();
            };
        } catch (IOException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    /** What this person would get next, best first; empty where the router cannot say so at once. */
    public List<UUID> upcoming(String ambassador) {
        String name = URLEncoder.encode(ambassador, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            HttpResponse<String> answer = get("/v1/ambassadors/" + name + "/upcoming", GUESS);
            return answer.statusCode() == 200
                    ? json.readValue(answer.body(), Upcoming.class).conversations()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** As the router tells it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Upcoming(List<UUID> conversations) {}

    private HttpResponse<String> get(String path, Duration patience) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.url() + path))
                .timeout(patience)
                .header("Accept", "application/json");
        config.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static ProblemException away() {
        return new ProblemException(ProblemType.ROUTER_AWAY, "Its decisions cannot be shown now; try again later.")
                .withHeader("Retry-After", "5");
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
