package org.ambassadordesk.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the services stand on: PostgreSQL with their databases, Kafka with their topics; ours, or given ones. */
final class Backbone {
    private static final List<String> DATABASES = List.of("router", "ambassador");

    private final Launch launch;
    private final Console console;
    private final @Nullable Supervised postgres;
    private final @Nullable Supervised kafka;

    Backbone(Launch launch, DataDirectory data, RunFile runFile, Console console) {
        this.launch = launch;
        this.console = console;
        this.postgres = launch.postgresUrl() != null
                ? null
                : new Supervised(
                        new PostgresPart(
                                new LocalPostgres(data.postgres(), launch.port(Launch.Port.POSTGRES), Map.of()),
                                data.log("postgres")),
                        runFile,
                        console);
        this.kafka = launch.kafkaBootstrap() != null
                ? null
                : new Supervised(
                        new KafkaPart(new LocalKafka(data.kafka(), launch.port(Launch.Port.KAFKA)), data.log("kafka")),
                        runFile,
                        console);
    }

    /** Returns when databases and topics are there. */
    void start() throws IOException, InterruptedException, SQLException {
        FutureTask<Boolean> database = new FutureTask<>(() -> {
            startPostgres();
            return true;
        });
        Thread.ofVirtual().name("start-postgres").start(database);
        startKafka();
        try {
            database.get();
        } catch (ExecutionException e) {
            throw new IOException(Optional.ofNullable(e.getCause()).orElse(e).getMessage(), e);
        }
    }

    private void startPostgres() throws IOException, InterruptedException, SQLException {
        if (postgres != null) {
            console.say("starting PostgreSQL");
            postgres.start();
        }
        try (Connection connection = DriverManager.getConnection(postgresUrl() + "/postgres", user(), password())) {
            for (String database : DATABASES) {
                LocalPostgres.createDatabase(connection, database);
            }
        }
    }

    private void startKafka() throws IOException, InterruptedException {
        if (kafka != null) {
            console.say("starting Kafka");
            kafka.start();
        }
        new TopicSetup(kafkaBootstrap()).apply(TopicPlan.packaged());
    }

    String postgresUrl() {
        String given = launch.postgresUrl();
        return given != null ? given : "jdbc:postgresql://127.0.0.1:" + launch.port(Launch.Port.POSTGRES);
    }

    String user() {
        return System.getenv().getOrDefault("DESK_POSTGRES_USER", LocalPostgres.USER);
    }

    String password() {
        return System.getenv().getOrDefault("DESK_POSTGRES_PASSWORD", LocalPostgres.PASSWORD);
    }

    String kafkaBootstrap() {
        String given = launch.kafkaBootstrap();
        return given != null ? given : "127.0.0.1:" + launch.port(Launch.Port.KAFKA);
    }

    /** From now on nothing is started again. */
    void stopWatching() {
        Stream.of(kafka, postgres).filter(Objects::nonNull).forEach(Supervised::stopWatching);
    }

    /** Kafka first: nobody writes any more, and PostgreSQL is the quicker to stop. */
    void stop(Duration each) throws InterruptedException {
        if (kafka != null) {
            kafka.stop(each);
        }
        if (postgres != null) {
            postgres.stop(each);
        }
    }
}
