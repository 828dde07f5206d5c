package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsDocTest {
    private static final String METERS =
            "(?:Timer|Counter|Gauge|DistributionSummary|FunctionCounter|TimeGauge|FunctionTimer)\\s*\\.builder\\(\\s*|"
                    + "(?:counter|gauge|timer|summary|functionCounter)\\(\\s*";

    /** Prometheus adds endings: the kind of meter and its unit. */
    private static final String ENDINGS = "(_seconds|_total|_bytes|_count)*$";

    @Test
    void operationsNameEveryMetricOfTheCodeAndNoOther() {
        Set<String> known = Repository.sources().stream()
                .flatMap(source -> Repository.groups("(?:" + METERS + ")\"(desk\\.[a-z.]+)\"", source).stream())
                .map(name -> plain(name.replace('.', '_')))
                .collect(Collectors.toCollection(TreeSet::new));

        String watched = Repository.section(Repository.read("docs/operations.md"), "What to watch (`/q/metrics`)");
        Set<String> named = Repository.groups("`(desk_[a-z_]+)(?:\\{[a-z, ]+\\})?`", watched).stream()
                .map(MetricsDocTest::plain)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isNotEmpty();
        assertThat(named).containsExactlyElementsOf(known);
    }

    private static String plain(String metric) {
        return metric.replaceFirst(ENDINGS, "");
    }
}
