package org.ambassadordesk.ambassador.report;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
import static org.ambassadordesk.ambassador.report.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.fixture.Edited;
import org.ambassadordesk.ambassador.fixture.TestRouter;
import org.ambassadordesk.ambassador.report.Past.Waiting;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures that are derived once more, from what the other tables keep, are the same. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MadeAnewComponentTest {
    @Inject
    Database database;

    @Inject
    LiveEvents live;

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
    void changeOfOpeningHoursChangesNoFigureOfThePast() {
        Instant day = Instant.parse("2024-06-05T06:00:00Z");
        past.answered(List.of(new Waiting(day, Duration.ofHours(3))));
        assertThat(report(day, "topic", "calendar").getDouble("total.firstResponse.max"))
                .isEqualTo(10_800);

        try (Edited _ = Edited.desk("00:00-24:00", "00:00-06:00")) {
            database.perform(handle -> handle.execute("UPDATE report_progress SET read_up_to = 0"));

            assertThat(report(day, "topic", "calendar").getDouble("total.firstResponse.max"))
                    .isEqualTo(10_800);
        }
    }

    @Test
    void figuresAreMadeAnewWhereTheEventsHaveBeenClearedAway() {
        Instant day = Instant.parse("2024-06-07T06:00:00Z");
        past.answered(List.of(new Waiting(day, Duration.ofSeconds(90))));
        assertThat(report(day, "topic", "wall").getInt("total.count")).isEqualTo(1);

        database.perform(handle -> {
            handle.execute("DELETE FROM live_event");
            handle.execute("DELETE FROM response_time");
            handle.execute("UPDATE response_day SET version = version + 1");
            handle.execute("UPDATE report_progress SET read_up_to = 0");
        });

        assertThat(report(day, "topic", "wall").getInt("total.count")).isEqualTo(1);
    }

    /** Deriving everything anew is many short steps, which go on where they stopped. */
    @Test
    void whatWasDerivedAnewBeforeARestartIsNotDerivedOnceMore() {
        Instant day = Instant.parse("2024-06-11T06:00:00Z");
        past.answered(List.of(
                new Waiting(day, Duration.ofSeconds(90)), new Waiting(day.plusSeconds(1), Duration.ofSeconds(90))));
        assertThat(report(day, "topic", "wall").getInt("total.count")).isEqualTo(2);

        database.perform(handle -> {
            handle.execute("""
                    UPDATE report_progress SET anew_after = (
                        SELECT conversation_id FROM response_time WHERE started_at BETWEEN ? AND ?
                        ORDER BY conversation_id LIMIT 1)
                    """, day, day.plusSeconds(1));
            handle.execute("DELETE FROM response_time WHERE started_at BETWEEN ? AND ?", day, day.plusSeconds(1));
            handle.execute("UPDATE response_day SET version = version + 1");
        });
        assertThat(report(day, "topic", "wall").getInt("total.count"))
                .as("the first of the two was done already")
                .isEqualTo(1);

        database.perform(handle -> handle.execute("UPDATE report_progress SET anew_after = ?", new UUID(0, 0)));
        assertThat(report(day, "topic", "wall").getInt("total.count")).isEqualTo(2);
    }

    /** As another instance does it: a board says what is going on now, and does not wait for the past. */
    @Test
    void boardIsShownWhileSomebodyElseDerives() {
        past.unanswered(Instant.parse("2024-06-09T06:00:00Z"));

        database.perform(handle -> {
            handle.execute("SELECT read_up_to FROM report_progress FOR UPDATE");

            as("lena").get("/api/reports/board").then().statusCode(200).body("total.open", greaterThan(0));
        });
    }
}
