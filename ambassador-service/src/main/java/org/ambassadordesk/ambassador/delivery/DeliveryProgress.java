package org.ambassadordesk.ambassador.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.delivery.DeliveryRows.Claimed;
import org.ambassadordesk.ambassador.delivery.DeliveryRows.Conclusion;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.contract.event.ActivityEvent;

/** Takes what is due, and keeps what became of it. */
@ApplicationScoped
class DeliveryProgress {
    /** Far longer than an attempt may take: by then its process is gone. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(1);

    private final Database database;
    private final Conversations conversations;
    private final Announcements announcements;
    private final RetrySchedule schedule;
    private final RandomGenerator randomness;
    private final Clock clock;

    DeliveryProgress(
            Database database,
            Conversations conversations,
            Announcements announcements,
            DeliveryConfig config,
            RandomGenerator randomness,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.announcements = announcements;
        this.schedule = new RetrySchedule(config.retry());
        this.randomness = randomness;
        this.clock = clock;
    }

    Optional<Claimed> claim(Collection<String> busySources) {
        Instant now = clock.instant();
        return database.inTransaction(handle -> DeliveryRows.claim(handle, busySources, now, now.plus(LOST_AFTER)));
    }

    Conclusion conclude(Claimed delivery, AttemptOutcome outcome) {
        Instant now = clock.instant();
        boolean perhapsArrived = delivery.perhapsArrived() || outcome instanceof AttemptOutcome.Unknown;
        Verdict verdict = schedule.after(delivery.attempt(), outcome, now, randomness);
        Conclusion conclusion = Conclusion.of(verdict, perhapsArrived, outcome.detail());
        database.perform(handle -> {
            var conversation = conversations.locked(delivery.conversationId()).orElseThrow();
            DeliveryRows.endAttempt(handle, delivery, outcome, now);
            if (DeliveryRows.conclude(handle, delivery, conclusion, now)) {
                conversations.append(conversation, "reply-" + conclusion.state());
                tell(delivery, verdict, conclusion, now);
            }
        });
        return conclusion;
    }

    private void tell(Claimed delivery, Verdict verdict, Conclusion conclusion, Instant now) {
        switch (verdict) {
            case Verdict.Delivered _ ->
                announcements.tell(new ActivityEvent.ReplyDelivered(
                        delivery.conversationId(), delivery.replyId(), delivery.author(), now));
            case Verdict.GivenUp _ ->
                announcements.tell(new ActivityEvent.ReplyFailed(
                        delivery.conversationId(),
                        delivery.replyId(),
                        delivery.author(),
                        conclusion.perhapsArrived() ? "perhaps arrived: " + conclusion.detail() : conclusion.detail(),
                        now));
            case Verdict.Again _ -> {
                // not over yet
            }
        }
    }
}
