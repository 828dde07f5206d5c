package org.ambassadordesk.ambassador.web.rules;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.ReplyBox;

/**
 * What came of trying a guideline.
 *
 * @param problems why it cannot be published; empty where it can
 * @param html as people will read it
 * @param findings in the reply it was tried on
 * @param sampled whether there was such a reply
 */
record Tried(List<String> problems, String html, List<ReplyBox.Finding> findings, boolean sampled) {
    /** Before anything is written. */
    static Tried nothingYet() {
        return new Tried(List.of(), "", List.of(), false);
    }
}
