package org.ambassadordesk.router.routing.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules.Availability;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.routing.AComment;
import org.ambassadordesk.router.routing.ADirectory;
import org.ambassadordesk.router.routing.DeskInput;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a desk, in no sensible order; the same seed gives the same. */
final class RandomInputs {
    static final String[] TOPICS = {"baggage", "safety", "food"};
    static final String[] PEOPLE = {"anna", "ben", "cem", "dora", "eva"};
    private static final String[] SHIFTS = {"always", "office", "late", "never", "gone"};
    private static final String[] WORDS = {"bag", "smoke", "soup", "hello"};
    private static final String[] STATES = {"away", "busy", "signed-out"};

    private final SplittableRandom random;
    private final Observed observed;
    private final List<DeskInput> before = new ArrayList<>();
    private final List<DeskInput> late = new ArrayList<>();
    private int version;
    private int comments;
    private int ids;

    RandomInputs(long seed, Observed observed) {
        this.random = new SplittableRandom(seed);
        this.observed = observed;
    }

    /** Time passes by hours now and then, and is set back once in a while. */
    Duration passing() {
        return switch (random.nextInt(40)) {
            case 0 -> Duration.ofHours(random.nextInt(12));
            case 1 -> Duration.ofMinutes(-random.nextInt(120));
            default -> Duration.ofSeconds(random.nextInt(240));
        };
    }

    /** Some things happen twice, some are heard long after they happened. */
    DeskInput next(Instant now) {
        if (!before.isEmpty() && random.nextInt(25) == 0) {
            return any(before);
        }
        if (!late.isEmpty() && random.nextInt(10) == 0) {
            return late.remove(random.nextInt(late.size()));
        }
        DeskInput input = fresh(now);
        if (random.nextInt(25) == 0 && !(input instanceof DeskInput.Directed)) {
            late.add(input);
            input = fresh(now);
        }
        before.add(input);
        return input;
    }

    /** How much happens. */
    int steps() {
        return 20 + random.nextInt(120);
    }

