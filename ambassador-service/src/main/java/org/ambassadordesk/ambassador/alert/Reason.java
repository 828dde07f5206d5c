package org.ambassadordesk.ambassador.alert;

import org.ambassadordesk.contract.directory.AlertRule;

/**
 * Why an alert began, or is over, in numbers; said in the language of whoever is told.
 *
 * @param found a share from 0 to 1, minutes or a count, as the kind says; {@link #NOT_TOLD} where few people stand behind
 *     the share
 * @param decided promises that the share is of; where it is not told, those broken with no answer, 0 where
 *     there is nothing to judge by
 * @param minutes of the rule's window
 * @param limit of what was found
 */
public record Reason(AlertRule.Kind kind, double found, long decided, long minutes, double limit) {
    static final double NOT_TOLD = Double.NaN;

    boolean isTold() {
        return !Double.isNaN(found);
    }
}
