package org.ambassadordesk.ambassador.web.report;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.Moment;

/**
 * The conversations behind a figure.
 *
 * @param count all of them, in words
 * @param about of which part of the figures
 * @param kinds the same part of what else was waited for
 * @param back where the figure stands
 * @param more whether there are more than are shown
 */
public record CasesPage(
        String count,
        String about,
        List<ReportPage.Option> kinds,
        String back,
        List<Row> rows,
        boolean more,
        boolean withheld) {
    /** One conversation. */
    public record Row(
            String href,
            String customer,
            String topic,
            String channel,
            Moment since,
            String waited,
            String level,
            String standing) {}
}
