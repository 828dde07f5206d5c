package org.ambassadordesk.ambassador.web.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.ambassadordesk.ambassador.web.view.Frame;

/** The templates of the guidelines; checked when the service is built. */
@CheckedTemplate(basePath = "web/rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class RuleScreens {
    private RuleScreens() {}

    static native TemplateInstance guidelines(Frame frame, List<Rule> mine, List<Rule> others, boolean lead);

    static native TemplateInstance versions(Frame frame, String id, List<Rule> versions, boolean lead);

    static native TemplateInstance edit(Frame frame, RuleForm form);

    static native TemplateInstance tried(Tried tried);
}
