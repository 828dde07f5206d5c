package org.ambassadordesk.ambassador.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ambassadordesk.ambassador.web.view.Deadline.Clock;
import org.jspecify.annotations.Nullable;

/** Times and names as people say them, seen from one moment in one time zone. */
public final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_WEEK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ANY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss zzz", Locale.ENGLISH);

    private final Instant now;
    private final ZoneId zone;

    public Words(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public Instant now() {
        return now;
    }

    public Moment moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return new Moment(at.toString(), shortly(local), EXACT.format(local));
    }

    public @Nullable Moment momentOrNull(@Nullable Instant at) {
        return at == null ? null : moment(at);
    }

    /**
     * A promise that runs.
     *
     * @param kind {@code first-response}, {@code next-response} or {@code resolution}
     */
    public Deadline running(String kind, Instant startedAt, Instant warnAt, Instant dueAt) {
        boolean late = dueAt.isBefore(now);
        String level = late ? "late" : warnAt.isAfter(now) ? "good" : "risk";
        String words =
                late ? span(Duration.between(dueAt, now)) + " overdue" : span(Duration.between(now, dueAt)) + " left";
        Clock clock = new Clock(startedAt.toString(), warnAt.toString(), dueAt.toString());
        return new Deadline(label(kind), clock, level, percent(startedAt, dueAt, now), words, due(dueAt));
    }

    /** How a promise ended. */
    public Deadline kept(String kind, Instant startedAt, Instant dueAt, Instant metAt) {
        boolean late = metAt.isAfter(dueAt);
        String words = late
                ? span(Duration.between(dueAt, metAt)) + " too late"
                : "kept in " + span(Duration.between(startedAt, metAt));
        String level = late ? "late" : "good";
        return new Deadline(label(kind), null, level, percent(startedAt, dueAt, metAt), words, due(dueAt));
    }

    /** A promise nobody waits for any more. */
    public Deadline idle(String kind, Instant dueAt, boolean missed) {
        return new Deadline(
                label(kind), null, missed ? "late" : "none", missed ? 100 : 0, missed ? "missed" : "ended", due(dueAt));
    }

    /** The two largest units: {@code 2 h 14 min}; scripts of the pages say it the same way. */
    public static String span(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        long rest = minutes % 60;
        if (minutes == 0) {
            return "under a minute";
        }
        if (days > 0) {
            return hours > 0 ? days + " d " + hours + " h" : days + " d";
        }
        if (hours > 0) {
            return rest > 0 ? hours + " h " + rest + " min" : hours + " h";
        }
        return rest + " min";
    }

    /** As {@link #span}, with seconds where they matter: for tables. */
    public static String figure(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) < 0 ? time.toSeconds() + " s" : span(time);
    }

    /** The language's name; the code where nobody knows one. */
    public static String language(String code) {
        return "und".equals(code) ? "language unknown" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private String shortly(ZonedDateTime local) {
        ZonedDateTime today = now.atZone(zone);
        if (local.toLocalDate().equals(today.toLocalDate())) {
            return TIME.format(local);
        }
        if (Duration.between(local, today).abs().toDays() < 6) {
            return THIS_WEEK.format(local);
        }
        return (local.getYear() == today.getYear() ? THIS_YEAR : ANY_YEAR).format(local);
    }

    private String due(Instant at) {
        return "due " + shortly(at.atZone(zone));
    }

    private static String label(String kind) {
        return switch (kind) {
            case "first-response" -> "First response";
            case "next-response" -> "Next response";
            default -> "Resolution";
        };
    }

    private static int percent(Instant startedAt, Instant dueAt, Instant at) {
        long all = Math.max(1, Duration.between(startedAt, dueAt).toMillis());
        long gone = Duration.between(startedAt, at).toMillis();
        return Math.clamp(Math.round(100.0 * gone / all), 0, 100);
    }
}
