package org.ambassadordesk.ambassador.report.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.report.response.Leg;

/** Random rows of figures. */
public final class Rows {
    private static final List<String> TOPICS = List.of("baggage", "safety", "prices");
    private static final List<String> CHANNELS = List.of("twitter", "web");
    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final List<String> PEOPLE = List.of("anna", "ben", "cem", "dora", "emil", "fay");

    private Rows() {}

    /** Begins within so many days after a moment. */
    public static Measured any(Random random, Instant from, int days) {
        long startedAt = micros(from) + random.nextLong(days * 86_400_000_000L);
        boolean reached = random.nextInt(10) < 7;
        boolean open = !reached && random.nextBoolean();
        long endedAt = open ? Measured.NEVER : startedAt + random.nextLong(40_000_000_000L);
        return new Measured(
                Kind.values()[random.nextInt(3)],
                random.nextInt(8) == 0 ? null : one(TOPICS, random),
                one(CHANNELS, random),
                one(LANGUAGES, random),
                reached ? one(PEOPLE, random) : null,
                startedAt,
                endedAt,
                reached,
                random.nextInt(6) == 0 ? Measured.NEVER : startedAt + random.nextLong(40_000_000_000L),
                reached ? (endedAt - startedAt) / 3 : 0,
                reached ? legs(endedAt - startedAt) : new float[0],
                reached ? legs((endedAt - startedAt) / 3) : new float[0]);
    }

    private static float[] legs(long total) {
        float[] seconds = new float[Leg.values().length];
        for (int leg = 0; leg < seconds.length; leg++) {
            seconds[leg] = (float) (total / 1e6 / seconds.length);
        }
        return seconds;
    }

    public static List<MeasuredDay> days(List<Measured> rows) {
        return days(rows, MeasuredDay::of);
    }

    /** As they are stored: what shares its label stands together. */
    public static List<MeasuredDay> packed(List<Measured> rows) {
        return days(rows, DayPacker::packSorted);
    }

    private static List<MeasuredDay> days(List<Measured> rows, Function<List<Measured>, MeasuredDay> pack) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> LocalDate.ofEpochDay(Math.floorDiv(row.startedAt(), 86_400_000_000L)),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(pack)
                .toList();
    }

    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
