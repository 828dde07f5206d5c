package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own, in a folder of its own, reachable from this machine only.
 *
 * @param data the cluster's folder; made on the first start
 * @param settings server settings, over the ones below
 */
public record LocalPostgres(Path data, int port, Map<String, String> settings) {
    public static final String USER = "desk";
    public static final String PASSWORD = "desk";

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    /**
     * A session whose client is gone or asleep must not keep locks: the relay's advisory locks would stay for hours behind
     * a lost connection, an idle transaction would stop vacuum. Durability is PostgreSQL's default (fsync, synchronous
     * commit, checksums) and said here so that nobody wonders.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("idle_in_transaction_session_timeout", "10s"),
            Map.entry("lock_timeout", "5s"),
            Map.entry("tcp_keepalives_idle", "5"),
            Map.entry("tcp_keepalives_interval", "2"),
            Map.entry("tcp_keepalives_count", "3"),
            Map.entry("client_connection_check_interval", "2s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    public LocalPostgres {
        settings = Map.copyOf(settings);
    }

    /** Starts the server and returns when it answers. */
    public GuardedProcess start(ProcessLog log) throws IOException, InterruptedException {
        GuardedProcess server = launch(log);
        awaitAnswer(server, log);
        return server;
    }

    /** Starts the server without waiting for it, after whatever is left of an earlier one has ended. */
    GuardedProcess launch(ProcessLog log) throws IOException, InterruptedException {
        Unprivileged unprivileged = Unprivileged.choose();
        Path programs = PostgresBinaries.unpackedBelow(unprivileged.cache());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize(programs, unprivileged, log);
        }
        unprivileged.own(data);
        Orphans.ofPostgres(data).end();
        Map<String, String> effective = new TreeMap<>(SETTINGS);
        effective.putAll(settings);
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        effective.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return GuardedProcess.start(
                unprivileged.command(command), Map.of("LC_ALL", "C"), data, GuardedProcess.StopSignal.INT, log);
    }

    /** A half-made cluster is of no use to anybody: it is made beside its place and moved there when whole. */
    private void initialize(Path programs, Unprivileged unprivileged, ProcessLog log)
            throws IOException, InterruptedException {
        Path parent = data.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path making = Files.createTempDirectory(parent, "making-postgres-");
        try {
            Path password = Files.writeString(making.resolve("password"), PASSWORD, StandardCharsets.UTF_8);
            Path cluster = Files.createDirectory(making.resolve("cluster"));
            unprivileged.own(making);
            GuardedProcess initdb = GuardedProcess.start(
                    unprivileged.command(List.of(
                            programs.resolve("bin/initdb").toString(),
                            "-D",
                            cluster.toString(),
                            "-U",
                            USER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-sync")),
                    Map.of("LC_ALL", "C"),
                    making,
                    GuardedProcess.StopSignal.TERM,
                    log);
            if (initdb.onExit().join() != 0) {
                throw new IOException("PostgreSQL's data folder could not be made; " + log.ending());
            }
            Files.move(cluster, data);
        } finally {
            Folders.delete(making);
        }
    }

    void awaitAnswer(GuardedProcess server, ProcessLog log) throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                connection.isValid(2);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw new IOException("PostgreSQL ended while starting; " + log.ending());
                }
                if (System.nanoTime() - limit > 0) {
                    server.stop(Duration.ofSeconds(5));
                    throw new IOException("PostgreSQL does not answer after " + START_LIMIT.toSeconds() + " s", notYet);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** The JDBC address without a database's name. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port;
    }

    /** Makes a database where there is none of that name. */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = connect("postgres")) {
            createDatabase(connection, name);
        }
    }

    /** The same, on any server, through a connection to any of its databases. */
    public static void createDatabase(Connection connection, String name) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            known.setString(1, name);
            try (ResultSet row = known.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        try (Statement create = connection.createStatement()) {
            create.execute("CREATE DATABASE " + create.enquoteIdentifier(name, true));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url() + "/" + database + "?connectTimeout=2", USER, PASSWORD);
    }
}
