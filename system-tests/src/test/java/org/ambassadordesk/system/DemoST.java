package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.SystemDesk;
import org.junit.jupiter.api.Test;

/** What a newcomer sees after the first command of the README, without doing anything. */
class DemoST {
    private static final Duration LONG = Duration.ofMinutes(4);

    @Test
    void commentsArriveAndBecomeAnsweredOnesByThemselvesAndTheDeskGoesHomeWhole() throws IOException {
        SystemDesk desk = SystemDesk.demo();
        try (desk) {
            Caller lead = desk.person("lena");
            Caller otherLead = desk.person("jonas");
            await("customers have answers, and leads see how fast").atMost(LONG).untilAsserted(() -> {
                assertThat(answered(lead)).isPositive();
                assertThat(answered(otherLead)).isPositive();
            });
            assertThat(desk.said())
                    .contains("anna, lena and nora are yours, the others answer by themselves")
                    .doesNotContain("nobody answers");
            assertThat(writers(lead)).isNotEmpty().doesNotContain("anna", "lena", "nora");
            assertThat(desk.processes()).anyMatch(command -> command.contains("DeskTools people"));
        }
        await("nothing of it is left running").atMost(LONG).untilAsserted(() -> assertThat(desk.processes())
                .isEmpty());
    }

    private static int answered(Caller lead) {
        JsonNode total = lead.get("/api/reports/response-times").json().path("total");
        return total.path("answered").asInt();
    }

    private static List<String> writers(Caller lead) {
        List<String> conversations =
                lead.get("/api/conversations?view=closed").json().path("items").findValuesAsText("id");
        return conversations.stream()
                .flatMap(id ->
                        lead.get("/api/conversations/" + id).json().path("replies").findValuesAsText("author").stream())
                .toList();
    }
}
