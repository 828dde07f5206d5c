package org.ambassadordesk.router.routing.schedule;

import java.time.Instant;
import org.ambassadordesk.router.routing.DeskInput;

/** Something that happens at a moment. */
record Step(DeskInput input, Instant at) {}
