package org.ambassadordesk.ambassador.report.day;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packed days against their rows. Days of a year that no other test uses. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PackedDaysComponentTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final Instant FROM = Instant.parse("2021-03-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(5));

    @Inject
    Database database;

    @Inject
    LiveEvents live;

    @Inject
    ResponseTimes times;

    @Inject
    DayPacking packing;

    private TestRouter router;
    private Past past;

    @BeforeEach
    void startRouter() {
        router = new TestRouter();
        past = new Past(router, database, live);
    }

    @AfterEach
    void stopRouter() throws InterruptedException {
        router.close();
    }

    @Test
    void figuresOfPackedDaysAreThoseOfTheirRowsWhateverChangesLate() {
        Random random = new Random(17);
        MeasuredDays running = new MeasuredDays(database, Clock.systemUTC());
        for (int round = 0; round < 6; round++) {
            past.answered(List.of(waiting(random), waiting(random), waiting(random)));
            past.unanswered(waiting(random).received());
            changeLate(random.nextInt(4));
            times.catchUp();

            assertSameAsRows(running);
            packing.pack(Instant.now().plus(Duration.ofDays(1)), Instant.MAX);
            assertSameAsRows(running);
            assertThat(packed()).containsAllEntriesOf(lines(newlyStarted()));
        }
    }

    @Test
    void restatementOfAPackedDayCountsAtOnce() {
        Instant at = Instant.parse("2021-06-01T08:00:00Z");
        past.answered(List.of(new Waiting(at, Duration.ofHours(2))));
        assertThat(met(at)).isEqualTo(1);
        packing.pack(Instant.now().plus(Duration.ofDays(1)), Instant.MAX);

        try (Edited _ = Edited.desk("PT4H", "PT1H")) {
            as("lena")
                    .contentType("application/json")
                    .body(Map.of(
                            "from", at.toString(), "to", at.plusSeconds(60).toString(), "reason", "Agreed afterwards"))
                    .post("/api/reports/restatements")
                    .then()
                    .statusCode(201);
        }

        assertThat(met(at)).isZero();
        packing.pack(Instant.now().plus(Duration.ofDays(1)), Instant.MAX);
        assertThat(met(at)).isZero();
    }

    @Test
    void dayThatWasPackedLatelyIsNotPackedAgainAtOnce() {
        Instant at = Instant.parse("2021-07-01T08:00:00Z");
        past.unanswered(at);
        times.catchUp();
        packing.pack(Instant.now(), Instant.MAX);
        past.unanswered(at);
        times.catchUp();

        packing.run();

        assertThat(database.<Boolean, RuntimeException>read(
                        handle -> handle.createQuery("""
                                SELECT packed_day.version < response_day.version
                                FROM packed_day JOIN response_day USING (day) WHERE day = '2021-07-01'
                                """).mapTo(boolean.class).one()))
                .isTrue();
    }

    @Test
    void ofABusyDayOnlyWhatChangedIsReadAgain() {
        Instant day = Instant.parse("2021-08-02T00:00:00Z");
        Instant morning = day.plus(Duration.ofHours(8));
        Instant evening = day.plus(Duration.ofHours(20));
        MeasuredDays running = new MeasuredDays(database, Clock.systemUTC());
        past.answered(List.of(new Waiting(morning, Duration.ofMinutes(50))));
        past.unanswered(evening);
        times.catchUp();
        List<MeasuredDay> before = all(running, day, evening);

        past.unanswered(evening.plus(Duration.ofMinutes(14)));
        times.catchUp();
        List<MeasuredDay> after = all(running, day, evening);

        assertThat(before).hasSize(2);
        assertThat(after).hasSize(2);
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.getLast().size()).isGreaterThan(before.getLast().size());
        assertThat(all(running, day, evening))
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(after);
    }

    @Test
    void dayAtRestIsTakenAsItWasPacked() {
        Instant day = Instant.parse("2021-09-01T00:00:00Z");
        past.unanswered(day.plus(Duration.ofHours(8)));
        past.unanswered(day.plus(Duration.ofHours(9)));
        times.catchUp();
        Instant start = Instant.now();
        AtomicLong gone = new AtomicLong();
        InstantSource time = () -> start.plusSeconds(gone.get());
        MeasuredDays running = new MeasuredDays(database, time.withZone(ZoneOffset.UTC));
        assertThat(all(running, day, day.plusSeconds(1))).hasSize(2);

        packing.pack(Instant.now().plus(Duration.ofDays(1)), Instant.MAX);
        assertThat(all(running, day, day.plusSeconds(1))).hasSize(2);
        gone.set(7200);

        assertThat(all(running, day, day.plusSeconds(1))).hasSize(1);
    }

    private static Waiting waiting(Random random) {
        return new Waiting(
                FROM.plusSeconds(random.nextInt(4 * 86_400)), Duration.ofMillis(1 + random.nextInt(100_000_000)));
    }

    /** An answer that came later than was thought, an answer that is gone, an end, a conversation that never was. */
    private void changeLate(int how) {
        String one = "(SELECT conversation_id FROM response_time WHERE started_at BETWEEN '2021-03-01' AND '2021-03-06'"
                + " AND answered_at IS NOT NULL ORDER BY conversation_id LIMIT 1)";
        database.perform(handle -> {
            switch (how) {
                case 0 ->
                    handle.execute(
                            "UPDATE delivery SET ended_at = ended_at + interval '7 hours' WHERE conversation_id = "
                                    + one);
                case 1 -> handle.execute("DELETE FROM delivery WHERE conversation_id = " + one);
                case 2 -> handle.execute("UPDATE conversation SET closings = closings || now() WHERE id = " + one);
                default ->
                    handle.execute("UPDATE comment SET withdrawn_at = received_at WHERE conversation_id = " + one);
            }
            handle.createQuery("SELECT conversation_id FROM response_time WHERE conversation_id = " + one)
                    .mapTo(java.util.UUID.class)
                    .forEach(id -> live.publish("conversation", id, Audience.all(), Map.of("conversationId", id)));
        });
    }

    /** As a process sees them that has long been running, and as one does that has just started. */
    private void assertSameAsRows(MeasuredDays running) {
        Map<LocalDate, List<String>> fromRows = new TreeMap<>();
        database.perform(handle -> DayRows.days(
                handle, FIRST.datesUntil(FIRST.plusDays(5)).toList(), (day, rows) -> fromRows.put(day, sorted(rows))));
        fromRows.values().removeIf(List::isEmpty);

        assertThat(lines(newlyStarted())).isEqualTo(fromRows);
        assertThat(lines(all(running, FROM, TO))).isEqualTo(fromRows);
    }

    /** As a process that has just started sees them. */
    private List<MeasuredDay> newlyStarted() {
        return all(new MeasuredDays(database, Clock.systemUTC()), FROM, TO);
    }

    private static List<MeasuredDay> all(MeasuredDays measured, Instant from, Instant to) {
        List<MeasuredDay> days = new ArrayList<>();
        measured.each(from, to, Counting.CALENDAR, days::add);
        return days;
    }

    private Map<LocalDate, List<String>> packed() {
        List<MeasuredDay> days = new ArrayList<>();
        new MeasuredDays(database, Clock.systemUTC()).eachPacked(FROM, TO, Counting.CALENDAR, days::add);
        return lines(days);
    }

    private static Map<LocalDate, List<String>> lines(List<MeasuredDay> days) {
        Map<LocalDate, List<String>> lines = new TreeMap<>();
        days.stream().filter(day -> day.size() > 0).forEach(day -> lines.computeIfAbsent(
                        LocalDate.ofEpochDay(day.base() / 86_400_000_000L), date -> new ArrayList<>())
                .addAll(MeasuredDayTest.lines(day)));
        lines.values().forEach(Collections::sort);
        return lines;
    }

    private static List<String> sorted(MeasuredDay day) {
        return MeasuredDayTest.lines(day).stream().sorted().toList();
    }

    private static int met(Instant at) {
        return as("lena")
                .get("/api/reports/response-times?from=" + at + "&to=" + at.plusSeconds(60))
                .then()
                .statusCode(200)
                .extract()
                .path("total.met");
    }
}
