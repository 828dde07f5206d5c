package org.ambassadordesk.ambassador.alert;

import static org.ambassadordesk.ambassador.fixture.TestDesk.as;
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
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.testing.RealServers;
import org.junit.jupiter.api.Test;

/** A past is nothing to be alarmed about, however lately it was. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ImportedAlertComponentTest {
    private static final AlertRule RULE = new AlertRule(
            "kept", AlertRule.Kind.ATTAINMENT, "safety", 0.9, Duration.ofDays(3), null, List.of(AlertRule.Way.PAGE));

    @Inject
    Database database;

    @Inject
    CurrentDirectory directory;

    @Test
    void noRuleCountsWhatWasImported() {
        Instant now = Instant.now();
        Instant lately = now.minus(Duration.ofHours(30));
        Situation before = database.read(handle -> SituationRows.read(handle, RULE, now));
        WholeSpans spansBefore = spans(now);

        String id = send(
                        "ada",
                        List.of(line("alarm", "a1")
                                .with("topic", "safety")
                                .said(lately, "smoke", lately.plusSeconds(1))
                                .answered(lately.plusSeconds(60), "late", "anna")))
                .body("taken", equalTo(1))
                .extract()
                .path("id");
        try {
            assertThat(database.<Situation, RuntimeException>read(handle -> SituationRows.read(handle, RULE, now)))
                    .isEqualTo(before);
            assertThat(spans(now)).isEqualTo(spansBefore);
        } finally {
            as("ada").delete("/api/imports/" + id).then().statusCode(204);
        }
    }

    /** Of one person at least, so that one imported answer would count. */
    private WholeSpans spans(Instant now) {
        SmallestGroup one = new SmallestGroup(1, 1, directory.get().desk().timezone());
        return database.read(handle -> WholeSpans.read(handle, RULE, one, directory.get(), now));
    }
}
