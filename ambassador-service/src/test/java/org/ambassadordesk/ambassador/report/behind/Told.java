package org.ambassadordesk.ambassador.report.behind;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A wait as it is written where figures are read from, and what is true of it, told without any of the code that reads it.
 *
 * @param answered wall time until the customer had what they waited for; null where they have not
 * @param open the same in open hours
 * @param closed over without it, so long after it began
 * @param due after so long; null where nothing was promised
 * @param restated what is due since somebody judged it anew; null where nobody did
 */
record Told(
        UUID conversation,
        Kind kind,
        int number,
        @Nullable String topic,
        String channel,
        String language,
        Instant began,
        @Nullable Duration answered,
        @Nullable Duration open,
        @Nullable Duration closed,
        @Nullable Duration due,
        @Nullable Duration restated) {
    private static final int SECONDS_OF_A_WEEK = 7 * 86_400;

    /** Waits of all three kinds in these conversations, within a week, of which some began at the same moment. */
    static List<Told> many(Random random, List<UUID> conversations, Instant from) {
        List<Told> all = new ArrayList<>();
        for (UUID conversation : conversations) {
            all.add(any(random, conversation, Kind.FIRST, 1, from));
            for (int number = 2; number < 2 + random.nextInt(4); number++) {
                all.add(any(random, conversation, Kind.NEXT, number, from));
            }
            for (int number = 1; number < 2 + random.nextInt(2); number++) {
                all.add(any(random, conversation, Kind.RESOLUTION, number, from));
            }
        }
        return all;
    }

    private static Told any(Random random, UUID conversation, Kind kind, int number, Instant from) {
        boolean reached = random.nextInt(10) < 6;
        boolean over = !reached && kind != Kind.RESOLUTION && random.nextBoolean();
        Duration took = Duration.ofSeconds(random.nextInt(9 * 3600)).plusNanos(1000L * random.nextInt(1000));
        return new Told(
                conversation,
                kind,
                number,
                random.nextInt(6) == 0 ? null : one(random, "baggage", "safety", "prices"),
                one(random, "twitter", "web"),
                one(random, "de", "en"),
                from.plusSeconds(300L * random.nextInt(SECONDS_OF_A_WEEK / 300)),
                reached ? took : null,
                reached ? took.dividedBy(2) : null,
                over ? took : null,
                random.nextInt(5) == 0 ? null : Duration.ofSeconds(random.nextInt(9 * 3600)),
                random.nextInt(4) == 0 ? Duration.ofSeconds(random.nextInt(9 * 3600)) : null);
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    void write(Handle handle, UUID restatement) {
        if (kind == Kind.RESOLUTION) {
            handle.execute(
                    """
                    INSERT INTO resolution_time (conversation_id, number, channel, topic, language, started_at, resolved_at,
                        due_at, calendar_total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    conversation,
                    number,
                    channel,
                    topic,
                    language,
                    began,
                    at(answered),
                    at(due),
                    open == null ? null : open.toNanos() / 1000);
        } else {
            handle.execute(
                    """
                    INSERT INTO response_time (conversation_id, sequence, channel, topic, language, started_at, handed_in,
                        answered_at, closed_at, due_at, writer) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)
                    """,
                    conversation,
                    number,
                    channel,
                    topic,
                    language,
                    began,
                    at(answered),
                    at(closed),
                    at(due),
                    answered == null ? null : "anna");
            leg(handle, "wall", answered);
            leg(handle, "calendar", open);
        }
        if (restated != null) {
            handle.execute(
                    """
                    INSERT INTO restated_due (conversation_id, sequence, about, restatement_id, due_at) VALUES (?, ?, ?, ?, ?)
                    """,
                    conversation,
                    number,
                    kind == Kind.RESOLUTION ? "resolution" : "response",
                    restatement,
                    at(restated));
        }
    }

    private void leg(Handle handle, String clock, @Nullable Duration total) {
        if (total != null) {
            handle.execute("""
                    INSERT INTO response_leg (conversation_id, sequence, clock, total, intake, queue, pickup, drafting,
                        approval, delivery) VALUES (?, ?, ?, ?, 0, 0, 0, ?, 0, 0)
                    """, conversation, number, clock, total.toNanos() / 1000, total.toNanos() / 1000);
        }
    }

    private @Nullable Instant at(@Nullable Duration after) {
        return after == null ? null : began.plus(after);
    }

    /** Everything in the past is overdue that is not over. */
    boolean is(String standing, boolean original) {
        Duration counts = restated == null || original ? due : restated;
        return switch (standing) {
            case "" -> true;
            case "answered" -> answered != null;
            case "met" -> answered != null && counts != null && answered.compareTo(counts) <= 0;
            case "missed" ->
                counts != null
                        && (answered != null
                                ? answered.compareTo(counts) > 0
                                : closed == null || closed.compareTo(counts) > 0);
            case "open" -> answered == null && closed == null;
            case "overdue" -> answered == null && closed == null && counts != null;
            default -> throw new IllegalArgumentException(standing);
        };
    }

    /** Null where it has not come. */
    @Nullable
    Duration took(boolean calendar) {
        return calendar ? open : answered;
    }

    /** Hour of the week, in UTC. */
    String slot() {
        DayOfWeek day = began.atOffset(ZoneOffset.UTC).getDayOfWeek();
        return String.format(
                Locale.ROOT,
                "%d-%02d",
                day.getValue(),
                began.atOffset(ZoneOffset.UTC).getHour());
    }

    /** How long it has been, while it goes on until now. */
    Duration waited(boolean calendar, Instant now) {
        Duration took = took(calendar);
        return took != null ? took : Objects.requireNonNullElseGet(closed, () -> Duration.between(began, now));
    }
}
