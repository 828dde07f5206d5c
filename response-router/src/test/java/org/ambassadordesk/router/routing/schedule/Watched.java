package org.ambassadordesk.router.routing.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.DeskInput.Directed;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;

/**
 * A desk that is looked at from outside after everything that happens. As the live one it forgets what is not open and is
 * reminded of it, and now and then it is read again from its facts.
 */
final class Watched {
    private static final int UNTIL_READ_AGAIN = 30;

    private final Supplier<RoutingPolicy> policies;
    private final Observed observed = new Observed();
    private final AtomicLong ids = new AtomicLong();
    private final List<Step> heard = new ArrayList<>();
    private final List<List<Fact>> said = new ArrayList<>();
    private RoutingDesk desk;

    Watched(Supplier<RoutingPolicy> policies) {
        this.policies = policies;
        this.desk = newDesk(ids);
    }

    Observed observed() {
        return observed;
    }

    RoutingDesk newDesk(AtomicLong counter) {
        return new RoutingDesk(policies.get(), () -> new UUID(0, counter.incrementAndGet()));
    }

    /** Everything heard so far, ticks of the clock too. */
    List<Step> heard() {
        return heard;
    }

    /** What followed from each. */
    List<List<Fact>> said() {
        return said;
    }

    List<Fact> take(DeskInput input, Instant at) {
        new Remembering(observed, desk).before(input);
        List<Fact> facts = desk.take(input, at);
        desk.forget();
        heard.add(new Step(input, at));
        said.add(facts);
        observed.see(input, facts, at);
        return facts;
    }

    /** The clock ticks first, so that nothing that is due is left. */
    void take(Step step) {
        take(new DeskInput.Tick(true), step.at());
        take(step.input(), step.at());
        observed.protestAgainstIdleness(step.at());
        if (heard.size() % 3 == 0) {
            lookAhead(step.at());
        }
        if (heard.size() % UNTIL_READ_AGAIN == 0) {
            readAgain(step.at());
        }
    }

    /** Changes nothing: the same schedule without it is decided alike, see {@link Afterwards}. */
    private void lookAhead(Instant at) {
        String person = RandomInputs.PEOPLE[heard.size() / 6 % RandomInputs.PEOPLE.length];
        List<UUID> three = desk.upcoming(person, 3, at);
        List<UUID> one = desk.upcoming(person, 1, at);
        Broken.unless(one.equals(three.stream().limit(1).toList()), () -> person + " sees " + one + ", then " + three);
    }

    /** As after a crash: what was stored is the same desk, and reading it is no news to anybody. */
    private void readAgain(Instant at) {
        RoutingDesk restored = observed.restored(newDesk(ids));
        List<RoutingEvent> news = Observed.told(restored.take(new Directed(observed.directory()), at));
        restored.forget();
        Broken.unless(news.isEmpty(), () -> "reading again is news: " + news);
        List<KeptConversation> before = desk.conversations();
        List<KeptConversation> after = restored.conversations();
        Broken.unless(before.equals(after), () -> "read again as something else: " + before + "\ninstead: " + after);
        desk = restored;
    }
}
