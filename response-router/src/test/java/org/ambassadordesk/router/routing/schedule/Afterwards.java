package org.ambassadordesk.router.routing.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.routing.DeskInput.Directed;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;

/** What must hold of a whole schedule once it is over. */
final class Afterwards {
    private Afterwards() {}

    /** Some of it only for some seeds, to have more seeds in the time. */
    static void look(Watched watched, Supplier<RoutingPolicy> policy, long seed) {
        saysTheSameAgain(watched);
        if (seed % 2 == 0) {
            stricterNeverWidens(watched, policy, seed);
        }
        if (seed % 3 == 0) {
            WillingPerson.endsEverything(watched);
        }
    }

    /** One desk that was never read again, and forgot nothing, says the same as those that were and did. */
    private static void saysTheSameAgain(Watched watched) {
        RoutingDesk desk = watched.newDesk(new AtomicLong());
        for (int i = 0; i < watched.heard().size(); i++) {
            Step step = watched.heard().get(i);
            List<Fact> again = withoutEligibilities(desk.take(step.input(), step.at()));
            List<Fact> before = withoutEligibilities(watched.said().get(i));
            Broken.unless(again.equals(before), () -> step + " gave " + before + "\nand again " + again);
        }
    }

    /** A desk that was read again says once more who is eligible. */
    private static List<Fact> withoutEligibilities(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof Fact.EligibilityKept))
                .toList();
    }

    /** The same again, but one person has one right less: nobody is considered who was not before. */
    private static void stricterNeverWidens(Watched watched, Supplier<RoutingPolicy> policy, long seed) {
        Strictness strictness = Strictness.of(seed);
        Map<Long, Directory> before = new HashMap<>();
        var stricter = new Watched(policy);
        for (Step step : watched.heard()) {
            if (step.input() instanceof Directed(var directory)) {
                before.put(directory.version(), directory);
            }
            for (Fact fact : stricter.take(strictness.applyTo(step.input()), step.at())) {
                if (fact instanceof Fact.EligibilityKept(var eligibility)) {
                    within(eligibility, before.getOrDefault(eligibility.directoryVersion(), Directory.empty()));
                    strictness.requireKept(eligibility);
                }
            }
        }
    }

    private static void within(Eligibility eligibility, Directory before) {
        var key = eligibility.signature();
        for (String id : eligibility.eligible()) {
            Ambassador person = before.ambassadors().get(id);
            Broken.unless(
                    person != null && Reach.mayAnswer(person, key.topic(), key.channel(), key.language()),
                    () -> "a stricter rule let " + id + " in: " + eligibility);
        }
    }
}
