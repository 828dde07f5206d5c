package org.ambassadordesk.ambassador.web.report;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.behind.BehindFigures;
import org.ambassadordesk.ambassador.report.behind.Part;
import org.ambassadordesk.ambassador.report.behind.PartParameters;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.jspecify.annotations.Nullable;

/** Response times for leads and the conversations behind them. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReportPages {

    private final Visitor visitor;
    private final ReportViews views;
    private final BehindFigures behind;
    private final Asking asking;

    ReportPages(Visitor visitor, ReportViews views, BehindFigures behind, Asking asking) {
        this.visitor = visitor;
        this.asking = asking;
        this.views = views;
        this.behind = behind;
    }

    @GET
    public Response responseTimes(
            @BeanParam QuestionParameters parameters,
            @QueryParam("days") @Nullable String days,
            @QueryParam("of") @Nullable String of,
            @QueryParam("done") @Nullable String done,
            @Context HttpHeaders headers) {
        Person person = visitor.person();
        if (!person.isLead()) {
            return Response.seeOther(URI.create("/reports/mine")).build();
        }
        Asked asked = asking.read(person, parameters, days, visitor.words(), headers);
        ReportPage page =
                views.responseTimes(person, asked, PartParameters.kind(of), visitor.directory(), visitor.words());
        return Response.ok(visitor.in(ReportScreens.responseTimes(
                        visitor.frame("reports", done),
                        page,
                        visitor.directory().desk().measuringRules().individual(),
                        person.isAdmin())))
                .build();
    }

    /** The mark of what may be shown of whose work: an open page asks whether it still shows that. */
    @GET
    @Path("measuring")
    @Produces(MediaType.TEXT_PLAIN)
    public String measuring() {
        return visitor.frame("reports", null).measuring();
    }

    @GET
    @Path("conversations")
    public TemplateInstance conversations(
            @BeanParam QuestionParameters parameters,
            @BeanParam PartParameters which,
            @QueryParam("days") @Nullable String days,
            @Context HttpHeaders headers) {
        Person lead = visitor.lead();
        Asked asked = asking.read(lead, parameters, days, visitor.words(), headers);
        Part part = which.part();
        CasesPage page = new CaseViews(asked, part, visitor.directory(), visitor.words())
                .of(behind.cases(lead, asked.question(), part));
        return visitor.in(ReportScreens.conversations(visitor.frame("reports", null), page));
    }
}
