package org.ambassadordesk.ambassador.web.person;

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
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.protection.Openings;
import org.ambassadordesk.ambassador.report.protection.PersonalFigures;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.report.Asked;
import org.ambassadordesk.ambassador.web.report.Asking;
import org.jspecify.annotations.Nullable;

/** Everybody's own figures, to whom they are open, and who looked at them. */
@Path("/reports/mine")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OwnFigurePages {
    private static final int MOST_ENTRIES = 50;

    private final Visitor visitor;
    private final PersonalFigures figures;
    private final Openings openings;
    private final AuditTrail audit;
    private final Asking asking;

    OwnFigurePages(Visitor visitor, PersonalFigures figures, Openings openings, AuditTrail audit, Asking asking) {
        this.visitor = visitor;
        this.figures = figures;
        this.openings = openings;
        this.audit = audit;
        this.asking = asking;
    }

    @GET
    public TemplateInstance own(
            @BeanParam QuestionParameters parameters,
            @QueryParam("days") @Nullable String days,
            @Context HttpHeaders headers) {
        Person person = visitor.person();
        Asked asked = asking.read(person, parameters, days, visitor.words(), headers);
        OwnPage page = new OwnViews(visitor.directory(), visitor.words())
                .own(
                        figures.own(person, asked.question()),
                        openings.about(person.id()),
                        audit.about(person.id(), MOST_ENTRIES),
                        asked.spans("/reports/mine", visitor.words()));
        return visitor.in(PersonScreens.own(visitor.frame("reports", null), page, person.isLead()));
    }
}
