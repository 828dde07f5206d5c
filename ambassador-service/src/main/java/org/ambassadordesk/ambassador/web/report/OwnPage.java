package org.ambassadordesk.ambassador.web.report;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.Moment;

/**
 * What somebody sees of their own figures, and who else saw them.
 *
 * @param measured whether anybody else can see them here at all
 */
public record OwnPage(
        List<ReportPage.Option> spans, Plot topics, List<ReportPage.Tile> tiles, boolean measured, List<Entry> trail) {
    /** Something that was done with these figures. */
    public record Entry(Moment at, String who, String what, String reason) {}
}
