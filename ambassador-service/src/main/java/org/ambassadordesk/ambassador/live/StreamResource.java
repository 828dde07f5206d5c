package org.ambassadordesk.ambassador.live;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What happens, as server-sent events. */
@Path("/api/stream")
@RunOnVirtualThread
public class StreamResource {
    private final CurrentPerson current;
    private final LiveStreams streams;

    StreamResource(CurrentPerson current, LiveStreams streams) {
        this.current = current;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "stream",
            summary = "What happens, as server-sent events",
            description = "Ids only grow; Last-Event-ID resumes without a gap. Where the place is no longer kept, an "
                    + "event of the type resync says so: read the lists anew.")
    @APIResponse(
            responseCode = "200",
            description = "Never ends by itself.",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING)))
    public void stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastSeen,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        response.putHeader("X-Accel-Buffering", "no");
        response.putHeader("Cache-Control", "no-store");
        streams.serve(current.get().id(), lastSeen, new EventSink(sink, sse));
    }
}
