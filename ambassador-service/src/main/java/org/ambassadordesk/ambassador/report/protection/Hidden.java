package org.ambassadordesk.ambassador.report.protection;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days that are in no figure, since it was changed how days are put together.
 *
 * @param before the first moment that is in figures again
 * @param since when it was changed
 */
@Schema(
        name = "HiddenDays",
        description =
                "Where small groups are protected: what began before is in no figure, since at that time the length "
                        + "or the time zone of the spans was changed, and figures cut both ways would tell of single people.")
public record Hidden(Instant before, Instant since) {}
