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
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Where sources post. */
@Path("/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@FromSource
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
    public CompletionStage<Response> receive(
            @Context SecurityContext caller,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            NewComment comment) {
        return intake.receive(source(caller), comment, idempotencyKey).thenApply(this::answer);
    }

    @POST
    @Path("batch")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RunOnVirtualThread
    public StreamingOutput receiveBatch(@Context SecurityContext caller, InputStream lines) {
        return new CommentBatch(form, intake, metrics, source(caller), lines);
    }

    @DELETE
    @Path("{externalId: .+}")
    public CompletionStage<Response> withdraw(
            @Context SecurityContext caller, @PathParam("externalId") String externalId) {
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
