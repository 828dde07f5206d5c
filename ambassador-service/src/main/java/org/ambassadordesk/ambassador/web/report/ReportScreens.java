package org.ambassadordesk.ambassador.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ambassadordesk.ambassador.web.view.Frame;

/** The templates of the reports; checked when the service is built. */
@CheckedTemplate(basePath = "web/report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ReportScreens {
    private ReportScreens() {}

    static native TemplateInstance responseTimes(Frame frame, ReportPage page, boolean people, boolean imports);

    static native TemplateInstance conversations(Frame frame, CasesPage page);
}
