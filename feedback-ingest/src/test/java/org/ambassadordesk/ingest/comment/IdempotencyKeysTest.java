package org.ambassadordesk.ingest.comment;

import static org.ambassadordesk.ingest.comment.IdempotencyKeys.Claim.GRANTED;
import static org.ambassadordesk.ingest.comment.IdempotencyKeys.Claim.IN_FLIGHT;
import static org.ambassadordesk.ingest.comment.IdempotencyKeys.Claim.REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
    private final IdempotencyKeys keys = new IdempotencyKeys(100, Duration.ofHours(1));

    @Test
    void oneCallAtATimeHasTheKey() {
        assertThat(keys.claim("crm", "k", 1)).isEqualTo(GRANTED);
        assertThat(keys.claim("crm", "k", 1)).isEqualTo(IN_FLIGHT);

        keys.release("crm", "k");

        assertThat(keys.claim("crm", "k", 1)).isEqualTo(GRANTED);
    }

    @Test
    void anotherBodyIsRefusedDuringAndAfterTheFirstCall() {
        keys.claim("crm", "k", 1);
        assertThat(keys.claim("crm", "k", 2)).isEqualTo(REUSED);

        keys.release("crm", "k");

        assertThat(keys.claim("crm", "k", 2)).isEqualTo(REUSED);
    }

    @Test
    void sourcesDoNotShareKeys() {
        keys.claim("crm", "k", 1);

        assertThat(keys.claim("shop", "k", 2)).isEqualTo(GRANTED);
    }

    @Test
    void memoryIsBounded() {
        for (int call = 0; call < 10_000; call++) {
            keys.claim("crm", "k" + call, 1);
        }

        assertThat(keys.size()).isLessThanOrEqualTo(100);
    }
}
