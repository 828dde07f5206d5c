package org.ambassadordesk.ambassador.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is over, checked. Comments and replies are in the order of their moments.
 *
 * @param topic null in triage
 * @param topicReason as the router says it: {@code poster}, {@code match:<word>}, {@code catch-all}, {@code no-rule}
 * @param content SHA-256 (hex) of what was sent
 */
record Finished(
        String source,
        String externalId,
        String channel,
        @Nullable String topic,
        String topicReason,
        String language,
        String customer,
        List<Said> comments,
        List<Answered> replies,
        @Nullable Instant closedAt,
        @Nullable Instant resolutionDueAt,
        String content) {
    /** Stands for the target of a promise that was made elsewhere. */
    static final String TARGET = "imported";

    /** A comment; {@code original} is as it was brought, where normalization changed it. */
    record Said(
            String externalId,
            String text,
            @Nullable String original,
            Instant at,
            String author,
            @Nullable Instant dueAt) {}

    /** A reply; {@code by} as it was brought. */
    record Answered(
            String externalId,
            String text,
            Instant at,
            @Nullable String by) {}

    /** What it is called, everywhere. */
    record Identity(String source, String externalId) implements Comparable<Identity> {
        @Override
        public int compareTo(Identity other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : externalId.compareTo(other.externalId);
        }
    }

    Identity identity() {
        return new Identity(source, externalId);
    }

    /** Of its own kind: the same comment may have been posted live, too, and is another one there. */
    UUID id() {
        return Identities.named("imported-conversation", source, externalId);
    }

    UUID idOf(Said said) {
        return Identities.named("imported-comment", source, externalId, said.externalId());
    }

    UUID idOf(Answered reply) {
        return Identities.named("imported-reply", source, externalId, reply.externalId());
    }

    /** The customer, the same as of comments that are posted by a source of that name. */
    UUID contact() {
        return Identities.contact(source, channel, comments.getFirst().author());
    }

    Instant openedAt() {
        return comments.getFirst().at();
    }

    /** When it was closed or, where that is not known, the last that is known of it. */
    Instant endedAt() {
        return closedAt != null
                ? closedAt
                : Stream.concat(
                                comments.stream().map(Said::at),
                                replies.stream().map(Answered::at))
                        .max(Instant::compareTo)
                        .orElseThrow();
    }

    /** How many comments had been written when this was answered. */
    long seenBy(Answered reply) {
        return comments.stream().filter(said -> !said.at().isAfter(reply.at())).count();
    }

    /**
     * Its promises, in the calendar of then: one for each wait, the earliest of those that were brought with comments which one
     * reply answers. What nobody answered, and of which it is not known when it ended, kept and broke none.
     */
    List<AppliedTarget> targets(CalendarsThen.Then then) {
        Map<Instant, Said> earliest = new TreeMap<>();
        for (Said said : comments) {
            Instant wait = answerTo(said);
            if (said.dueAt() != null && (wait != null || closedAt != null)) {
                earliest.merge(wait == null ? Instant.MAX : wait, said, Finished::dueFirst);
            }
        }
        List<AppliedTarget> targets = new ArrayList<>();
        for (Said said : earliest.values()) {
            Instant answeredAt = answerTo(said);
            boolean isFirst = Objects.equals(answeredAt, answerTo(comments.getFirst()));
            targets.add(target(
                    isFirst ? Kind.FIRST_RESPONSE : Kind.NEXT_RESPONSE,
                    then,
                    said.at(),
                    Objects.requireNonNull(said.dueAt()),
                    answeredAt));
        }
        if (resolutionDueAt != null) {
            targets.add(target(Kind.RESOLUTION, then, openedAt(), resolutionDueAt, closedAt));
        }
        return targets;
    }

    private static Said dueFirst(Said one, Said other) {
        return Objects.requireNonNull(other.dueAt()).isBefore(Objects.requireNonNull(one.dueAt())) ? other : one;
    }

    private @Nullable Instant answerTo(Said said) {
        return replies.stream()
                .map(Answered::at)
                .filter(at -> !at.isBefore(said.at()))
                .findFirst()
                .orElse(null);
    }

    private static AppliedTarget target(
            Kind kind, CalendarsThen.Then then, Instant startedAt, Instant dueAt, @Nullable Instant metAt) {
        String calendar = then.calendar() == null ? "" : then.calendar();
        return new AppliedTarget(kind, TARGET, calendar, then.version(), startedAt, dueAt, dueAt, metAt);
    }
}
