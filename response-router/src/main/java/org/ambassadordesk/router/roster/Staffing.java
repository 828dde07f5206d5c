package org.ambassadordesk.router.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much working time the people of a signature have, all together: an hour at night with one of them on shift is a
 * tenth of an hour with ten. By their shifts alone; nobody knows who will be away.
 */
final class Staffing {
    private final WorkingTime[] times;
    private final long[] people;

    /**
     * Of these people.
     *
     * @param timeOf the working time of everybody with a person's hours
     */
    Staffing(List<Person> people, Function<Person, WorkingTime> timeOf) {
        Map<WorkingTime, Long> counts = people.stream().collect(Collectors.groupingBy(timeOf, Collectors.counting()));
        this.times = counts.keySet().toArray(WorkingTime[]::new);
        this.people = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            this.people[i] = counts.getOrDefault(times[i], 0L);
        }
    }

    long untilNow(Instant now) {
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += people[i] * times[i].untilNow(now);
        }
        return sum;
    }

    long until(Instant at) {
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += people[i] * times[i].until(at);
        }
        return sum;
    }
}
