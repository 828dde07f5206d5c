package org.ambassadordesk.router.routing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.directory.Lateness;
import org.ambassadordesk.contract.directory.Relaxation;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.roster.Reach;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/** How far the desk looks for somebody, by its own written rule: follows from the time alone, so nothing is kept. */
final class Reaching {
    private final DeskState desk;

    Reaching(DeskState desk) {
        this.desk = desk;
    }

    /** From when on what gives way; null for never. */
    private record Steps(
            @Nullable Instant level,
            @Nullable Instant language,
            @Nullable Instant secondTeam) {}

    Signature.Key keyOf(DeskConversation conversation) {
        String topic = Objects.requireNonNull(conversation.filing().topic(), "without a topic nobody is authorized");
        Steps steps = stepsOf(conversation);
        boolean language = isReached(steps.language());
        return new Signature.Key(
                topic,
                conversation.subject().channel(),
                conversation.filing().language(),
                new Reach(language || isReached(steps.level()), language, isReached(steps.secondTeam())),
                secondTeamOf(topic));
    }

    /** When the desk looks further; null for never. */
    @Nullable
    Instant nextChange(DeskConversation conversation) {
        Steps steps = stepsOf(conversation);
        return Stream.of(steps.level(), steps.language(), steps.secondTeam())
                .filter(at -> at != null && at.isAfter(desk.now()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private boolean isReached(@Nullable Instant at) {
        return at != null && !desk.now().isBefore(at);
    }

    private Steps stepsOf(DeskConversation conversation) {
        RoutingRules rules = desk.rules();
        Relaxation relax = rules.relax();
        Escalation escalation = rules.escalation();
        if (relax == null && escalation == null) {
            return new Steps(null, null, null);
        }
        AppliedTarget next = conversation.deadlines().next().orElse(null);
        boolean asksSecond = escalation != null && escalation.overdue().contains(Escalation.Step.SECOND_TEAM);
        return new Steps(
                relax == null ? null : reachedAt(relax.levelAfter(), conversation, next),
                relax == null ? null : reachedAt(relax.languageAfter(), conversation, next),
                asksSecond && next != null ? next.dueAt() : null);
    }

    private static @Nullable Instant reachedAt(
            @Nullable Lateness lateness, DeskConversation conversation, @Nullable AppliedTarget next) {
        return lateness == null
                ? null
                : lateness.reachedAt(
                        conversation.said().waitingSince(),
                        next == null ? null : next.warnAt(),
                        next == null ? null : next.dueAt());
    }

    private @Nullable String secondTeamOf(String topic) {
        Escalation escalation = desk.rules().escalation();
        return escalation == null
                ? null
                : Optional.ofNullable(desk.directory().topics().get(topic))
                        .map(Topic::team)
                        .map(escalation.secondTeams()::get)
                        .orElse(null);
    }
}
