package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardsDocTest {
    private static final String METERS =
            "(?:Timer|Counter|Gauge|FunctionCounter)\\s*\\.builder\\(\\s*|(?:counter|gauge|timer|summary)\\(\\s*";
    /** Prometheus adds endings: the kind of meter, its unit, the parts of a histogram. */
    private static final String ENDINGS = "(_seconds|_total|_bytes|_count|_sum|_max|_bucket)*$";

    @ParameterizedTest
    @ValueSource(strings = {"customers.json", "system.json", "alerts.yaml"})
    void everyMetricThatIsAskedForIsOneOfTheServices(String file) {
        Set<String> known = Repository.sources().stream()
                .flatMap(source -> Repository.groups("(?:" + METERS + ")\"(desk\\.[a-z.]+)\"", source).stream())
                .map(name -> name.replace('.', '_').replaceFirst(ENDINGS, ""))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> asked =
                Repository.groups("\\b(desk_[a-z_]+)", Repository.read("deploy/dashboards/" + file)).stream()
                        .map(name -> name.replaceFirst(ENDINGS, ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everyAlertRuleSaysWhatIsWrongInWords() {
        String rules = Repository.read("deploy/dashboards/alerts.yaml");

        assertThat(Repository.groups("- alert: (\\w+)", rules))
                .hasSameSizeAs(Repository.groups("summary: \"([^\"]{20,})\"", rules));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers.json", "system.json"})
    void everyPanelOfADashboardAsksForSomething(String file) throws IOException {
        JsonNode dashboard = new JsonMapper().readTree(Repository.read("deploy/dashboards/" + file));

        Stream<JsonNode> panels = dashboard.path("panels").valueStream();
        assertThat(panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("targets").size()).isPositive();
        });
    }
}
