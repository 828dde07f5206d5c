package org.ambassadordesk.ambassador.report.protection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.Questions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Figures of single people over HTTP, where they were opened. */
@Path("/api/reports/people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PersonalFiguresResource {
    private final PersonalFigures figures;
    private final CurrentPerson current;
    private final Questions questions;

    PersonalFiguresResource(PersonalFigures figures, CurrentPerson current, Questions questions) {
        this.figures = figures;
        this.current = current;
        this.questions = questions;
    }

    @GET
    @Path("{ambassador}")
    @Operation(operationId = "personalFigures", summary = "Figures of one person, where they were opened")
    @APIResponse(responseCode = "200", description = "What that person answered.")
    @APIResponse(responseCode = "403", description = "Closed to the asking person; detail says why.")
    public PersonalFigures.Personal of(
            String ambassador, @BeanParam QuestionParameters parameters, @Context HttpHeaders headers) {
        Person lead = current.lead();
        return figures.opened(lead, ambassador, questions.of(lead, parameters, headers));
    }
}
