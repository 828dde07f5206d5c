package org.ambassadordesk.router.rerun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ambassadordesk.router.rerun.Scenario.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody begins what they are given: as they did with the same customer, else as with what they were given nearest
 * to that time. Each thing they were given counts once, so that whoever let one of two run out does not do so with both, and
 * whoever began one does not begin two: of those whom nobody answered, nobody begins more than they had the time for.
 */
final class Reactions {
    /** What lies further off says nothing of this time. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    private final Map<String, Person> people = new HashMap<>();

    Reactions(Map<String, List<Reaction>> recorded) {
        recorded.forEach((person, all) -> people.put(person, new Person(new ArrayList<>(all))));
    }

    /** Counts what it is like. Who is not known begins. */
    boolean next(String person, RecordedWait wait, Instant now) {
        Person known = people.get(person);
        return known == null || known.next(wait, now);
    }

    /** @param left what was not counted yet */
    private record Person(List<Reaction> left) {
        boolean next(RecordedWait wait, Instant now) {
            Reaction like = nearest(left, one -> one.conversation().equals(wait.conversation()), now);
            if (like == null && wait.answered()) {
                like = nearest(left, one -> one.reacted() && isNear(one, now), now);
            }
            if (like == null) {
                like = nearest(left, one -> isNear(one, now), now);
            }
            if (like == null) {
                return false;
            }
            left.remove(like);
            return like.reacted();
        }

        private static boolean isNear(Reaction one, Instant now) {
            return Duration.between(one.at(), now).abs().compareTo(NEAR) <= 0;
        }

        private static @Nullable Reaction nearest(List<Reaction> some, Predicate<Reaction> which, Instant now) {
            return some.stream()
                    .filter(which)
                    .min(Comparator.comparing(
                            one -> Duration.between(one.at(), now).abs()))
                    .orElse(null);
        }
    }
}