    private DeskInput fresh(Instant now) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            return new DeskInput.Heard(said(now));
        }
        if (dice < 30) {
            return new DeskInput.Directed(directory());
        }
        return new DeskInput.Acted(dice < 45 ? attendance(now) : activity(now));
    }

    DeskInput.Directed firstDirectory() {
        return new DeskInput.Directed(directory());
    }

    private Directory directory() {
        version++;
        ADirectory directory = ADirectory.aDirectory()
                .version(version)
                .calendar("late", 15 * 60, 23 * 60)
                .rules(
                        Duration.ofMinutes(1 + random.nextInt(5)),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? Availability.PRESENT : Availability.SHIFT)
                .target("urgent", "office", Duration.ofMinutes(15), Duration.ofMinutes(20), Duration.ofHours(2))
                .target("never", "never", Duration.ofMinutes(15), Duration.ofMinutes(20), Duration.ofHours(2));
        String[] targets = {"standard", "urgent", "never", "gone"};
        for (int topic = 0; topic < TOPICS.length; topic++) {
            if (random.nextInt(8) > 0) {
                directory.topicOn(targets[random.nextInt(targets.length)], TOPICS[topic], WORDS[topic]);
            }
        }
        for (String person : PEOPLE) {
            if (random.nextInt(8) > 0) {
                directory.ambassador(person, this::somehow, rights());
            }
        }
        return directory.build();
    }

    private String[] rights() {
        return java.util.Arrays.stream(TOPICS)
                .filter(_ -> random.nextInt(3) > 0)
                .toArray(String[]::new);
    }

    private Ambassador somehow(Ambassador a) {
        String shift = random.nextInt(3) > 0 ? null : any(SHIFTS);
        List<String> languages = random.nextInt(3) > 0 ? List.of("en") : List.of("fi", "en");
        List<String> channels = random.nextInt(4) > 0 ? List.of() : List.of("mail");
        int capacity = 1 + random.nextInt(3);
        return new Ambassador(
                a.id(), a.name(), null, a.team(), a.role(), languages, capacity, shift, a.authorized(), channels);
    }

    private CommentEvent said(Instant now) {
        int which = random.nextInt(6);
        int id = which < 4 || comments == 0 ? comments++ : random.nextInt(comments);
        if (which == 5) {
            String externalId = "c" + (random.nextInt(10) == 0 ? comments + 1 : id);
            return new CommentEvent.Withdrawn(Identities.comment("demo", externalId), "demo", externalId, now);
        }
        AComment comment = AComment.aComment("c" + id)
                .by("customer-" + random.nextInt(12))
                .on(random.nextInt(4) == 0 ? "mail" : "web")
                .in(any(new String[] {"en", "en", "fi", "und", "xx"}))
                .saying(any(WORDS) + " " + random.nextInt(3));
        if (random.nextInt(4) == 0) {
            comment.inThread("t" + random.nextInt(6));
        }
        if (random.nextInt(4) == 0) {
            comment.inReplyTo("c" + random.nextInt(comments + 2));
        }
        if (random.nextInt(8) == 0) {
            comment.labelled("urgent");
        }
        var received = comment.receivedAt(now.minusSeconds(random.nextInt(60)));
        return random.nextInt(5) == 0 ? new CommentEvent.Edited(received) : new CommentEvent.Received(received);
    }

    private ActivityEvent attendance(Instant now) {
        String person = any(PEOPLE);
        if (random.nextInt(3) > 0) {
            boolean minutes = random.nextInt(4) == 0;
            Instant stay = minutes ? now.plusSeconds(random.nextInt(1800) - 60) : null;
            return new ActivityEvent.Available(person, random.nextBoolean(), stay, now);
        }
        Instant until = random.nextBoolean() ? null : now.plusSeconds(random.nextInt(3600) - 60);
        return new ActivityEvent.Away(person, any(STATES), until, now);
    }

    private ActivityEvent activity(Instant now) {
        UUID conversation = conversation();
        KeptAssignment held = observed.holding(conversation);
        String holder = held == null || random.nextInt(10) == 0 ? any(PEOPLE) : held.ambassador();
        long epoch = held == null ? 1 : held.epoch() - (random.nextInt(10) == 0 ? 1 : 0);
        UUID reply = reply(conversation);
        UUID request = new UUID(5, ++ids);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new ActivityEvent.Started(conversation, holder, epoch, now);
            case 3 -> new ActivityEvent.HandedBack(conversation, holder, epoch, "", request, now);
            case 4 ->
                random.nextBoolean()
                        ? new ActivityEvent.ReplySubmitted(conversation, reply, holder, now)
                        : new ActivityEvent.ReplyHeld(conversation, reply, holder, now.plusSeconds(10), now);
            case 5 ->
                random.nextBoolean()
                        ? new ActivityEvent.ReplySentBack(conversation, reply, holder, "lena", now)
                        : new ActivityEvent.ReplyWithdrawn(conversation, reply, holder, now);
            case 6, 7 ->
                new ActivityEvent.ReplyApproved(
                        conversation,
                        reply,
                        holder,
                        "lena",
                        now.minusSeconds(random.nextInt(30)),
                        random.nextBoolean());
            case 8 -> new ActivityEvent.ReplyDelivered(conversation, reply, holder, now);
            case 9 -> new ActivityEvent.ReplyFailed(conversation, reply, holder, "gone", now);
            case 10 -> new ActivityEvent.Resolved(request, conversation, "lena", now);
            case 11 -> new ActivityEvent.TopicCorrected(request, conversation, any(TOPICS), "lena", now);
            default -> request(request, conversation, now);
        };
    }

    private Requested request(UUID id, UUID conversation, Instant now) {
        Requested.Kind kind = any(List.of(Requested.Kind.CLAIM, Requested.Kind.ASSIGN, Requested.Kind.NEXT));
        @Nullable UUID about = kind == Requested.Kind.NEXT ? null : conversation;
        return new Requested(id, kind, about, any(PEOPLE), "lena", null, now);
    }

    private UUID conversation() {
        List<UUID> known = observed.conversations();
        return known.isEmpty() || random.nextInt(30) == 0 ? new UUID(9, 9) : any(known);
    }

    /** One of a few per conversation, so that what is approved is often delivered. */
    private UUID reply(UUID conversation) {
        return new UUID(conversation.getLeastSignificantBits(), random.nextInt(2));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] array) {
        return array[random.nextInt(array.length)];
    }
}
