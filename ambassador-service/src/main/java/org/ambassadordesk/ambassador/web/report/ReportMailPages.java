package org.ambassadordesk.ambassador.web.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ambassadordesk.ambassador.report.mail.WeeklyMail;
import org.ambassadordesk.ambassador.report.mail.WeeklyMails;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/** A lead's weekly mail, from the form below the figures. */
@Path("/reports/mail")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReportMailPages {
    private final WeeklyMails mails;
    private final Visitor visitor;

    ReportMailPages(WeeklyMails mails, Visitor visitor) {
        this.mails = mails;
        this.visitor = visitor;
    }

    @POST
    public Response want(
            @FormParam("weekday") @Range(min = 1, max = 7) int weekday,
            @FormParam("hour") @Range(min = 0, max = 23) int hour,
            @FormParam("topic") @Nullable String topic) {
        mails.want(visitor.lead(), new WeeklyMail(weekday, hour, topic == null || topic.isEmpty() ? null : topic));
        return Pages.to("/reports", "mail");
    }

    @POST
    @Path("stop")
    public Response stop() {
        mails.stop(visitor.lead());
        return Pages.to("/reports", "no-mail");
    }
}
