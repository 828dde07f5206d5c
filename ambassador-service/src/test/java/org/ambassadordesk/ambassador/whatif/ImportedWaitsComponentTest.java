package org.ambassadordesk.ambassador.whatif;

import static org.ambassadordesk.ambassador.past.Imports.line;
import static org.ambassadordesk.ambassador.past.Imports.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** Nobody knows how this desk would have gone through what was finished elsewhere. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ImportedWaitsComponentTest {
    @Inject
    Database database;

    @Test
    void whatWasImportedIsNotRunOnceMore() {
        Instant day = Instant.parse("2011-05-02T06:00:00Z");
        send("ada", List.of(line("what-if", "w1").said(day, "x").answered(day.plusSeconds(60), "y", "anna")))
                .body("taken", equalTo(1));

        List<RecordedWaits.Recorded> waits = database.read(
                handle -> RecordedWaits.between(handle, day.minusSeconds(1), day.plus(Duration.ofDays(1)), 10));

        assertThat(waits).isEmpty();
    }
}
