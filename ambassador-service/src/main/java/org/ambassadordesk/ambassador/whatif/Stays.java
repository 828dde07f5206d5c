package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.ambassador.whatif.RecordedWork.Given;
import org.ambassadordesk.ambassador.whatif.Scenario.Reaction;
import org.ambassadordesk.ambassador.whatif.Scenario.Stay;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;

/**
 * When people were there, told from their work alone: from what they were given and reacted to until they were done with
 * it, and a while longer, as far as nobody waited whom they would have been given; and what they let run out. Nobody's coming
 * and going is kept; this is read for one run and shown to nobody.
 */
final class Stays {
    /** Who reacts within three minutes and has had nothing for half an hour is not there. */
    private static final int LONGER = 10;
    /** Whatever was given to them at once found them there already. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    private static final Work NONE = new Work(List.of(), List.of());

    private final Directory present;
    private final Map<String, Work> work;

    /**
     * Of one person.
     *
     * @param stays in order and apart
     * @param reactions oldest first
     */
    record Work(List<Stay> stays, List<Reaction> reactions) {}

    /** By person; who is not in it did nothing. */
    Stays(Directory present, Map<String, Work> work) {
        this.present = present;
        this.work = work;
    }

    /** @param given oldest first */
    static Stays of(Directory present, List<Recorded> waits, List<Given> given, Instant now) {
        Unserved unserved = new Unserved(present, waits, given, now);
        Map<String, Work> work = new HashMap<>();
        given.stream().collect(Collectors.groupingBy(Given::ambassador)).forEach((id, theirs) -> {
            List<Stay> stays = stays(present, theirs, now);
            Ambassador person = present.ambassador(id).orElse(null);
            if (person != null) {
                List<Stay> left = new Idle(person, theirs, BEFORE, now).without(unserved.toServe(person), stays);
                stays = joined(left, atLeast(theirs, now));
            }
            work.put(id, new Work(stays, reactions(theirs)));
        });
        return new Stays(present, work);
    }

    private static List<Stay> stays(Directory present, List<Given> theirs, Instant now) {
        Duration longer = present.desk().routing().reactWithin().multipliedBy(LONGER);
        List<Stay> stays = new ArrayList<>();
        for (Given one : theirs) {
            Instant from = one.madeAt().minus(BEFORE);
            if (one.isReactedTo()) {
                Instant until = one.lastAt();
                join(stays, new Stay(from, one.endedByLeaving() ? until : untilRunOut(theirs, until, longer)));
            } else if (one.ranOut()) {
                join(
                        stays,
                        new Stay(
                                from,
                                Objects.requireNonNullElse(one.endedAt(), now).minus(BEFORE)));
            }
        }
        return stays;
    }

    /** While somebody has something that they have not begun, they are there for it. */
    private static List<Stay> atLeast(List<Given> theirs, Instant now) {
        return theirs.stream()
                .filter(one -> one.startedAt() != null || one.ranOut())
                .map(one -> new Stay(
                        one.madeAt().minus(BEFORE),
                        one.startedAt() == null
                                ? Objects.requireNonNullElse(one.endedAt(), now).minus(BEFORE)
                                : one.startedAt().plus(BEFORE)))
                .toList();
    }

    private static List<Stay> joined(List<Stay> some, List<Stay> others) {
        List<Stay> joined = new ArrayList<>();
        Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(Stay::from))
                .forEach(stay -> join(joined, stay));
        return joined;
    }

    /** Whoever lets the next thing run out has gone before. */
    private static Instant untilRunOut(List<Given> theirs, Instant last, Duration longer) {
        return theirs.stream()
                .filter(one -> one.ranOut() && one.madeAt().isAfter(last))
                .map(Given::madeAt)
                .filter(at -> at.isBefore(last.plus(longer)))
                .findFirst()
                .orElse(last.plus(longer));
    }

    private static List<Reaction> reactions(List<Given> theirs) {
        return theirs.stream()
                .filter(one -> one.isReactedTo() || one.ranOut())
                .map(one -> new Reaction(one.madeAt(), one.conversation(), one.isReactedTo()))
                .toList();
    }

    /** In order of their beginning. */
    static void join(List<Stay> stays, Stay next) {
        if (stays.isEmpty() || stays.getLast().until().isBefore(next.from())) {
            stays.add(next);
        } else if (next.until().isAfter(stays.getLast().until())) {
            stays.set(stays.size() - 1, new Stay(stays.getLast().from(), next.until()));
        }
    }

    /**
     * Of the people of a directory, as far as it says nothing new about them: who is new, or has another shift, or has
     * other rights and did nothing, is there in every shift and reacts.
     */
    Map<String, Work> under(Directory directory) {
        Map<String, Work> known = new HashMap<>();
        directory.ambassadors().forEach((id, person) -> {
            Ambassador before = present.ambassador(id).orElse(null);
            Work theirs = work.getOrDefault(id, NONE);
            if (person.equals(before)
                    || (before != null
                            && Objects.equals(person.shift(), before.shift())
                            && !theirs.stays().isEmpty())) {
                known.put(id, theirs);
            }
        });
        return known;
    }
}
