package org.ambassadordesk.ambassador.web.past;

import java.util.List;
import org.ambassadordesk.ambassador.past.ImportReport;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What was imported, as a page says it.
 *
 * @param came what came of the file that was just sent; null where none was
 */
public record PastPage(List<Line> imports, @Nullable Came came) {
    /**
     * An import.
     *
     * @param stopped whether it goes on still, or broke off
     */
    public record Line(
            String id,
            String who,
            Moment at,
            String from,
            String taken,
            String known,
            String refused,
            boolean stopped) {}

    /** What came of a file. */
    public record Came(String words, boolean good, List<ImportReport.RefusedLine> refusals) {}
}
