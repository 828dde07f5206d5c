package org.ambassadordesk.ambassador.report.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One's own weekly mail over HTTP. */
@Path("/api/me/report-mail")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WeeklyMailResource {
    private final WeeklyMails mails;
    private final CurrentPerson current;

    WeeklyMailResource(WeeklyMails mails, CurrentPerson current) {
        this.mails = mails;
        this.current = current;
    }

    @GET
    @Operation(operationId = "reportMail", summary = "When I get figures by mail")
    @APIResponse(responseCode = "200", description = "Weekday (1 is Monday) and hour in my time zone.")
    @APIResponse(responseCode = "204", description = "Never.")
    public Response wanted() {
        return mails.wanted(current.lead())
                .map(mail -> Response.ok(mail).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "wantReportMail",
            summary = "Figures of the last seven days by mail, every week",
            description = "Where groups are protected: of the last whole spans that may be shown, a week at least.")
    @APIResponse(responseCode = "200", description = "As wanted.")
    public WeeklyMail want(@Valid @NotNull WeeklyMail mail) {
        Person lead = current.lead();
        mails.want(lead, mail);
        return mail;
    }

    @DELETE
    @Operation(operationId = "stopReportMail", summary = "No figures by mail any more")
    @APIResponse(responseCode = "204", description = "None will come.")
    public void stop() {
        mails.stop(current.lead());
    }
}
