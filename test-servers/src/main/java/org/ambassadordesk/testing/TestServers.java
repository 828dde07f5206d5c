package org.ambassadordesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.ambassadordesk.local.LocalPostgres;
import org.ambassadordesk.local.TopicPlan;
import org.ambassadordesk.local.TopicSetup;

/**
 * A real PostgreSQL and a real Kafka with the desk's topics, started once for all tests of a JVM. The system property or
 * environment variable {@code desk.test.backend} / {@code DESK_TEST_BACKEND} chooses: {@code embedded}, {@code docker}
 * (fails where no engine answers), or {@code auto}, the default: containers where an engine answers and has the images.
 */
public final class TestServers {
    /** Quarkus loads this class anew for some tests; the JVM's properties are what all of them share. */
    private static final String POSTGRES = "desk.test.running.postgres";

    private static final String KAFKA = "desk.test.running.kafka";

    private final String postgresUrl;
    private final String kafkaBootstrap;

    private TestServers(String postgresUrl, String kafkaBootstrap) {
        this.postgresUrl = postgresUrl;
        this.kafkaBootstrap = kafkaBootstrap;
    }

    /** The servers of this JVM, started by whoever asks first. */
    public static synchronized TestServers start() {
        String postgres = System.getProperty(POSTGRES);
        String kafka = System.getProperty(KAFKA);
        if (postgres == null || kafka == null) {
            Backend backend = Backend.start();
            System.out.println("test servers: " + backend.describe());
            createTopics(backend.kafkaBootstrap());
            postgres = backend.postgresUrl();
            kafka = backend.kafkaBootstrap();
            System.setProperty(POSTGRES, postgres);
            System.setProperty(KAFKA, kafka);
        }
        return new TestServers(postgres, kafka);
    }

    private static void createTopics(String bootstrap) {
        try {
            new TopicSetup(bootstrap).apply(TopicPlan.packaged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics are made", e);
        }
    }

    /** The JDBC address without a database's name: {@code jdbc:postgresql://host:port}. */
    public String postgresUrl() {
        return postgresUrl;
    }

    public String user() {
        return LocalPostgres.USER;
    }

    public String password() {
        return LocalPostgres.PASSWORD;
    }

    public String kafkaBootstrap() {
        return kafkaBootstrap;
    }

    /** Makes a database where there is none of that name; returns its JDBC address. */
    public String createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(postgresUrl() + "/postgres", user(), password())) {
            LocalPostgres.createDatabase(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
        return postgresUrl() + "/" + name;
    }
}
