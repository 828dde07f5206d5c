package org.ambassadordesk.ambassador.whatif;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.ambassador.whatif.RecordedWork.Given;
import org.ambassadordesk.ambassador.whatif.Scenario.Stay;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.event.Language;
import org.jspecify.annotations.Nullable;

/**
 * When customers waited that nobody had, and whose turn it could have been. Whoever was there and had a hand free would have
 * been given them: that somebody was not tells that they were not there, or wanted no more.
 */
final class Unserved {
    /** Until the desk has given what somebody can have. */
    static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Directory present;
    private final List<Lone> lone = new ArrayList<>();
    private final Map<UUID, List<Given>> byConversation;

    /** A customer who waited, and nobody had them. */
    private record Lone(Recorded customer, Stay time) {}

    /** @param now end of what is known */
    Unserved(Directory present, List<Recorded> waits, List<Given> given, Instant now) {
        this.present = present;
        this.byConversation = given.stream().collect(Collectors.groupingBy(Given::conversation));
        for (Recorded wait : waits) {
            find(wait, now);
        }
        lone.sort(Comparator.comparing(one -> one.time().from()));
    }

    private void find(Recorded wait, Instant now) {
        Instant from = wait.routedAt() == null ? wait.startedAt() : wait.routedAt();
        Instant end = requireNonNullElse(wait.answeredAt(), requireNonNullElse(wait.closedAt(), now));
        for (Given held : given(wait)) {
            Instant until = requireNonNullElse(held.endedAt(), now);
            if (until.isBefore(from)) {
                continue;
            }
            add(wait, from, held.madeAt().isBefore(end) ? held.madeAt() : end);
            from = until;
            if (held.endedTheWait()) {
                return;
            }
        }
        add(wait, from, end);
    }

    private void add(Recorded wait, Instant from, Instant until) {
        Instant noticed = from.plus(AT_ONCE);
        if (noticed.isBefore(until)) {
            lone.add(new Lone(wait, new Stay(noticed, until)));
        }
    }

    /** Whom this person could have been given, in order of beginning; what they had once already is not offered again. */
    List<Stay> toServe(Ambassador person) {
        List<Stay> times = new ArrayList<>();
        for (Lone one : lone) {
            if (mayTake(person, one)) {
                Stays.join(times, one.time());
            }
        }
        return times;
    }

    private boolean mayTake(Ambassador person, Lone one) {
        Recorded customer = one.customer();
        boolean inReserve = present.topic(customer.topic())
                .map(topic -> person.team().equals(secondTeam(topic.team())))
                .orElse(true);
        boolean speaks = Language.UNDETERMINED.equals(customer.language()) || person.speaks(customer.language());
        return !inReserve
                && speaks
                && person.authorization(customer.topic(), customer.channel()).isPresent()
                && given(customer).stream()
                        .noneMatch(held -> held.ambassador().equals(person.id())
                                && held.madeAt().isBefore(one.time().from()));
    }

    private @Nullable String secondTeam(String team) {
        Escalation escalation = present.desk().routing().escalation();
        return escalation == null ? null : escalation.secondTeams().get(team);
    }

    private List<Given> given(Recorded wait) {
        return byConversation.getOrDefault(wait.key().conversation(), List.of());
    }
}
