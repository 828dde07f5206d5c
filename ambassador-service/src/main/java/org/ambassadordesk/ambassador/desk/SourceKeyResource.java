package org.ambassadordesk.ambassador.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.directory.DirectoryChanges;

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
    public void remove(String id, String keyId) {
        if (!changes.removeKey(id, keyId, current.lead().id())) {
            throw ProblemException.notFound("key");
        }
    }
}
