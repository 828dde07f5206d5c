package org.ambassadordesk.ambassador.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.workspace.RouterConfig;
import org.ambassadordesk.contract.EventCodec;

/** Has response-router run a history through its own rules; only ever to show what comes of it. */
@ApplicationScoped
class RerunConnector {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    /** Some ten thousand customers take it seconds. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final RouterConfig config;
    private final HttpClient http;

    RerunConnector(RouterConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Supposition run(Scenario scenario) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.url() + "/v1/what-if"))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(scenario)));
        config.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return EventCodec.json().readValue(answer.body(), Supposition.class);
            }
            throw away();
        } catch (IOException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static String json(Scenario scenario) {
        try {
            return EventCodec.json().writeValueAsString(scenario);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("scenarios are plain records", e);
        }
    }

    private static ProblemException away() {
        return new ProblemException(
                        ProblemType.ROUTER_AWAY, "What would have been cannot be told now; try again later.")
                .withHeader("Retry-After", "5");
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
