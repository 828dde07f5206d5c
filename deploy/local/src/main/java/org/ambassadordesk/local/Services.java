package org.ambassadordesk.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The three services, started and stopped together. */
final class Services {
    private static final String AMBASSADOR_SERVICE = "ambassador-service";

    private final List<Supervised> services;
    private final Console console;

    private Services(List<Supervised> services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** @param common environment of all three */
    static Services of(Launch launch, DataDirectory data, Map<String, String> common, RunFile runFile, Console console)
            throws StartRefused {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        List<Supervised> services = new ArrayList<>();
        for (Described described : Described.ALL) {
            Path jar = launch.home().resolve(described.name() + "/target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(jar)) {
                throw new StartRefused(described.name() + " is not built: " + jar + " is missing");
            }
            var part = new ServicePart(
                    described.name(),
                    jar,
                    described.maxHeap(),
                    launch.url(described.port()),
                    environment(launch, described, common),
                    data.root(),
                    data.log(described.name()),
                    http);
            services.add(new Supervised(part, runFile, console));
        }
        return new Services(List.copyOf(services), console);
    }

    private record Described(String name, Launch.Port port, String maxHeap) {
        static final List<Described> ALL = List.of(
                new Described(AMBASSADOR_SERVICE, Launch.Port.AMBASSADOR, "384m"),
                new Described("feedback-ingest", Launch.Port.INGEST, "384m"),
                new Described("response-router", Launch.Port.ROUTER, "384m"));
    }

    private static Map<String, String> environment(Launch launch, Described service, Map<String, String> common) {
        Map<String, String> environment = new TreeMap<>(common);
        environment.put("DESK_INSTANCE", service.name());
        environment.put("DESK_AMBASSADOR_URL", launch.url(Launch.Port.AMBASSADOR));
        environment.put("DESK_INGEST_URL", launch.url(Launch.Port.INGEST));
        environment.put("DESK_ROUTER_URL", launch.url(Launch.Port.ROUTER));
        environment.put("DESK_LOG", System.getenv().getOrDefault("DESK_LOG", "plain"));
        environment.put("QUARKUS_HTTP_HOST", launch.host());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(launch.port(service.port())));
        return environment;
    }

    /** Starts the one that owns the directory, alone, and returns when it is ready. */
    void startAmbassadorService() throws IOException, InterruptedException {
        start(services.stream().filter(Services::ownsDirectory).toList());
    }

    /** Starts at once all that do not run yet, and returns when they are ready. */
    void startRest() throws IOException, InterruptedException {
        start(services.stream().filter(service -> !service.isStarted()).toList());
    }

    private static boolean ownsDirectory(Supervised service) {
        return service.part().name().equals(AMBASSADOR_SERVICE);
    }

    private void start(List<Supervised> chosen) throws IOException, InterruptedException {
        List<FutureTask<Boolean>> starts = new ArrayList<>();
        for (Supervised service : chosen) {
            FutureTask<Boolean> start = new FutureTask<>(() -> {
                console.say("starting " + service.part().name());
                service.start();
                console.say(service.part().name() + " is ready");
                return true;
            });
            Thread.ofVirtual().name("start-" + service.part().name()).start(start);
            starts.add(start);
        }
        for (FutureTask<Boolean> start : starts) {
            try {
                start.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException reason ? reason : new IOException(e.getCause());
            }
        }
    }

    /** From now on nothing is started again. */
    void stopWatching() {
        services.forEach(Supervised::stopWatching);
    }

    /** All at once, each within what is allowed. */
    void stop(Duration allowed) throws InterruptedException {
        List<Thread> stops = services.stream()
                .map(service -> Thread.ofVirtual().start(() -> {
                    try {
                        service.stop(allowed);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        for (Thread stop : stops) {
            stop.join();
        }
    }
}
