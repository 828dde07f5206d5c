package org.ambassadordesk.ambassador.web.whatif;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.whatif.WhatIf;
import org.ambassadordesk.ambassador.whatif.WhatIfView;

/** What the last days would have been like otherwise. */
@Path("/reports/what-if")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WhatIfPages {
    private final Visitor visitor;
    private final WhatIf whatIf;

    WhatIfPages(Visitor visitor, WhatIf whatIf) {
        this.visitor = visitor;
        this.whatIf = whatIf;
    }

    @GET
    public TemplateInstance whatIf(@Valid @BeanParam WhatIfForm form) {
        Person lead = visitor.lead();
        WhatIfView view = form.run ? whatIf.suppose(lead, form.question()) : null;
        WhatIfPage page = new WhatIfViews(visitor.directory(), visitor.words()).page(form, view);
        return visitor.in(WhatIfScreens.whatIf(visitor.frame("reports", null), page));
    }
}
