package org.ambassadordesk.ambassador.web.rules;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;

/**
 * A guideline that somebody writes.
 *
 * @param fresh whether it is a new one, which still needs a name
 * @param base the version its author began with; 0 for a new one
 * @param problems why it was not published; empty where nobody tried
 */
record RuleForm(
        boolean fresh,
        String id,
        int base,
        String text,
        List<Choice> topics,
        String checks,
        String sample,
        List<String> problems) {}
