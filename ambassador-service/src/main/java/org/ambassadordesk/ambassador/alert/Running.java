package org.ambassadordesk.ambassador.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ambassadordesk.contract.directory.AlertRule;
import org.jspecify.annotations.Nullable;

/**
 * An alert that is not over.
 *
 * @param calmSince since when nothing has been found wrong; null where something was at the last look
 * @param told by which ways
 */
record Running(Alert alert, @Nullable Instant calmSince, List<AlertRule.Way> told) {
    /** Whether the rule still asks for the same. */
    boolean isOf(AlertRule rule) {
        Reason reason = alert.reason();
        return Objects.equals(alert.topic(), rule.topic()) && (reason == null || reason.kind() == rule.kind());
    }

    /** As it is when it is over. */
    Alert ended(Instant at) {
        return new Alert(alert.id(), alert.rule(), alert.topic(), alert.because(), alert.reason(), alert.beganAt(), at);
    }
}
