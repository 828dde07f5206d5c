package org.ambassadordesk.ambassador.report;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A question about response times as it stands in an address: the API's and the pages'. */
public final class QuestionParameters {
    /** Seconds. */
    private static final int QUARTER = 900;

    @QueryParam("from")
    public @Nullable String from;

    @QueryParam("to")
    public @Nullable String to;

    @Parameter(
            schema =
                    @Schema(
                            enumeration = {
                                "topic",
                                "team",
                                "channel",
                                "language",
                                "hour",
                                "day",
                                "week",
                                "month",
                                "weekday-hour"
                            }))
    @QueryParam("groupBy")
    public @Nullable String groupBy;

    @Parameter(schema = @Schema(enumeration = {"wall", "calendar"}))
    @QueryParam("clock")
    public @Nullable String clock;

    @Parameter(
            description = "original: as it was promised then; current: also what was restated since",
            schema = @Schema(enumeration = {"current", "original"}))
    @QueryParam("verdicts")
    public @Nullable String verdicts;

    @QueryParam("zone")
    public @Nullable String zone;

    @QueryParam("topic")
    public @Nullable String topic;

    @QueryParam("team")
    public @Nullable String team;

    @QueryParam("channel")
    public @Nullable String channel;

    @QueryParam("language")
    public @Nullable String language;

    @Parameter(
            description = "of what was finished elsewhere and imported: with (as nothing were said), without, only",
            schema = @Schema(enumeration = {"with", "without", "only"}))
    @QueryParam("imported")
    public @Nullable String imported;

    /**
     * What is asked.
     *
     * @param usual the zone, where none is asked for
     */
    Question question(ZoneId usual, WeekFields weeks, Instant now) {
        ZoneId where = zone(usual);
        return new Question(
                Period.parse(from, to, where, now),
                where,
                weeks,
                new ReportFilter(
                        filled(topic),
                        filled(team),
                        filled(channel),
                        filled(language),
                        oneOf(Imported.values(), Imported::code, "imported", imported, Imported.WITH).filter),
                oneOf(GroupBy.values(), GroupBy::code, "groupBy", groupBy, GroupBy.TOPIC),
                oneOf(Counting.values(), QuestionParameters::code, "clock", clock, Counting.WALL),
                oneOf(Verdicts.values(), Verdicts::code, "verdicts", verdicts, Verdicts.CURRENT) == Verdicts.ORIGINAL);
    }

    private enum Imported {
        WITH(null),
        WITHOUT(false),
        ONLY(true);

        private final @Nullable Boolean filter;

        Imported(@Nullable Boolean filter) {
            this.filter = filter;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Verdicts {
        CURRENT,
        ORIGINAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ZoneId zone(ZoneId usual) {
        if (zone == null || zone.isEmpty()) {
            return usual;
        }
        try {
            ZoneId found = ZoneId.of(zone);
            if (isCounted(found)) {
                return found;
            }
        } catch (DateTimeException e) { // refused below
        }
        throw ProblemException.invalid("zone", "must be a time zone as Europe/Berlin");
    }

    /** Days are counted by the quarter of an hour: no place has had another offset since 1972. */
    private static boolean isCounted(ZoneId zone) {
        return !zone.getRules().isFixedOffset()
                || zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() % QUARTER == 0;
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * The value that goes by a code.
     *
     * @param absent where nothing is said
     * @throws ProblemException naming the parameter and what it may be
     */
    public static <E> E oneOf(E[] values, Function<E, String> code, String name, @Nullable String value, E absent) {
        if (value == null || value.isEmpty()) {
            return absent;
        }
        return Arrays.stream(values)
                .filter(known -> code.apply(known).equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        name,
                        "must be one of {0}",
                        Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
    }

    private static String code(Counting counting) {
        return counting.name().toLowerCase(Locale.ROOT);
    }
}
