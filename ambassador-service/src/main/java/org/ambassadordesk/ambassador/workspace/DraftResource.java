package org.ambassadordesk.ambassador.workspace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What somebody has begun to answer, over REST. */
@Path("/api/conversations/{id}/draft")
@RunOnVirtualThread
public class DraftResource {
    private static final int LONGEST_TEXT = 20_000;

    private final CurrentPerson current;
    private final Margins margins;

    DraftResource(CurrentPerson current, Margins margins) {
        this.current = current;
        this.margins = margins;
    }

    /** What was written so far; may be empty. */
    public record NewDraft(
            @NotNull @Size(max = LONGEST_TEXT) String text) {}

    /** A draft as it was left; both null where there is none. */
    public record DraftView(@Nullable String text, @Nullable Instant savedAt) {}

    @GET
    @Operation(operationId = "showDraft", summary = "The asking person's draft")
    @APIResponse(responseCode = "200", description = "Both members are null where there is none.")
    public DraftView draft(UUID id) {
        return margins.draft(id, current.get())
                .map(draft -> new DraftView(draft.text(), draft.savedAt()))
                .orElseGet(() -> new DraftView(null, null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDraft", summary = "Keep a draft; one per author and conversation")
    @APIResponse(responseCode = "200", description = "As it is kept.")
    public DraftView saveDraft(UUID id, @Valid @NotNull NewDraft draft) {
        Drafts.Draft saved = margins.saveDraft(id, current.get(), draft.text());
        return new DraftView(saved.text(), saved.savedAt());
    }

    @DELETE
    @Operation(operationId = "discardDraft", summary = "Throw the draft away")
    public void discardDraft(UUID id) {
        margins.discardDraft(id, current.get());
    }
}
