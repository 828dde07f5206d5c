package org.ambassadordesk.ambassador.web.person;

import java.util.List;
import org.ambassadordesk.ambassador.web.report.Plot;
import org.ambassadordesk.ambassador.web.report.ReportPage;
import org.ambassadordesk.ambassador.web.view.Moment;

/**
 * What somebody sees of their own figures, and who else saw them.
 *
 * @param measured whether anybody else can see them here at all
 * @param open to whom they are open now, or would be if somebody agreed; one sentence each
 */
public record OwnPage(
        List<ReportPage.Option> spans,
        Plot topics,
        List<ReportPage.Tile> tiles,
        boolean measured,
        List<String> open,
        List<Entry> trail) {
    /** Something that was done with these figures. */
    public record Entry(Moment at, String who, String what, String reason) {}
}
