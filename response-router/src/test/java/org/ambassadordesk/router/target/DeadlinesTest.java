package org.ambassadordesk.router.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final BusinessCalendar ALWAYS = new BusinessCalendar(
            "always",
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(day -> day, _ -> List.of(new BusinessCalendar.Interval(0, 24 * 60)))),
            null,
            Set.of());

    /** The customer wrote again before the reply that was on its way; both deadlines began at the same moment. */
    @Test
    void anotherPromiseLeavesWhatAReplyCoversAlsoWhereItEqualsWhatRuns() {
        Deadlines twice = Deadlines.none()
                .start(Kind.NEXT_RESPONSE, promise(Duration.ofHours(1)), NINE)
                .cover()
                .start(Kind.NEXT_RESPONSE, promise(Duration.ofHours(1)), NINE);

        Deadlines anew = twice.decideAnew(promise(Duration.ofHours(3)));

        assertThat(anew.all()).hasSize(2);
        assertThat(anew.due()).isEqualTo(NINE.plus(Duration.ofHours(3)));
        assertThat(anew.cover().due()).isEqualTo(Instant.MAX);
    }

    private static Promise promise(Duration answer) {
        return new Promise(new ResponseTarget("t", "always", answer, answer, null, 0.5), ALWAYS, 1);
    }
}
