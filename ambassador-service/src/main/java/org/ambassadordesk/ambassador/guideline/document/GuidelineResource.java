package org.ambassadordesk.ambassador.guideline.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Guidelines to read, over REST; anybody who is signed in reads all of them. */
@Path("/api/guidelines")
@RunOnVirtualThread
public class GuidelineResource {
    private final CurrentPerson current;
    private final GuidelineDocuments documents;

    GuidelineResource(CurrentPerson current, GuidelineDocuments documents) {
        this.current = current;
        this.documents = documents;
    }

    /** All that are in force, or all versions of one. */
    @Schema(name = "GuidelineList")
    public record ListView(List<GuidelineView> items) {}

    @GET
    @Operation(operationId = "listGuidelines", summary = "The guidelines in force")
    @APIResponse(responseCode = "200", description = "Text as Markdown and as HTML that is safe to show.")
    public ListView inForce() {
        return new ListView(documents.inForce(current.get()));
    }

    @GET
    @Path("{id}/versions")
    @Operation(operationId = "listGuidelineVersions", summary = "Every version of a guideline, newest first")
    @APIResponse(responseCode = "200", description = "All that ever were in force, with who published them.")
    public ListView versions(String id) {
        return new ListView(documents.versions(id, current.get()));
    }

    @GET
    @Path("{id}/versions/{version}")
    @Operation(operationId = "showGuideline", summary = "One version of a guideline")
    @APIResponse(responseCode = "200", description = "In force or not.")
    public GuidelineView version(String id, int version) {
        return documents.version(id, version, current.get());
    }
}
