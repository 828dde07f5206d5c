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
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.BehindFigures;
import org.ambassadordesk.ambassador.report.BehindFigures.Wanted;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.QuestionParameters;
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
            @Context HttpHeaders headers) {
        Person person = visitor.person();
        if (!person.isLead()) {
            return Response.seeOther(URI.create("/reports/mine")).build();
        }
        Asked asked = asking.read(person, parameters, days, visitor.words(), headers);
        ReportPage page = views.responseTimes(
                person, asked.question(), asked.links(), asked.days(), visitor.directory(), visitor.words());
        return Response.ok(visitor.in(ReportScreens.responseTimes(
                        visitor.frame("reports", null),
                        page,
                        visitor.directory().desk().measuringRules().individual())))
                .build();
    }

    @GET
    @Path("conversations")
    public TemplateInstance conversations(
            @BeanParam QuestionParameters parameters,
            @QueryParam("days") @Nullable String days,
            @QueryParam("slot") @Nullable String slot,
            @QueryParam("least") @Nullable String least,
            @QueryParam("under") @Nullable String under,
            @QueryParam("standing") @Nullable String standing,
            @Context HttpHeaders headers) {
        Person lead = visitor.lead();
        Asked asked = asking.read(lead, parameters, days, visitor.words(), headers);
        Question question = asked.question();
        BehindFigures.Part part = new BehindFigures.Part(
                slot(slot), seconds("least", least), seconds("under", under), standing(standing));
        CasesPage page = new CaseViews(question, part, visitor.directory(), visitor.words())
                .of(behind.cases(lead, question, part), asked.links().to("/reports"));
        return visitor.in(ReportScreens.conversations(visitor.frame("reports", null), page));
    }

    private static @Nullable Double seconds(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid(field, "must be a number of seconds");
        }
    }

    private static @Nullable Wanted standing(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Arrays.stream(Wanted.values())
                .filter(wanted -> wanted.code().equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "standing",
                        "must be one of "
                                + Arrays.stream(Wanted.values())
                                        .map(Wanted::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable String slot(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!CaseViews.SLOT.matcher(value).matches()) {
            throw ProblemException.invalid("slot", "must be a day of the week (1 is Monday) and an hour as 1-08");
        }
        return value;
    }
}
