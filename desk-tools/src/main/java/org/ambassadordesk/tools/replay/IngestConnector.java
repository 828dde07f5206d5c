package org.ambassadordesk.tools.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.replay.map.MappedComment;
import org.jspecify.annotations.Nullable;

/** feedback-ingest, as a posting system meets it. */
final class IngestConnector implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final String base;
    private final String key;

    IngestConnector(URI base, String key) {
        this.base = base.toString().replaceAll("/+$", "");
        this.key = key;
    }

    /** Posts the one comment of a round. */
    void postOne(Round round) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/comments", "application/json")
                .POST(BodyPublishers.ofString(round.comments().getFirst().json()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        refuseWrongAddress(response.statusCode());
        Answer answer = Answers.of(response.statusCode(), Answers.json(response.body()));
        round.answered(0, answer);
        if (answer instanceof Answer.Later(String reason)) {
            round.unanswered(reason, wishedWait(response));
        }
    }

    /** Posts many at once, and notes each answer as it arrives. */
    void postBatch(Round round) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/comments/batch", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines(round.comments())))
                .build();
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() == OK) {
                note(lines.iterator(), round);
            } else {
                JsonNode problem = Answers.json(String.join("\n", lines.toList()));
                round.unanswered(whyNone(response.statusCode(), problem), wishedWait(response));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String lines(List<MappedComment.Ready> comments) {
        StringBuilder lines = new StringBuilder();
        comments.forEach(it -> lines.append(it.json()).append('\n'));
        return lines.toString();
    }

    private static void note(Iterator<String> lines, Round round) throws IOException {
        while (lines.hasNext()) {
            JsonNode line = Answers.JSON.readTree(lines.next());
            int index = line.path("line").asInt() - 1;
            if (index < 0 || index >= round.comments().size()) {
                throw new ToolFailure("what answers there is not feedback-ingest: it counts lines nobody sent");
            }
            round.answered(index, Answers.of(line.path("status").asInt(), line.path("problem")));
        }
    }

    /** Why a whole batch was not taken for now. */
    private static String whyNone(int status, JsonNode problem) {
        refuseWrongAddress(status);
        return switch (Answers.of(status, problem)) {
            case Answer.Later(String reason) -> reason;
            case Answer.Fault(String reason) -> reason;
            case Answer.Refused(String reason) ->
                throw new ToolFailure("the desk does not take this replay: " + reason);
            case Answer.Accepted _ ->
                throw new ToolFailure("what answers there is not feedback-ingest (202 to a batch)");
        };
    }

    private static void refuseWrongAddress(int status) {
        if (status == 404 || status == 405) {
            throw new ToolFailure("what answers there is not feedback-ingest (" + status + "); --to is its address");
        }
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .timeout(ANSWER_WITHIN);
    }

    private static @Nullable Duration wishedWait(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(it -> it.matches("\\d{1,6}"))
                .map(it -> Duration.ofSeconds(Long.parseLong(it)))
                .orElse(null);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
