package org.ambassadordesk.ambassador.web.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ambassadordesk.ambassador.web.view.Frame;

/** The templates of one person's figures; checked when the service is built. */
@CheckedTemplate(basePath = "web/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PersonScreens {
    private PersonScreens() {}

    static native TemplateInstance people(Frame frame, PeoplePage page);

    static native TemplateInstance person(Frame frame, OpeningLine opening, OwnPage figures);

    static native TemplateInstance own(Frame frame, OwnPage page, boolean lead);
}
