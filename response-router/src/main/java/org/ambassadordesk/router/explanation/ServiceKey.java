package org.ambassadordesk.router.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.ambassadordesk.router.ProblemException;
import org.ambassadordesk.router.ProblemType;
import org.ambassadordesk.router.RoutingConfig;
import org.jspecify.annotations.Nullable;

/** The credential with which the other services read here. */
@ApplicationScoped
public class ServiceKey {
    private static final String SCHEME = "Bearer ";

    private final Optional<String> key;

    ServiceKey(RoutingConfig config) {
        this.key = config.serviceKey().filter(configured -> !configured.isBlank());
    }

    /** Refuses whoever has not the key. */
    public void require(@Nullable String authorization) {
        if (!opens(authorization)) {
            throw new ProblemException(ProblemType.WRONG_KEY, "Send the services' key as a bearer token.");
        }
    }

    /** Takes the same time for every wrong key of a length. Without a configured key nobody is let in. */
    private boolean opens(@Nullable String authorization) {
        if (authorization == null
                || key.isEmpty()
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        return MessageDigest.isEqual(
                bytes(authorization.substring(SCHEME.length()).strip()), bytes(key.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
