package org.ambassadordesk.contract.event;

import java.time.Instant;

/**
 * When the customer wrote, as the source says.
 *
 * @param trusted false where it lies in the future or absurdly far in the past; then it is shown but never counted
 */
public record PostedAt(Instant at, boolean trusted) {}
