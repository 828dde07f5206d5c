package org.ambassadordesk.ambassador.report.figure;

/** What shares a row. Times are those of the time zone asked for. */
public enum GroupBy {
    TOPIC(false),
    TEAM(false),
    CHANNEL(false),
    LANGUAGE(false),
    /** {@code 2026-03-02T08:00:00Z}: the start of the hour, in UTC. */
    HOUR(true),
    /** {@code 2026-03-02}. */
    DAY(true),
    /** The date of its first day, which depends on where people live. */
    WEEK(true),
    /** {@code 2026-03}. */
    MONTH(true),
    /** {@code 1-08}: Mondays from eight to nine, all of them together. */
    WEEKDAY_HOUR(true);

    private final boolean byTime;

    GroupBy(boolean byTime) {
        this.byTime = byTime;
    }

    boolean isByTime() {
        return byTime;
    }

    /** As the API says it: {@code weekday-hour}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
