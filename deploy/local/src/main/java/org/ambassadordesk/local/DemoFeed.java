package org.ambassadordesk.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Customers of the demo desk: posts its comments through the public API at the pace at which people write, until the
 * desk stops.
 */
final class DemoFeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUICK_ONES = 4;

    private final URI comments;
    private final Map<String, String> keys;
    private final Clock clock;
    private final RandomGenerator random;
    private final Console console;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> said = new HashSet<>();

    /** Posts to an ingest, with the keys that the credentials file holds for each source. */
    DemoFeed(String ingest, Path credentials, Clock clock, RandomGenerator random, Console console) throws IOException {
        this.comments = URI.create(ingest + "/v1/comments");
        this.keys = JSON.convertValue(
                JSON.readTree(credentials.toFile()).path("sources"), new TypeReference<Map<String, String>>() {});
        this.clock = clock;
        this.random = random;
        this.console = console;
    }

    /** Posts in the background. */
    void start() throws IOException {
        List<DemoComment> list = DemoComment.packaged().stream()
                .filter(comment -> keys.containsKey(comment.source()))
                .toList();
        if (list.isEmpty()) {
            console.say("no comments arrive by themselves: this desk has no source called demo");
            return;
        }
        Thread.ofVirtual().name("demo").start(() -> {
            try {
                for (int posted = 0; ; ) {
                    posted = postAll(list, posted);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private int postAll(List<DemoComment> list, int before) throws InterruptedException {
        String round = Long.toString(clock.millis(), Character.MAX_RADIX);
        int posted = before;
        for (DemoComment comment : list) {
            post(comment, comment.body(round, posted));
            posted++;
            TimeUnit.MILLISECONDS.sleep(posted < QUICK_ONES ? 1_000 : 5_000 + random.nextInt(5_000));
        }
        return posted;
    }

    private void post(DemoComment comment, Map<String, Object> body) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(comments)
                    .header("Authorization", "Bearer " + keys.get(comment.source()))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                sayOnce("a demo comment was refused with " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            sayOnce("a demo comment found no ingest; the next one tries again");
        }
    }

    private void sayOnce(String sentence) {
        if (said.add(sentence)) {
            console.say(sentence);
        }
    }
}
