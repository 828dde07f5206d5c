package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Unfinished;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Makes a history to be run through the rules of what was recorded. */
record Histories(Directory present, List<Recorded> recorded, Stays stays, Usual usual) {
    private static final long MICROS_PER_MILLI = 1000;

    Histories(Directory present, List<Recorded> recorded, Stays stays) {
        this(present, recorded, stays, new Usual(recorded));
    }

    Scenario under(Directory directory, Instant until) {
        Map<String, Stays.Work> work = stays.under(directory);
        Map<String, List<Scenario.Stay>> there = new HashMap<>();
        Map<String, List<Scenario.Reaction>> reactions = new HashMap<>();
        work.forEach((person, theirs) -> {
            there.put(person, theirs.stays());
            reactions.put(person, theirs.reactions());
        });
        return new Scenario(
                directory, until, recorded.stream().map(one -> once(one, until)).toList(), there, reactions);
    }

    private Scenario.Wait once(Recorded one, Instant until) {
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
                drafting(one, until),
                approval(one, until),
                approvedAnyway(one),
                delivery(one, until),
                one.releases(),
                one.answeredAt() != null,
                one.closedAt());
    }

    private long millis(Recorded one, Leg leg) {
        return (one.legs() == null ? usual.of(leg, one.topic()) : Usual.leg(one, leg)) / MICROS_PER_MILLI;
    }

    private long drafting(Recorded one, Instant until) {
        long own = millis(one, Leg.DRAFTING);
        Unfinished unfinished = one.unfinished();
        return unfinished == null
                ? own
                : Math.max(
                        0,
                        soFar(unfinished.begunAt(), unfinished.handedInAt(), until, own) - unfinished.cameBackAfter());
    }

    private long delivery(Recorded one, Instant until) {
        long own = millis(one, Leg.DELIVERY);
        Unfinished unfinished = one.unfinished();
        return unfinished == null || unfinished.letOutAt() == null
                ? own
                : soFar(unfinished.letOutAt(), null, until, own);
    }

    /** What is not done yet takes what it has taken, and the usual from now on. */
    private static long soFar(Instant from, @Nullable Instant done, Instant until, long usual) {
        return Math.max(
                0,
                Duration.between(from, done == null ? until.plusMillis(usual) : done)
                        .toMillis());
    }

    /** What was sent alone has no time of approval: it would take the usual one. */
    private long approval(Recorded one, Instant until) {
        long recorded = Usual.leg(one, Leg.APPROVAL);
        long own = (recorded > 0 ? recorded : usual.of(Leg.APPROVAL, one.topic())) / MICROS_PER_MILLI;
        Unfinished unfinished = one.unfinished();
        return unfinished == null || unfinished.handedInAt() == null
                ? own
                : unfinished.cameBackAfter() + soFar(unfinished.handedInAt(), unfinished.letOutAt(), until, own);
    }

    /** It was approved although its author could have sent it alone: something in the text asked for it. */
    private boolean approvedAnyway(Recorded one) {
        Unfinished unfinished = one.unfinished();
        if (unfinished != null && unfinished.handedInAt() != null && unfinished.letOutAt() == null) {
            return true;
        }
        String writer = one.writer();
        if (writer == null || Usual.leg(one, Leg.APPROVAL) == 0) {
            return false;
        }
        return AppliedAutonomy.supposed(present, writer, one.topic(), one.channel())
                .sendsAlone();
    }
}
