package org.ambassadordesk.ambassador.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.Problems;

/**
 * Refuses what another site makes a browser send: any method that may change something whose {@code Sec-Fetch-Site} says
 * so, or whose {@code Origin} is not this host. Stands before everything, the sign-in included. Programs that are not
 * browsers send neither header.
 */
@ApplicationScoped
class CrossSiteRefusal {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    /** Authentication runs at 200. */
    private static final int BEFORE_AUTHENTICATION = 300;

    private final ObjectMapper json;

    CrossSiteRefusal(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseOrPass, BEFORE_AUTHENTICATION);
    }

    private void refuseOrPass(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (SAFE.contains(request.method().name()) || isOurs(request)) {
            http.next();
        } else {
            refuse(http);
        }
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && FOREIGN.contains(site)) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || isThisHost(origin, request.authority());
    }

    private static boolean isThisHost(String origin, HostAndPort host) {
        try {
            URI uri = URI.create(origin);
            return host != null
                    && host.host().equalsIgnoreCase(uri.getHost())
                    && (uri.getPort() == host.port() || uri.getPort() < 0 || host.port() < 0);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(RoutingContext http) {
        Problems.end(
                http, new ProblemException(ProblemType.CROSS_SITE, "Use the pages of this desk, or a program."), json);
    }
}
