package org.ambassadordesk.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class TopicsDocTest {
    private static final String DEAD = ".dead";

    @Test
    void pagesNameTheTopicsThatAreCreatedWithTheirPartitions() {
        Map<String, String> created = partitions();

        Map<String, String> described = new TreeMap<>();
        Repository.rows(Repository.read("deploy/topics/README.md"))
                .forEach(row -> described.put(row.get(0).replace("`", ""), row.get(1)));

        assertThat(described.remove("<topic>" + DEAD)).isEqualTo("1");
        assertThat(described).isEqualTo(withoutDead(created));
        assertThat(created.keySet().stream().filter(it -> it.endsWith(DEAD)))
                .containsExactlyInAnyOrderElementsOf(
                        described.keySet().stream().map(it -> it + DEAD).toList());
    }

    @Test
    void everyTopicIsOneThatServicesUse() {
        Set<String> used = Repository.sources("event-contract").stream()
                .flatMap(source ->
                        Repository.groups("\"(feedback\\.(?:comments|assignments|activity|directory))\"", source)
                                .stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = Repository.rows(Repository.read("docs/events.md")).stream()
                .map(row -> Repository.quoted(row.getFirst()).iterator().next())
                .filter(it -> !it.endsWith(DEAD))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(withoutDead(partitions()).keySet()).isEqualTo(used).isEqualTo(told);
    }

    private static Map<String, String> withoutDead(Map<String, String> topics) {
        Map<String, String> living = new TreeMap<>(topics);
        living.keySet().removeIf(it -> it.endsWith(DEAD));
        return living;
    }

    private static Map<String, String> partitions() {
        Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(
                new Load(LoadSettings.builder().build()).loadFromString(Repository.read("deploy/topics/topics.yaml")));
        Map<String, String> partitions = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(file.get("topics")))
                .forEach((topic, settings) -> partitions.put(
                        String.valueOf(topic), String.valueOf(((Map<?, ?>) settings).get("partitions"))));
        return partitions;
    }
}
