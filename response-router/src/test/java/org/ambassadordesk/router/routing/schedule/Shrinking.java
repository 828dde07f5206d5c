package org.ambassadordesk.router.routing.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing list shorter for people to read: leaves out ever smaller pieces as long as it still fails. */
final class Shrinking {
    private Shrinking() {}

    /** The shortest found: leaving out any one of it makes it pass. */
    static <T> List<T> of(List<T> failing, Predicate<List<T>> fails) {
        List<T> shortest = failing;
        int piece = Math.max(1, shortest.size() / 2);
        while (true) {
            int before = shortest.size();
            shortest = without(piece, shortest, fails);
            if (piece == 1 && shortest.size() == before) {
                return shortest;
            }
            piece = Math.max(1, piece / 2);
        }
    }

    private static <T> List<T> without(int piece, List<T> list, Predicate<List<T>> fails) {
        List<T> shortest = list;
        int from = 0;
        while (from < shortest.size()) {
            List<T> shorter = new ArrayList<>(shortest.subList(0, from));
            shorter.addAll(shortest.subList(Math.min(shortest.size(), from + piece), shortest.size()));
            if (fails.test(shorter)) {
                shortest = shorter;
            } else {
                from += piece;
            }
        }
        return shortest;
    }
}
