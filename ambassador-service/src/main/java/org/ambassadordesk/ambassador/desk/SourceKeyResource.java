package org.ambassadordesk.ambassador.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.directory.DirectoryChanges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The keys of posting systems over REST; for team leads and administrators. */
@Path("/api/sources/{id}/keys")
@RunOnVirtualThread
public class SourceKeyResource {
    private final CurrentPerson current;
    private final DirectoryChanges changes;

    SourceKeyResource(CurrentPerson current, DirectoryChanges changes) {
        this.current = current;
        this.changes = changes;
    }

    /** A new key, shown once. */
    public record KeyView(String id, String key, Instant createdAt) {}

    @POST
    @Operation(
            operationId = "addSourceKey",
            summary = "A new key for a source",
            description = "Older keys keep working until they are removed.")
    @APIResponse(
            responseCode = "201",
            description = "Shown once; only a hash is kept.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeyView.class)))
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public Response add(String id) {
        DirectoryChanges.NewKey made =
                changes.addKey(id, current.lead().id()).orElseThrow(() -> ProblemException.notFound("source"));
        return Response.status(201)
                .entity(new KeyView(made.key().id(), made.text(), made.key().createdAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{keyId}")
    @Operation(operationId = "removeSourceKey", summary = "A key no longer opens anything")
    @APIResponse(responseCode = "204", description = "Gone.")
    @APIResponse(responseCode = "403", description = "Only team leads and administrators may.")
    public void remove(String id, String keyId) {
        if (!changes.removeKey(id, keyId, current.lead().id())) {
            throw ProblemException.notFound("key");
        }
    }
}
