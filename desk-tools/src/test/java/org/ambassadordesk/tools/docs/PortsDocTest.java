package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsDocTest {
    private static final List<String> PARTS =
            List.of("ambassador-service", "feedback-ingest", "response-router", "PostgreSQL", "Kafka");
    private static final int BASE = 8080;

    @Test
    void servicesListenByDefaultWhereTheLauncherPutsThem() {
        for (String service : PARTS.subList(0, 3)) {
            assertThat(Repository.groups("quarkus\\.http\\.port=\\$\\{DESK_[A-Z_]+:(\\d+)}", properties(service)))
                    .as(service)
                    .containsExactly(port(service));
        }
        for (String service : List.of("ambassador-service", "response-router")) {
            assertThat(Repository.groups(
                            "DESK_POSTGRES_URL:jdbc:postgresql://127\\.0\\.0\\.1:(\\d+)", properties(service)))
                    .containsExactly(port("PostgreSQL"));
        }
        for (String service : PARTS.subList(0, 3)) {
            assertThat(Repository.groups("DESK_KAFKA_BOOTSTRAP:127\\.0\\.0\\.1:(\\d+)", properties(service)))
                    .containsExactly(port("Kafka"));
        }
    }

    @Test
    void pagesSayTheSame() {
        String launcher = Repository.read("deploy/local/README.md");
        String readme = Repository.read("README.md");

        for (int i = 0; i < PARTS.size(); i++) {
            assertThat(launcher).contains("| N" + (i == 0 ? " (" + BASE + ")" : "+" + i) + " | " + PARTS.get(i));
        }
        assertThat(readme)
                .contains("ready ambassador=http://127.0.0.1:%s ingest=http://127.0.0.1:%s router=http://127.0.0.1:%s "
                        .formatted(port("ambassador-service"), port("feedback-ingest"), port("response-router")));
        assertThat(Repository.groups("http://127\\.0\\.0\\.1:(\\d+)", readme))
                .isSubsetOf(Set.of(port("ambassador-service"), port("feedback-ingest"), port("response-router")));
    }

    @Test
    void containersArePublishedWhereTheirPageSays() {
        Set<String> published = Repository.groups(
                "ports: \\[\"127\\.0\\.0\\.1:\\$\\{DESK_[A-Z_]+:-(\\d+)}",
                Repository.read("deploy/compose/compose.yaml"));

        assertThat(Repository.groups("(?m)^\\| (\\d{4,5}) \\|", Repository.read("deploy/compose/README.md")))
                .isEqualTo(published);
    }

    private static String properties(String service) {
        return Repository.read(service + "/src/main/resources/application.properties");
    }

    private static String port(String part) {
        return Integer.toString(BASE + PARTS.indexOf(part));
    }
}
