package org.ambassadordesk.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One desk on this machine, from the first process to the last. */
final class LocalDesk {
    private static final Duration CREDENTIALS_LIMIT = Duration.ofMinutes(1);
    private static final Duration SERVICES_STOP = Duration.ofSeconds(6);
    private static final Duration BACKBONE_STOP = Duration.ofMillis(3_500);

    private final Launch launch;
    private final DataDirectory data;
    private final Console console;
    private final RunFile runFile;
    private final Backbone backbone;
    private final @Nullable Path directory;
    private final Services services;

    LocalDesk(Launch launch, DataDirectory data, Console console) throws StartRefused, IOException {
        this.launch = launch;
        this.data = data;
        this.console = console;
        this.runFile = new RunFile(data.runFile());
        this.backbone = new Backbone(launch, data, runFile, console);
        this.directory = directoryToLoad();
        this.services = Services.of(launch, data, environment(), runFile, console);
    }

    /** Returns when everything is ready and the credentials are written. */
    void start() throws StartRefused, IOException, InterruptedException, SQLException {
        new EarlierRun(runFile.left(), data.root()).end(console);
        launch.refuseBusyPorts();
        backbone.start();
        if (directory != null) {
            services.startAmbassadorService();
            DirectoryMark.await(backbone.kafkaBootstrap());
        }
        services.startRest();
        awaitCredentials();
    }

    private Map<String, String> environment() throws IOException {
        LocalSecrets secrets = LocalSecrets.keptIn(data.root());
        Map<String, String> environment = new TreeMap<>();
        environment.put("DESK_POSTGRES_URL", backbone.postgresUrl());
        environment.put("DESK_POSTGRES_USER", backbone.user());
        environment.put("DESK_POSTGRES_PASSWORD", backbone.password());
        environment.put("DESK_KAFKA_BOOTSTRAP", backbone.kafkaBootstrap());
        environment.put("DESK_SERVICE_KEY", secrets.serviceKey());
        environment.put("DESK_SESSION_KEY", secrets.sessionKey());
        environment.put("DESK_CREDENTIALS_FILE", data.credentials().toString());
        if (directory != null) {
            environment.put("DESK_DIRECTORY_FILE", directory.toString());
        }
        return environment;
    }

    /** A given file always, as it may have changed; the demo desk only where nothing was ever loaded. */
    private @Nullable Path directoryToLoad() throws IOException {
        if (launch.desk() != null) {
            return launch.desk();
        }
        if (launch.empty() || Files.exists(data.credentials())) {
            return null;
        }
        Path demo = data.root().resolve("demo-desk.yaml");
        try (InputStream packaged = LocalDesk.class.getResourceAsStream("/demo-desk.yaml")) {
            if (packaged == null) {
                throw new IOException("demo-desk.yaml is not on the class path");
            }
            Files.copy(packaged, demo, StandardCopyOption.REPLACE_EXISTING);
        }
        return demo;
    }

    private void awaitCredentials() throws IOException, InterruptedException {
        long limit = System.nanoTime() + CREDENTIALS_LIMIT.toNanos();
        while (!Files.exists(data.credentials())) {
            if (System.nanoTime() - limit > 0) {
                throw new IOException(
                        "ambassador-service wrote no " + data.credentials() + " within " + CREDENTIALS_LIMIT.toSeconds()
                                + " s; " + data.log("ambassador-service").ending());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Services first, so that what they write at last is still taken; all within 15 s. */
    void stop() throws IOException, InterruptedException {
        services.stopWatching();
        backbone.stopWatching();
        services.stop(SERVICES_STOP);
        backbone.stop(BACKBONE_STOP);
        runFile.clear();
        data.close();
    }
}
