package org.ambassadordesk.ambassador.guideline.document;

import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.directory.GuidelineVersions.Published;
import org.ambassadordesk.contract.directory.Guideline;
import org.ambassadordesk.contract.directory.Guideline.Check;
import org.jspecify.annotations.Nullable;

/**
 * One version of a guideline as people read it.
 *
 * @param topics where it holds; empty means everywhere
 * @param text Markdown, as it was written
 * @param html the same, safe to put into a page
 * @param inForce whether it is the present version
 * @param concernsMe whether the person asking answers where it holds
 * @param acknowledgedAt when the person asking took note of this version; null where not
 */
public record GuidelineView(
        String id,
        int version,
        List<String> topics,
        String text,
        String html,
        List<CheckView> checks,
        boolean inForce,
        String publishedBy,
        Instant publishedAt,
        boolean concernsMe,
        @Nullable Instant acknowledgedAt) {
    /** What a machine looks for, and what follows. */
    public record CheckView(String id, Guideline.Kind kind, Guideline.Effect effect) {
        static CheckView of(Check check) {
            return new CheckView(check.id(), check.kind(), check.effect());
        }
    }

    static GuidelineView of(
            Published published, boolean inForce, boolean concernsMe, @Nullable Instant acknowledgedAt) {
        Guideline guideline = published.guideline();
        return new GuidelineView(
                guideline.id(),
                guideline.version(),
                guideline.topics(),
                guideline.text(),
                MarkdownText.toHtml(guideline.text()),
                guideline.checks().stream().map(CheckView::of).toList(),
                inForce,
                published.by(),
                published.at(),
                concernsMe,
                acknowledgedAt);
    }
}
