package org.ambassadordesk.ambassador.web.whatif;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ambassadordesk.ambassador.web.view.Frame;

/** The template of what if; checked when the service is built. */
@CheckedTemplate(basePath = "web/whatif", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class WhatIfScreens {
    private WhatIfScreens() {}

    static native TemplateInstance whatIf(Frame frame, WhatIfPage page);
}
