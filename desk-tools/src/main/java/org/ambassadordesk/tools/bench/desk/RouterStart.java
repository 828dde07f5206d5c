package org.ambassadordesk.tools.bench.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.ambassadordesk.tools.ToolFailure;

/**
 * A start of the router.
 *
 * @param rebuilt how long it took to read the desk from the database, as the router itself measured
 * @param conversations that it then had in memory
 * @param ready from the end of the old process until the new one worked
 */
public record RouterStart(Duration rebuilt, long conversations, Duration ready) {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REBUILT = "desk_routing_restore_seconds_max";
    private static final String CONVERSATIONS = "desk_routing_restored_conversations";

    /** Kills the router and waits until its successor works. */
    public static RouterStart afterKilling(RunningDesk desk) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            desk.killRouter();
            long begin = System.nanoTime();
            boolean gone = false; // the old one may answer a last time
            while (true) {
                Optional<HttpResponse<String>> answer = get(http, desk.router().resolve("/q/health/ready"));
                if (gone && answer.isPresent() && answer.get().statusCode() == 200) {
                    break;
                }
                gone |= answer.isEmpty();
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new ToolFailure("the router has not come back");
                }
                Thread.sleep(LOOK);
            }
            Duration ready = Duration.ofNanos(System.nanoTime() - begin);
            String metrics = get(http, desk.router().resolve("/q/metrics"))
                    .map(HttpResponse::body)
                    .orElseThrow(() -> new ToolFailure("the router shows no metrics"));
            return new RouterStart(
                    Duration.ofNanos((long) (value(metrics, REBUILT) * 1e9)),
                    (long) value(metrics, CONVERSATIONS),
                    ready);
        }
    }

    private static Optional<HttpResponse<String>> get(HttpClient http, URI address) throws InterruptedException {
        try {
            return Optional.of(
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new ToolFailure("the router has no metric " + name));
    }
}
