package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its CloudEvents 1.0 attributes.
 *
 * @param id unique per event; receivers recognise a repetition by it
 * @param source the service that says it, as {@code /feedback-ingest}
 * @param time when it happened (UTC)
 */
public record Envelope<E extends Event>(UUID id, String source, Instant time, E event) {}
