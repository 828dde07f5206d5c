package org.ambassadordesk.testing;

import org.ambassadordesk.local.LocalPostgres;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of a Docker engine, by Testcontainers; its reaper or the hook below takes them away. */
record DockerBackend(DockerEngine engine, PostgreSQLContainer postgres, KafkaContainer kafka) implements Backend {
    static DockerBackend start(DockerEngine engine) {
        var postgres = new PostgreSQLContainer(
                        DockerImageName.parse(engine.postgresImage()).asCompatibleSubstituteFor("postgres"))
                .withUsername(LocalPostgres.USER)
                .withPassword(LocalPostgres.PASSWORD)
                .withDatabaseName("desk")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=150");
        var kafka = new KafkaContainer(DockerImageName.parse(engine.kafkaImage()))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "2200000")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.stop();
            postgres.stop();
        }));
        postgres.start();
        kafka.start();
        return new DockerBackend(engine, postgres, kafka);
    }

    @Override
    public String postgresUrl() {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432);
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String describe() {
        return "docker containers " + engine.postgresImage() + " and " + engine.kafkaImage();
    }
}
