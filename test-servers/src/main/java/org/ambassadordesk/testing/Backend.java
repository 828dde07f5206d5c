package org.ambassadordesk.testing;

import java.util.List;

/** Where the servers of a test come from. */
sealed interface Backend permits EmbeddedBackend, DockerBackend {
    String postgresUrl();

    String kafkaBootstrap();

    String describe();

    /** What the tester asked for: {@code auto}, {@code docker} or {@code embedded}. */
    static Backend start() {
        String wanted =
                System.getProperty("desk.test.backend", System.getenv().getOrDefault("DESK_TEST_BACKEND", "auto"));
        return switch (wanted) {
            case "embedded" -> EmbeddedBackend.start();
            case "docker" -> DockerBackend.start(DockerEngine.require());
            case "auto" ->
                DockerEngine.find().<Backend>map(DockerBackend::start).orElseGet(EmbeddedBackend::start);
            default ->
                throw new IllegalArgumentException(
                        "desk.test.backend is one of " + List.of("auto", "docker", "embedded") + ", not " + wanted);
        };
    }
}
