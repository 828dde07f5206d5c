package org.ambassadordesk.ambassador.web.oversight;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.approval.OverdueApprovals;
import org.ambassadordesk.ambassador.notice.LeadNotices;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.jspecify.annotations.Nullable;

/** What needs a lead now, each with what to do about it. */
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NoticePages {
    private final Visitor visitor;
    private final LeadNotices notices;
    private final OverdueApprovals overdue;
    private final Shown shown;

    NoticePages(Visitor visitor, LeadNotices notices, OverdueApprovals overdue, Shown shown) {
        this.visitor = visitor;
        this.notices = notices;
        this.overdue = overdue;
        this.shown = shown;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        Person lead = visitor.lead();
        Noticing noticing = new Noticing(visitor.directory(), visitor.words());
        List<Noticed> all =
                notices.goingOn(lead).stream().map(noticing::noticed).toList();
        List<Overdue> late = overdue.of(lead).stream()
                .map(one -> Overdue.of(one, visitor.words(), shown.topic(one.topic())))
                .toList();
        return visitor.in(OversightScreens.notices(visitor.frame("notices", done), all, late));
    }
}
