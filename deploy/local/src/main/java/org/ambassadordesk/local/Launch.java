package org.ambassadordesk.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param home where the services were built: the root of the source tree
 * @param host address the services listen on
 * @param desk the directory file to load, or null for the demo desk, which is loaded the first time only
 * @param empty whether to load no directory at all
 * @param postgresUrl a server to use instead of one of our own
 * @param kafkaBootstrap a broker to use instead of one of our own
 */
record Launch(
        Path home,
        Path data,
        int portBase,
        String host,
        @Nullable Path desk,
        boolean empty,
        @Nullable String postgresUrl,
        @Nullable String kafkaBootstrap) {
    /** The ports of the desk, counted from the first. */
    enum Port {
        AMBASSADOR(0),
        INGEST(1),
        ROUTER(2),
        POSTGRES(3),
        KAFKA(4);

        private final int offset;

        Port(int offset) {
            this.offset = offset;
        }
    }

    int port(Port part) {
        return portBase + part.offset;
    }

    /** Where a service is reached from this machine. */
    String url(Port service) {
        String reached =
                switch (host) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::" -> "[::1]";
                    default -> host.contains(":") ? "[" + host + "]" : host;
                };
        return "http://" + reached + ":" + port(service);
    }

    private String address(Port part) {
        return switch (part) {
            case AMBASSADOR, INGEST, ROUTER -> host;
            case POSTGRES, KAFKA -> "127.0.0.1";
        };
    }

    private boolean isOurs(Port part) {
        return switch (part) {
            case AMBASSADOR, INGEST, ROUTER -> true;
            case POSTGRES -> postgresUrl == null;
            case KAFKA -> kafkaBootstrap == null;
        };
    }

    /** Fails where a port is taken, or there is no such address. */
    void refuseBusyPorts() throws StartRefused {
        for (Port part : Port.values()) {
            Optional<String> obstacle = isOurs(part) ? Ports.obstacle(address(part), port(part)) : Optional.empty();
            if (obstacle.isPresent()) {
                throw new StartRefused("port " + port(part) + " on " + address(part) + " " + obstacle.get()
                        + ": stop what listens there, or choose others with --port-base or --host");
            }
        }
    }
}
