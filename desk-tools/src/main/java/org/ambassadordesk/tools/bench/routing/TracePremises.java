package org.ambassadordesk.tools.bench.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.roster.Shift;
import org.ambassadordesk.router.roster.Shifts;
import org.ambassadordesk.router.routing.Premises;
import org.ambassadordesk.router.target.Promise;
import org.ambassadordesk.tools.bench.routing.trace.Trace.Stretch;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;
import org.jspecify.annotations.Nullable;

/** Shifts and due times as the trace has them; where everybody authorized is excluded, all count again. */
final class TracePremises implements Premises {
    private static final BusinessCalendar ALWAYS = new BusinessCalendar(
            "always",
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(day -> day, _ -> List.of(new BusinessCalendar.Interval(0, 1440)))),
            null,
            Set.of());

    private final TraceDirectory directory;
    private final Map<UUID, TraceItem> items = new HashMap<>();
    private @Nullable TraceItem arriving;

    TracePremises(TraceDirectory directory) {
        this.directory = directory;
    }

    /** What is heard next. */
    void arrives(TraceItem item) {
        arriving = item;
    }

    /** As which conversation it was heard. */
    void heard(UUID conversation, TraceItem item) {
        items.put(conversation, item);
    }

    void done(UUID conversation) {
        items.remove(conversation);
    }

    @Override
    public Shifts shifts(Directory under) {
        return new TraceShifts();
    }

    @Override
    public Optional<Promise> promise(Directory under, DeskConversation conversation) {
        TraceItem item = items.getOrDefault(conversation.id(), arriving);
        return Optional.ofNullable(item).map(known -> {
            Duration promised = Duration.ofMillis(known.due() - known.at());
            return new Promise(new ResponseTarget("", "", promised, null, null, 1), ALWAYS, under.version());
        });
    }

    @Override
    public boolean startsOver(Waiting item) {
        return item.signature().people().stream()
                .allMatch(person -> item.excluded().containsKey(person.id()));
    }

    /** By the stretches of each person. */
    private final class TraceShifts implements Shifts {
        private final Map<List<Stretch>, String> groups = new HashMap<>();
        private final Map<String, List<Stretch>> stretches = new HashMap<>();

        @Override
        public Shift of(Ambassador ambassador, Instant now) {
            TracePerson person = directory.person(ambassador.id());
            long at = TraceDirectory.millis(now);
            for (Stretch shift : person.shifts()) {
                if (at < shift.to()) {
                    boolean isOn = shift.from() <= at;
                    return new Shift(isOn, TraceDirectory.at(isOn ? shift.to() : shift.from()));
                }
            }
            return new Shift(false, null);
        }

        @Override
        public String group(Ambassador ambassador) {
            List<Stretch> shifts = directory.person(ambassador.id()).shifts();
            String group = groups.computeIfAbsent(shifts, _ -> Integer.toString(groups.size()));
            stretches.put(group, shifts);
            return group;
        }

        @Override
        public Duration worked(String group, Instant from, Instant to) {
            long start = TraceDirectory.millis(from);
            long stop = TraceDirectory.millis(to);
            long sum = 0;
            for (Stretch shift : stretches.getOrDefault(group, List.of())) {
                sum += shift.between(start, stop);
            }
            return Duration.ofMillis(sum);
        }
    }
}
