package org.ambassadordesk.ambassador.web.opening;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ambassadordesk.ambassador.web.report.OwnPage;
import org.ambassadordesk.ambassador.web.view.Frame;

/** The templates of openings; checked when the service is built. */
@CheckedTemplate(basePath = "web/opening", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OpeningScreens {
    private OpeningScreens() {}

    static native TemplateInstance people(Frame frame, PeoplePage page);

    static native TemplateInstance person(Frame frame, OpeningLine opening, OwnPage figures);
}
