package org.ambassadordesk.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Makes a broker hold the planned topics; may be run again at any time. */
public final class TopicSetup {
    private final String bootstrap;

    public TopicSetup(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Creates what is missing and sets what differs.
     *
     * @throws IOException the broker is not there, or a topic has fewer partitions than planned: adding some would move keys
     */
    public void apply(TopicPlan plan) throws IOException, InterruptedException {
        Map<String, Object> client =
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 30_000, "request.timeout.ms", 10_000);
        try (Admin admin = Admin.create(client)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(plan.topics().stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), plan.replicas())
                                    .configs(topic.config()))
                            .toList())
                    .all()
                    .get();
            List<TopicPlan.Planned> known = plan.topics().stream()
                    .filter(topic -> there.contains(topic.name()))
                    .toList();
            validate(admin, known);
            configure(admin, known);
        } catch (ExecutionException e) {
            throw new IOException("the topics could not be set up on " + bootstrap + ": " + e.getCause(), e);
        }
    }

    private static void validate(Admin admin, List<TopicPlan.Planned> known)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, TopicDescription> described = admin.describeTopics(
                        known.stream().map(TopicPlan.Planned::name).toList())
                .allTopicNames()
                .get();
        List<String> narrow = known.stream()
                .filter(topic -> partitions(described, topic) < topic.partitions())
                .map(topic -> topic.name() + " has " + partitions(described, topic) + " partitions instead of "
                        + topic.partitions())
                .toList();
        if (!narrow.isEmpty()) {
            throw new IOException(String.join(", ", narrow) + "; see deploy/topics/README.md");
        }
    }

    private static int partitions(Map<String, TopicDescription> described, TopicPlan.Planned topic) {
        TopicDescription description = described.get(topic.name());
        return description == null ? 0 : description.partitions().size();
    }

    private static void configure(Admin admin, List<TopicPlan.Planned> known)
            throws InterruptedException, ExecutionException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = known.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), TopicSetup::settings));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static Collection<AlterConfigOp> settings(TopicPlan.Planned topic) {
        List<AlterConfigOp> settings = new ArrayList<>();
        topic.config()
                .forEach((name, value) ->
                        settings.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
        return settings;
    }
}
