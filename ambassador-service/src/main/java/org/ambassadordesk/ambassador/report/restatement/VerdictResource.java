package org.ambassadordesk.ambassador.report.restatement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was restated about one conversation, over HTTP. */
@Path("/api/conversations/{id}/restatements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VerdictResource {
    private final Verdicts verdicts;
    private final CurrentPerson current;

    VerdictResource(Verdicts verdicts, CurrentPerson current) {
        this.verdicts = verdicts;
        this.current = current;
    }

    /** Verdicts, oldest first. */
    public record VerdictList(List<Verdict> items) {}

    @GET
    @Operation(
            operationId = "restatementsOfConversation",
            summary = "How a conversation's answers and its end were judged anew",
            description =
                    "Each with what had counted until then; before of the first is what was promised. The newest counts.")
    @APIResponse(responseCode = "200", description = "Oldest first; none where nothing was restated.")
    @APIResponse(responseCode = "404", description = "It is not this person's affair.")
    public VerdictList verdicts(UUID id) {
        return new VerdictList(verdicts.about(id, current.get()));
    }
}
