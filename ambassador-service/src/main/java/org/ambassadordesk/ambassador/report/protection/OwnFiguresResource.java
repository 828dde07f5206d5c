package org.ambassadordesk.ambassador.report.protection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditEntry;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.Questions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One's own figures over HTTP, and who else looked at them. */
@Path("/api/me/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnFiguresResource {
    private static final int MOST = 200;

    private final PersonalFigures figures;
    private final Openings openings;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final Questions questions;

    OwnFiguresResource(
            PersonalFigures figures, Openings openings, AuditTrail audit, CurrentPerson current, Questions questions) {
        this.figures = figures;
        this.openings = openings;
        this.audit = audit;
        this.current = current;
        this.questions = questions;
    }

    /** What was done with somebody's figures, newest first. */
    public record Trail(List<Opening> openings, List<AuditEntry> entries) {}

    @GET
    @Operation(operationId = "ownFigures", summary = "Figures of one's own answers")
    @APIResponse(responseCode = "200", description = "What the asking person answered.")
    public PersonalFigures.Personal mine(@BeanParam QuestionParameters parameters, @Context HttpHeaders headers) {
        Person person = current.get();
        return figures.own(person, questions.of(person, parameters, headers));
    }

    @GET
    @Path("trail")
    @Operation(operationId = "ownFiguresTrail", summary = "Who looked at one's own figures")
    @APIResponse(responseCode = "200", description = "Openings and what was done, newest first.")
    public Trail trail() {
        String me = current.get().id();
        return new Trail(openings.about(me), audit.about(me, MOST));
    }
}
