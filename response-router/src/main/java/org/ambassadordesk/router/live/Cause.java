package org.ambassadordesk.router.live;

import java.util.stream.Stream;
import org.ambassadordesk.router.routing.DeskInput;
import org.jspecify.annotations.Nullable;

/**
 * What makes the desk move, and the trace it belongs to.
 *
 * @param traceparent null outside of every trace
 */
record Cause(DeskInput input, @Nullable String traceparent) {
    static Cause of(DeskInput input) {
        return new Cause(input, null);
    }

    /** None where the input says nothing here. */
    static Stream<Cause> of(@Nullable DeskInput input, @Nullable String traceparent) {
        return input == null ? Stream.empty() : Stream.of(new Cause(input, traceparent));
    }
}
