package org.ambassadordesk.ambassador.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.ambassadordesk.ambassador.Languages;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Why a conversation went where it went, in codes and in words. */
@Path("/api/conversations/{id}/routing")
@RunOnVirtualThread
public class RoutingResource {
    private final CurrentPerson current;
    private final CurrentDirectory directory;
    private final Explanation explanation;
    private final ObjectMapper json;

    RoutingResource(CurrentPerson current, CurrentDirectory directory, Explanation explanation, ObjectMapper json) {
        this.current = current;
        this.directory = directory;
        this.explanation = explanation;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainRouting",
            summary = "Every decision about a conversation, with its reasons",
            description = "Oldest first: who could have taken it, the failed predicate of each person who could not, "
                    + "terms and versions; in words by Accept-Language. Terms that tell how a person works are given to "
                    + "that person only, and where their figures are open; withheld names them elsewhere. So are the names of "
                    + "those who were away, busy or did not react: of others how many there were for which reason.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions and the assignments, as response-router keeps them.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "503", description = "The router does not answer; Retry-After says when to ask again.")
    public String routing(UUID id, @HeaderParam("Accept-Language") @DefaultValue("en") String languages)
            throws JsonProcessingException {
        RoutingWords words = RoutingWords.in(Languages.wanted(languages), directory.get());
        return json.writeValueAsString(explanation.explain(id, current.get(), words));
    }
}
