package org.ambassadordesk.tools.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;

/** Lets the people of a trace work at the product's desk, which decides everything: what happens when, and what it takes. */
final class TraceRun {
    /** Longer than any trace: where people have an inbox, only they say when they do not react. */
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final Trace trace;
    private final TraceDirectory directory;
    private final TracePremises premises;
    private final TracePeople people;
    private final TimedPolicy policy;
    private final RoutingDesk desk;
    private final Result result;
    private long now;

    TraceRun(Trace trace, Contender contender, int cap, EventLog log) {
        this.trace = trace;
        boolean late = cap == 1;
        this.directory = new TraceDirectory(trace);
        this.premises = new TracePremises(directory);
        this.policy = new TimedPolicy(contender.policy(trace, directory));
        var ids = new AtomicLong();
        this.desk = new RoutingDesk(policy, () -> new UUID(3, ids.incrementAndGet()), premises);
        this.result = new Result(trace);
        this.people = new TracePeople(directory, premises, contender, late, log, result);
        Duration reactWithin = late ? Duration.ofMillis(trace.timeout()) : NEVER;
        take(new DeskInput.Directed(directory.directory(cap, reactWithin)));
    }

    Result run() {
        int next = 0;
        while (true) {
            long arrival = next < trace.items().size() ? trace.items().get(next).at() : Long.MAX_VALUE;
            Happening soonest = people.soonest();
            long happening = soonest == null ? Long.MAX_VALUE : soonest.at();
            long alarm = desk.nextDue().map(TraceDirectory::millis).orElse(Long.MAX_VALUE);
            long at = Math.min(arrival, Math.min(happening, alarm));
            if (at > trace.end()) {
                break;
            }
            now = Math.max(now, at);
            if (soonest != null && happening <= now && soonest.kind().compareTo(Happening.Kind.RELEASED) <= 0) {
                happen();
            } else if (alarm <= now) {
                take(new DeskInput.Tick(true));
            } else if (soonest != null && happening <= now) {
                happen();
            } else {
                arrive(trace.items().get(next));
                next++;
            }
        }
        result.decided(policy.nanos());
        return result;
    }

    private void arrive(TraceItem item) {
        premises.arrives(item);
        String answerer = people.lastAnswererOf(item);
        if (answerer != null) {
            desk.history().rememberAnswer(TraceDirectory.contact(item), answerer, Instant.EPOCH);
        }
        take(new DeskInput.Heard(new CommentEvent.Received(directory.comment(item))));
    }

    private void happen() {
        for (ActivityEvent event : people.happenSoonest(now)) {
            take(new DeskInput.Acted(event));
            if (event instanceof ActivityEvent.ReplyDelivered delivered) {
                premises.done(delivered.conversationId());
                desk.forget();
            }
        }
    }

    private void take(DeskInput input) {
        takeOne(input);
        for (ActivityEvent reply = people.nextReply(); reply != null; reply = people.nextReply()) {
            takeOne(new DeskInput.Acted(reply));
        }
    }

    private void takeOne(DeskInput input) {
        Spent spent = Spent.begin();
        List<Fact> facts = desk.take(input, TraceDirectory.at(now));
        result.spent(spent.end(), input instanceof DeskInput.Heard);
        facts.forEach(fact -> people.see(fact, now));
    }
}
