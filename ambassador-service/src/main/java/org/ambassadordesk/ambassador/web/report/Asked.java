package org.ambassadordesk.ambassador.web.report;

import java.util.List;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.web.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page of figures asks.
 *
 * @param days up to today; null where the address names two dates instead
 * @param links the same address, to be changed a little
 */
public record Asked(Question question, @Nullable Integer days, Links links) {
    /** Other spans of time for a page at that path, the one asked for chosen. */
    public List<ReportPage.Option> spans(String path, Words words) {
        return new ReportForms(links, days, words).spans(path);
    }
}
