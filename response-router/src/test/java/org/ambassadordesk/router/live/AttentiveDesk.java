package org.ambassadordesk.router.live;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Judges reactions as soon as it runs, and lets the tests in. */
public class AttentiveDesk implements QuarkusTestProfile {
    /** What the other services present. */
    public static final String KEY = "the services' key";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "desk.routing.settle", "0s",
                "desk.routing.tick", "50ms",
                "desk.routing.service-key", KEY);
    }
}
