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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.workspace.RouterConfig;
import org.jspecify.annotations.Nullable;

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
            Upcoming said = answer.statusCode() == 200 ? json.readValue(answer.body(), Upcoming.class) : null;
            return said == null ? List.of() : said.known();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** As the router tells it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Upcoming(@Nullable List<@Nullable UUID> conversations) {
        /** Whatever else it may have sent. */
        List<UUID> known() {
            return Stream.ofNullable(conversations)
                    .flatMap(List::stream)
                    .<UUID>mapMulti((id, next) -> {
                        if (id != null) {
                            next.accept(id);
                        }
                    })
                    .toList();
        }
    }

    /** The whole answer within that time: what the client calls a timeout ends with the answer's headers. */
    private HttpResponse<String> get(String path, Duration patience) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(config.url() + path)).header("Accept", "application/json");
        config.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the router gave no answer", e);
        } finally {
            answer.cancel(true);
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
