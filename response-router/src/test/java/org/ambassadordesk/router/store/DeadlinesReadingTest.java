package org.ambassadordesk.router.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.AppliedTarget.Pause;
import org.ambassadordesk.router.store.row.Json;
import org.ambassadordesk.router.target.Deadline;
import org.ambassadordesk.router.target.Deadline.Told;
import org.ambassadordesk.router.target.Deadlines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinesReadingTest {
    private static final Json.Shape<Deadlines> SHAPE = Json.shape(Deadlines.class, new DeadlinesReading());
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Random random = new Random(5);

    @Test
    void whateverWasWrittenIsRead() {
        for (int i = 0; i < 2000; i++) {
            List<Deadline> all = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                all.add(deadline());
            }
            Deadlines deadlines = new Deadlines(all, random.nextInt(4));

            assertThat(Json.read(Json.write(deadlines), SHAPE)).isEqualTo(deadlines);
        }
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        Deadlines deadlines = new Deadlines(List.of(deadline()), 1);
        String written = Json.write(deadlines).replace("{\"", "{\"later\":{\"all\":[1,{}]},\"more\":[],\"");

        assertThat(Json.read(written, SHAPE)).isEqualTo(deadlines);
    }

    @Test
    void whatIsNotWholeIsRefused() {
        String written = Json.write(new Deadlines(List.of(deadline()), 1));

        for (String field : List.of("kind", "target", "calendar", "startedAt", "warnAt", "dueAt", "told", "applied")) {
            assertThatThrownBy(() -> Json.read(written.replace('"' + field + '"', "\"other\""), SHAPE))
                    .as(field)
                    .isInstanceOf(IllegalStateException.class)
                    .rootCause()
                    .hasMessageStartingWith("no " + field);
        }
    }

    private Deadline deadline() {
        return new Deadline(
                new AppliedTarget(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        "standard \"ü\"",
                        "office",
                        random.nextLong(),
                        time(),
                        time(),
                        time(),
                        timeOrNull(),
                        timeOrNull(),
                        random.nextBoolean() ? null : List.of(new Pause(time(), time()), new Pause(time(), time()))),
                Told.values()[random.nextInt(Told.values().length)],
                random.nextBoolean());
    }

    private Instant time() {
        return NINE.plusNanos(random.nextLong(Long.MAX_VALUE >> 4));
    }

    private @Nullable Instant timeOrNull() {
        return random.nextBoolean() ? null : time();
    }
}
