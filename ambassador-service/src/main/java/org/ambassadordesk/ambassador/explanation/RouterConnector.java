package org.ambassadordesk.ambassador.explanation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.workspace.RouterConfig;

/** Asks response-router why it decided as it did; only ever to show it. */
@ApplicationScoped
class RouterConnector {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

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
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(config.url() + "/v1/conversations/" + conversation + "/routing"))
                .timeout(ANSWER)
                .header("Accept", "application/json");
        config.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

    private static ProblemException away() {
        return new ProblemException(ProblemType.ROUTER_AWAY, "Its decisions cannot be shown now; try again later.")
                .withHeader("Retry-After", "5");
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
