package org.ambassadordesk.ingest.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.ambassadordesk.ingest.IngestConfig;
import org.ambassadordesk.ingest.comment.CommentLog;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Parses and sends, nothing else: no key, no checks, no normalization. */
@Path("/bench/bare")
public class BareResource {
    private final CommentLog log;
    private final ObjectMapper json;
    private final IngestConfig.Bench config;

    BareResource(CommentLog log, ObjectMapper json, IngestConfig config) {
        this.log = log;
        this.json = json;
        this.config = config.bench();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(hidden = true)
    public CompletionStage<Response> receive(BareComment comment) throws JsonProcessingException {
        if (!config.enabled()) {
            throw new NotFoundException();
        }
        CompletableFuture<Response> answer = new CompletableFuture<>();
        log.send(
                new ProducerRecord<>(config.topic(), json.writeValueAsBytes(comment)),
                kept -> answer.complete(Response.status(kept ? 202 : 503).build()));
        return answer;
    }

    /** The same fields as a comment. */
    public record BareComment(
            @Nullable String externalId,
            @Nullable String channel,
            @Nullable String text,
            @Nullable BareAuthor author,
            @Nullable String postedAt,
            @Nullable String threadId,
            @Nullable String inReplyTo,
            @Nullable String url,
            @Nullable String language,
            @Nullable String topic,
            @Nullable Integer rating,
            @Nullable List<String> labels,
            @Nullable Map<String, Object> attributes) {}

    /** The same fields as an author. */
    public record BareAuthor(
            @Nullable String id,
            @Nullable String name,
            @Nullable String handle,
            @Nullable Long followers) {}
}
