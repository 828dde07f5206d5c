package org.ambassadordesk.ambassador.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.whatif.Scenario.Stay;
import org.junit.jupiter.api.Test;

class StaysTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatOverlapsOrTouchesIsOneStay() {
        List<Stay> stays = new ArrayList<>();

        for (Stay next : List.of(stay(0, 30), stay(10, 20), stay(30, 45), stay(60, 70), stay(61, 90))) {
            Stays.join(stays, next);
        }

        assertThat(stays).containsExactly(stay(0, 45), stay(60, 90));
    }

    private static Stay stay(int from, int until) {
        return new Stay(NOON.plusSeconds(60L * from), NOON.plusSeconds(60L * until));
    }
}
