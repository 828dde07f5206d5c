package org.ambassadordesk.ambassador.past;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Imports of a finished past over HTTP; for administrators. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportResource {
    private static final String NDJSON = "application/x-ndjson";

    private final PastIntake intake;
    private final ImportLog imports;
    private final CurrentPerson current;

    ImportResource(PastIntake intake, ImportLog imports, CurrentPerson current) {
        this.intake = intake;
        this.imports = imports;
        this.current = current;
    }

    /** Imports, newest first. */
    public record ImportList(List<ImportView> items) {}

    @POST
    @Consumes(NDJSON)
    @Operation(
            operationId = "importPast",
            summary = "Bring conversations that were finished elsewhere",
            description =
                    "One conversation a line, any number of lines. They are closed from the start, in figures by their own "
                            + "times, and nobody is asked to do anything about them. What is refused keeps nothing else out; "
                            + "the same line again changes nothing, another content under the same source and externalId "
                            + "is refused.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = FinishedConversation.class)))
    @APIResponse(
            responseCode = "200",
            description = "What came of it, with up to 100 things that are wrong with lines.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "403", description = "Only administrators may.")
    @APIResponse(responseCode = "409", description = "Somebody took it back while it went on.")
    public ImportReport take(InputStream lines) throws IOException {
        return intake.take(current.administrator(), lines);
    }

    @GET
    @Operation(operationId = "imports", summary = "What was imported, by whom and when")
    @APIResponse(responseCode = "200", description = "The newest 200.")
    @APIResponse(responseCode = "403", description = "Only administrators may.")
    public ImportList list() {
        current.administrator();
        return new ImportList(imports.newest());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "takeImportBack",
            summary = "Take an import back whole",
            description =
                    "Its conversations are gone afterwards, and out of all figures. It stands in the audit trail.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    @APIResponse(responseCode = "403", description = "Only administrators may.")
    @APIResponse(responseCode = "404", description = "There is no such import, or none any more.")
    public void takeBack(UUID id) {
        imports.takeBack(id, current.administrator());
    }
}
