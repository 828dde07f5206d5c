package org.ambassadordesk.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One of our services, as a JVM of its own.
 *
 * @param maxHeap of the JVM, as {@code -Xmx} takes it
 * @param url where others reach it; its health is asked there
 */
record ServicePart(
        String name,
        Path jar,
        String maxHeap,
        String url,
        Map<String, String> environment,
        Path data,
        ProcessLog log,
        HttpClient http)
        implements Part {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    @Override
    public GuardedProcess launch() throws IOException {
        return GuardedProcess.start(
                ChildJvm.ofJar(jar)
                        .options("-Ddesk.data=" + data, "-Xmx" + maxHeap, "-XX:+UseSerialGC")
                        .options(ChildJvm.NO_LIFE_WITHOUT_MEMORY)
                        .options("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8")
                        .command(),
                environment,
                data,
                GuardedProcess.StopSignal.TERM,
                log);
    }

    @Override
    public void awaitReady(GuardedProcess running) throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!running.isAlive()) {
                throw new IOException(name + " ended while starting; " + log.ending());
            }
            if (System.nanoTime() - limit > 0) {
                throw new IOException(
                        name + " is not ready after " + START_LIMIT.toMinutes() + " min; " + log.ending());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
