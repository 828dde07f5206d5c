package org.ambassadordesk.ambassador.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Directory;

/** Makes a history to be run through the rules of what was recorded. */
record Histories(Directory present, List<Recorded> recorded, Stays stays, Usual usual) {
    private static final long MICROS_PER_MILLI = 1000;

    Histories(Directory present, List<Recorded> recorded, Stays stays) {
        this(present, recorded, stays, new Usual(recorded));
    }

    Scenario under(Directory directory, Instant until) {
        return new Scenario(directory, until, recorded.stream().map(this::once).toList(), stays.under(directory));
    }

    private Scenario.Wait once(Recorded one) {
        return new Scenario.Wait(
                one.key().conversation(),
                one.contact(),
                one.source(),
                one.channel(),
                one.language(),
                one.topic(),
                one.labels(),
                one.rating(),
                one.length(),
                one.startedAt(),
                Objects.requireNonNullElse(one.routedAt(), one.startedAt()),
                millis(one, Leg.PICKUP),
                millis(one, Leg.DRAFTING),
                approval(one),
                approvedAnyway(one),
                millis(one, Leg.DELIVERY),
                one.releases(),
                one.closedAt());
    }

    private long millis(Recorded one, Leg leg) {
        return (one.legs() == null ? usual.of(leg, one.topic()) : Usual.leg(one, leg)) / MICROS_PER_MILLI;
    }

    /** What was sent alone has no time of approval: it would take the usual one. */
    private long approval(Recorded one) {
        long own = Usual.leg(one, Leg.APPROVAL);
        return (own > 0 ? own : usual.of(Leg.APPROVAL, one.topic())) / MICROS_PER_MILLI;
    }

    /** It was approved although its author could have sent it alone: something in the text asked for it. */
    private boolean approvedAnyway(Recorded one) {
        String writer = one.writer();
        if (writer == null || Usual.leg(one, Leg.APPROVAL) == 0) {
            return false;
        }
        return AppliedAutonomy.supposed(present, writer, one.topic(), one.channel())
                .sendsAlone();
    }
}
