package org.ambassadordesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.local.TopicPlan;
import org.ambassadordesk.local.TopicSetup;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@DependsOnServers
class TestServersComponentTest {
    private final TestServers servers = TestServers.start();

    @Test
    void databaseIsMadeOnceAndAnswers() throws SQLException {
        servers.createDatabase("sampling");

        String url = servers.createDatabase("sampling");

        try (Connection connection = DriverManager.getConnection(url, servers.user(), servers.password());
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT current_database(), current_setting('server_version_num')::int")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("sampling");
            assertThat(row.getInt(2)).isGreaterThanOrEqualTo(170_000);
        }
    }

    @Test
    void topicsAreAsPlannedAndPlanningAgainChangesNothing() throws Exception {
        new TopicSetup(servers.kafkaBootstrap()).apply(TopicPlan.packaged());

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrap()))) {
            assertThat(admin.listTopics().names().get())
                    .contains("feedback.comments", "feedback.comments.dead", "feedback.directory");
            var directory = new ConfigResource(ConfigResource.Type.TOPIC, "feedback.directory");
            assertThat(admin.describeConfigs(List.of(directory)).all().get())
                    .hasEntrySatisfying(directory, config -> assertThat(config.entries())
                            .extracting(ConfigEntry::name, ConfigEntry::value)
                            .contains(
                                    tuple("cleanup.policy", "compact"),
                                    tuple("message.timestamp.type", "LogAppendTime")));
        }
    }

    @Test
    void askingAgainGivesTheSameServers() {
        assertThat(TestServers.start().kafkaBootstrap()).isEqualTo(servers.kafkaBootstrap());
    }
}
