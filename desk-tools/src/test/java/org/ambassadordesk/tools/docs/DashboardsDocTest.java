package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardsDocTest {
    private static final Map<String, String> SERIES = Scrape.ofAllServices();
    /** Gauges of what a process does itself; all others read what the instances of a service share, and are not added up. */
    private static final Set<String> PER_PROCESS =
            Set.of("desk_ingest_in_flight", "desk_deliveries_running", "desk_live_streams");

    private static final Pattern ASKED = Pattern.compile("\\bdesk_\\w+");
    private static final Pattern RATED =
            Pattern.compile("\\b(?:rate|increase)\\((?<series>desk_\\w+)(?:\\{[^}]*})?\\[");
    private static final Pattern ADDED = Pattern.compile("\\bsum(?: by \\([a-z, ]+\\))? ?\\((?<series>desk_\\w+)");
    private static final Pattern QUANTILE = Pattern.compile(
            "histogram_quantile\\([0-9.]+, sum by \\((?:[a-z]+, )*le\\) \\(rate\\((?<series>desk_\\w+_bucket)\\W");

    @ParameterizedTest
    @ValueSource(strings = {"customers.json", "system.json", "alerts.yaml"})
    void everySeriesThatIsAskedForIsOneOfTheServicesAndAskedForAsItsKindAllows(String file) throws IOException {
        List<String> asked = asked(file);

        assertThat(asked).isNotEmpty().allSatisfy(expression -> {
            Set<String> all = found(ASKED, "", expression);
            assertThat(all).isNotEmpty().isSubsetOf(SERIES.keySet());
            assertThat(found(RATED, "series", expression))
                    .as("what only rises is asked for its rate, and nothing else is")
                    .isEqualTo(all.stream().filter(DashboardsDocTest::rises).collect(Collectors.toSet()));
            assertThat(found(QUANTILE, "series", expression))
                    .as("buckets are for quantiles")
                    .isEqualTo(all.stream().filter(it -> it.endsWith("_bucket")).collect(Collectors.toSet()));
            assertThat(found(ADDED, "series", expression)).isSubsetOf(PER_PROCESS);
        });
    }

    @Test
    void seriesAreThoseOfAScrape() {
        assertThat(SERIES)
                .containsEntry("desk_ingest_ack_seconds_bucket", "histogram")
                .containsEntry("desk_routing_restore_seconds_count", "summary")
                .containsEntry("desk_outbox_age_seconds", "gauge")
                .containsEntry("desk_workspace_parked_total", "counter")
                .doesNotContainKey("desk_routing_restore_seconds_bucket")
                .doesNotContainKey("desk_workspace_parked");
    }

    private static boolean rises(String series) {
        return switch (SERIES.getOrDefault(series, "")) {
            case "counter", "histogram" -> true;
            case "summary" -> series.endsWith("_sum") || series.endsWith("_count");
            default -> false;
        };
    }

    private static List<String> asked(String file) throws IOException {
        String text = Repository.read("deploy/dashboards/" + file);
        return file.endsWith(".json")
                ? new JsonMapper().readTree(text).findValuesAsText("expr")
                : List.copyOf(Repository.groups("expr: (?:>-\\s+)?(.+(?:\\n {10}.+)*)", text));
    }

    private static Set<String> found(Pattern pattern, String group, String expression) {
        return pattern.matcher(expression)
                .results()
                .map(found -> group.isEmpty() ? found.group() : found.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
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
