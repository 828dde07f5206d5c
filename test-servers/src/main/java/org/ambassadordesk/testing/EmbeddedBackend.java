package org.ambassadordesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ambassadordesk.local.Folders;
import org.ambassadordesk.local.GuardedProcess;
import org.ambassadordesk.local.LocalKafka;
import org.ambassadordesk.local.LocalPostgres;
import org.ambassadordesk.local.Ports;
import org.ambassadordesk.local.ProcessLog;

/** The launcher's own PostgreSQL and Kafka in a temporary folder; both end with this JVM, however it ends. */
record EmbeddedBackend(LocalPostgres postgres, LocalKafka kafka) implements Backend {
    /** Tests prove what happens when processes die, not when the power does. */
    private static final Map<String, String> HASTY = Map.of("fsync", "off", "synchronous_commit", "off");

    private static final String PREFIX = "desk-test-";

    static EmbeddedBackend start() {
        try {
            removeOrphans();
            Path home =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            var postgres = new LocalPostgres(home.resolve("postgres"), Ports.anyFree(), HASTY);
            var kafka = new LocalKafka(home.resolve("kafka"), Ports.anyFree());
            FutureTask<GuardedProcess> database =
                    inBackground(() -> postgres.start(new ProcessLog(home.resolve("postgres.log"))));
            GuardedProcess broker = kafka.start(new ProcessLog(home.resolve("kafka.log")));
            GuardedProcess server = database.get();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home, server, broker)));
            return new EmbeddedBackend(postgres, kafka);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded servers do not start: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the embedded PostgreSQL does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded servers start", e);
        }
    }

    /** A JVM that was killed could not clean up after itself; its servers ended on their own. */
    private static void removeOrphans() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*-*")) {
            for (Path folder : left) {
                String pid = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .split("-", 2)[0];
                if (pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Folders.delete(folder);
                }
            }
        }
    }

    private static FutureTask<GuardedProcess> inBackground(Callable<GuardedProcess> start) {
        FutureTask<GuardedProcess> task = new FutureTask<>(start);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void remove(Path home, GuardedProcess server, GuardedProcess broker) {
        try {
            broker.kill();
            server.stop(Duration.ofSeconds(5));
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String postgresUrl() {
        return postgres.url();
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public String describe() {
        return "embedded PostgreSQL " + postgres.url() + " and Kafka " + kafka.bootstrap();
    }
}
