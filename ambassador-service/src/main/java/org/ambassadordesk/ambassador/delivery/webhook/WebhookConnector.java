package org.ambassadordesk.ambassador.delivery.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadordesk.ambassador.delivery.webhook.AddressGuard.Decision;
import org.ambassadordesk.ambassador.delivery.webhook.AddressGuard.Decision.Permitted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts to sources. Connects to the very address that was looked at, while name and certificate stay those of the URL;
 * follows no redirect and reads no more of the answer than its head. Blocks: made for virtual threads.
 */
@ApplicationScoped
public class WebhookConnector {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookConnector.class);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final int MOST_CONNECTIONS_PER_ADDRESS = 64;

    private final HttpClient client;
    private final AddressGuard guard;
    private final Clock clock;
    private final Duration timeout;

    @Inject
    WebhookConnector(Vertx vertx, WebhookConfig config, Clock clock) {
        this(
                client(vertx, options()),
                new AddressGuard(
                        config.allow().orElse(List.of()).stream()
                                .map(Cidr::parse)
                                .toList(),
                        InetAddress::getAllByName),
                clock,
                config.timeout());
    }

    WebhookConnector(HttpClient client, AddressGuard guard, Clock clock, Duration timeout) {
        this.client = client;
        this.guard = guard;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** What happens to a connection is told by the outcome of its attempt, not by the log. */
    static HttpClient client(Vertx vertx, HttpClientOptions options) {
        return vertx.httpClientBuilder()
                .with(options)
                .withConnectHandler(connection ->
                        connection.exceptionHandler(broken -> LOG.trace("connection: {}", broken.toString())))
                .build();
    }

    static HttpClientOptions options() {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS_PER_ADDRESS)
                .setConnectTimeout((int) LONGEST_CONNECT.toMillis())
                .setVerifyHost(true);
    }

    /**
     * One message.
     *
     * @param id the {@code webhook-id}: the same for every attempt, so that the source can tell a repetition
     */
    public record Message(String url, WebhookSecret secret, String id, String body) {}

    public AttemptOutcome post(Message message) {
        return switch (guard.decide(message.url())) {
            case Decision.Refused refused -> new AttemptOutcome.NotSent(refused.why());
            case Permitted permitted -> post(message, permitted, System.nanoTime() + timeout.toNanos());
        };
    }

    private AttemptOutcome post(Message message, Permitted permitted, long deadline) {
        String problem = "no address";
        for (InetAddress address : permitted.addresses()) {
            Future<HttpClientRequest> connecting = client.request(to(permitted.url(), address));
            try {
                return exchange(message, permitted.url(), await(connecting, deadline), deadline);
            } catch (ExecutionException e) {
                problem = Reasons.of(e.getCause());
            } catch (TimeoutException e) {
                connecting.onSuccess(HttpClientRequest::reset);
                return new AttemptOutcome.NotSent("no connection in time");
            } catch (InterruptedException e) {
                connecting.onSuccess(HttpClientRequest::reset);
                Thread.currentThread().interrupt();
                return new AttemptOutcome.NotSent("stopped before it was sent");
            }
        }
        return new AttemptOutcome.NotSent("no connection: " + problem);
    }

    /** From here on it may have arrived, whatever happens. */
    private AttemptOutcome exchange(Message message, URI url, HttpClientRequest request, long deadline) {
        Instant now = clock.instant();
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        request.putHeader("Host", url.getRawAuthority())
                .putHeader("Content-Type", "application/cloudevents+json; charset=utf-8")
                .putHeader("User-Agent", "ambassador-desk")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", WebhookSignature.of(message.secret(), message.id(), now, body));
        try {
            return await(request.send(Buffer.buffer(body)).map(response -> outcome(response, now)), deadline);
        } catch (ExecutionException e) {
            return new AttemptOutcome.Unknown("it left, then: " + Reasons.of(e.getCause()));
        } catch (TimeoutException e) {
            return new AttemptOutcome.Unknown("no answer within " + timeout.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AttemptOutcome.Unknown("stopped while waiting for the answer");
        } finally {
            request.reset();
        }
    }

    /** On the connection's own thread, before the rest of the answer comes: that it is cut off is no error. */
    private static AttemptOutcome outcome(HttpClientResponse response, Instant now) {
        response.exceptionHandler(cutOff -> LOG.trace("answer not read to its end: {}", cutOff.toString()));
        return Answers.outcome(response.statusCode(), response.getHeader("Retry-After"), now);
    }

    private static RequestOptions to(URI url, InetAddress address) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + '?' + url.getRawQuery())
                .setFollowRedirects(false);
    }

    private static <T> T await(Future<T> future, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        long left = Math.max(1, deadline - System.nanoTime());
        return future.toCompletionStage().toCompletableFuture().get(left, TimeUnit.NANOSECONDS);
    }
}
