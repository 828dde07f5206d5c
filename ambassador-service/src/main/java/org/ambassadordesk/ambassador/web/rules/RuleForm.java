package org.ambassadordesk.ambassador.web.rules;

import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A guideline that somebody writes.
 *
 * @param fresh whether it is a new one, which still needs a name
 * @param base the version its author began with; 0 for a new one
 * @param yaml the checks as YAML; null where they are filled in row by row
 * @param goesOnIn in which row its author goes on; -1 for none
 * @param problems why it was not published, where no field of the form is to blame; empty where nobody tried
 * @param at the same by field
 */
record RuleForm(
        boolean fresh,
        String id,
        int base,
        String text,
        List<Choice> topics,
        List<CheckRow> rows,
        @Nullable String yaml,
        List<Choice> kinds,
        List<Choice> effects,
        int goesOnIn,
        String sample,
        List<String> problems,
        Map<String, String> at) {
    /** Whether the checks are written as YAML, and not row by row. */
    public boolean isYaml() {
        return yaml != null;
    }

    /** Whether it was tried to publish it, and why not is said in it. */
    public boolean isRefused() {
        return !problems.isEmpty()
                || !at.isEmpty()
                || rows.stream().anyMatch(row -> !row.problems().isEmpty());
    }
}
