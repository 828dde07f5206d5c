package org.ambassadordesk.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the servers of this JVM: {@code @WithTestResource(RealServers.class)}. The databases
 * {@code router} and {@code ambassador} exist; they are shared by all tests of the JVM.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.start();
        servers.createDatabase("router");
        servers.createDatabase("ambassador");
        return Map.of(
                "DESK_POSTGRES_URL", servers.postgresUrl(),
                "DESK_POSTGRES_USER", servers.user(),
                "DESK_POSTGRES_PASSWORD", servers.password(),
                "DESK_KAFKA_BOOTSTRAP", servers.kafkaBootstrap());
    }

    /** The servers stay until the JVM ends: starting them takes longer than most tests. */
    @Override
    public void stop() {}
}
