package org.ambassadordesk.ingest.comment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.ambassadordesk.ingest.IngestConfig;
import org.ambassadordesk.ingest.ProblemException;
import org.ambassadordesk.ingest.Problems;
import org.ambassadordesk.ingest.comment.form.CommentForm;
import org.ambassadordesk.ingest.comment.form.NewComment;
import org.ambassadordesk.ingest.source.FromSource;
import org.ambassadordesk.ingest.source.RegisteredSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Where sources post. */
@Path("/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@FromSource
@SecurityScheme(
        securitySchemeName = "sourceKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A key of a registered source; shown once when it is made.")
@SecurityRequirement(name = "sourceKey")
@APIResponse(responseCode = "401", description = "No key, or a wrong one.")
@APIResponse(responseCode = "429", description = "Too many comments on their way; Retry-After says when to come again.")
@APIResponse(
        responseCode = "503",
        description = "Not confirmed by the message broker within two seconds; Retry-After says when to come again. "
                + "Posting again is safe.")
public class CommentResource {
    private static final String NDJSON = "application/x-ndjson";

    private final CommentIntake intake;
    private final CommentForm form;
    private final IntakeMetrics metrics;
    private final String statusAddress;

    CommentResource(CommentIntake intake, CommentForm form, IntakeMetrics metrics, IngestConfig config) {
        this.intake = intake;
        this.form = form;
        this.metrics = metrics;
        this.statusAddress = config.ambassadorUrl().orElse("") + "/api/comments/";
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveComment",
            summary = "Post one comment",
            description = "The same externalId (or, without one, Idempotency-Key) always gives the same id; "
                    + "posted again with another text or rating it is an edit.")
    @APIResponse(
            responseCode = "202",
            description = "Kept: it cannot be lost any more. Location is where its state can be asked for.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeptView.class)))
    @APIResponse(responseCode = "400", description = "Not JSON, or not a valid comment; violations name the fields.")
    @APIResponse(responseCode = "403", description = "The source is not registered for this channel.")
    @APIResponse(responseCode = "409", description = "A call with this Idempotency-Key is still in flight.")
    @APIResponse(responseCode = "413", description = "More than 256 KiB, or a text of more than 20,000 characters.")
    @APIResponse(responseCode = "415", description = "Not application/json.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another comment.")
    public CompletionStage<Response> receive(
            @Context SecurityContext caller,
            @Parameter(description = "1 to 200 characters; makes a repeated call safe where there is no externalId.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            NewComment comment) {
        form.checkKey(idempotencyKey);
        return intake.receive(source(caller), comment, idempotencyKey).thenApply(this::answer);
    }

    @POST
    @Path("batch")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "receiveBatch",
            summary = "Post many comments, one per line",
            description = "Lines are answered in their order while the rest is still being sent: read answers while "
                    + "sending. One bad line costs only itself. There is no limit to their number.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = NewComment.class)))
    @APIResponse(
            responseCode = "200",
            description = "One line for each line.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLineView.class)))
    @APIResponse(responseCode = "415", description = "Not application/x-ndjson.")
    public StreamingOutput receiveBatch(@Context SecurityContext caller, InputStream lines) {
        return new CommentBatch(form, intake, metrics, source(caller), lines);
    }

    @DELETE
    @Path("{externalId: .+}")
    @Operation(
            operationId = "withdrawComment",
            summary = "The customer took a comment back",
            description = "May overtake the comment itself.")
    @APIResponse(
            responseCode = "202",
            description = "Kept.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeptView.class)))
    @APIResponse(responseCode = "400", description = "Not an id.")
    public CompletionStage<Response> withdraw(
            @Context SecurityContext caller, @PathParam("externalId") String externalId) {
        form.checkId(externalId);
        return intake.withdraw(source(caller), externalId).thenApply(this::answer);
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refused) {
        metrics.refused(refused.type());
        return Problems.answer(refused.problem());
    }

    private Response answer(IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Kept kept ->
                Response.accepted(KeptView.of(kept))
                        .header(HttpHeaders.LOCATION, statusAddress + kept.id())
                        .build();
            case IntakeOutcome.Refused refused -> Problems.answer(refused.problem());
        };
    }

    private static RegisteredSource source(SecurityContext caller) {
        return (RegisteredSource) caller.getUserPrincipal();
    }
}
